using System.Collections.Immutable;
using Kessan.Documents.Charts;
using Kessan.Documents.Definitions;

namespace Kessan.Documents.Composition;

/// <summary>Holds every axis of a chart to one unit: persons are not stacked on yen.</summary>
internal static class AxisUnits
{
    /// <summary>Tells series, or parts, in another unit than the first of their axis.</summary>
    public static void Check(ChartDefinition chart, ImmutableArray<ChartSeries> series, OpenDocument composition)
    {
        var places = chart.Parts.IsEmpty ? chart.Series.Select(one => one.Of) : chart.Parts.Select(part => part.Of);
        var units =
            chart.Parts.IsEmpty || chart.Kind == ChartKind.Shares
                ? series.Select(one => (one.OnSecondAxis, UnitOf(one.Points.OfType<ChartPoint>().FirstOrDefault())))
                : series[0].Points.Select(point => (OnSecondAxis: false, UnitOf(point)));
        var first = new Dictionary<bool, string>();
        foreach (var (place, (isSecond, unit)) in places.Zip(units))
        {
            if (unit is null || first.TryAdd(isSecond, unit) || first[isSecond] == unit)
            {
                continue;
            }

            composition.Findings.Add(DocumentDiagnostics.UnitsOfAxis(place, unit, first[isSecond]));
        }
    }

    private static string? UnitOf(ChartPoint? point) => point?.Number.Unit;
}
