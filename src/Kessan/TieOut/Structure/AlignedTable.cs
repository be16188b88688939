using System.Collections.Immutable;

namespace Kessan.TieOut.Structure;

/// <summary>Tables set out with blanks: figures stand under each other over adjacent lines.</summary>
internal static class AlignedTable
{
    private const int MostHeads = 8;
    private const int MostPending = 4;

    /// <summary>The table that begins on a line, heads included; null where none does.</summary>
    public static FoundTable? At(ImmutableArray<TextLine> lines, int at)
    {
        var first = FirstRow(lines, at);
        if (first < 0)
        {
            return null;
        }

        var bands = new ColumnBands();
        bands.Add(lines[first]);
        var end = Body(lines, first, bands);
        var rows = Enumerable.Range(first, end - first).Count(i => IsRow(lines[i]));
        var heads = Heads(lines, at, first, bands);
        var stands = rows > 1 || (heads < first && bands.Count > 1);
        return heads > at || !stands ? null : new(AlignedCells.Table(lines, (at, first, end), bands), end);
    }

    /// <summary>A row has a figure and something beside it.</summary>
    private static bool IsRow(TextLine line) => !line.HasTabs && line.Segments.Length > 1 && line.Figures.Any();

    private static int FirstRow(ImmutableArray<TextLine> lines, int at)
    {
        var empties = 0;
        for (var i = at; i < lines.Length && i <= at + MostHeads; i++)
        {
            empties = lines[i].IsEmpty ? empties + 1 : 0;
            if (empties > 1 || lines[i].HasTabs)
            {
                return -1;
            }

            if (IsRow(lines[i]))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The line after the last row; what follows without figures belongs to it only if a row
    /// follows.</summary>
    private static int Body(ImmutableArray<TextLine> lines, int first, ColumnBands bands)
    {
        var (end, pending, empties) = (first + 1, 0, 0);
        for (var i = first + 1; i < lines.Length; i++)
        {
            var line = lines[i];
            empties = line.IsEmpty ? empties + 1 : 0;
            pending += line.IsEmpty ? 0 : 1;
            if (empties > 2 || pending > MostPending || line.HasTabs)
            {
                break;
            }

            if (line.Figures.Any())
            {
                if (!bands.Fits(line) || (empties == 0 && i - end > 2 && !IsRow(line)))
                {
                    break;
                }

                bands.Add(line);
                (end, pending) = (i + 1, 0);
            }
            else if (!line.IsEmpty && !bands.IsLabel(line))
            {
                break;
            }
        }

        return Trailing(lines, end, bands);
    }

    /// <summary>The end of a label that goes on after the last row's figures.</summary>
    private static int Trailing(ImmutableArray<TextLine> lines, int end, ColumnBands bands) =>
        end < lines.Length
        && !lines[end].IsEmpty
        && bands.IsLabel(lines[end])
        && WrappedLabel.GoesOn(lines[end - 1].Segments[0].Text.Text, lines[end].Segments[0].Text.Text)
            ? end + 1
            : end;

    /// <summary>The first of the head lines above a row.</summary>
    private static int Heads(ImmutableArray<TextLine> lines, int at, int first, ColumnBands bands)
    {
        var heads = first;
        for (var i = first - 1; i >= at; i--)
        {
            if (lines[i].IsEmpty)
            {
                continue;
            }

            var isSection = heads == first && bands.IsLabel(lines[i]) && HasHeadAbove(lines, at, i, bands);
            if (!bands.IsHead(lines[i]) && !isSection)
            {
                break;
            }

            heads = i;
        }

        return heads;
    }

    private static bool HasHeadAbove(ImmutableArray<TextLine> lines, int at, int below, ColumnBands bands)
    {
        for (var i = below - 1; i >= at; i--)
        {
            if (!lines[i].IsEmpty && !bands.IsLabel(lines[i]))
            {
                return bands.IsHead(lines[i]);
            }
        }

        return false;
    }
}
