using System.Collections.Immutable;

namespace Kessan.Documents.Layout;

/// <summary>Text broken into lines, from the upper left corner of its own room.</summary>
/// <param name="Lines">Its lines.</param>
/// <param name="Height">How high they are together.</param>
/// <param name="Overrun">How much the widest line is wider than its room: a single character may be; zero if none
/// is.</param>
public sealed record SetText(ImmutableArray<PlacedLine> Lines, int Height, int Overrun)
{
    private const int Full = 100;
    private const int IndentOfSize = 120;
    private const int BulletOfSize = 85;
    private const int GapOfSize = 28;
    private const int HeadingGapOfSize = 62;

    /// <summary>How much higher the text is where joints of Japanese and Latin letters are given room, as some programs
    /// that break lines themselves do.</summary>
    public int Spare { get; init; }

    /// <summary>Sets text into a width.</summary>
    /// <param name="text">The text.</param>
    /// <param name="width">Room for its lines.</param>
    /// <param name="setting">What it is set with.</param>
    /// <param name="align">How lines are aligned.</param>
    /// <param name="heading">Colour of headings inside it; null as the rest.</param>
    public static SetText Of(RichText text, int width, TextSetting setting, Alignment align, int? heading = null)
    {
        var lines = ImmutableArray.CreateBuilder<PlacedLine>();
        var (top, overrun, spare) = (0, 0, 0);
        for (var index = 0; index < text.Paragraphs.Length; index++)
        {
            var paragraph = Emphasised(text.Paragraphs[index], setting.Bold);
            top += index == 0 ? 0 : GapBefore(paragraph, setting);
            var indent = Indent(paragraph, setting);
            foreach (var line in LineBreaker.Break(paragraph, Math.Max(0, width - indent), setting))
            {
                var isFirst = lines.Count == 0 || lines[^1].Paragraph != index;
                var mark = isFirst ? MarkOf(paragraph.Mark, paragraph.Level) : string.Empty;
                var left = indent + FreeBefore(align, width - indent - line.Width);
                overrun = Math.Max(overrun, indent + line.Width - width);
                lines.Add(
                    new(left, top + setting.BaselineDepth, line.Runs, mark, left - HangOf(paragraph.Mark, setting))
                    {
                        Width = line.Width,
                        Paragraph = index,
                        Colour = paragraph.Mark == ParagraphMark.Heading ? heading : null,
                    }
                );
                top += setting.LineHeight;
            }

            var widened = indent + lines[^1].Width + ParagraphAdvances.JointsOf(paragraph, setting);
            spare += widened > width ? setting.LineHeight : 0;
        }

        return new(lines.ToImmutable(), top, overrun) { Spare = spare };
    }

    /// <summary>How wide text is if no line is broken but at the end of a paragraph, with room for the joints of
    /// Japanese and Latin letters, at which some programs leave some.</summary>
    public static int NaturalWidth(RichText text, TextSetting setting) =>
        text
            .Paragraphs.Select(paragraph =>
                Indent(paragraph, setting)
                + Widest(Emphasised(paragraph, setting.Bold), setting)
                + ParagraphAdvances.JointsOf(paragraph, setting)
            )
            .DefaultIfEmpty()
            .Max();

    /// <summary>The least width text can be set in without breaking what belongs together.</summary>
    public static int LeastWidth(RichText text, TextSetting setting) =>
        text
            .Paragraphs.Select(paragraph =>
                Indent(paragraph, setting) + LineBreaker.LeastWidth(Emphasised(paragraph, setting.Bold), setting)
            )
            .DefaultIfEmpty()
            .Max();

    /// <summary>What stands before a paragraph of a kind.</summary>
    public static string MarkOf(ParagraphMark mark, int level) =>
        mark switch
        {
            ParagraphMark.Heading => "◆",
            ParagraphMark.Bullet => level == 0 ? "•" : "–",
            ParagraphMark.Dash => "–",
            ParagraphMark.Tick => "✓",
            _ => string.Empty,
        };

    /// <summary>How far a paragraph's lines are indented: by its level, and by its mark, which hangs.</summary>
    public static int Indent(Paragraph paragraph, TextSetting setting) =>
        (setting.Size * paragraph.Level * IndentOfSize / Full) + HangOf(paragraph.Mark, setting);

    /// <summary>What stands free above a paragraph.</summary>
    public static int GapBefore(Paragraph paragraph, TextSetting setting) =>
        setting.Size * (paragraph.Mark == ParagraphMark.Heading ? HeadingGapOfSize : GapOfSize) / Full;

    /// <summary>How far a mark hangs before its paragraph: a diamond is an em wide, a bullet is not.</summary>
    private static int HangOf(ParagraphMark mark, TextSetting setting) =>
        mark switch
        {
            ParagraphMark.None => 0,
            ParagraphMark.Heading or ParagraphMark.Tick => setting.Size * IndentOfSize / Full,
            _ => setting.Size * BulletOfSize / Full,
        };

    private static int Widest(Paragraph paragraph, TextSetting setting) =>
        LineBreaker.Break(paragraph, int.MaxValue, setting).Max(line => line.Width);

    private static int FreeBefore(Alignment align, int free) =>
        align switch
        {
            Alignment.Center => Math.Max(0, free) / 2,
            Alignment.End => Math.Max(0, free),
            _ => 0,
        };

    private static Paragraph Emphasised(Paragraph paragraph, bool bold) =>
        bold || paragraph.Mark == ParagraphMark.Heading
            ? paragraph with
            {
                Runs = [.. paragraph.Runs.Select(run => run with { Bold = true })],
            }
            : paragraph;
}
