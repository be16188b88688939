using System.Collections.Immutable;
using Kessan.TieOut.Reading;

namespace Kessan.TieOut.Structure;

/// <summary>Makes cells of the lines of a table set out with blanks.</summary>
internal static class AlignedCells
{
    /// <summary>The table of lines.</summary>
    /// <param name="lines">The text's lines.</param>
    /// <param name="part">Its first line, its first row and the line after its last.</param>
    /// <param name="bands">Its columns.</param>
    public static ReadTable Table(ImmutableArray<TextLine> lines, (int At, int First, int End) part, ColumnBands bands)
    {
        var cells = new List<ReadCell>();
        var row = 0;
        for (var i = part.At; i < part.End; i++)
        {
            if (lines[i].IsEmpty)
            {
                continue;
            }

            if (i < part.First && !bands.IsLabel(lines[i]))
            {
                cells.AddRange(HeadSpans.Cells(lines[i], row, bands));
            }
            else if (
                Label(lines[i], bands) is { } label
                && cells.Find(cell => cell.Row == row - 1) is not null
                && GoesOn(cells, row - 1, label, lines[i], bands)
            )
            {
                row = Lengthen(cells, row - 1, lines[i], bands);
            }
            else
            {
                cells.AddRange(RowCells(lines[i], row, bands));
            }

            row++;
        }

        return new(null, -1, [.. cells]);
    }

    private static ReadText? Label(TextLine line, ColumnBands bands) =>
        line.Segments[0].From < bands.FirstFigure && !line.Segments[0].IsBody ? line.Segments[0].Text : null;

    /// <summary>A label goes on where one of the two lines has no figures and the words do not end.</summary>
    private static bool GoesOn(List<ReadCell> cells, int above, ReadText label, TextLine line, ColumnBands bands)
    {
        var before = cells.Where(cell => cell.Row == above).ToList();
        var upper = before.Find(cell => cell.Column == 0);
        var isLoneLabel = before.Count == 1 || bands.IsLabel(line);
        return upper is not null && isLoneLabel && WrappedLabel.GoesOn(upper.Text.Text, label.Text);
    }

    private static int Lengthen(List<ReadCell> cells, int above, TextLine line, ColumnBands bands)
    {
        var at = cells.FindIndex(cell => cell.Row == above && cell.Column == 0);
        var added = RowCells(line, above, bands).ToList();
        var label = added.Find(cell => cell.Column == 0)!;
        cells[at] = cells[at] with { Text = TextPieces.Joined([cells[at].Text, label.Text]) };
        cells.AddRange(added.Where(cell => cell.Column > 0));
        return above;
    }

    private static IEnumerable<ReadCell> RowCells(TextLine line, int row, ColumnBands bands)
    {
        var labels = line.Segments.TakeWhile(segment => !segment.IsBody && segment.From < bands.FirstFigure).ToList();
        if (labels.Count > 0)
        {
            var text = TextPieces.Joined([.. labels.Select(segment => segment.Text)]);
            yield return new(row, 0, 1, 1, text, Indent: labels[0].From);
        }

        foreach (var group in line.Segments.Skip(labels.Count).GroupBy(bands.ColumnOf))
        {
            yield return new(row, group.Key + 1, 1, 1, TextPieces.Joined([.. group.Select(one => one.Text)]));
        }
    }
}
