using System.Collections.Immutable;
using Kessan.Amounts;

namespace Kessan.Facts.PerShare;

/// <summary>The parent's shares day by day, told in shares as they are on one day: splits up to it are counted in every
/// period (IAS 33.64, ASC 260-10-55-12).</summary>
/// <remarks>Averages weigh by days, both ends of a period counted: shares stand from the day they are issued on, and no
/// longer on the day they are bought back (IAS 33.20 to 33.21, ASC 260-10-45-10).</remarks>
public sealed class ShareRegister
{
    private readonly ImmutableArray<ShareEvent> _events;
    private readonly ImmutableArray<ShareCount> _counts;
    private readonly DateOnly _toldOn;

    /// <summary>The register of events, told in the shares of a day.</summary>
    /// <param name="events">The events, in any order.</param>
    /// <param name="toldOn">The day; splits after it are not counted in what was before.</param>
    public ShareRegister(IEnumerable<ShareEvent> events, DateOnly toldOn)
    {
        _toldOn = toldOn;
        _events = [.. Counted([.. InOrder(events)])];
        var counts = ImmutableArray.CreateBuilder<ShareCount>();
        var count = ShareCount.None;
        foreach (var one in _events)
        {
            counts.Add(count = count.After(one));
        }

        _counts = counts.ToImmutable();
    }

    /// <summary>The first day whose end the folder knows; null where it knows none.</summary>
    public DateOnly? Known => _events.FirstOrDefault(one => one.Kind == ShareEventKind.Opening)?.Date;

    /// <summary>The events in order, each with what stands after it as it was counted then.</summary>
    internal IEnumerable<(ShareEvent Event, ShareCount After)> Steps => _events.Zip(_counts);

    /// <summary>The opening and what comes after it; an event that is not after it has its finding, and does not
    /// count.</summary>
    private static IEnumerable<ShareEvent> Counted(ShareEvent[] events) =>
        Array.Find(events, one => one.Kind == ShareEventKind.Opening) is { } opening
            ? events.Where(one => one == opening || !IsEarly(one, opening))
            : events;

    /// <summary>Whether an event is not after the opening it should be after, or an opening on another day.</summary>
    internal static bool IsEarly(ShareEvent one, ShareEvent opening) =>
        IsOpening(one.Kind)
            ? one.Date != opening.Date || one.Kind == ShareEventKind.Opening
            : one.Kind != ShareEventKind.AveragePrice && one.Date <= opening.Date;

    private static bool IsOpening(ShareEventKind kind) =>
        kind is ShareEventKind.Opening or ShareEventKind.OpeningTreasury or ShareEventKind.OpeningOptions;

    /// <summary>Events by day, and within a day by kind, so that no order of rows plays a part.</summary>
    internal static IEnumerable<ShareEvent> InOrder(IEnumerable<ShareEvent> events) =>
        events
            .OrderBy(one => one.Date)
            .ThenBy(one => one.Kind)
            .ThenBy(one => one.Options, StringComparer.Ordinal)
            .ThenBy(one => one.Shares)
            .ThenBy(one => one.Price ?? Fraction.Zero);

    /// <summary>The shares at the end of a day.</summary>
    public ShareCount At(DateOnly date) =>
        (_counts.LastOrDefault(count => count.From <= date) ?? ShareCount.None).Times(Factor(date));

    /// <summary>Shares of the day the register is told on for one share at the end of a day.</summary>
    public Fraction Factor(DateOnly date) =>
        _events
            .Where(one => one.Kind == ShareEventKind.Split && one.Date > date && one.Date <= _toldOn)
            .Aggregate(Fraction.One, (product, one) => product * one.Shares);

    /// <summary>The average of a figure over the days of a run, both ends included.</summary>
    public Fraction Average(DateOnly first, DateOnly last, Func<ShareCount, Fraction> of)
    {
        var days = _events
            .Select(one => one.Date)
            .Where(date => date > first && date <= last)
            .Prepend(first)
            .Append(last.AddDays(1))
            .Distinct()
            .Order()
            .ToArray();
        var sum = days.Zip(days.Skip(1))
            .Aggregate(Fraction.Zero, (total, run) => total + (of(At(run.First)) * Days(run.First, run.Second)));
        return sum / Days(first, last.AddDays(1));
    }

    /// <summary>The average market price of the quarter that ends on a day, for a share as the register tells it; null
    /// where it is not given.</summary>
    public Fraction? AveragePrice(DateOnly quarterEnd)
    {
        var given = _events.FirstOrDefault(one => one.Kind == ShareEventKind.AveragePrice && one.Date == quarterEnd);
        return given?.Price is { } price ? price / Factor(quarterEnd) : null;
    }

    /// <summary>Days from one to another, the second not counted.</summary>
    internal static long Days(DateOnly first, DateOnly next) => next.DayNumber - first.DayNumber;
}
