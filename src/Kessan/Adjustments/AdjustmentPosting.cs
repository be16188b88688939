using Kessan.Accounts;
using Kessan.Diagnostics;
using Kessan.Ledger;
using Kessan.Phases;

namespace Kessan.Adjustments;

/// <summary>Posts journals as often as their timing says.</summary>
internal sealed class AdjustmentPosting(ClosingFrame frame)
{
    private readonly ChartOfAccounts _chart = frame.Group.Chart;

    /// <summary>What could not be posted.</summary>
    public List<Diagnostic> Findings { get; } = [];

    /// <summary>The segment of journals, in order of series and closing; null where none stands.</summary>
    public PostingSegment? Segment(SegmentBuilder builder, IEnumerable<AdjustmentJournal> journals)
    {
        foreach (var series in journals.GroupBy(journal => journal.Id))
        {
            AdjustmentJournal[] ordered = [.. series];
            for (var i = 0; i < ordered.Length; i++)
            {
                Post(builder, ordered[i], i + 1 < ordered.Length ? ordered[i + 1] : null);
            }
        }

        return builder.IsEmpty ? null : builder.Build();
    }

    private void Post(SegmentBuilder builder, AdjustmentJournal journal, AdjustmentJournal? next)
    {
        var timing = AdjustmentTiming.Of(journal, next?.Closing, frame.Books.Closings, frame.Closing, _chart);
        if (timing.Year != 0)
        {
            builder.Add(Header(journal, "year"), journal.Rows.Select(row => ThisYear(journal, row, timing.Year)));
        }

        if (timing.Carried == 0 || !WasThere(journal))
        {
            return;
        }

        var retained = _chart.WithRole(AccountRole.RetainedEarnings)?.Index ?? -1;
        if (retained < 0 && journal.HasResults(_chart))
        {
            Findings.Add(AdjustmentDiagnostics.NoRetainedEarnings(journal));
            return;
        }

        builder.Add(
            Header(journal, "carried"),
            journal.Rows.Select(row => CarriedRow(journal, row, timing.Carried, retained))
        );
    }

    /// <summary>Whether the last year left a position of the entity: one that has entered since was not adjusted
    /// before.</summary>
    private bool WasThere(AdjustmentJournal journal) =>
        journal.Id.IsTopSide || frame.Opening.IsFirst || frame.Opening.Of(journal.Id.Entity) is not null;

    private PostingRow ThisYear(AdjustmentJournal journal, AdjustmentRow row, int times) =>
        Row(journal, row, times) with
        {
            Account = row.Account,
            Partner = row.Partner,
            Movement =
                _chart[row.Account].Class.IsResult() ? Movement.None
                : row.Movement == Movement.None ? Movement.Change
                : row.Movement,
            Dimensions = row.Dimensions,
        };

    /// <summary>A row of an earlier year in the key its position has: equity has no partner, results are retained
    /// earnings.</summary>
    private PostingRow CarriedRow(AdjustmentJournal journal, AdjustmentRow row, int times, int retained)
    {
        var accountClass = _chart[row.Account].Class;
        var isResult = accountClass.IsResult();
        return Row(journal, row, times) with
        {
            Account = isResult ? retained : row.Account,
            Partner = accountClass is AccountClass.Asset or AccountClass.Liability ? row.Partner : -1,
            Movement = Movement.Opening,
            Dimensions = isResult ? default : row.Dimensions,
        };
    }

    private PostingRow Row(AdjustmentJournal journal, AdjustmentRow row, int times) =>
        new(
            journal.Id.IsTopSide ? frame.Group.Parent : journal.Id.Entity,
            row.Account,
            Invariant.Narrow((Int128)row.Amount * times)
        )
        {
            Line = row.Location.File == journal.Location.File ? row.Location.Line : 0,
        };

    private JournalHeader Header(AdjustmentJournal journal, string part)
    {
        var id = journal.Id;
        var entity = id.IsTopSide ? "topside" : frame.Group.Entities[id.Entity].Code;
        var basis = id.Basis?.Id() ?? "every-basis";
        var recurrence = id.Recurrence switch
        {
            Recurrence.Recurring => "recurring",
            Recurrence.Reversing => "reversing",
            _ => "once",
        };
        var standard = journal.Stated(row => row.Standard);
        return new(
            $"adjustment/{entity}/{id.Name}/{basis}/{recurrence}/{journal.Closing}/{part}",
            JournalKind.Adjustment,
            standard.Length > 0 ? standard : $"adjustment, {basis}, {recurrence}",
            journal.Stated(row => row.Reason)
        )
        {
            Preparer = journal.Stated(row => row.Preparer),
            Approver = journal.Stated(row => row.Approver),
            File = journal.Location.File ?? string.Empty,
            Location = journal.Location,
        };
    }
}
