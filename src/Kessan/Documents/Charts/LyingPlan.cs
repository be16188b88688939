using System.Collections.Immutable;
using Kessan.Amounts;
using Kessan.Documents.Layout;

namespace Kessan.Documents.Charts;

/// <summary>Where the parts of a chart whose values go to the right stand.</summary>
internal sealed class LyingPlan
{
    private const int MostGap = 500;
    private const int SizeStep = 50;

    private LyingPlan(ChartCanvas canvas) => Canvas = canvas;

    public ChartCanvas Canvas { get; }

    public required ImmutableArray<ChartColumn> Columns { get; init; }

    public required int InCluster { get; init; }

    public required ChartSlots Slots { get; init; }

    public required ChartAxis Axis { get; init; }

    public int Gap { get; private set; } = 50;

    /// <summary>Where each column of captions ends, at the right of the plot.</summary>
    public required ImmutableArray<int> CaptionEnds { get; init; }

    public Box Plot => new(Axis.Start, Slots.Start, Axis.End - Axis.Start, Slots.Length);

    /// <summary>Room of names of categories at the left.</summary>
    public int NameWidth => Math.Max(1, Axis.Start - Canvas.Size);

    public bool IsShares => Canvas.Chart.Kind == ChartKind.Shares;

    /// <summary>Plans the chart, in smaller letters where names of places would stand on each other.</summary>
    public static LyingPlan Of(ChartCanvas canvas, Box room)
    {
        var plan = Plan(canvas, room);
        while (!plan.AreNamesFitting && canvas.Size > canvas.Theme.SmallestSize)
        {
            canvas.Size = Math.Max(canvas.Theme.SmallestSize, canvas.Size - SizeStep);
            plan = Plan(canvas, room);
        }

        return plan;
    }

    /// <summary>The lines of a place's name.</summary>
    public ImmutableArray<string> NameLines(int category) =>
        ChartLines.Break(
            Canvas.Chart.Categories[category].Label,
            Canvas.Chart.Categories[category].LabelNumbers,
            NameWidth,
            text => Canvas.WidthOf(text)
        );

    private bool AreNamesFitting =>
        Enumerable
            .Range(0, Canvas.Chart.Categories.Length)
            .Select(NameLines)
            .All(lines =>
                lines.Length * Canvas.LineHeight <= Slots.Width && lines.All(line => Canvas.WidthOf(line) <= NameWidth)
            );

    private static LyingPlan Plan(ChartCanvas canvas, Box room)
    {
        var chart = canvas.Chart;
        var columns = ChartColumn.Of(chart);
        var top = room.Top + (chart.Captions.IsEmpty ? 0 : canvas.LineHeight);
        var left = room.Left + NameGutter(canvas, room);
        var (ends, right) = Captions(canvas, room);
        var plan = new LyingPlan(canvas)
        {
            Columns = columns,
            InCluster = ChartColumn.InCluster(chart),
            Slots = ChartSlots.Of(chart, top, room.Bottom - top),
            Axis = AxisOf(canvas, columns, left, Math.Max(left + 1, right)),
            CaptionEnds = ends,
        };
        plan.Thin();
        return plan;
    }

    /// <summary>Where a bar stands.</summary>
    public Box BoxOf(ChartColumn column)
    {
        var (top, height) = Slots.Column(column.Category, column.Place, InCluster, Gap);
        var (from, to) = (AtOf(column, column.From), AtOf(column, column.To));
        return new(Math.Min(from, to), top, Math.Abs(to - from), height);
    }

    /// <summary>Where a value of a bar stands: of shares, in parts of the bar's whole.</summary>
    private int AtOf(ChartColumn column, Fraction value)
    {
        if (!IsShares)
        {
            return Axis.At(value);
        }

        var whole = Columns.Where(other => other.Category == column.Category).Select(other => other.To).Max();
        return whole > Fraction.Zero && !value.IsNegative ? Axis.At(value / whole) : Axis.Start;
    }

    /// <summary>Keeps bars from growing thicker than four lines.</summary>
    private void Thin()
    {
        var thickest = Canvas.Size * 4;
        if (Slots.ColumnWidth(InCluster, Gap) > thickest)
        {
            Gap = Math.Clamp((Slots.Width * 100 / thickest) - (100 * InCluster), Gap, MostGap);
        }
    }

    private static int NameGutter(ChartCanvas canvas, Box room)
    {
        var names = canvas.Chart.Categories.Select(category => canvas.WidthOf(category.Label)).DefaultIfEmpty(0).Max();
        return names == 0 ? 0 : Math.Min(names, room.Width * 32 / 100) + canvas.Size;
    }

    private static (ImmutableArray<int> Ends, int Right) Captions(ChartCanvas canvas, Box room)
    {
        var right = room.Right;
        var ends = new List<int>();
        foreach (var caption in canvas.Chart.Captions.Reverse())
        {
            ends.Insert(0, right);
            var texts = caption.Cells.OfType<PrintedNumber>().Select(cell => cell.Text).Append(caption.Label);
            right -= texts.Max(text => canvas.WidthOf(text, caption.Emphasis)) + canvas.Size;
        }

        return ([.. ends], right);
    }

    private static ChartAxis AxisOf(ChartCanvas canvas, ImmutableArray<ChartColumn> columns, int left, int right)
    {
        if (canvas.Chart.Kind == ChartKind.Shares)
        {
            return new(new(Fraction.Zero, Fraction.One), left, right);
        }

        var values = columns.Select(column => column.To).Append(Fraction.Zero).ToArray();
        var range = ChartAxis.Around(values.Min(), values.Max());
        range =
            canvas.Chart.Maximum is { } shared && shared >= values.Max() && shared > range.Minimum
                ? range with
                {
                    Maximum = shared,
                }
                : range;
        var labels = columns.Where(column => column.Point.ShowLabel).ToArray();
        var before = Widest(canvas, labels.Where(column => column.To.IsNegative));
        var after = Widest(canvas, labels.Where(column => !column.To.IsNegative));
        var length = right - left;
        var inside = ChartAxis.Within(
            range,
            Math.Min(before, length / 3),
            length - Math.Min(after, length / 3),
            length
        );
        return new(inside, left, right);
    }

    private static int Widest(ChartCanvas canvas, IEnumerable<ChartColumn> columns)
    {
        var widest = columns.Select(column => canvas.WidthOf(column.Point.Number.Text)).DefaultIfEmpty(0).Max();
        return widest == 0 ? 0 : widest + (canvas.Size / 2);
    }
}
