using System.Collections.Immutable;
using Kessan.Amounts;
using Kessan.TieOut.Numbers;

namespace Kessan.TieOut.Relations.Across;

/// <summary>Figures of periods for which none is printed, from what is: a year ago from the growth since, a quarter
/// from the half year less the other, a half year from its quarters.</summary>
internal sealed class FigureEstimates(MeasuredItems items)
{
    private const int MostSteps = 2;
    private readonly Dictionary<(Item, UnitKind, PeriodKey, int), Estimate?> _known = [];

    /// <summary>The figure of an item in a period; null where nothing printed tells.</summary>
    public Estimate? Of(Item item, UnitKind unit, PeriodKey period) => Of(item, unit, period, MostSteps);

    /// <summary>The figure of an item in a period as sharply as anything printed tells it: 1,723 over a growth of 22.7%
    /// says more than a printed 1.4 billion.</summary>
    public Estimate? Sharpest(Item item, UnitKind unit, PeriodKey period) =>
        Ways(item, unit, period, MostSteps - 1)
            .Append(Printed(item, unit, period))
            .OfType<Estimate>()
            .MinBy(way => way.Value.Width);

    /// <summary>The figure of an item in a period as the sum of its quarters or halves where these are printed, else
    /// as printed or as anything printed tells it.</summary>
    public Estimate? InParts(Item item, UnitKind unit, PeriodKey period) =>
        (period is { Months: 6 or 9 or 12 } ? FromParts(item, unit, period, 0) : null) ?? Of(item, unit, period);

    private Estimate? Of(Item item, UnitKind unit, PeriodKey period, int steps)
    {
        if (item.Figure(unit, period) is { } printed)
        {
            return new(items.Reckon(printed), [(printed, 1)]);
        }

        if (steps == 0)
        {
            return null;
        }

        if (!_known.TryGetValue((item, unit, period, steps), out var estimate))
        {
            estimate = Ways(item, unit, period, steps - 1).OfType<Estimate>().MinBy(way => way.Value.Width);
            _known[(item, unit, period, steps)] = estimate;
        }

        return estimate;
    }

    private IEnumerable<Estimate?> Ways(Item item, UnitKind unit, PeriodKey period, int steps)
    {
        yield return FromLater(item, unit, period, steps);
        yield return FromChangeAndGrowth(item, unit, period);
        if (period is { Months: 6 or 12 or 9 })
        {
            yield return FromParts(item, unit, period, steps);
        }

        if (period is { Months: 3 or 6 })
        {
            yield return FromRest(item, unit, period, steps);
        }
    }

    private Estimate? FromLater(Item item, UnitKind unit, PeriodKey period, int steps)
    {
        var later = period.Earlier(-12) with { IsPlanned = period.IsPlanned };
        if (Of(item, unit, later, steps) is not { } now)
        {
            return null;
        }

        var one = Reckoned.Exactly(Fraction.One);
        var byChange = item.Best(new(NumberRole.Change, 12, unit, later), now.Numbers[0].Number) is { } change
            ? now.Plus(new(items.Reckon(change), [(change, 1)]), -1)
            : null;
        var byGrowth =
            item.Best(new(NumberRole.Growth, 12, UnitKind.Ratio, later), now.Numbers[0].Number) is { } growth
            && now.Value.Over(one + items.Reckon(growth)) is { } before
                ? new Estimate(before, [.. now.Numbers, (growth, 1)], false)
                : null;
        return new[] { byChange, byGrowth }.OfType<Estimate>().MinBy(way => way.Value.Width);
    }

    // Up 1,039, up 4.3%: what it was is one over the other.
    private Estimate? FromChangeAndGrowth(Item item, UnitKind unit, PeriodKey period)
    {
        var earlier = period.Earlier(-12);
        return OfChange(item, unit, period) is { } now ? now
            : OfChange(item, unit, earlier) is { } next
                ? next with
                {
                    Value = next.Value - items.Reckon(next.Numbers[0].Number),
                }
            : null;
    }

    private Estimate? OfChange(Item item, UnitKind unit, PeriodKey period) =>
        item.Best(new(NumberRole.Change, 12, unit, period)) is { } change
        && item.Best(new(NumberRole.Growth, 12, UnitKind.Ratio, period)) is { } growth
        && items.Reckon(change).Over(items.Reckon(growth)) is { } before
            ? new(before + items.Reckon(change), [(change, 1), (growth, 1)], false)
            : null;

    private Estimate? FromParts(Item item, UnitKind unit, PeriodKey period, int steps)
    {
        foreach (var months in period.Months == 9 ? [3] : new[] { period.Months / 2, 3 })
        {
            var parts = Enumerable
                .Range(0, period.Months / months)
                .Select(part => Of(item, unit, period.Part(part * months, months), steps))
                .ToImmutableArray();
            if (parts.All(part => part is not null))
            {
                return parts.Aggregate((sum, part) => sum!.Plus(part!, 1));
            }
        }

        return null;
    }

    private Estimate? FromRest(Item item, UnitKind unit, PeriodKey period, int steps)
    {
        var before = new PeriodKey(period.Start!.Value.AddMonths(-period.Months), period.End, period.IsPlanned);
        var after = new PeriodKey(period.Start, period.Part(0, 2 * period.Months).End, period.IsPlanned);
        return Printed(item, unit, before) is { } whole
            && Of(item, unit, before.Part(0, period.Months), steps) is { } first
                ? whole.Plus(first, -1)
            : Printed(item, unit, after) is { } longer
            && Of(item, unit, after.Part(period.Months, period.Months), steps) is { } last
                ? longer.Plus(last, -1)
            : null;
    }

    private Estimate? Printed(Item item, UnitKind unit, PeriodKey period) =>
        item.Figure(unit, period) is { } printed ? new(items.Reckon(printed), [(printed, 1)]) : null;
}
