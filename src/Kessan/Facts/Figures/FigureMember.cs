namespace Kessan.Facts.Figures;

/// <summary>A member of a dimension that figures have and ledgers do not.</summary>
/// <param name="Dimension">The dimension.</param>
/// <param name="Code">Its code.</param>
/// <param name="NameEn">English label.</param>
/// <param name="NameJa">Japanese label.</param>
/// <param name="Parent">The code of the member it adds up to; empty for the highest.</param>
public sealed record FigureMember(string Dimension, string Code, string NameEn, string NameJa, string Parent);
