using System.Collections.Immutable;

namespace Kessan.Documents.Charts;

/// <summary>Breaks texts of charts into lines.</summary>
internal static class ChartLines
{
    private const string NeverFirst = "、。，．・：；？！）」』】〕〉》ー々〜%％)],.;:!?";
    private const string NeverLast = "（「『【〔〈《([";

    /// <summary>A text in lines of a width at most; a word wider than that keeps a line of its own.</summary>
    public static ImmutableArray<string> Break(string text, int width, Func<string, int> widthOf) =>
        Break(text, [], width, widthOf);

    /// <summary>A label in lines of a width at most; its numbers are never broken.</summary>
    public static ImmutableArray<string> Break(
        string text,
        ImmutableArray<PrintedNumber> numbers,
        int width,
        Func<string, int> widthOf
    )
    {
        if (widthOf(text) <= width)
        {
            return [text];
        }

        // Between words and before brackets first; inside a word of Japanese only where that is not enough.
        var phrases = Broken(Kept(Phrases(text), text, numbers), width, widthOf);
        return phrases.All(line => widthOf(line) <= width)
            ? phrases
            : Broken(Kept(Pieces(text), text, numbers), width, widthOf);
    }

    /// <summary>The pieces, those put together again that break a number.</summary>
    private static IEnumerable<string> Kept(
        IEnumerable<string> pieces,
        string text,
        ImmutableArray<PrintedNumber> numbers
    )
    {
        var whole = numbers
            .Select(number => (Start: text.IndexOf(number.Text, StringComparison.Ordinal), number.Text.Length))
            .Where(number => number.Start >= 0)
            .ToList();
        var (start, end) = (0, 0);
        foreach (var piece in pieces)
        {
            end += piece.Length;
            if (!whole.Exists(number => number.Start < end && end < number.Start + number.Length))
            {
                yield return text[start..end];
                start = end;
            }
        }

        if (start < end)
        {
            yield return text[start..end];
        }
    }

    private static ImmutableArray<string> Broken(IEnumerable<string> pieces, int width, Func<string, int> widthOf)
    {
        var lines = ImmutableArray.CreateBuilder<string>();
        var line = string.Empty;
        foreach (var piece in pieces)
        {
            if (line.Length > 0 && widthOf((line + piece).TrimEnd()) > width)
            {
                lines.Add(line.TrimEnd());
                line = string.Empty;
            }

            line += piece;
        }

        lines.Add(line.TrimEnd());
        return lines.ToImmutable();
    }

    /// <summary>Runs in lines of a width at most: each run keeps its number, link and weight.</summary>
    public static ImmutableArray<ImmutableArray<Run>> Break(ImmutableArray<Run> runs, int width, Func<Run, int> widthOf)
    {
        var lines = ImmutableArray.CreateBuilder<ImmutableArray<Run>>();
        var line = ImmutableArray.CreateBuilder<Run>();
        var used = 0;
        foreach (var piece in runs.SelectMany(Parts))
        {
            var needed = widthOf(piece with { Text = piece.Text.TrimEnd() });
            if (line.Count > 0 && used + needed > width)
            {
                lines.Add(Joined(line));
                line.Clear();
                used = 0;
            }

            line.Add(piece);
            used += widthOf(piece);
        }

        lines.Add(Joined(line));
        return lines.ToImmutable();
    }

    /// <summary>A number is never broken.</summary>
    private static IEnumerable<Run> Parts(Run run) =>
        run.Number is not null ? [run] : Pieces(run.Text).Select(piece => run with { Text = piece });

    private static ImmutableArray<Run> Joined(IEnumerable<Run> pieces)
    {
        var joined = new List<Run>();
        foreach (var piece in pieces)
        {
            if (joined.Count > 0 && joined[^1] with { Text = piece.Text } == piece && piece.Number is null)
            {
                joined[^1] = piece with { Text = joined[^1].Text + piece.Text };
            }
            else
            {
                joined.Add(piece);
            }
        }

        return [.. joined];
    }

    /// <summary>The pieces between which a line may break: after blanks and hyphens, and between characters of
    /// Japanese but for those that never begin or end a line.</summary>
    private static IEnumerable<string> Pieces(string text)
    {
        var start = 0;
        for (var i = 1; i < text.Length; i++)
        {
            if (MayBreak(text[i - 1], text[i]))
            {
                yield return text[start..i];
                start = i;
            }
        }

        if (text.Length > 0)
        {
            yield return text[start..];
        }
    }

    private static IEnumerable<string> Phrases(string text)
    {
        var start = 0;
        for (var i = 1; i < text.Length; i++)
        {
            if (text[i - 1] is ' ' or '・' || NeverLast.Contains(text[i]) || "、。）」』】".Contains(text[i - 1]))
            {
                yield return text[start..i];
                start = i;
            }
        }

        yield return text[start..];
    }

    private static bool MayBreak(char before, char after)
    {
        if (after == ' ' || NeverFirst.Contains(after) || NeverLast.Contains(before) || char.IsLowSurrogate(after))
        {
            return false;
        }

        return before is ' ' or '-' or '/' or '・' || IsJapanese(before) || IsJapanese(after);
    }

    private static bool IsJapanese(char character) =>
        character is >= '\u2E80' and <= '\uFAFF' or >= '\uFF00' and <= '\uFFEF';
}
