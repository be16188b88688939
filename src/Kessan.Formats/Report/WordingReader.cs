using System.Collections.Immutable;
using Kessan.Diagnostics;
using Kessan.Facts.Labels;
using Kessan.Formats.Tables;
using Kessan.Formats.Yaml;

namespace Kessan.Formats.Report;

/// <summary>Reads words in both languages: <c>{ en: ..., ja: ... }</c>. Every language of the group is needed; the
/// other takes the same words.</summary>
internal sealed class WordingReader(FileReading reading, ImmutableArray<string> languages)
{
    private static readonly Column<string> English = Columns.Text("en", "an English text").Or(string.Empty);
    private static readonly Column<string> Japanese = Columns.Text("ja", "a Japanese text").Or(string.Empty);

    /// <summary>The words of a key; null where it is missing or cannot be read.</summary>
    /// <param name="yaml">The mapping.</param>
    /// <param name="key">The key.</param>
    /// <param name="place">Where the mapping is named, for a key that is missing.</param>
    /// <param name="isRequired">Whether it must be there.</param>
    public Wording? Read(YamlRow yaml, string key, SourceLocation place, bool isRequired = false)
    {
        if (yaml.Map(key) is { } map)
        {
            return Words(new(map, [English, Japanese], [], reading));
        }

        if (isRequired && !yaml.Contains(key))
        {
            yaml.Row.Refuse(CellDiagnostics.MissingKey(place, key, "{ en: ..., ja: ... }"));
        }

        return null;
    }

    /// <summary>A label with its short form: <c>{ en: ..., ja: ..., short: { en: ..., ja: ... } }</c>.</summary>
    public ConceptNaming? ReadNaming(YamlMap map, SourceLocation place)
    {
        var yaml = new YamlRow(map, [English, Japanese], ["short"], reading);
        var shorter = Read(yaml, "short", place);
        return Words(yaml) is { } words ? new(words, shorter, place) : null;
    }

    private Wording? Words(YamlRow yaml)
    {
        var row = yaml.Row;
        var (en, ja) = (row.Read(English), row.Read(Japanese));
        Need(row, English, en, "en");
        Need(row, Japanese, ja, "ja");
        return row.IsBad || (en.Length == 0 && ja.Length == 0)
            ? null
            : new(en.Length == 0 ? ja : en, ja.Length == 0 ? en : ja);
    }

    private void Need(Row row, Column<string> column, string text, string language)
    {
        if (text.Length == 0 && languages.Contains(language))
        {
            row.Refuse(CellDiagnostics.MissingKey(row.CellOf(column).Place, column.Name, column.Expected));
        }
    }
}
