using System.Collections.Immutable;
using Kessan.Documents.Charts;
using Kessan.Documents.Definitions;

namespace Kessan.Documents.Composition;

/// <summary>Holds charts of shares to their wholes: no part is negative, and together they come to something.</summary>
internal static class Wholes
{
    /// <summary>Tells places whose parts cannot be shown as shares.</summary>
    public static void Check(
        ChartDefinition chart,
        ImmutableArray<ChartCategory> categories,
        ImmutableArray<ChartSeries> series,
        OpenDocument composition
    )
    {
        for (var i = 0; chart.Kind == ChartKind.Shares && i < categories.Length; i++)
        {
            var parts = series.Select(one => one.Points[i]).OfType<ChartPoint>().ToList();
            var negative = parts.Find(part => part.Value.IsNegative)?.Number.Fact;
            if (negative is not null || (parts.Count > 0 && parts.TrueForAll(part => part.Value.IsZero)))
            {
                composition.Findings.Add(DocumentDiagnostics.NoWhole(chart, categories[i].Label, negative));
            }
        }
    }
}
