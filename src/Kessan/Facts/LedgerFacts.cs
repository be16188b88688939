using Kessan.Statements;

namespace Kessan.Facts;

/// <summary>The facts of the ledgers: statement lines, accounts, members of dimensions.</summary>
/// <remarks>Lines, accounts and lines of profit or loss by one member are published; by any combination of members,
/// entities and investees they are computed when asked for.</remarks>
public sealed class LedgerFacts : IFactSource
{
    private readonly Dictionary<FactId, Fact> _facts;
    private readonly CombinedFacts _combined;

    /// <summary>The facts of closings of one basis.</summary>
    public LedgerFacts(StatementSeries series)
    {
        _facts = FactBuilder.Of(series).All.ToDictionary(fact => fact.Id);
        _combined = new(series, new FactFrame(series));
    }

    /// <inheritdoc/>
    public IEnumerable<FactId> Published => _facts.Keys;

    /// <inheritdoc/>
    public Fact? Find(FactId id, FactBook book) => _facts.GetValueOrDefault(id) ?? _combined.Find(id);
}
