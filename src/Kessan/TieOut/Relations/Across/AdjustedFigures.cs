using System.Collections.Immutable;
using Kessan.TieOut.Numbers;

namespace Kessan.TieOut.Relations.Across;

/// <summary>A line of a statement as it is and as adjusted: what lies between the two is another line of the document,
/// in every period that shows all three.</summary>
/// <remarks>Which line the adjustment is, no label says. It is told by its figures: the same line has to make up the
/// difference in more than one period.</remarks>
internal sealed class AdjustedFigures(MeasuredItems items)
{
    private const int LeastPeriods = 2;

    private static readonly ImmutableArray<string> Adjusting =
    [
        "gain",
        "loss",
        "impairment",
        "restructuring",
        "charge",
        "amortization",
        "利益",
        "損失",
        "損益",
        "減損損失",
    ];

    private readonly ILookup<PeriodKey, (Line Line, FoundNumber Number)> _figures = items
        .Items.SelectMany(item =>
            item.Cells.Where(cell => cell.Key is { Role: NumberRole.Figure, Unit: UnitKind.Money, Period: not null })
                .SelectMany(cell => cell.Select(place => (Period: cell.Key.Period!.Value, place.Line, place.Number)))
        )
        .ToLookup(cell => cell.Period, cell => (cell.Line, cell.Number));

    /// <summary>The relations, those that hold alone.</summary>
    public IEnumerable<Relation> Find() =>
        from adjusted in items.Items
        where adjusted.Term is not null
        from plain in items.Of(adjusted.Term!.Value)
        where FieldIdentities.IsAdjustedOf(adjusted, plain)
        from relation in Of(adjusted, plain)
        select relation;

    private IEnumerable<Relation> Of(Item adjusted, Item plain)
    {
        var periods = adjusted
            .Cells.Where(cell => cell.Key is { Role: NumberRole.Figure, Unit: UnitKind.Money, Period: not null })
            .Select(cell => cell.Key.Period!.Value)
            .Distinct()
            .ToList();
        var tries = Evidence.OfTries(periods.Select(period => _figures[period].Count()).DefaultIfEmpty().Max());
        return periods
            .SelectMany(period => Steps(adjusted, plain, period))
            .GroupBy(step => step.Line.Name.Key, StringComparer.Ordinal)
            .Select(steps => steps.DistinctBy(step => step.Period).ToList())
            .Where(steps => steps.Count >= LeastPeriods)
            .Select(steps => (Steps: steps, Bits: steps.Sum(step => step.Bits) - tries + BitsOfName(steps[0].Line)))
            .Where(line => line.Bits >= Evidence.ToClaim)
            .SelectMany(line => line.Steps.Select(step => step.Relation with { Evidence = line.Bits }));
    }

    // Adjusted figures leave out gains, losses and charges; each period may take them with either sign.
    private static int BitsOfName(Line line) => line.Name.Own.Any(Adjusting.Contains) ? 3 : 0;

    /// <summary>What may lie between the two in a period.</summary>
    private IEnumerable<Step> Steps(Item adjusted, Item plain, PeriodKey period)
    {
        if (
            adjusted.Figure(UnitKind.Money, period) is not { } after
            || plain.Figure(UnitKind.Money, period) is not { } before
        )
        {
            yield break;
        }

        var between = items.Reckon(before) - items.Reckon(after);
        foreach (var (line, number) in _figures[period].Where(figure => !figure.Number.Value.IsZero))
        {
            var size = items.Reckon(number);
            var sign =
                size.Meets(between) ? -1
                : size.Meets(-between) ? 1
                : 0;
            if (sign != 0 && number.Id != before.Id && number.Id != after.Id)
            {
                var bits = Evidence.Bits(between.Width + size.Width, between.Printed.Magnitude) - 1;
                yield return new(line, period, bits, Sum(after, before, (number, sign)));
            }
        }
    }

    private Relation Sum(FoundNumber after, FoundNumber before, (FoundNumber Number, int Sign) adjustment)
    {
        var size = items.Reckon(adjustment.Number);
        var sum = items.Reckon(before) + (adjustment.Sign < 0 ? -size : size);
        return Claim
            .Of(RelationKind.Sum, after, items.Reckon(after), sum)
            .From((before, 1), adjustment)
            .Because(
                $"{Claim.Called(after)}: {Claim.Named(after)} is {Claim.Named(before)} "
                    + $"{(adjustment.Sign < 0 ? "less" : "and")} {Claim.Named(adjustment.Number)} "
                    + $"({Claim.Called(adjustment.Number)}), as in other periods.",
                Evidence.ToClaim
            );
    }

    private readonly record struct Step(Line Line, PeriodKey Period, int Bits, Relation Relation);
}
