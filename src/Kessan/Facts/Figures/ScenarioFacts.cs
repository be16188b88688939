namespace Kessan.Facts.Figures;

/// <summary>The figures of targets, budgets and forecasts, as given.</summary>
internal sealed class ScenarioFacts : IFactSource
{
    private readonly Dictionary<FactId, Fact> _facts = [];

    public ScenarioFacts(GivenFrame frame)
    {
        foreach (var (scenario, figure) in frame.Figures.Scenarios)
        {
            if (frame.Admits(figure) && figure.Period is { } period)
            {
                var id = frame.Id(figure, scenario, period);
                _facts.TryAdd(id, frame.Fact(id, figure));
            }
        }
    }

    /// <inheritdoc/>
    public IEnumerable<FactId> Published => _facts.Keys;

    /// <inheritdoc/>
    public Fact? Find(FactId id, FactBook book) => _facts.GetValueOrDefault(id);
}
