using System.Collections.Immutable;
using Kessan.TieOut.Reading;

namespace Kessan.TieOut.Structure;

/// <summary>Tables whose cells stand between upright strokes.</summary>
internal static class PipeTable
{
    /// <summary>The table that begins on a line; null where none does.</summary>
    public static FoundTable? At(ImmutableArray<TextLine> lines, int at)
    {
        var end = at;
        while (end < lines.Length && (IsRow(lines[end]) || (end > at && IsRule(lines[end]))))
        {
            end++;
        }

        return end - at < 2 ? null : new(Table(lines, at, end), end);
    }

    private static ReadTable Table(ImmutableArray<TextLine> lines, int at, int end)
    {
        var cells = ImmutableArray.CreateBuilder<ReadCell>();
        var (row, heads) = (0, -1);
        for (var i = at; i < end; i++)
        {
            if (IsRule(lines[i]))
            {
                heads = heads < 0 ? row : heads;
                continue;
            }

            cells.AddRange(Cells(lines[i].Text, row));
            row++;
        }

        return new(null, heads, cells.ToImmutable());
    }

    private static IEnumerable<ReadCell> Cells(ReadText line, int row)
    {
        var text = line.Text;
        var start = text.AsSpan().TrimStart()[0] is '|' or '│' ? text.IndexOfAny(['|', '│']) + 1 : 0;
        for (var column = 0; start < text.Length; column++)
        {
            var stroke = text.IndexOfAny(['|', '│'], start);
            var end = stroke < 0 ? text.Length : stroke;
            var cell = line.Cut(start, end - start).Trimmed();
            start = end + 1;
            if (cell.Text.Length > 0)
            {
                yield return new(row, column, 1, 1, cell);
            }
        }
    }

    private static bool IsRow(TextLine line)
    {
        var text = line.Text.Text.AsSpan().Trim();
        return text.Length > 1
            && (text[0] is '|' or '│' ? text[1..].IndexOfAny('|', '│') >= 0 : text.Count('|') + text.Count('│') >= 2);
    }

    private static bool IsRule(TextLine line)
    {
        var text = line.Text.Text.AsSpan().Trim();
        return text.Length > 2 && text.Contains('-') && text.IndexOfAnyExcept("|-:+ │─┼".AsSpan()) < 0;
    }
}
