using System.Collections.Immutable;
using CsCheck;
using Kessan.Amounts;
using Kessan.Documents;
using Kessan.Documents.Charts;
using Kessan.Documents.Layout;

namespace Kessan.Tests.Documents.Charts;

public class ChartSceneTests
{
    private const int Width = 40_000;
    private const int Height = 20_000;
    private static readonly EvenMeasure Measure = new();

    [Fact]
    public void Columns_are_as_high_as_their_values_are_large()
    {
        var chart = Chart(
            ChartKind.Columns,
            [
                [100, 50, 25, 0, -50],
            ]
        );

        var columns = Columns(Draw(chart));

        columns.Select(column => column.Height).Should().Equal(Scaled(columns[0].Height, 100, 50, 25, 0, 50));
        columns[..4].Select(column => column.Top + column.Height).Distinct().Should().ContainSingle();
        columns[4].Top.Should().Be(columns[0].Top + columns[0].Height, "a negative column hangs from the axis");
    }

    [Fact]
    public void Segments_stand_on_each_other_and_their_total_above_them()
    {
        var chart = Chart(
            ChartKind.Stacked,
            [
                [60, 30],
                [20, 30],
                [20, 40],
            ]
        ) with
        {
            Captions = [new("", [Number(100), Number(100)], true)],
        };

        var marks = Draw(chart);
        var columns = Columns(marks);

        var first = columns.Where(column => column.Category == 0).ToArray();
        first[1].Top.Should().Be(first[0].Top - first[1].Height);
        first[2].Top.Should().Be(first[1].Top - first[2].Height);
        first
            .Sum(column => column.Height)
            .Should()
            .Be(columns.Where(column => column.Category == 1).Sum(c => c.Height));
        var total = marks.OfType<TextMark>().First(mark => mark.Part == ChartPart.Caption);
        total.Baseline.Should().BeInRange(first[2].Top - 900, first[2].Top - 1);
        total.X.Should().Be(first[0].Left + (first[0].Width / 2));
    }

    [Fact]
    public void Steps_of_a_bridge_float_from_where_the_step_before_ends()
    {
        var chart = Chart(
            ChartKind.Waterfall,
            [
                [100, 30, -50, 80],
            ]
        );
        var points = chart.Series[0].Points;
        chart = chart with
        {
            Series =
            [
                chart.Series[0] with
                {
                    Points =
                    [
                        points[0],
                        points[1]! with
                        {
                            Role = WaterfallRole.Difference,
                        },
                        points[2]! with
                        {
                            Role = WaterfallRole.Difference,
                        },
                        points[3],
                    ],
                },
            ],
        };

        var marks = Draw(chart);
        var columns = Columns(marks);

        var axis = columns[0].Top + columns[0].Height;
        (columns[1].Top + columns[1].Height).Should().Be(columns[0].Top);
        columns[2].Top.Should().Be(columns[1].Top);
        (columns[2].Top + columns[2].Height).Should().Be(columns[3].Top);
        (columns[3].Top + columns[3].Height).Should().Be(axis);
        columns[1].Fill.Should().Be(Theme.Default.Favourable);
        columns[2].Fill.Should().Be(Theme.Default.Unfavourable);
        marks.OfType<LineMark>().Count(line => line.Part == ChartPart.Connector).Should().Be(3);
    }

    [Fact]
    public void Bars_of_shares_are_all_as_long_and_their_parts_as_long_as_their_shares()
    {
        var columns = Columns(
            Draw(
                Chart(
                    ChartKind.Shares,
                    [
                        [75, 10],
                        [25, 30],
                    ]
                )
            )
        );

        var (first, second) = (columns[..2], columns[2..]);
        first.Sum(column => column.Width).Should().Be(second.Sum(column => column.Width));
        first[0].Width.Should().BeCloseTo(first[1].Width * 3, 2);
        second[1].Width.Should().BeCloseTo(second[0].Width * 3, 2);
    }

    [Fact]
    public void Notation_follows_whose_figures_they_are()
    {
        var chart = Chart(
            ChartKind.Columns,
            [
                [10, 10, 10, 10],
            ]
        );
        ChartTone[] tones = [ChartTone.Actual, ChartTone.Earlier, ChartTone.Target, ChartTone.Forecast];
        chart = chart with { Categories = [.. tones.Select(tone => new ChartCategory($"{tone}", tone))] };

        var columns = Columns(Draw(chart));

        var dark = Theme.Default.Series[0];
        columns[0].Should().Match<RectangleMark>(mark => mark.Fill == dark && mark.Outline == null);
        columns[1].Fill.Should().Be(ChartPalette.Mix(dark, 0xFFFFFF, 50));
        columns[2].Should().Match<RectangleMark>(mark => mark.Fill == 0xFFFFFF && mark.Outline == dark);
        columns[3].IsHatched.Should().BeTrue();
    }

