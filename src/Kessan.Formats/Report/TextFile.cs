using System.Collections.Immutable;
using System.Text;
using Kessan.Diagnostics;
using Kessan.Documents;
using Kessan.Documents.Definitions;
using Kessan.Formats.Csv;
using Kessan.Formats.Tables;
using Markdig.Syntax;
using Block = Markdig.Syntax.Block;

namespace Kessan.Formats.Report;

/// <summary>Reads <c>report/text/&lt;lang&gt;.md</c>: a section a key.</summary>
internal sealed class TextFile
{
    private const int SectionLevel = 2;
    private const int HeadingLevel = 3;

    private readonly FileFindings _findings;
    private readonly string _text;
    private readonly List<int> _lines = [0];

    private TextFile(FileFindings findings, string text)
    {
        _findings = findings;
        _text = text;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '\n')
            {
                _lines.Add(at + 1);
            }
        }
    }

    /// <summary>Reads the words of a language.</summary>
    public static TextTemplates Read(byte[] bytes, Language language, FileFindings findings)
    {
        var none = TextTemplates.None(language) with { File = findings.File };
        if (!CsvFile.IsText(bytes, findings))
        {
            return none;
        }

        var text = Encoding.UTF8.GetString(bytes.AsSpan(CsvFile.TextStart(bytes)));
        return none with { Sections = new TextFile(findings, text).ReadSections() };
    }

    private ImmutableSortedDictionary<string, TextTemplate> ReadSections()
    {
        var sections = ImmutableSortedDictionary.CreateBuilder<string, TextTemplate>(StringComparer.Ordinal);
        var blocks = Parse();
        HeadingBlock? section = null;
        var content = new List<Block>();
        foreach (var block in blocks)
        {
            if (block is not HeadingBlock { Level: SectionLevel } heading)
            {
                Collect(block, section, content);
                continue;
            }

            Close(section, content, sections);
            (section, content) = (heading, []);
        }

        Close(section, content, sections);
        return sections.ToImmutable();
    }

    /// <summary>The blocks of the file; none, with a finding, where they are nested deeper than anyone
    /// writes.</summary>
    private IEnumerable<Block> Parse()
    {
        try
        {
            return TextMarkdown.Parse(_text, at => Tell(ReportDiagnostics.BraceAlone(At(at, 1), _text[at])));
        }
        catch (ArgumentException)
        {
            Tell(ReportDiagnostics.Markup(new(_findings.File), "lists or marks are nested too deeply to be read"));
            return [];
        }
    }

    /// <summary>What stands before the first section is for those who write the file.</summary>
    private void Collect(Block block, HeadingBlock? section, List<Block> content)
    {
        if (block is HeadingBlock heading && heading.Level != HeadingLevel)
        {
            if (section is not null || heading.Level != 1)
            {
                Tell(ReportDiagnostics.Markup(At(block), "a section begins with `## key`, a heading in it with `###`"));
            }
        }
        else if (section is not null)
        {
            content.Add(block);
        }
    }

    private void Close(
        HeadingBlock? heading,
        List<Block> content,
        ImmutableSortedDictionary<string, TextTemplate>.Builder sections
    )
    {
        if (heading is null)
        {
            return;
        }

        var key = _text[heading.Span.Start..(heading.Span.End + 1)].Trim('#', ' ', '\t');
        var place = At(heading.Span.Start, 1);
        place = place with { Column = place.Column + SectionLevel + 1, Width = key.Length };
        if (sections.TryGetValue(key, out var first))
        {
            Tell(CellDiagnostics.Duplicate(place, $"text `{key}`", first.Place));
            return;
        }

        var paragraphs = new TextParagraphs(At, Tell);
        sections.Add(key, new(key, paragraphs.Read(content), place));
    }

    private void Tell(Diagnostic finding) => _findings.Add(finding);

    private SourceLocation At(Block block) => At(block.Span.Start, 1);

    private SourceLocation At(int position, int width)
    {
        var found = _lines.BinarySearch(position);
        var line = found >= 0 ? found : ~found - 1;
        return new(_findings.File, line + 1, position - _lines[line] + 1, width);
    }
}
