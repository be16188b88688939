namespace Kessan.Facts.Figures;

/// <summary>Figures of others, and figures stated without a computation: facts of the scenario <c>stated</c>.</summary>
internal sealed class StatedFacts : IFactSource
{
    /// <summary>The scenario of what is stated.</summary>
    public const string Scenario = "stated";

    private readonly GivenFrame _frame;
    private readonly Dictionary<FactId, StatedFigure> _dated = [];
    private readonly Dictionary<FactId, StatedFigure> _timeless = [];

    public StatedFacts(GivenFrame frame)
    {
        _frame = frame;
        foreach (var stated in frame.Figures.Stated)
        {
            var into = stated.Figure.Period is null ? _timeless : _dated;
            into.TryAdd(frame.Id(stated.Figure, Scenario, stated.Figure.Period ?? default), stated);
        }
    }

    /// <inheritdoc/>
    public IEnumerable<FactId> Published => _dated.Keys;

    /// <inheritdoc/>
    public Fact? Find(FactId id, FactBook book) =>
        _dated.TryGetValue(id, out var stated) || _timeless.TryGetValue(id with { Period = default }, out stated)
            ? _frame.Fact(id, stated.Figure, (stated.NameEn, stated.NameJa))
            : null;
}
