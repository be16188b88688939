using Kessan.Amounts;
using Kessan.Diagnostics;
using Kessan.Ledger;
using Kessan.Phases;

namespace Kessan.Intercompany;

/// <summary>Findings about intragroup rows that no relation covers, or that name their own company.</summary>
internal static class Rejections
{
    /// <summary>One finding a row; rows that only analyse a balance into movements repeat another and are passed
    /// over.</summary>
    public static IEnumerable<Diagnostic> Of(TranslatedLedger ledger, SegmentRows[] found)
    {
        for (var s = 0; s < found.Length; s++)
        {
            foreach (var (row, itself) in found[s].Rejected)
            {
                var journal = ledger.Segments[s].Journals[ledger.Segments[s].JournalIndexes[row]];
                if (journal.Kind != JournalKind.RollForward)
                {
                    yield return Finding(ledger, ledger.Segments[s], row, itself);
                }
            }
        }
    }

    private static Diagnostic Finding(TranslatedLedger ledger, PostingSegment segment, int row, bool itself)
    {
        var group = ledger.Frame.Group;
        var entity = group.Entities[segment.EntityAt(row)].Code;
        var account = group.Chart[segment.Accounts[row]].Code;
        var amount = new Money(segment.Presentation[row], group.PresentationCurrency);
        var at = RowPlace.Of(segment, row);
        return itself
            ? IntercompanyDiagnostics.PartnerIsItself(account, entity, amount, at)
            : IntercompanyDiagnostics.Uncovered(
                account,
                entity,
                group.Entities[segment.Partners[row]].Code,
                amount,
                at
            );
    }
}

/// <summary>The place a row came from.</summary>
internal static class RowPlace
{
    /// <summary>File and line; where a rule made the row, the place that asked for it or the authority.</summary>
    public static SourceLocation Of(PostingSegment segment, int row)
    {
        var journal = segment.Journals[segment.JournalIndexes[row]];
        if (journal.File.Length > 0)
        {
            return new(journal.File, segment.Lines[row]);
        }

        return string.IsNullOrEmpty(journal.Location.File) ? new("intercompany.csv") : journal.Location;
    }
}
