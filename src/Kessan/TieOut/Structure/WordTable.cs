using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Kessan.TieOut.Reading;

namespace Kessan.TieOut.Structure;

/// <summary>Tables whose layout is lost: lines of a label and equally many figures with single blanks
/// between.</summary>
internal static partial class WordTable
{
    private const int LongestRow = 300;

    /// <summary>The table that begins on a line, its head included; null where none does.</summary>
    public static FoundTable? At(ImmutableArray<TextLine> lines, int at)
    {
        var first = Row(lines[at]) is null ? at + 1 : at;
        if (first >= lines.Length || Row(lines[first]) is not { } row)
        {
            return null;
        }

        var heads = first > at ? Heads(lines[at], row.Figures.Length) : [];
        if (first > at && heads.IsEmpty)
        {
            return null;
        }

        var rows = new List<(ReadText Label, ImmutableArray<ReadText> Figures)>();
        var end = first;
        while (end < lines.Length && Row(lines[end]) is { } next && next.Figures.Length == row.Figures.Length)
        {
            rows.Add(next);
            end++;
        }

        return rows.Count < 2 ? null : new(Table(heads, rows), end);
    }

    private static ReadTable Table(
        ImmutableArray<ReadText> heads,
        List<(ReadText Label, ImmutableArray<ReadText> Figures)> rows
    )
    {
        var cells = ImmutableArray.CreateBuilder<ReadCell>();
        var shift = heads.IsEmpty ? 0 : 1;
        cells.AddRange(heads.Select((head, i) => new ReadCell(0, i + 1, 1, 1, head, true)));
        for (var i = 0; i < rows.Count; i++)
        {
            cells.Add(new(i + shift, 0, 1, 1, rows[i].Label));
            cells.AddRange(rows[i].Figures.Select((figure, j) => new ReadCell(i + shift, j + 1, 1, 1, figure)));
        }

        return new(null, shift, cells.ToImmutable());
    }

    /// <summary>The label and the figures of a line that ends in two figures or more; null for any other.</summary>
    private static (ReadText Label, ImmutableArray<ReadText> Figures)? Row(TextLine line)
    {
        if (line.Segments.Length != 1 || line.HasTabs || line.Text.Text.Length > LongestRow)
        {
            return null;
        }

        var words = Words().Matches(line.Text.Text);
        var label = words.Count;
        while (label > 0 && NumberShape.IsBody(words[label - 1].Value))
        {
            label--;
        }

        if (words.Count - label < 2 || label == 0 || !IsLabel(words.Take(label)))
        {
            return null;
        }

        var start = words[0].Index;
        var last = words[label - 1];
        return (
            line.Text.Cut(start, last.Index + last.Length - start),
            [.. words.Skip(label).Select(word => line.Text.Cut(word.Index, word.Length))]
        );
    }

    /// <summary>A label begins with a word and states no figure; a sentence may.</summary>
    private static bool IsLabel(IEnumerable<Match> words) =>
        words.First().Value.Any(char.IsLetter)
        && !words.Any(word => NumberShape.IsFigure(word.Value) && word.Value.AsSpan().IndexOfAny('.', ',', '%') >= 0);

    /// <summary>The heads of so many columns; none where the line does not part into them.</summary>
    private static ImmutableArray<ReadText> Heads(TextLine line, int columns)
    {
        if (line.Segments.Length != 1 || line.Text.Text.Length > LongestRow)
        {
            return [];
        }

        var heads = HeadWords().Matches(line.Text.Text);
        return heads.Count == columns ? [.. heads.Select(head => line.Text.Cut(head.Index, head.Length))] : [];
    }

    /// <summary>A triangle stands apart from its digits in some prints.</summary>
    [GeneratedRegex(@"[△▲Δ] ?[0-9]\S*|\S+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Words();

    [GeneratedRegex(
        @"(?:(?:[1-4][QH]|Q[1-4]|H[12]|FY|[369]M)[ ]?'?[0-9]{0,4}(?:-end)?|[A-Z][a-z]{2,8}\.? [0-9]{1,2}, [0-9]{4})"
            + @"(?: (?:results?|targets?|actual|plan|forecasts?|budget)\b)?"
            + @"|(?:YoY|QoQ|%|growth) (?:changes?|growth)|\S+",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex HeadWords();
}
