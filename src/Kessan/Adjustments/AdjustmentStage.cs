using System.Collections.Immutable;
using Kessan.Diagnostics;
using Kessan.Ledger;
using Kessan.Phases;

namespace Kessan.Adjustments;

/// <summary>Local books to the framework: the group's adjustment journals, as they stand at a closing.</summary>
/// <remarks>
/// <para>Ledgers are cumulative and the trial balances of later years do not contain earlier adjustments, so the stage
/// posts every year (i) what earlier fiscal years' journals left, with movement <see cref="Movement.Opening"/> and
/// results in retained earnings, and (ii) this year's. The two together are what the entity's position hands on at the
/// next year end, so that the opening of a year always equals the closing of the last.</para>
/// <para>Journals of one name, framework, entity and recurrence are a series; a later one takes the place of an earlier
/// one: <see cref="Recurrence.Once"/>: its amounts are the fiscal year's cumulative ones from its closing on; a later
/// one of the same fiscal year replaces them; from the next year on they are carried.
/// <see cref="Recurrence.Recurring"/> with a result: its amounts are those of one closing period, posted again for
/// every closing until a later one of the series, so that the cumulative amount grows; each year's is carried.
/// <see cref="Recurrence.Recurring"/> of balances alone: it stands once, from its closing until a later one of the
/// series, carried at its amount and never added again.
/// <see cref="Recurrence.Reversing"/>: it stands at its closing and is taken back at the next, also in the next year,
/// where the taking back is a result of that year. A series ends with a journal of zero amounts.</para>
/// <para>Journals without an entity are top-side: in the presentation currency, the parent's, in a segment of their own
/// that no entity's position contains.</para>
/// </remarks>
public static class AdjustmentStage
{
    /// <summary>Adds the adjustment journals of a closing and its basis.</summary>
    /// <remarks>A journal that does not balance or belongs to no closing or ledger is left out whole, and
    /// found.</remarks>
    public static Checked<AdjustedLedger> Run(MappedLedger ledger, AdjustmentPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        var frame = ledger.Frame;
        var journals = AdjustmentJournal.Of(
            frame.Books.Adjustments.Where(row => row.Basis is null || row.Basis == frame.Basis)
        );
        var checks = new AdjustmentChecks(frame);
        var findings = journals.SelectMany(checks.Of).ToList();
        var postable = journals.Where(checks.IsPostable).ToList();
        var posting = new AdjustmentPosting(frame);
        var segments = postable
            .Where(journal => !journal.Id.IsTopSide)
            .GroupBy(journal => journal.Id.Entity)
            .Select(ofEntity => posting.Segment(SegmentBuilder.Functional(Stage.Adjustments, ofEntity.Key), ofEntity))
            .OfType<PostingSegment>();
        var topSide = posting.Segment(
            SegmentBuilder.Presentation(Stage.Adjustments),
            postable.Where(journal => journal.Id.IsTopSide)
        );
        ImmutableArray<PostingSegment> all = [.. ledger.Segments, .. segments];
        CheckOwnKind(all.Skip(ledger.Segments.Length).Append(topSide).OfType<PostingSegment>());
        return Checked.With(new AdjustedLedger(frame, all, topSide), findings.Concat(posting.Findings));
    }

    private static void CheckOwnKind(IEnumerable<PostingSegment> added)
    {
        var foreign = added
            .SelectMany(segment => segment.Journals)
            .FirstOrDefault(j => j.Kind != JournalKind.Adjustment);
        Invariant.Holds(foreign is null, $"adjustments added journal {foreign?.Key} of another kind");
    }
}
