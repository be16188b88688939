namespace Kessan.Facts;

/// <summary>How a unit is called in print.</summary>
/// <param name="NameEn">English, of one: <c>client</c>.</param>
/// <param name="PluralEn">English, of any other number: <c>clients</c>.</param>
/// <param name="NameJa">Japanese, set directly after the number: 社.</param>
public sealed record UnitLabel(string NameEn, string PluralEn, string NameJa);
