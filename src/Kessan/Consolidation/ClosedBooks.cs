using System.Collections.Immutable;
using Kessan.Ledger;
using Kessan.Phases;
using Kessan.Statements;

namespace Kessan.Consolidation;

/// <summary>What a close came to: the figures of every closing it reached, in order.</summary>
/// <param name="Books">The group and its books.</param>
/// <param name="Basis">The framework.</param>
/// <param name="Closings">Every closing that could be made, in order.</param>
/// <param name="IsComplete">Whether the closing asked for is among them.</param>
public sealed record ClosedBooks(
    GroupBooks Books,
    AccountingBasis Basis,
    ImmutableArray<StatementSet> Closings,
    bool IsComplete
);
