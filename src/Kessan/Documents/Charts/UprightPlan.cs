using System.Collections.Immutable;
using Kessan.Amounts;
using Kessan.Documents.Layout;

namespace Kessan.Documents.Charts;

/// <summary>Where the parts of an upright chart stand, settled before anything of it is drawn.</summary>
internal sealed class UprightPlan
{
    private static readonly int[] Gaps = [60, 40, 25];

    private const int MostGap = 500;

    private UprightPlan(ChartCanvas canvas) => Canvas = canvas;

    public ChartCanvas Canvas { get; }

    public required ImmutableArray<ChartColumn> Columns { get; init; }

    /// <summary>Columns of a cluster.</summary>
    public required int InCluster { get; init; }

    /// <summary>Room between clusters, in per cent of a column.</summary>
    public int Gap { get; private set; } = Gaps[0];

    public Box Plot { get; private set; }

    public required ChartSlots Slots { get; init; }

    public ChartAxis First { get; private set; } = null!;

    public ChartAxis? Second { get; private set; }

    /// <summary>Whether the last row of captions stands on the columns, as the totals of stacks do.</summary>
    public required bool TotalsOnColumns { get; init; }

    /// <summary>Whether values are read off an axis, since no point has a label.</summary>
    public required bool HasTicks { get; init; }

    /// <summary>Whether labels of columns, captions and categories stand inside their room.</summary>
    public bool AreLabelsFitting { get; private set; }

    /// <summary>Rows of captions above the plot.</summary>
    public int CaptionRows => Canvas.Chart.Captions.Length - (TotalsOnColumns ? 1 : 0);

    public int ColumnWidth => Slots.ColumnWidth(InCluster, Gap);

    /// <summary>The fraction of the room that lines on a second axis take above columns, in hundredths.</summary>
    private const int LineBand = 34;

    /// <summary>Lines are close where they come nearer than this part of the largest value.</summary>
    private const int ClosePart = 8;

    public static UprightPlan Of(ChartCanvas canvas, Box room, int gutter)
    {
        var chart = canvas.Chart;
        var columns = ChartColumn.Of(chart);
        var hasTicks = chart.Captions.IsEmpty && !HasLabels(chart);
        var last = chart.Captions.IsEmpty ? null : chart.Captions[^1];
        var hasBand = chart.Series.Any(series => series.OnSecondAxis) && !columns.IsEmpty;
        var left = room.Left + LeftGutter(canvas, room, columns, hasTicks);
        var plan = new UprightPlan(canvas)
        {
            Columns = columns,
            InCluster = ChartColumn.InCluster(chart),
            Slots = ChartSlots.Of(chart, left, room.Right - gutter - left),
            TotalsOnColumns =
                !hasBand && chart.Kind == ChartKind.Stacked && last is { Label.Length: 0, Emphasis: true },
            HasTicks = hasTicks,
        };
        plan.FitLabels();
        plan.Thin();
        plan.Place(room, hasBand);
        return plan;
    }

    /// <summary>The ticks of the axis, where it has any.</summary>
    public IEnumerable<Fraction> Ticks()
    {
        var step = ChartAxis.Step(First.Range);
        var first = Rounding.Round(First.Range.Minimum / step, RoundingRule.TowardZero);
        for (var tick = step * first; tick <= First.Range.Maximum; tick += step)
        {
            if (tick >= First.Range.Minimum)
            {
                yield return tick;
            }
        }
    }

    private static bool HasLabels(ChartFigure chart) =>
        chart.Series.Any(series => series.Points.Any(point => point is { ShowLabel: true }));

    private static int LeftGutter(ChartCanvas canvas, Box room, ImmutableArray<ChartColumn> columns, bool hasTicks)
    {
        var texts = canvas.Chart.Captions.Select(caption => caption.Label);
        if (hasTicks)
        {
            var range = ValuesOf(canvas.Chart, columns);
            texts = new[] { range.Minimum, range.Maximum }.Select(value => TickText.Of(value, canvas.Chart.Scale));
        }

        var widest = texts.Select(text => canvas.WidthOf(text)).DefaultIfEmpty(0).Max();
        return widest == 0 ? 0 : Math.Min(widest + (canvas.Size / 2), room.Width / 4);
    }

    /// <summary>Widens columns, then takes smaller letters, until labels stand inside their columns' room.</summary>
    private void FitLabels()
    {
        var labels = Columns
            .Where(column => column.Point.ShowLabel)
            .Select(column => column.Point.Number.Text)
            .ToArray();
        var cells = Canvas
            .Chart.Captions.SelectMany(
                caption => caption.Cells.OfType<PrintedNumber>(),
                (caption, cell) => (caption.Emphasis, cell.Text)
            )
            .ToArray();
        while (true)
        {
            var widest = labels.Select(label => Canvas.WidthOf(label)).DefaultIfEmpty(0).Max();
            Gap = Gaps.FirstOrDefault(gap => Slots.ColumnWidth(InCluster, gap) - 200 >= widest, Gaps[^1]);
            var isWithin = Canvas.Chart.Kind == ChartKind.Stacked || InCluster > 1;
            var widestCell = cells.Select(cell => Canvas.WidthOf(cell.Text, cell.Emphasis)).DefaultIfEmpty(0).Max();
            var widestAtPlace = Math.Max(Math.Max(widestCell, WidestOfLines()), CategoryLabels.Widest(Canvas, Slots));
            AreLabelsFitting =
                widest <= (isWithin ? ColumnWidth : Slots.Width) - 150 && widestAtPlace <= Slots.Width - 150;
            if (AreLabelsFitting || Canvas.Size <= Canvas.Theme.SmallestSize)
            {
                return;
            }

            Canvas.Size = Math.Max(Canvas.Theme.SmallestSize, Canvas.Size - 25);
        }
    }

