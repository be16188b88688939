using System.Collections.Immutable;

namespace Kessan.Documents.Layout;

/// <summary>A line of a paragraph.</summary>
/// <param name="Runs">Its runs, spaces at its end included: the lines of a paragraph together are its text.</param>
/// <param name="Width">Its width without spaces at its end.</param>
public sealed record BrokenLine(ImmutableArray<Run> Runs, int Width);

/// <summary>Breaks paragraphs into lines, each as full as it can be.</summary>
public static class LineBreaker
{
    /// <summary>The lines of a paragraph; one empty line if it is empty. A line feed ends a line and is part of
    /// none.</summary>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="width">Room for a line; a single character may be wider.</param>
    /// <param name="setting">What it is set with.</param>
    public static ImmutableArray<BrokenLine> Break(Paragraph paragraph, int width, TextSetting setting)
    {
        var breaks = LineBreaks.Of(paragraph);
        var advances = ParagraphAdvances.Of(paragraph, setting);
        var lines = ImmutableArray.CreateBuilder<BrokenLine>();
        var start = 0;
        do
        {
            var end = EndOfLine(advances, breaks, start, width);
            lines.Add(new(Slice(paragraph.Runs, start, end), advances.Width(start, end)));
            start = end + (advances.IsFeed(end) ? 1 : 0);
        } while (start < advances.Length);

        return lines.ToImmutable();
    }

    /// <summary>The least width a paragraph can be set in without breaking what belongs together.</summary>
    public static int LeastWidth(Paragraph paragraph, TextSetting setting)
    {
        var breaks = LineBreaks.Of(paragraph);
        var advances = ParagraphAdvances.Of(paragraph, setting);
        var (least, start) = (0, 0);
        for (var at = 1; at <= advances.Length; at++)
        {
            if (at == advances.Length || breaks[at] || advances.IsFeed(at))
            {
                least = Math.Max(least, advances.Width(start, at));
                start = at;
            }
        }

        return least;
    }

    private static int EndOfLine(ParagraphAdvances advances, ImmutableArray<bool> breaks, int start, int width)
    {
        var end = start;
        for (var at = advances.IsFeed(start) ? advances.Length + 1 : start + 1; at <= advances.Length; at++)
        {
            var isFeed = advances.IsFeed(at);
            if (at < advances.Length && !breaks[at] && !isFeed)
            {
                continue;
            }

            if (advances.Width(start, at) > width)
            {
                break;
            }

            end = at;
            if (isFeed)
            {
                break;
            }
        }

        return end > start || advances.Length == 0 || advances.IsFeed(start) ? end : Forced(advances, start, width);
    }

    /// <summary>Where what belongs together must be broken after all: after as many characters as fit.</summary>
    private static int Forced(ParagraphAdvances advances, int start, int width)
    {
        var end = advances.Next(start);
        while (end < advances.Length && !advances.IsFeed(end) && advances.Width(start, advances.Next(end)) <= width)
        {
            end = advances.Next(end);
        }

        return end;
    }

    private static ImmutableArray<Run> Slice(ImmutableArray<Run> runs, int start, int end)
    {
        var slices = ImmutableArray.CreateBuilder<Run>();
        var at = 0;
        foreach (var run in runs)
        {
            var (from, to) = (Math.Max(start, at) - at, Math.Min(end, at + run.Text.Length) - at);
            if (from < to)
            {
                slices.Add(to - from == run.Text.Length ? run : run with { Text = run.Text[from..to] });
            }

            at += run.Text.Length;
        }

        return slices.ToImmutable();
    }
}
