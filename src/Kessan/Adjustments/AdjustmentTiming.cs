using System.Collections.Immutable;
using Kessan.Accounts;
using Kessan.Ledger;
using Kessan.Periods;

namespace Kessan.Adjustments;

/// <summary>How many times a journal stands at a closing: what earlier fiscal years left of it, and what this year
/// posts.</summary>
/// <remarks>Ledgers are cumulative, so a journal is thought of as postings at closings, each counted once or taken back
/// once; those of earlier years are carried, those of this year up to the closing are the year's.</remarks>
internal readonly record struct AdjustmentTiming(int Carried, int Year)
{
    /// <summary>The timing of a journal of a series at a closing.</summary>
    /// <param name="journal">The journal.</param>
    /// <param name="replacedAt">The closing of the next journal of its series, or null.</param>
    /// <param name="closings">All closings there are, in order.</param>
    /// <param name="at">The closing.</param>
    /// <param name="chart">The group chart.</param>
    public static AdjustmentTiming Of(
        AdjustmentJournal journal,
        Closing? replacedAt,
        ImmutableArray<Closing> closings,
        Closing at,
        ChartOfAccounts chart
    )
    {
        var postings = journal.Id.Recurrence switch
        {
            Recurrence.Reversing => Reversing(journal.Closing, closings),
            Recurrence.Recurring when journal.HasResults(chart) => EveryClosing(journal.Closing, replacedAt, closings),
            Recurrence.Recurring => Standing(journal.Closing, replacedAt),
            _ => Standing(journal.Closing, replacedAt?.FiscalYear == journal.Closing.FiscalYear ? replacedAt : null),
        };
        var (carried, year) = (0, 0);
        foreach (var (closing, times) in postings.Where(posting => posting.Closing <= at))
        {
            carried += closing.FiscalYear < at.FiscalYear ? times : 0;
            year += closing.FiscalYear == at.FiscalYear ? times : 0;
        }

        return new(carried, year);
    }

    private static IEnumerable<(Closing Closing, int Times)> Standing(Closing from, Closing? until) =>
        until is { } end ? [(from, 1), (end, -1)] : [(from, 1)];

    private static IEnumerable<(Closing Closing, int Times)> EveryClosing(
        Closing from,
        Closing? until,
        ImmutableArray<Closing> closings
    ) =>
        closings
            .Where(closing => closing >= from && (until is null || closing < until.Value))
            .Select(closing => (closing, 1));

    private static IEnumerable<(Closing Closing, int Times)> Reversing(
        Closing from,
        ImmutableArray<Closing> closings
    ) =>
        Standing(from, closings.Where(closing => closing > from).Select(closing => (Closing?)closing).FirstOrDefault());
}
