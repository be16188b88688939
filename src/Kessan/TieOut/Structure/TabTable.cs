using System.Collections.Immutable;
using Kessan.TieOut.Reading;

namespace Kessan.TieOut.Structure;

/// <summary>Tables whose cells stand between tabs.</summary>
internal static class TabTable
{
    private const int LongestSection = 60;

    /// <summary>The table that begins on a line; null where none does.</summary>
    public static FoundTable? At(ImmutableArray<TextLine> lines, int at)
    {
        if (!lines[at].HasTabs)
        {
            return null;
        }

        var end = at;
        while (end < lines.Length && (lines[end].HasTabs || GoesOn(lines, at, end) || IsSection(lines, at, end)))
        {
            end++;
        }

        var cells = ImmutableArray.CreateBuilder<ReadCell>();
        var row = 0;
        for (var i = at; i < end; i++)
        {
            if (!lines[i].IsEmpty)
            {
                cells.AddRange(Cells(lines[i].Text, row++));
            }
        }

        return new(new(null, -1, cells.ToImmutable()), end);
    }

    /// <summary>An empty line parts rows of the same table where figures stand on both sides of it; a table of its
    /// own begins with heads.</summary>
    private static bool GoesOn(ImmutableArray<TextLine> lines, int at, int end) =>
        end > at
        && lines[end].IsEmpty
        && end + 1 < lines.Length
        && lines[end + 1].HasTabs
        && lines[end - 1].Figures.Any()
        && lines[end + 1].Figures.Any()
        && lines[end - 1].Text.Text.Count(one => one == '\t') == lines[end + 1].Text.Text.Count(one => one == '\t');

    /// <summary>A line without tabs right between rows heads those below it.</summary>
    private static bool IsSection(ImmutableArray<TextLine> lines, int at, int end) =>
        end > at
        && lines[end].Segments.Length == 1
        && lines[end].Text.Text.Length <= LongestSection
        && !lines[end].Figures.Any()
        && end + 1 < lines.Length
        && lines[end + 1].HasTabs
        && lines[end + 1].Figures.Any();

    private static IEnumerable<ReadCell> Cells(ReadText line, int row)
    {
        var start = 0;
        for (var column = 0; start <= line.Text.Length; column++)
        {
            var tab = line.Text.IndexOf('\t', start);
            var end = tab < 0 ? line.Text.Length : tab;
            var cell = line.Cut(start, end - start);
            var indent = column == 0 ? Indents.Blanks(cell.Text) : 0;
            cell = cell.Trimmed();
            start = end + 1;
            if (cell.Text.Length > 0)
            {
                yield return new(row, column, 1, 1, cell, Indent: indent);
            }
        }
    }
}
