using Kessan.Formats.Tables;
using Kessan.TieOut.Reading;
using Markdig;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;

namespace Kessan.Formats.Reading.MarkdownText;

/// <summary>Reads a Markdown file: headings, paragraphs, bullets, tables between bars.</summary>
internal static class MarkdownDocumentReader
{
    /// <summary>The format's name.</summary>
    public const string Format = "markdown";

    private static readonly MarkdownPipeline Pipeline = MakePipeline();

    /// <summary>Reads the file; pages begin at page marks such as <c>&lt;!-- page 3 --&gt;</c>.</summary>
    public static ReadDocument Read(byte[] bytes, FileFindings findings)
    {
        if (TextBytes.Decode(bytes, findings) is not { } text)
        {
            return new(findings.File, Format, []);
        }

        return Parse(WithoutLongLines(text, findings), findings);
    }

    private static ReadDocument Parse(string text, FileFindings findings)
    {
        MarkdownDocument parsed;
        try
        {
            parsed = Markdown.Parse(text, Pipeline);
        }
        catch (ArgumentException)
        {
            // What the parser throws where blocks or emphases stand too deep inside one another.
            findings.Add(ReadingDiagnostics.TooDeep(new(findings.File, 1, 1), ReadingLimits.DeepestMarkdown));
            return new(findings.File, Format, []);
        }

        var pages = new PageList(findings);
        new MarkdownBlocks(pages, new SourceLines(text), text).Read(parsed);
        return pages.Document(Format);
    }

    /// <summary>Blanks out lines that are longer than any: the parser's time grows with the square of some of
    /// them.</summary>
    private static string WithoutLongLines(string text, FileFindings findings)
    {
        char[]? blanked = null;
        foreach (var (line, start, length) in new SourceLines(text).LongerThan(ReadingLimits.LongestLine))
        {
            findings.Add(ReadingDiagnostics.TooLong(new(findings.File, line, 1), length, ReadingLimits.LongestLine));
            blanked ??= text.ToCharArray();
            blanked.AsSpan(start, length).TrimEnd("\r\n").Fill(' ');
        }

        return blanked is null ? text : new(blanked);
    }

    private static MarkdownPipeline MakePipeline()
    {
        var builder = new MarkdownPipelineBuilder().UsePreciseSourceLocation().UsePipeTables().UseGridTables();

        // One star stands for itself, as in "9,663*1 and 8,334*2": as emphasis it would join the mark to the figure.
        var emphasis = builder.InlineParsers.Find<EmphasisInlineParser>()!;
        emphasis.CjkFriendlyEmphasis = true;
        emphasis.EmphasisDescriptors.Clear();
        emphasis.EmphasisDescriptors.Add(new('*', 2, 3, true));
        emphasis.EmphasisDescriptors.Add(new('_', 1, 3, false));
        return builder.Build();
    }
}
