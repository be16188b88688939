using System.Collections.Immutable;
using Kessan.Documents.Layout;

namespace Kessan.Documents.Charts;

/// <summary>The names of series: beside their marks where there is room, in a row above otherwise.</summary>
internal sealed class SeriesNames
{
    private readonly ChartCanvas _canvas;
    private readonly ImmutableArray<int> _named;
    private readonly Dictionary<int, ImmutableArray<string>> _lines = [];

    private SeriesNames(ChartCanvas canvas, ImmutableArray<int> named) => (_canvas, _named) = (canvas, named);

    /// <summary>Room the names take at the right; zero where they stand in a row above or nowhere.</summary>
    public int Gutter { get; private set; }

    private int Swatch => _canvas.Size * 4 / 5;

    private int Step => Swatch + (_canvas.Size / 3);

    /// <summary>Decides where names stand.</summary>
    /// <param name="canvas">The chart.</param>
    /// <param name="room">The room of plot and labels.</param>
    /// <param name="mayStandBeside">Whether each series has a mark at the right to stand beside.</param>
    public static SeriesNames Of(ChartCanvas canvas, Box room, bool mayStandBeside)
    {
        var series = canvas.Chart.Series;
        var named =
            series.Length < 2 || canvas.Chart.Kind == ChartKind.Waterfall
                ? []
                : Enumerable.Range(0, series.Length).ToImmutableArray();
        var names = new SeriesNames(canvas, named);
        if (mayStandBeside && !named.IsEmpty)
        {
            names.FitBeside(room);
        }

        return names;
    }

    /// <summary>Draws the row above, if names stand there.</summary>
    /// <returns>The room below it.</returns>
    public Box DrawAbove(Box room)
    {
        if (_named.IsEmpty || Gutter > 0)
        {
            return room;
        }

        var (x, y) = (room.Left, room.Top + _canvas.LineHeight);
        foreach (var series in _named)
        {
            var text = _canvas.Chart.Series[series].Label;
            var width = Step + _canvas.WidthOf(text);
            if (x > room.Left && x + width > room.Right)
            {
                (x, y) = (room.Left, y + _canvas.LineHeight);
            }

            DrawSwatch(series, x, y);
            _canvas.Text(Name(series, x + Step, y - (_canvas.Size / 4), text));
            x += width + _canvas.Size;
        }

        y += _canvas.Size / 3;
        return new(room.Left, y, room.Width, Math.Max(1, room.Bottom - y));
    }

    /// <summary>Draws the names beside marks, if they stand there.</summary>
    /// <param name="left">Where they begin.</param>
    /// <param name="room">Their upper and lower limit.</param>
    /// <param name="middles">The middle of each series' mark.</param>
    public void DrawBeside(int left, Box room, IReadOnlyDictionary<int, int> middles)
    {
        if (Gutter == 0)
        {
            return;
        }

        var ordered = _named.OrderBy(series => middles[series]).ThenBy(series => series).ToArray();
        var tops = Spread(ordered, room, middles);
        for (var i = 0; i < ordered.Length; i++)
        {
            var lines = _lines[ordered[i]];
            DrawSwatch(ordered[i], left, tops[i] + _canvas.LineHeight);
            for (var line = 0; line < lines.Length; line++)
            {
                var baseline = tops[i] + ((line + 1) * _canvas.LineHeight) - (_canvas.Size / 4);
                _canvas.Text(Name(ordered[i], left + Step, baseline, lines[line]));
            }
        }
    }

    private void FitBeside(Box room)
    {
        var widest = Math.Max(0, (room.Width * 30 / 100) - Step);
        var most = 0;
        var height = 0;
        foreach (var series in _named)
        {
            var lines = ChartLines.Break(_canvas.Chart.Series[series].Label, widest, text => _canvas.WidthOf(text));
            _lines[series] = lines;
            most = Math.Max(most, lines.Max(line => _canvas.WidthOf(line)));
            height += lines.Length * _canvas.LineHeight;
        }

        var fits = most <= widest && height <= room.Height * 7 / 10;
        Gutter = fits ? most + Step + (_canvas.Size / 2) : 0;
    }

    /// <summary>Tops of names as near to their marks as they can stand without covering each other.</summary>
    private int[] Spread(int[] ordered, Box room, IReadOnlyDictionary<int, int> middles)
    {
        var tops = new int[ordered.Length];
        var free = room.Top;
        for (var i = 0; i < ordered.Length; i++)
        {
            var height = _lines[ordered[i]].Length * _canvas.LineHeight;
            tops[i] = Math.Max(free, middles[ordered[i]] - (height / 2));
            free = tops[i] + height;
        }

        var limit = room.Bottom;
        for (var i = ordered.Length - 1; i >= 0; i--)
        {
            tops[i] = Math.Min(tops[i], limit - (_lines[ordered[i]].Length * _canvas.LineHeight));
            limit = tops[i];
        }

        return tops;
    }

    private void DrawSwatch(int series, int x, int lineBottom)
    {
        var middle = lineBottom - (_canvas.LineHeight / 2);
        var colour = SeriesColours.Of(_canvas.Chart, _canvas.Theme, series);
        if (SeriesColours.IsLine(_canvas.Chart, series))
        {
            _canvas.Add(
                new LineMark([(x, middle), (x + Swatch, middle)], colour, 175)
                {
                    Part = ChartPart.SeriesLabel,
                    Series = series,
                }
            );
            return;
        }

        var outline = ChartPalette.IsTold(colour, _canvas.Theme.Background, 30) ? (int?)null : _canvas.Theme.Muted;
        _canvas.Add(
            new RectangleMark(x, middle - (Swatch / 2), Swatch, Swatch, colour, outline)
            {
                Part = ChartPart.SeriesLabel,
                Series = series,
            }
        );
    }

    private TextMark Name(int series, int x, int baseline, string text) =>
        new(x, baseline, new(text), _canvas.Size, _canvas.Theme.Text, Alignment.Start)
        {
            Part = ChartPart.SeriesLabel,
            Series = series,
        };
}
