using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using Kessan.Formats.Reading.Workbooks;
using Kessan.TieOut.Reading;
using Charts = DocumentFormat.OpenXml.Drawing.Charts;
using Shapes = DocumentFormat.OpenXml.Drawing;

namespace Kessan.Formats.Reading.Slides;

/// <summary>Reads a native chart as a table: a row for every series, a column for every category, and below them what
/// is drawn into the chart.</summary>
internal sealed class ChartReading(ChartPart part, string name, ShapeText text)
{
    // Points of a series beyond any chart that can be read.
    private const uint MostPoints = 10_000;

    private readonly List<ReadCell> _cells = [];
    private int _row;

    /// <summary>The chart's table and the texts that belong to no category.</summary>
    public IEnumerable<ReadElement> Read()
    {
        if (part.ChartSpace is not { } space)
        {
            return [];
        }

        var series = space.Descendants().Where(element => element.LocalName == "ser").ToList();
        var categories = series.Select(Categories).MaxBy(labels => labels.Count) ?? [];
        if (series.Count > 0)
        {
            Row([string.Empty, .. categories], isHead: true);
            foreach (var one in series)
            {
                var values = Values(one);
                Row(
                    [SeriesName(one), .. Enumerable.Range(0, values.Count).Select(at => values[at] ?? string.Empty)],
                    false
                );
            }
        }

        var title = Title(space);
        var (rows, rest) = ChartNotes.Of(part, categories.Count);
        foreach (var row in rows)
        {
            Row(row, isHead: false);
        }

        TagLabels();
        return
        [
            .. title.Concat(rest).Select(words => new ReadParagraph(Tagged(words, text.NextPlace(name)))),
            .. _cells.Count > 0 ? [new ReadTable(null, 1, [.. _cells])] : Array.Empty<ReadElement>(),
        ];
    }

    /// <summary>Labels may print numbers too; the figures come first, whose texts may be the same.</summary>
    private void TagLabels()
    {
        for (var at = 0; at < _cells.Count; at++)
        {
            var cell = _cells[at];
            if (cell.IsHead || cell.Column == 0)
            {
                _cells[at] = cell with { Text = Tagged(cell.Text.Text, cell.Text.Place) };
            }
        }
    }

    private void Row(IReadOnlyList<string> texts, bool isHead)
    {
        var line = text.NextPlace(name);
        for (var column = 0; column < texts.Count; column++)
        {
            var at = string.Create(CultureInfo.InvariantCulture, $"{name}!R{_row + 1}C{column + 1}");
            var place = line with { Column = column + 1, Address = at };
            var read = isHead || column == 0 ? new(texts[column], place) : Tagged(texts[column], place);
            _cells.Add(new(_row, column, 1, 1, read, isHead));
        }

        _row++;
    }

    private ReadText Tagged(string words, TextPlace place) =>
        text.FactOf(name, words) is { } tag ? new(words, place, [tag]) : new(words, place);

    private static IEnumerable<string> Title(Charts.ChartSpace space)
    {
        var title = space.Descendants<Charts.Title>().FirstOrDefault(one => one.Parent is Charts.Chart);
        var words = string.Concat(title?.Descendants<Shapes.Text>().Select(run => run.Text) ?? []);
        return words.Length > 0 ? [words] : [];
    }

    private static string SeriesName(OpenXmlElement series)
    {
        var named = series.ChildElements.FirstOrDefault(child => child.LocalName == "tx");
        return string.Join(' ', named?.Descendants<Charts.NumericValue>().Select(value => value.Text) ?? []);
    }

    /// <summary>The labels of a series' categories; of several levels, the outer one first.</summary>
    private static List<string> Categories(OpenXmlElement series)
    {
        var axis = series.ChildElements.FirstOrDefault(child => child.LocalName is "cat" or "xVal");
        var levels = axis?.Descendants<Charts.Level>().Reverse().Select(Points).ToList() ?? [];
        if (levels.Count == 0)
        {
            return axis is null ? [] : [.. Points(axis).Select(point => point ?? string.Empty)];
        }

        var count = levels.Max(level => level.Count);
        var labels = new List<string>();
        for (var at = 0; at < count; at++)
        {
            // An outer label stands once for all the inner ones up to the next.
            var parts = levels.Select(level => level.Take(at + 1).LastOrDefault(point => point is not null));
            labels.Add(string.Join(' ', parts.OfType<string>()));
        }

        return labels;
    }

    private static List<string?> Values(OpenXmlElement series)
    {
        var axis = series.ChildElements.FirstOrDefault(child => child.LocalName is "val" or "yVal");
        if (axis is null)
        {
            return [];
        }

        var own = axis.Descendants<Charts.FormatCode>().FirstOrDefault()?.Text ?? "General";
        var labels = series.ChildElements.OfType<Charts.DataLabels>().FirstOrDefault();
        var shown = labels?.ChildElements.OfType<Charts.NumberingFormat>().FirstOrDefault();
        var code = shown is { SourceLinked.Value: false, FormatCode.Value: { Length: > 0 } stated } ? stated : own;
        var codes = Codes(labels, code);
        var words = Words(labels);
        return
        [
            .. Points(axis)
                .Select((point, at) => words.GetValueOrDefault(at) ?? Shown(point, codes.GetValueOrDefault(at, code))),
        ];
    }

    /// <summary>Labels written out by hand, by point: they are what is printed.</summary>
    private static Dictionary<int, string> Words(Charts.DataLabels? labels)
    {
        var words = new Dictionary<int, string>();
        foreach (var label in labels?.Elements<Charts.DataLabel>() ?? [])
        {
            var text = string.Concat(
                label
                    .Elements<Charts.ChartText>()
                    .SelectMany(one => one.Descendants<Shapes.Text>())
                    .Select(run => run.Text)
            );
            if (text.Length > 0 && label.Index?.Val?.Value is { } at and < MostPoints)
            {
                words[(int)at] = text;
            }
        }

        return words;
    }

    /// <summary>The formats of single labels, by point.</summary>
    private static Dictionary<int, string> Codes(Charts.DataLabels? labels, string code)
    {
        var codes = new Dictionary<int, string>();
        foreach (var label in labels?.Elements<Charts.DataLabel>() ?? [])
        {
            var shown = label.ChildElements.OfType<Charts.NumberingFormat>().FirstOrDefault();
            if (label.Index?.Val?.Value is { } at and < MostPoints)
            {
                codes[(int)at] = shown is { SourceLinked.Value: false } ? shown.FormatCode?.Value ?? code : code;
            }
        }

        return codes;
    }

    private static string? Shown(string? value, string code) =>
        double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? DisplayedNumber.Of(number, code)
            : value;

    /// <summary>The points of a cache by their index; null where there is none.</summary>
    private static List<string?> Points(OpenXmlElement holder)
    {
        var points = new SortedDictionary<uint, string>();
        foreach (var point in holder.Descendants().Where(element => element.LocalName == "pt"))
        {
            var index = point switch
            {
                Charts.StringPoint one => one.Index?.Value,
                Charts.NumericPoint one => one.Index?.Value,
                _ => null,
            };
            if (index is { } at and < MostPoints)
            {
                points[at] = point.Descendants<Charts.NumericValue>().FirstOrDefault()?.Text ?? string.Empty;
            }
        }

        var count = points.Count == 0 ? 0 : (int)points.Keys.Max() + 1;
        return [.. Enumerable.Range(0, count).Select(at => points.GetValueOrDefault((uint)at))];
    }
}
