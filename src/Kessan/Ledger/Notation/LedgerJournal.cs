using System.Collections.Immutable;

namespace Kessan.Ledger;

/// <summary>A journal read from <see cref="LedgerText"/>, on its way into a segment.</summary>
/// <param name="Header">What it says about itself.</param>
/// <param name="Rows">Its rows, in the order of the text.</param>
/// <param name="IsPresentation">Whether <see cref="PostingRow.Amount"/> is in the presentation currency rather than in
/// the functional currency of the row's entity.</param>
public sealed record LedgerJournal(JournalHeader Header, ImmutableArray<PostingRow> Rows, bool IsPresentation);