    private int WidestOfLines() =>
        Enumerable
            .Range(0, Canvas.Chart.Series.Length)
            .Where(series => SeriesColours.IsLine(Canvas.Chart, series))
            .SelectMany(series => Canvas.Chart.Series[series].Points.OfType<ChartPoint>())
            .Where(point => point.ShowLabel)
            .Select(point => Canvas.WidthOf(point.Number.Text))
            .DefaultIfEmpty(0)
            .Max();

    /// <summary>Keeps columns from growing wider than seven letters are high.</summary>
    private void Thin()
    {
        var widest = Canvas.Size * 7;
        if (ColumnWidth > widest)
        {
            Gap = Math.Clamp((Slots.Width * 100 / widest) - (100 * InCluster), Gap, MostGap);
        }
    }

    private void Place(Box room, bool hasBand)
    {
        var bottom = room.Bottom - CategoryLabels.Height(Canvas, Slots);
        var top = room.Top + (CaptionRows * Canvas.LineHeight) + (CaptionRows > 0 ? Canvas.Size / 3 : 0);
        Plot = new(Slots.Start, top, Slots.Length, Math.Max(1, bottom - top));
        var values = ValuesOf(Canvas.Chart, Columns);
        var (below, above) = Headroom(values);
        var band = hasBand ? Plot.Height * LineBand / 100 : 0;
        var highest = Math.Max(below + 1, Plot.Height - above - band);
        First = Axis(ChartAxis.Within(values, below, highest, Plot.Height));
        if (Canvas.Chart.Series.Any(series => series.OnSecondAxis))
        {
            var lowest = hasBand ? Plot.Height - above - (band * 3 / 5) : below;
            var range = ChartAxis.Within(
                SecondValues(),
                lowest,
                Math.Max(lowest + 1, Plot.Height - above),
                Plot.Height
            );
            Second = Axis(range);
        }
    }

    private ChartAxis Axis(AxisRange range) => new(range, Plot.Bottom, Plot.Top);

    /// <summary>Room for labels below and above the marks.</summary>
    private (int Below, int Above) Headroom(AxisRange range)
    {
        var isEndLabelled = Canvas.Chart.Kind is ChartKind.Columns or ChartKind.Waterfall;
        var hasLabel = HasLabels(Canvas.Chart);
        var hasLines = SeriesColours.Columns(Canvas.Chart) < Canvas.Chart.Series.Length;
        var above = (hasLabel && (isEndLabelled || hasLines)) || TotalsOnColumns ? Canvas.LineHeight + 200 : 0;
        var isBelow = hasLabel && isEndLabelled && Columns.Any(column => column.To.IsNegative);
        var isLineBelow =
            hasLabel && Columns.IsEmpty && LowestPoint() <= range.Minimum + ((range.Maximum - range.Minimum) / 5);
        above = HasTicks ? Canvas.Size / 2 : above;
        return (isBelow || isLineBelow ? Canvas.LineHeight + (Canvas.Size / 2) : 0, above);
    }

    private Fraction LowestPoint() =>
        Canvas
            .Chart.Series.SelectMany(series => series.Points.OfType<ChartPoint>())
            .Select(point => point.Value)
            .DefaultIfEmpty(Fraction.Zero)
            .Min();

    private AxisRange SecondValues()
    {
        var values = Canvas
            .Chart.Series.Where(series => series.OnSecondAxis)
            .SelectMany(series => series.Points.OfType<ChartPoint>())
            .Select(point => point.Value)
            .DefaultIfEmpty(Fraction.Zero)
            .ToArray();
        return ChartAxis.OfLine(values.Min(), values.Max());
    }

    /// <summary>Whether lines would lie on each other if they were measured from zero.</summary>
    private static bool IsFlat(Fraction smallest, Fraction largest) => (largest - smallest) * 3 < largest;

    /// <summary>Whether the figures of two lines would stand on each other if they were measured from zero.</summary>
    private static bool AreClose(ChartFigure chart, Fraction largest) =>
        Enumerable
            .Range(0, chart.Categories.Length)
            .Select(category =>
                chart.Series.Select((_, series) => ChartColumn.PointAt(chart, series, category)?.Value).Order().ToList()
            )
            .Any(values => values.Zip(values.Skip(1)).Any(pair => (pair.Second - pair.First) * ClosePart < largest));

    /// <summary>The values of the first axis: from zero, but for lines alone that would be flat or too close; those
    /// have labels and no axis.</summary>
    private static AxisRange ValuesOf(ChartFigure chart, ImmutableArray<ChartColumn> columns)
    {
        var lines = Enumerable
            .Range(0, chart.Series.Length)
            .Where(series => SeriesColours.IsLine(chart, series) && !chart.Series[series].OnSecondAxis)
            .SelectMany(series => chart.Series[series].Points.OfType<ChartPoint>())
            .Select(point => point.Value);
        var values = columns.SelectMany(column => new[] { column.From, column.To }).Concat(lines).ToArray();
        var (smallest, largest) = values.Length == 0 ? (Fraction.Zero, Fraction.Zero) : (values.Min(), values.Max());
        var isApart = columns.IsEmpty && chart.Maximum is null && HasLabels(chart);
        if (isApart && smallest > Fraction.Zero && (IsFlat(smallest, largest) || AreClose(chart, largest)))
        {
            return ChartAxis.OfLine(smallest, largest);
        }

        var range = ChartAxis.Around(smallest, largest);
        return chart.Maximum is { } shared && shared >= largest && shared > range.Minimum
            ? range with
            {
                Maximum = shared,
            }
            : range;
    }
}