    [Fact]
    public void A_shared_maximum_gives_two_charts_one_scale()
    {
        var small = Chart(
            ChartKind.Columns,
            [
                [50],
            ]
        ) with
        {
            Maximum = 200,
        };
        var large = Chart(
            ChartKind.Columns,
            [
                [200],
            ]
        ) with
        {
            Maximum = 200,
        };

        var (one, other) = (Columns(Draw(small))[0], Columns(Draw(large))[0]);

        (one.Height * 4).Should().BeCloseTo(other.Height, 4);
    }

    [Fact]
    public void A_gap_between_groups_is_one_place_wide()
    {
        var chart = Chart(
            ChartKind.Columns,
            [
                [1, 2, 3],
            ]
        );
        chart = chart with
        {
            Categories = [chart.Categories[0], chart.Categories[1], chart.Categories[2] with { StartsGroup = true }],
        };

        var columns = Columns(Draw(chart));

        (columns[2].Left - columns[1].Left).Should().BeCloseTo(2 * (columns[1].Left - columns[0].Left), 2);
        Draw(chart).OfType<PlotMark>().Single().Slots.Should().Equal(0, 1, -1, 2);
    }

    [Fact]
    public void Lines_on_a_second_axis_stand_above_the_columns()
    {
        var marks = Draw(ExampleCharts.Ratio(Language.English));

        var lowest = marks.OfType<DotMark>().Max(dot => dot.Y);
        Columns(marks).Min(column => column.Top).Should().BeGreaterThan(lowest + 1_000);
        marks.OfType<TextMark>().Count(mark => mark.Run.Number is not null).Should().Be(12, "no label is lost");
    }

