using Kessan.Amounts;
using Kessan.Documents;
using Kessan.Documents.Charts;

namespace Kessan.Formats.Pptx.Charts;

/// <summary>A bridge as stacks: what lifts a step is a column without fill below it. Steps that go through zero have a
/// part above it and a part below.</summary>
internal static class Bridge
{
    public static IEnumerable<NativeSeries> Of(ChartFigure chart, Document document, PlotMark plot)
    {
        var theme = document.Theme;
        var steps = Steps(chart).ToDictionary(step => step.Category);
        var totals = steps.Values.Where(step => step.Role == WaterfallRole.Total).ToArray();
        var differences = steps.Values.Where(step => step.Role == WaterfallRole.Difference).ToArray();
        var names = new BridgeNames(chart.Series[0].Label, document.Language);
        yield return Series(plot, names.Lift, theme.Background, steps, step => step.Lift);
        yield return Series(
            plot,
            names.Total,
            ChartPalette.Series(theme, chart.Series[0].Colour),
            steps,
            step => step.Role == WaterfallRole.Total ? step.Above + step.Below : null
        ) with
        {
            Source = 0,
        };
        foreach (var isUp in new[] { true, false })
        {
            var colour = isUp ? theme.Favourable : theme.Unfavourable;
            var own = differences.Where(step => step.IsUp == isUp).ToArray();
            yield return Series(
                plot,
                isUp ? names.Up : names.Down,
                colour,
                steps,
                step => step.Role == WaterfallRole.Difference && step.IsUp == isUp ? step.Above : null
            ) with
            {
                Source = 0,
            };
            if (own.Any(step => !step.Below.IsZero))
            {
                yield return Series(
                    plot,
                    isUp ? names.UpBelow : names.DownBelow,
                    colour,
                    steps,
                    step => step.Role == WaterfallRole.Difference && step.IsUp == isUp ? step.Below : null
                ) with
                {
                    Source = 0,
                };
            }
        }
    }

    private static NativeSeries Series(
        PlotMark plot,
        string name,
        int colour,
        Dictionary<int, Step> steps,
        Func<Step, Fraction?> value
    ) =>
        new(
            name,
            [
                .. plot.Slots.Select(category =>
                    steps.TryGetValue(category, out var step) && value(step) is { IsZero: false } known
                        ? new NativePoint(category, known, step.Number)
                        : null
                ),
            ]
        )
        {
            Colour = colour,
        };

    private static IEnumerable<Step> Steps(ChartFigure chart)
    {
        var level = Fraction.Zero;
        for (var category = 0; category < chart.Categories.Length && chart.Series.Length > 0; category++)
        {
            var points = chart.Series[0].Points;
            if (category >= points.Length || points[category] is not { } point)
            {
                continue;
            }

            var from = point.Role == WaterfallRole.Total ? Fraction.Zero : level;
            level = from + point.Value;
            var (low, high) = from < level ? (from, level) : (level, from);
            var lift =
                low > Fraction.Zero ? low
                : high.IsNegative ? high
                : Fraction.Zero;
            var above = Positive(high) - Positive(low);
            var below = -(Positive(-low) - Positive(-high));
            yield return new(category, point.Role, point.Number, lift, above, below) { IsUp = !point.Value.IsNegative };
        }
    }

    private static Fraction Positive(Fraction value) => value.IsNegative ? Fraction.Zero : value;

    private sealed record Step(
        int Category,
        WaterfallRole Role,
        PrintedNumber Number,
        Fraction Lift,
        Fraction Above,
        Fraction Below
    )
    {
        public bool IsUp { get; init; }
    }

    /// <summary>Names of the columns of the sheet behind the chart.</summary>
    private sealed record BridgeNames(string Label, Language Language)
    {
        public string Lift => Language.Choose("Lift", "台");

        public string Total => Label.Length == 0 ? Language.Choose("Total", "合計") : Label;

        public string Up => Language.Choose("Increase", "増加");

        public string Down => Language.Choose("Decrease", "減少");

        public string UpBelow => Language.Choose("Increase below zero", "増加（ゼロ未満）");

        public string DownBelow => Language.Choose("Decrease below zero", "減少（ゼロ未満）");
    }
}
