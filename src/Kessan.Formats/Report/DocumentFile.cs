using System.Collections.Immutable;
using Kessan.Diagnostics;
using Kessan.Documents.Definitions;
using Kessan.Formats.Tables;
using Kessan.Formats.Yaml;

namespace Kessan.Formats.Report;

/// <summary>Reads <c>report/deck.yaml</c> and <c>report/tanshin.yaml</c>.</summary>
internal sealed class DocumentFile
{
    private readonly DefinitionReading _definition;
    private readonly BlockReader _blocks;

    private DocumentFile(DefinitionReading definition)
    {
        _definition = definition;
        _blocks = new(definition);
    }

    /// <summary>Reads a document; null, with findings, where it has no pages.</summary>
    public static DocumentDefinition? Read(YamlMap map, DefinitionReading definition) =>
        new DocumentFile(definition).ReadDocument(map);

    private DocumentDefinition? ReadDocument(YamlMap map)
    {
        var yaml = _definition.Row(map, ReportShapes.Document);
        var name = yaml.Row.Read(ReportKeys.Document) ?? string.Empty;
        var title = _definition.RequiredText(yaml, ReportKeys.Title);
        var format = yaml.Row.Read(ReportKeys.Format);
        var unit = yaml.Row.Read(ReportKeys.AmountUnit);
        var pages = ReadPages(yaml);
        if (pages.IsEmpty)
        {
            _definition.Tell(CellDiagnostics.MissingKey(map.Place, "pages", "a list of pages"));
        }

        return pages.IsEmpty || name.Length == 0 || format is null
            ? null
            : new(name, title, format, pages, map.Place) { Unit = unit };
    }

    private ImmutableArray<PageDefinition> ReadPages(YamlRow yaml)
    {
        var seen = new Dictionary<string, SourceLocation>(StringComparer.Ordinal);
        var pages = ImmutableArray.CreateBuilder<PageDefinition>();
        foreach (var map in yaml.Maps("pages"))
        {
            var page = ReadPage(map);
            if (seen.TryAdd(page.Id, page.Place))
            {
                pages.Add(page);
            }
            else
            {
                _definition.Tell(CellDiagnostics.Duplicate(page.Place, $"page `{page.Id}`", seen[page.Id]));
            }
        }

        return pages.ToImmutable();
    }

    private PageDefinition ReadPage(YamlMap map)
    {
        var yaml = _definition.Row(map, ReportShapes.Page);
        var id = DefinitionReading.RequiredWritten(yaml, ReportKeys.PageId);
        var page = new PageDefinition(
            id.Text,
            yaml.Row.Read(ReportKeys.PageKind),
            _definition.RequiredText(yaml, ReportKeys.Title),
            yaml.Map("body") is { } body ? _blocks.Read(body) : new EmptyDefinition(map.Place),
            id.Place
        )
        {
            Headline = _definition.Text(yaml, ReportKeys.Headline),
            Remark = _definition.Text(yaml, ReportKeys.Remark),
            Footnotes = [.. yaml.Values("footnotes").Select(cell => DefinitionReading.At(cell.Text, cell.Place))],
        };
        _definition.Footnotes.AddRange(page.Footnotes);
        ElementNames.Check(page, _definition);
        return page;
    }
}
