namespace Kessan.Facts.Figures;

/// <summary>A figure of a target, budget or forecast.</summary>
/// <param name="Scenario">Its name, which is that of its folder.</param>
/// <param name="Figure">The figure.</param>
public sealed record ScenarioFigure(string Scenario, Figure Figure);
