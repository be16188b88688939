using System.Collections.Immutable;
using Kessan.TieOut.Numbers.Context;

namespace Kessan.TieOut.Numbers.Tables;

/// <summary>Gives a table's figures their units and scales from what stands nearest.</summary>
/// <param name="around">What stands above the table.</param>
internal sealed class NumberUnits(Surroundings around)
{
    /// <summary>Sets the unit and scale of a figure whose role is known.</summary>
    public void Set(DraftNumber number)
    {
        var own = number.Scanned.Unit;
        if (number.Role is NumberRole.Growth or NumberRole.Share or NumberRole.Progress)
        {
            (number.Unit, number.Scale) = (new(UnitKind.Ratio, string.Empty), number.Scanned.Scale ?? -2);
            return;
        }

        if (number.Role == NumberRole.PointChange)
        {
            (number.Unit, number.Scale) = (new(UnitKind.Points, string.Empty), Negative(number.Scanned.Scale) ?? -2);
            return;
        }

        if (own.Kind is UnitKind.Ratio or UnitKind.Points)
        {
            (number.Unit, number.Scale) = (own, number.Scanned.Scale ?? -2);
            return;
        }

        var told = Told(number);
        (number.Unit, number.Scale) = Settle(number, told);
    }

    private static int? Negative(int? scale) => scale < 0 ? scale : null;

    /// <summary>The sources in the order they speak: the cell beside, the row, the sections above it, the
    /// head.</summary>
    private ImmutableArray<ToldUnit> Told(DraftNumber number)
    {
        var rows = number.Label.Reverse().SelectMany(label => UnitWords.OfLabel(label)).ToImmutableArray();
        var head = number
            .Head.Units.Where(unit => number.Role == NumberRole.Figure || unit.Kind != UnitKind.Ratio)
            .ToList();
        var isStacked = number.InCell > 1 || number.Head.Role.Words.Length > 0;
        return
        [
            .. number.Beside,
            .. rows,
            .. head.Where(unit => !(isStacked && unit.Kind == UnitKind.Ratio)),
            .. around.Units,
        ];
    }

    private static (FoundUnit Unit, int Scale) Settle(DraftNumber number, ImmutableArray<ToldUnit> told)
    {
        var own = number.Scanned.Unit;
        var first = told.FirstOrDefault(unit => unit.HasKind);
        if (first.Kind == UnitKind.PerUnit)
        {
            var currency = first.Name.Length > 0 ? first.Name : Currency(number, told);
            return (new(UnitKind.PerUnit, $"{currency}/shares"), 0);
        }

        if (own.Kind == UnitKind.PerUnit || (own.Kind == UnitKind.Count && number.Scanned.Scale is not null))
        {
            return (own, number.Scanned.Scale ?? 0);
        }

        if (own.Kind == UnitKind.Money)
        {
            return (own, number.Scanned.Scale is > 0 and var power ? power : ScaleOf(own.Name, told) ?? 0);
        }

        if (number.Scanned.Scale is { } scale)
        {
            return (first.HasKind ? new(first.Kind, first.Name) : own, scale);
        }

        return Bare(first, told);
    }

    /// <summary>The unit of digits that stand alone.</summary>
    private static (FoundUnit Unit, int Scale) Bare(ToldUnit first, ImmutableArray<ToldUnit> told)
    {
        var nearest = told.FirstOrDefault(unit => unit.HasKind || unit.Scale is not null);
        if (!first.HasKind)
        {
            return (new(UnitKind.Unknown, string.Empty), nearest.Scale ?? 0);
        }

        if (first.Kind != UnitKind.Money)
        {
            return (new(first.Kind, first.Name), first.Scale ?? 0);
        }

        return (new(UnitKind.Money, first.Name), nearest.Scale ?? ScaleOf(first.Name, told) ?? 0);
    }

    /// <summary>The scale of the nearest source that names the currency with one, or a scale without a
    /// currency.</summary>
    private static int? ScaleOf(string currency, ImmutableArray<ToldUnit> told) =>
        told.Where(unit => unit.Scale is not null && (unit.Name == currency || !unit.HasKind))
            .Select(unit => unit.Scale)
            .FirstOrDefault();

    private static string Currency(DraftNumber number, ImmutableArray<ToldUnit> told)
    {
        var own = number.Scanned.Unit;
        return own.Kind == UnitKind.Money ? own.Name
            : number.Head.Units.FirstOrDefault(unit => unit.Kind == UnitKind.Money) is { Name.Length: > 0 } head
                ? head.Name
            : told.FirstOrDefault(unit => unit.Kind == UnitKind.Money).Name ?? string.Empty;
    }
}
