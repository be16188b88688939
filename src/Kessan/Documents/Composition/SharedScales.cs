using System.Collections.Immutable;
using Kessan.Amounts;
using Kessan.Documents.Charts;
using Kessan.Documents.Definitions;

namespace Kessan.Documents.Composition;

/// <summary>Gives charts of a page that show the same measure the same axis.</summary>
internal static class SharedScales
{
    // The ends an axis may have, in tenths of a power of ten.
    private static readonly int[] Ends = [10, 12, 15, 20, 25, 30, 40, 50, 60, 80, 100];

    /// <summary>The block with shared axes.</summary>
    /// <param name="body">The blocks of a page.</param>
    /// <param name="charts">Definitions of charts with a named scale, by element.</param>
    /// <param name="composition">The document.</param>
    public static Block Apply(Block body, Dictionary<string, ChartDefinition> charts, OpenDocument composition)
    {
        var blocks = Charts(body).Where(block => charts.ContainsKey(block.Element));
        foreach (var shared in blocks.GroupBy(block => charts[block.Element].Scale, StringComparer.Ordinal))
        {
            var units = shared.SelectMany(block => FirstAxis(block.Chart)).Select(point => point.Number.Unit);
            if (units.Distinct(StringComparer.Ordinal).Count() > 1)
            {
                composition.Findings.Add(
                    DocumentDiagnostics.UnitsOfScale(charts[shared.First().Element], [.. units.Distinct().Order()])
                );
                continue;
            }

            var ends = shared.Select(block => Reach(block.Chart)).ToList();
            var (least, most) = (ends.Min(end => end.Least), ends.Max(end => end.Most));
            body = Replace(body, [.. shared.Select(block => block.Element)], (-Beyond(-least), Beyond(most)));
        }

        return body;
    }

    /// <summary>How far a chart reaches below and above nothing on its left axis.</summary>
    public static (Fraction Least, Fraction Most) Reach(ChartFigure chart)
    {
        var (least, most) = (Fraction.Zero, Fraction.Zero);
        var drawn = chart.Series.Where(series => !series.OnSecondAxis).ToList();
        for (var i = 0; i < chart.Categories.Length; i++)
        {
            var place = i;
            var points = drawn.Select(series => (series.Shape, series.Points[place]?.Value)).ToList();
            var values = points.Select(point => point.Value).OfType<Fraction>().ToList();
            if (chart.Kind is ChartKind.Stacked or ChartKind.Shares)
            {
                var columns = points.Where(point => point.Shape == ChartShape.Column).Select(point => point.Value);
                var stack = columns.OfType<Fraction>().ToList();
                values.Add(Sum(stack.Where(value => !value.IsNegative)));
                values.Add(Sum(stack.Where(value => value.IsNegative)));
            }

            least = values.Append(least).Min();
            most = values.Append(most).Max();
        }

        return (least, most);
    }

    /// <summary>The nearest end of an axis that is not smaller.</summary>
    public static Fraction Beyond(Fraction value)
    {
        if (value <= Fraction.Zero)
        {
            return Fraction.Zero;
        }

        var power = 0;
        while (Fraction.PowerOfTen(power) > value)
        {
            power--;
        }

        while (Fraction.PowerOfTen(power + 1) <= value)
        {
            power++;
        }

        return Ends.Select(end => Fraction.PowerOfTen(power - 1) * end).First(end => end >= value);
    }

    private static Fraction Sum(IEnumerable<Fraction> values) =>
        values.Aggregate(Fraction.Zero, (sum, value) => sum + value);

    private static IEnumerable<ChartPoint> FirstAxis(ChartFigure chart) =>
        chart.Series.Where(series => !series.OnSecondAxis).SelectMany(series => series.Points).OfType<ChartPoint>();

    private static IEnumerable<ChartBlock> Charts(Block block) =>
        block switch
        {
            ChartBlock chart => [chart],
            Arrangement arrangement => arrangement.Parts.SelectMany(part => Charts(part.Block)),
            _ => [],
        };

    private static Block Replace(Block block, ImmutableArray<string> elements, (Fraction Least, Fraction Most) ends) =>
        block switch
        {
            Arrangement arrangement => arrangement with
            {
                Parts =
                [
                    .. arrangement.Parts.Select(part => part with { Block = Replace(part.Block, elements, ends) }),
                ],
            },
            ChartBlock chart when elements.Contains(chart.Element) => chart with
            {
                Chart = chart.Chart with { Minimum = ends.Least, Maximum = ends.Most },
            },
            _ => block,
        };
}
