using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using Shapes = DocumentFormat.OpenXml.Drawing;

namespace Kessan.Formats.Reading.Slides;

/// <summary>Reads what is drawn into a chart: rows of figures above or below its categories, and other texts.</summary>
internal static class ChartNotes
{
    // Positions are parts of the chart's size; in ten-thousandths.
    private const int Whole = 10_000;
    private const int SameRow = 60;

    /// <summary>The rows, each a label with a figure or nothing for every category; and the texts of no row.</summary>
    public static (List<List<string>> Rows, List<string> Others) Of(ChartPart part, int categories)
    {
        var notes = Notes(part);
        var lines = new List<List<(int X, int Y, string Text)>>();
        foreach (var note in notes.OrderBy(note => note.Y).ThenBy(note => note.X))
        {
            if (lines.Count == 0 || note.Y - lines[^1][0].Y > SameRow)
            {
                lines.Add([]);
            }

            lines[^1].Add(note);
        }

        var full = lines.Find(line => line.Count == categories + 1);
        var centres = full?.OrderBy(note => note.X).Skip(1).Select(note => note.X).ToList() ?? [];
        var rows = new List<List<string>>();
        var rest = new List<string>();
        foreach (var line in lines.Select(line => line.OrderBy(note => note.X).ToList()))
        {
            if (centres.Count < 2 || line.Count < 2 || line[0].X > centres[0] - ((centres[1] - centres[0]) / 2))
            {
                rest.AddRange(line.Select(note => note.Text));
                continue;
            }

            var row = Enumerable.Repeat(string.Empty, categories + 1).ToList();
            row[0] = line[0].Text;
            foreach (var (x, _, text) in line.Skip(1))
            {
                var nearest = Enumerable.Range(0, categories).MinBy(at => Math.Abs(centres[at] - x)) + 1;
                row[nearest] = row[nearest].Length == 0 ? text : $"{row[nearest]} {text}";
            }

            rows.Add(row);
        }

        return (rows, rest);
    }

    private static List<(int X, int Y, string Text)> Notes(ChartPart part)
    {
        var notes = new List<(int X, int Y, string Text)>();
        var anchors = part.ChartDrawingPart?.UserShapes?.ChildElements ?? Enumerable.Empty<OpenXmlElement>();
        foreach (var anchor in anchors.Where(element => element.LocalName == "relSizeAnchor"))
        {
            var text = string.Join(
                '\n',
                anchor
                    .Descendants<Shapes.Paragraph>()
                    .Select(one => string.Concat(one.Descendants<Shapes.Text>().Select(run => run.Text)))
                    .Where(words => words.Length > 0)
            );
            if (text.Length > 0)
            {
                notes.Add((Middle(anchor, "x"), Middle(anchor, "y"), text));
            }
        }

        return notes;
    }

    private static int Middle(OpenXmlElement anchor, string axis)
    {
        var ends = anchor.Descendants().Where(element => element.LocalName == axis && !element.HasChildren);
        var values = ends.Take(2)
            .Select(end =>
                double.TryParse(end.InnerText, NumberStyles.Float, CultureInfo.InvariantCulture, out var share)
                    ? (int)(Math.Clamp(share, -1, 2) * Whole)
                    : 0
            )
            .ToList();
        return values.Count == 0 ? 0 : values.Sum() / values.Count;
    }
}
