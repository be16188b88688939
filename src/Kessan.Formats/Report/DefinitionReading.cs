using System.Collections.Immutable;
using Kessan.Diagnostics;
using Kessan.Documents.Definitions;
using Kessan.Formats.Tables;
using Kessan.Formats.Yaml;

namespace Kessan.Formats.Report;

/// <summary>A definition while it is read: its findings, and the keys of texts it uses.</summary>
/// <param name="reading">Findings and names.</param>
internal sealed class DefinitionReading(FileReading reading)
{
    /// <summary>Findings and names.</summary>
    public FileReading Reading { get; } = reading;

    /// <summary>Keys of sections the definition uses.</summary>
    public List<DefinedText> Keys { get; } = [];

    /// <summary>Names of footnotes the definition uses.</summary>
    public List<DefinedText> Footnotes { get; } = [];

    /// <summary>Paths of pictures the definition uses.</summary>
    public List<DefinedText> Images { get; } = [];

    /// <summary>A mapping of a shape.</summary>
    public YamlRow Row(YamlMap map, ReportShape shape) => new(map, shape.Values, shape.Parts, Reading);

    /// <summary>Adds a finding.</summary>
    public void Tell(Diagnostic finding) => Reading.Findings.Add(finding);

    /// <summary>A text, whose key is noted; null where there is none.</summary>
    public DefinedText? Text(YamlRow yaml, Column<string> column)
    {
        var text = Written(yaml, column);
        return text is null ? null : Note(text);
    }

    /// <summary>A text that must be there; where it is not, a finding and nothing that could be printed.</summary>
    public DefinedText RequiredText(YamlRow yaml, Column<string> column)
    {
        yaml.Row.Read(column);
        return Text(yaml, column) ?? new(string.Empty, yaml.Row.Place);
    }

    /// <summary>What is written, be it a key, a concept or a reference; null where there is nothing.</summary>
    public static DefinedText? Written(YamlRow yaml, Column<string> column)
    {
        var cell = yaml.Row.CellOf(column);
        return cell.Text.Length == 0 ? null : At(cell.Text, cell.Place);
    }

    /// <summary>What must be written; where it is not, a finding and nothing.</summary>
    public static DefinedText RequiredWritten(YamlRow yaml, Column<string> column)
    {
        yaml.Row.Read(column);
        return Written(yaml, column) ?? new(string.Empty, yaml.Row.Place);
    }

    /// <summary>A text with the place of its first character, behind a quote.</summary>
    public static DefinedText At(string text, SourceLocation place)
    {
        var isQuoted = place.Width == text.Length + 2;
        return new(text, isQuoted ? place with { Column = place.Column + 1, Width = text.Length } : place);
    }

    /// <summary>Lines one under another: a text, or a list of texts.</summary>
    public ImmutableArray<DefinedText> Lines(YamlNode? node, string key)
    {
        switch (node)
        {
            case null or YamlScalar { Text: "" }:
                return [];
            case YamlScalar scalar:
                return [Note(At(scalar.Text, scalar.Place))];
            case YamlList list when list.Items.All(item => item is YamlScalar):
                return [.. list.Items.Cast<YamlScalar>().Select(item => Note(At(item.Text, item.Place)))];
            default:
                Tell(YamlDiagnostics.WrongShape(key, node, "a text or a list of texts"));
                return [];
        }
    }

    private DefinedText Note(DefinedText text)
    {
        if (!text.StandsForItself)
        {
            Keys.Add(text);
        }

        return text;
    }
}
