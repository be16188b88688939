using System.Collections.Immutable;
using Kessan.Documents.Layout;

namespace Kessan.Documents.Charts;

/// <summary>What a chart is drawn on: its marks so far, and the room its texts take, so that none covers
/// another.</summary>
internal sealed class ChartCanvas(ChartFigure chart, Theme theme, ITextMeasure measure)
{
    private readonly List<ChartMark> _marks = [];
    private readonly List<Box> _texts = [];
    private readonly List<RectangleMark> _columns = [];
    private readonly List<LineMark> _lines = [];

    public ChartFigure Chart => chart;

    public Theme Theme => theme;

    /// <summary>The right side of the room.</summary>
    public required int Width { get; init; }

    /// <summary>The lower side of the room.</summary>
    public required int Height { get; init; }

    /// <summary>Size of labels of marks, categories and series.</summary>
    public int Size { get; set; }

    /// <summary>Distance of baselines at the label size.</summary>
    public int LineHeight => LineOf(Size);

    public ImmutableArray<ChartMark> Marks => [.. _marks];

    public static int LineOf(int size) => size * 6 / 5;

    public int WidthOf(string text, bool bold = false, int size = 0) =>
        measure.Width(text, size == 0 ? Size : size, bold);

    public void Add(ChartMark mark)
    {
        _marks.Add(mark);
        if (mark is RectangleMark { Part: ChartPart.Column } column)
        {
            _columns.Add(column);
        }
        else if (mark is LineMark { Part: ChartPart.Line } line)
        {
            _lines.Add(line);
        }
    }

    /// <summary>Draws a text, whatever stands there.</summary>
    public void Text(TextMark text)
    {
        _texts.Add(BoxOf(text));
        _marks.Add(text);
    }

    /// <summary>Draws a text if it covers no other and stands inside the room.</summary>
    /// <returns>Whether it was drawn.</returns>
    public bool TryText(TextMark text)
    {
        var box = BoxOf(text);
        var isInside = box.Left >= 0 && box.Right <= Width && box.Top >= 0 && box.Bottom <= Height;
        if (!isInside || _texts.Exists(taken => Overlap(taken, box)))
        {
            return false;
        }

        Text(text);
        return true;
    }

    /// <summary>Draws a text if it covers no other, on a plate of the page's colour where columns stand behind
    /// it.</summary>
    public bool TryTextOnPlate(TextMark text)
    {
        if (!TryText(text))
        {
            return false;
        }

        if (CoversColumn(text))
        {
            _marks.Insert(_marks.Count - 1, Plate(BoxOf(text), text));
        }

        return true;
    }

    /// <summary>Whether a text would stand on a column.</summary>
    public bool CoversColumn(TextMark text)
    {
        var box = BoxOf(text);
        return _columns.Exists(column => Overlap(new(column.Left, column.Top, column.Width, column.Height), box));
    }

    /// <summary>Whether a line of a series runs through a text.</summary>
    public bool CrossesLine(TextMark text)
    {
        var box = BoxOf(text);
        return _lines.Exists(line => line.Points.Zip(line.Points.Skip(1)).Any(part => Crosses(part, box)));
    }

    /// <summary>Draws a text on a plate, such as inside a hatched column.</summary>
    public bool TryTextWithPlate(TextMark text)
    {
        if (!TryText(text))
        {
            return false;
        }

        _marks.Insert(_marks.Count - 1, Plate(BoxOf(text), text));
        return true;
    }

    /// <summary>The room of a text: from the top of its capitals or characters to below its descenders.</summary>
    public Box BoxOf(TextMark text)
    {
        var width = measure.Width(text.Run.Text, text.Size, text.Run.Bold);
        var left = text.Align switch
        {
            Alignment.Center => text.X - (width / 2),
            Alignment.End => text.X - width,
            _ => text.X,
        };
        return new(left, text.Baseline - Rise(text.Size), width, Rise(text.Size) + (text.Size / 5));
    }

    /// <summary>How far characters reach above the baseline.</summary>
    public static int Rise(int size) => size * 4 / 5;

    /// <summary>The baseline of a line of digits whose middle stands at a height.</summary>
    public int BaselineAround(int middle) => middle + (Size * 9 / 25);

    public static bool Overlap(Box one, Box other) =>
        one.Left < other.Right && other.Left < one.Right && one.Top < other.Bottom && other.Top < one.Bottom;

    /// <summary>Whether a line from point to point meets a box, looked at between the sides of the box.</summary>
    private static bool Crosses(((int X, int Y) From, (int X, int Y) To) line, Box box)
    {
        var (left, right) = (Math.Max(box.Left, line.From.X), Math.Min(box.Right, line.To.X));
        if (left > right || line.From.X == line.To.X)
        {
            return false;
        }

        long run = line.To.X - line.From.X;
        long rise = line.To.Y - line.From.Y;
        var (start, end) = (
            line.From.Y + (rise * (left - line.From.X) / run),
            line.From.Y + (rise * (right - line.From.X) / run)
        );
        return Math.Max(start, end) > box.Top && Math.Min(start, end) < box.Bottom;
    }

    /// <summary>A label of a number.</summary>
    public TextMark Label(int x, int baseline, PrintedNumber number) =>
        new(x, baseline, new(number.Text) { Number = number }, Size, theme.Text, Alignment.Center);

    private RectangleMark Plate(Box box, TextMark text) =>
        new(box.Left - 100, box.Top, box.Width + 200, box.Height, theme.Background)
        {
            Part = ChartPart.Plate,
            Series = text.Series,
            Category = text.Category,
        };
}
