namespace Kessan.Facts.Figures;

/// <summary>A figure of others, or one stated without a computation.</summary>
/// <param name="NameEn">English label.</param>
/// <param name="NameJa">Japanese label.</param>
/// <param name="Figure">The figure.</param>
public sealed record StatedFigure(string NameEn, string NameJa, Figure Figure);
