using Kessan.Diagnostics;
using Kessan.Documents.Definitions;
using Kessan.Documents.References;
using Kessan.Documents.Wording;
using Kessan.Facts;

namespace Kessan.Documents.Composition;

/// <summary>What the parts of a document have in common while it is built.</summary>
internal sealed class OpenDocument
{
    private readonly MissingFacts _missing;

    public OpenDocument(DocumentDefinition definition, DocumentSource source)
    {
        Source = source;
        var unit = Units.Of(definition.Unit) ?? source.Frame.AmountUnit;
        Printer = new(source.Frame with { AmountUnit = unit });
        _missing = new(source.Frame);
        Texts = source.Report.TextsOf(Language);
        IsReport = definition.Format.Height > definition.Format.Width;
    }

    /// <summary>What the document is built from.</summary>
    public DocumentSource Source { get; }

    /// <summary>Prints references by the rules of the document.</summary>
    public ReferencePrinter Printer { get; }

    /// <summary>Whether its pages are upright: a report, which says how its amounts are rounded.</summary>
    public bool IsReport { get; }

    /// <summary>The words of the language.</summary>
    public TextTemplates Texts { get; }

    /// <summary>Every finding so far.</summary>
    public List<Diagnostic> Findings { get; } = [];

    /// <summary>The language.</summary>
    public Language Language => Source.Frame.Language;

    /// <summary>Words of the document itself, in the group's own where it has them.</summary>
    public string WordsOf(string key) =>
        new TextComposer(this, new PageFootnotes()).Compose(new DefinedText(key, default), ReferenceContext.None).Plain;

    /// <summary>The document's title as plain text; footnotes of a title are of no page.</summary>
    public string TitleOf(DocumentDefinition definition) =>
        new TextComposer(this, new PageFootnotes()).Compose(definition.Title, ReferenceContext.None).Plain;

    /// <summary>The value, its findings noted.</summary>
    public T Take<T>(Checked<T> found)
    {
        Findings.AddRange(found.Findings);
        return found.Value;
    }

    /// <summary>A concept with members, as rows and series name it; null, with findings, where it is none.</summary>
    public FigureReference? ConceptOf(DefinedText of)
    {
        switch (Take(ReferenceParser.Parse(of.Text, of.Place)))
        {
            case FigureReference { Subject: { Period: null, Concept: not null }, Comparison: null } figure:
                return figure;
            case { }:
                Findings.Add(DocumentDiagnostics.NotAConcept(of));
                return null;
            default:
                return null;
        }
    }

    /// <summary>Tells a concept that is none where a row names it, in place of the findings since then at every column
    /// that asked for it.</summary>
    /// <param name="of">What the row names.</param>
    /// <param name="subject">As it was read.</param>
    /// <param name="since">How many findings there were before the columns asked.</param>
    public void TellUnknown(DefinedText of, FigureSubject subject, int since)
    {
        if (Findings.Count == since || _missing.Knows(subject.Concept!))
        {
            return;
        }

        var frame = Source.Frame;
        Findings.RemoveRange(since, Findings.Count - since);
        Findings.Add(
            _missing.Finding(new(subject.Concept!, frame.Closed, FactId.Actual, frame.Basis, subject.Members), of.Place)
        );
    }

    /// <summary>What display words say; nothing, with findings, where they are none.</summary>
    public NumberDisplay DisplayOf(DefinedText? display)
    {
        if (display is null)
        {
            return NumberDisplay.None;
        }

        // Words of display are read where they stand in a reference: behind its bar.
        const string Before = "X ytd | ";
        var place = display.Place with { Column = display.Place.Column - Before.Length };
        return Take(ReferenceParser.Parse(Before + display.Text, place)) is FigureReference figure
            ? figure.Display
            : NumberDisplay.None;
    }
}
