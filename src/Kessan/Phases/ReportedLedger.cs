using System.Collections.Immutable;
using Kessan.Ledger;

namespace Kessan.Phases;

/// <summary>The trial balances of one closing as handed in, in local accounts: one for every entity with a ledger; of
/// an entity that left in the year, its last one.</summary>
/// <param name="Frame">The closing.</param>
/// <param name="TrialBalances">In order of entity.</param>
public sealed record ReportedLedger(ClosingFrame Frame, ImmutableArray<TrialBalance> TrialBalances);
