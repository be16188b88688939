using System.Collections.Immutable;
using Kessan.Documents.Definitions;
using Kessan.Documents.References;

namespace Kessan.Documents.Composition;

/// <summary>Composes texts: sections of the language's words, and references that stand for themselves.</summary>
/// <param name="composition">The document.</param>
/// <param name="footnotes">The footnotes of the page.</param>
internal sealed class TextComposer(OpenDocument composition, PageFootnotes footnotes)
{
    /// <summary>A text of a definition; its key where the language has no such text, which reading tells.</summary>
    public RichText Compose(DefinedText text, ReferenceContext context)
    {
        if (text.IsLabel)
        {
            return RichText.Of(text.Text);
        }

        if (text.StandsForItself)
        {
            var template = composition.Take(TemplateParser.Parse(text.Text, text.Place));
            var runs = composition.Take(composition.Printer.Print(template, context));
            return new([new(0, ParagraphMark.None, runs)]);
        }

        return composition.Texts.Find(text.Text) is { } section
            ? Compose(section, context)
            : RichText.Of(ReportWords.Find(text.Text, composition.Language) ?? text.Text);
    }

    /// <summary>Lines one under another, each a paragraph or more.</summary>
    public RichText Compose(IEnumerable<DefinedText> lines, ReferenceContext context) =>
        new([.. lines.SelectMany(line => Compose(line, context).Paragraphs)]);

    /// <summary>A text or nothing.</summary>
    public RichText? ComposeOrNone(DefinedText? text) => text is null ? null : Compose(text, ReferenceContext.None);

    /// <summary>The text of a section.</summary>
    public RichText Compose(TextTemplate section, ReferenceContext context) =>
        new([
            .. section.Paragraphs.Select(paragraph => new Paragraph(
                paragraph.Level,
                paragraph.Mark,
                [.. paragraph.Parts.Select(part => Compose(part, context))]
            )),
        ]);

    /// <summary>The footnotes of the page in order; marks inside them follow behind.</summary>
    public ImmutableArray<Footnote> Footnotes()
    {
        var composed = ImmutableArray.CreateBuilder<Footnote>();
        for (var i = 0; i < footnotes.Names.Count; i++)
        {
            var name = footnotes.Names[i];
            var text = composition.Texts.FindFootnote(name);
            composed.Add(
                new(footnotes.MarkOf(name), text is null ? RichText.Of(name) : Compose(text, ReferenceContext.None))
            );
        }

        return composed.ToImmutable();
    }

    private Run Compose(TextPart part, ReferenceContext context)
    {
        var run = part.Kind switch
        {
            TextPartKind.Footnote => new Run(footnotes.MarkOf(part.Text)) { Raised = true },
            TextPartKind.Reference => Print(part, context),
            _ => new Run(part.Text),
        };
        return run with { Bold = part.Bold, Link = part.Link };
    }

    private Run Print(TextPart part, ReferenceContext context) =>
        composition.Take(ReferenceParser.Parse(part.Text, part.Place)) is { } reference
            ? composition.Take(composition.Printer.Print(reference, context, part.Place))
            : new Run($"{{{part.Text}}}");
}
