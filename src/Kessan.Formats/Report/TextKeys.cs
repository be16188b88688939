using System.Collections.Immutable;
using Kessan.Diagnostics;
using Kessan.Documents.Definitions;
using Kessan.Formats.Tables;

namespace Kessan.Formats.Report;

/// <summary>Holds definitions and words together: every key that is used has its text in every language, and every
/// text is used.</summary>
/// <param name="read">The definitions.</param>
/// <param name="texts">The words of each language.</param>
internal sealed class TextKeys(IReadOnlyList<DefinitionReading> read, ImmutableArray<TextTemplates> texts)
{
    private readonly HashSet<string> _used = new(ReportWords.Keys, StringComparer.Ordinal);

    /// <summary>Tells missing and unused texts.</summary>
    /// <param name="findingsOf">The findings of a file.</param>
    public void Check(Func<string, FileFindings> findingsOf)
    {
        foreach (var (text, findings) in texts.Select(text => (text, findingsOf(text.File))))
        {
            foreach (var definition in read)
            {
                CheckUses(definition, text);
            }

            CheckMarks(text, findings);
        }

        foreach (var (text, findings) in texts.Select(text => (text, findingsOf(text.File))))
        {
            foreach (var section in text.Sections.Values.Where(section => !_used.Contains(section.Key)))
            {
                findings.Add(ReportDiagnostics.UnusedText(section));
            }
        }
    }

    private void CheckUses(DefinitionReading definition, TextTemplates text)
    {
        var keys = definition.Keys.Concat(definition.Footnotes.Select(Footnote));
        foreach (var uses in keys.GroupBy(key => key.Text, StringComparer.Ordinal))
        {
            _used.Add(uses.Key);
            if (text.Find(uses.Key) is null)
            {
                definition.Tell(ReportDiagnostics.NoText(uses.First(), text.File, NearestOf(uses.Key, text)));
            }
        }
    }

    /// <summary>Footnotes marked in texts have a text too.</summary>
    private void CheckMarks(TextTemplates text, FileFindings findings)
    {
        var marks =
            from section in text.Sections.Values
            from paragraph in section.Paragraphs
            from part in paragraph.Parts
            where part.Kind == TextPartKind.Footnote
            select Footnote(new(part.Text, part.Place));
        foreach (var uses in marks.GroupBy(mark => mark.Text, StringComparer.Ordinal))
        {
            _used.Add(uses.Key);
            if (text.Find(uses.Key) is null)
            {
                findings.Add(ReportDiagnostics.NoText(uses.First(), text.File, NearestOf(uses.Key, text)));
            }
        }
    }

    private static DefinedText Footnote(DefinedText name) =>
        name with
        {
            Text = TextTemplates.FootnotePrefix + name.Text,
        };

    private static string? NearestOf(string key, TextTemplates text) =>
        Nearest.Help(key, text.Sections.Keys) is { } help && help.StartsWith("did", StringComparison.Ordinal)
            ? help
            : null;
}
