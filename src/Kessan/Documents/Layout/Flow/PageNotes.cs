using System.Collections.Immutable;

namespace Kessan.Documents.Layout.Flow;

/// <summary>Gives every page of those one was let flow to the footnotes that are marked on it.</summary>
internal static class PageNotes
{
    /// <summary>The page with its own footnotes; those marked nowhere stand on the last.</summary>
    /// <param name="piece">The page.</param>
    /// <param name="whole">What it is part of.</param>
    /// <param name="bodies">The bodies of all its parts.</param>
    /// <param name="at">Which part it is.</param>
    public static Page Own(Page piece, Page whole, IReadOnlyList<Block> bodies, int at)
    {
        var marks = bodies.Select(MarksOf).ToArray();
        marks[0].UnionWith(MarksOf(whole.Title).Concat(MarksOf(whole.Headline)).Concat(MarksOf(whole.Remark)));
        return piece with
        {
            Footnotes =
            [
                .. whole.Footnotes.Where(note =>
                    marks[at].Contains(note.Mark)
                    || (at == bodies.Count - 1 && marks.All(found => !found.Contains(note.Mark)))
                ),
            ],
        };
    }

    private static HashSet<string> MarksOf(Block block) =>
        block switch
        {
            Arrangement parts => [.. parts.Parts.SelectMany(part => MarksOf(part.Block))],
            TextBlock text => [.. MarksOf(text.Text)],
            TableBlock table =>
            [
                .. MarksOf(table.Caption),
                .. table.Rows.SelectMany(row => row.Cells).SelectMany(cell => MarksOf(cell.Text)),
            ],
            _ => [],
        };

    private static IEnumerable<string> MarksOf(RichText? text) =>
        (text?.Paragraphs ?? ImmutableArray<Paragraph>.Empty)
            .SelectMany(paragraph => paragraph.Runs)
            .Where(run => run.Raised)
            .Select(run => run.Text);
}