    [Theory]
    [InlineData(0, "1")]
    [InlineData(1, "1")]
    [InlineData(101, "120")]
    [InlineData(999, "1000")]
    [InlineData(-43, "45")]
    public void The_end_of_an_axis_is_round(long value, string expected) =>
        ChartAxis.RoundUp(value).ToString().Should().Be(expected);

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Japanese)]
    public void No_label_of_any_kind_of_chart_covers_another(Language language)
    {
        foreach (var (_, chart) in ExampleCharts.All(language))
        {
            foreach (var width in new[] { 20_000, 30_000, 44_000, 88_000 })
            {
                AssertApart(chart, width, 21_000);
            }
        }
    }

    [Fact]
    public void No_label_of_any_chart_covers_another_and_nothing_throws()
    {
        var values = Gen.Long[-9_999_999, 99_999_999]
            .Select(Gen.Int[0, 6], (value, missing) => missing == 0 ? (long?)null : value)
            .Array[1, 9]
            .Array[1, 6];
        var kinds = Gen.Enum<ChartKind>();
        var sizes = Gen.Select(Gen.Int[2_000, 90_000], Gen.Int[2_000, 40_000]);
        Gen.Select(values, kinds, sizes, Gen.Int[0, 3])
            .Sample(
                (rows, kind, size, extras) => AssertApart(With(Chart(kind, rows), extras), size.Item1, size.Item2),
                iter: 2_000
            );
    }

    [Fact]
    public void Text_on_every_fill_has_the_contrast_of_WCAG_AA()
    {
        var fills = Theme
            .Default.Series.SelectMany(colour =>
                Enum.GetValues<ChartTone>()
                    .Where(tone => tone != ChartTone.Forecast)
                    .Select(tone => ChartPalette.Column(Theme.Default, colour, tone, false).Fill)
            )
            .Append(0x777777)
            .Append(0x3F7CAC);
        foreach (var fill in fills)
        {
            var text = ChartPalette.TextOn(Theme.Default, fill);
            ChartPalette.IsTold(text, fill, 45).Should().BeTrue($"{text:X6} stands on {fill:X6}");
        }
    }

    [Fact]
    public void Contrast_is_that_of_WCAG()
    {
        // Black on white is 21 to 1; #767676 on white is 4.54 to 1, #777777 is 4.48 to 1.
        ChartPalette.IsTold(0x000000, 0xFFFFFF, 210).Should().BeTrue();
        ChartPalette.IsTold(0x747474, 0xFFFFFF, 45).Should().BeTrue();
        ChartPalette.IsTold(0x797979, 0xFFFFFF, 45).Should().BeFalse();
    }

    /// <summary>The chart with a row of captions, or its last series as a line on the second axis, or both.</summary>
    [Fact]
    public void A_number_beside_the_last_column_and_the_name_beside_it_both_have_room()
    {
        // Two of a hundred is too low for its number, which stands aside, between column and name.
        var marks = Draw(
            Chart(
                ChartKind.Stacked,
                [
                    [98, 98],
                    [2, 2],
                ]
            )
        );

        var texts = marks.OfType<TextMark>().ToArray();
        var aside = texts.Where(text => text.Part == ChartPart.AsideLabel).ToArray();
        aside.Should().HaveCount(2);
        var names = texts.Where(text => text.Part == ChartPart.SeriesLabel).Select(BoxOf).ToArray();
        names.Should().HaveCount(2).And.OnlyContain(name => name.Left > BoxOf(aside[1]).Left + BoxOf(aside[1]).Width);
    }

    [Fact]
    public void Lines_that_come_near_each_other_are_drawn_apart_and_others_from_zero()
    {
        var (near, apart) = (
            LineChart([
                [18, 16],
                [17, 10],
            ]),
            LineChart([
                [18, 16],
                [9, 5],
            ])
        );

        Draw(near).OfType<LineMark>().Should().NotContain(mark => mark.Part == ChartPart.Axis);
        Draw(apart).OfType<LineMark>().Should().Contain(mark => mark.Part == ChartPart.Axis);
    }

    private static ChartFigure LineChart(long?[][] rows)
    {
        var chart = Chart(ChartKind.Lines, rows);
        return chart with { Series = [.. chart.Series.Select(series => series with { Shape = ChartShape.Line })] };
    }

    private static ChartFigure With(ChartFigure chart, int extras)
    {
        var captioned = chart with
        {
            Captions = [new("YoY", [.. chart.Categories.Select((_, i) => i == 1 ? null : Number(1_000 * i))])],
        };
        chart = extras % 2 == 1 ? captioned : chart;
        var line = chart.Series[^1] with { Shape = ChartShape.Line, OnSecondAxis = true };
        return extras >= 2 ? chart with { Series = [.. chart.Series[..^1], line] } : chart;
    }

    private static void AssertApart(ChartFigure chart, int width, int height)
    {
        var texts = ChartScene.Of(chart, width, height, Theme.Default, Measure).OfType<TextMark>();
        var boxes = texts.Where(text => text.Part is not (ChartPart.Title or ChartPart.Note)).Select(BoxOf).ToArray();
        for (var i = 0; i < boxes.Length; i++)
        {
            for (var j = i + 1; j < boxes.Length; j++)
            {
                var (one, other) = (boxes[i], boxes[j]);
                var overlap =
                    one.Left < other.Right
                    && other.Left < one.Right
                    && one.Top < other.Bottom
                    && other.Top < one.Bottom;
                overlap.Should().BeFalse($"{one} and {other} in {chart.Kind} {width} by {height}");
            }
        }
    }

    private static Box BoxOf(TextMark text)
    {
        var width = Measure.Width(text.Run.Text, text.Size, text.Run.Bold);
        var left = text.Align switch
        {
            Alignment.Center => text.X - (width / 2),
            Alignment.End => text.X - width,
            _ => text.X,
        };
        return new(left, text.Baseline - (text.Size * 3 / 4), width, text.Size * 9 / 10);
    }

    private static ImmutableArray<ChartMark> Draw(ChartFigure chart) =>
        ChartScene.Of(chart, Width, Height, Theme.Default, Measure);

    private static RectangleMark[] Columns(IEnumerable<ChartMark> marks) =>
        [.. marks.OfType<RectangleMark>().Where(mark => mark.Part == ChartPart.Column)];

    private static IEnumerable<int> Scaled(int height, params int[] values) =>
        values.Select(value =>
            (int)Rounding.Round(new Fraction((long)height * value, 100), RoundingRule.HalfAwayFromZero)
        );

    private static PrintedNumber Number(long value) =>
        new($"F{value}", value, "JPY", $"{value}", new(0, 0, RoundingRule.HalfAwayFromZero));

    private static ChartFigure Chart(ChartKind kind, long?[][] rows)
    {
        var categories = rows.Max(row => row.Length);
        return new(
            kind,
            RichText.Of("Revenue"),
            [.. Enumerable.Range(0, categories).Select(i => new ChartCategory($"{i + 1}Q18"))],
            [
                .. rows.Select(
                    (row, i) =>
                        new ChartSeries(
                            $"Series {i}",
                            ChartShape.Column,
                            [.. row.Select(value => value is { } known ? new ChartPoint(known, Number(known)) : null)]
                        )
                        {
                            Colour = i,
                        }
                ),
            ],
            "Alternative."
        );
    }
}
