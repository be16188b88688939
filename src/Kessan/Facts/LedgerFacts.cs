using Kessan.Statements;

namespace Kessan.Facts;

/// <summary>The facts of the ledgers: statement lines, accounts, members of dimensions.</summary>
public sealed class LedgerFacts : IFactSource
{
    private readonly FactSet _facts;

    /// <summary>The facts of closings of one basis.</summary>
    public LedgerFacts(StatementSeries series) => _facts = FactBuilder.Of(series);

    /// <inheritdoc/>
    public IEnumerable<FactId> Published => _facts.All.Select(fact => fact.Id);

    /// <inheritdoc/>
    public Fact? Find(FactId id, FactBook book) => _facts.Find(id.ToString());
}
