using System.Collections.Immutable;
using Kessan.Periods;
using Kessan.Phases;

namespace Kessan.Statements;

/// <summary>All figures of one closing: results and cash flows of the fiscal year to date, balances on the closing
/// day.</summary>
/// <remarks>Every figure is a weighted sum of the cells of <see cref="Totals"/>, and these are sums of postings, so
/// that any
/// figure can be followed down to its postings by the same rules that made it.</remarks>
public sealed record StatementSet
{
    /// <summary>The ledger the figures are sums of.</summary>
    public required ConsolidatedLedger Ledger { get; init; }

    /// <summary>The lines of the basis.</summary>
    public required StatementDefinition Definition { get; init; }

    /// <summary>Sums of the ledger's postings.</summary>
    public required LedgerTotals Totals { get; init; }

    /// <summary>Every concept's amount, presentation minor units with the sign of the concept: results and flows of
    /// the year to
    /// date, balances on the closing day. Cash flows are absent where <see cref="HasCashFlows"/> is false.</summary>
    public required ImmutableSortedDictionary<string, long> Amounts { get; init; }

    /// <summary>Balances at the beginning of the fiscal year by concept; empty where there is no opening
    /// position.</summary>
    public required ImmutableSortedDictionary<string, long> Opening { get; init; }

    /// <summary>The statement of changes in equity.</summary>
    public required ChangesInEquity ChangesInEquity { get; init; }

    /// <summary>Whether there is a cash flow statement: it needs an opening position.</summary>
    public required bool HasCashFlows { get; init; }

    /// <summary>What was derived twice.</summary>
    public required ImmutableArray<StatementProof> Proofs { get; init; }

    /// <summary>The closing.</summary>
    public Closing Closing => Ledger.Frame.Closing;
}

/// <summary>A figure of a statement derived in two ways.</summary>
/// <param name="Name">What it is.</param>
/// <param name="IsCash">Whether it is about cash; else about equity.</param>
/// <param name="First">The first derivation, presentation minor units.</param>
/// <param name="Second">The second.</param>
/// <param name="Bound">The largest difference that rounding (and rates of single days) explains.</param>
public sealed record StatementProof(string Name, bool IsCash, long First, long Second, long Bound)
{
    /// <summary>First less second.</summary>
    public long Difference => First - Second;

    /// <summary>Whether the difference is within its bound.</summary>
    public bool Holds => Math.Abs(Difference) <= Bound;
}
