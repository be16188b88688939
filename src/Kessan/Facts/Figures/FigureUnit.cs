namespace Kessan.Facts.Figures;

/// <summary>A unit the group counts in.</summary>
/// <param name="Unit">Its name in files.</param>
/// <param name="Label">Its name in print.</param>
public sealed record FigureUnit(string Unit, UnitLabel Label);
