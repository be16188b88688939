using System.Collections.Immutable;
using Kessan.Documents;
using Kessan.Documents.Definitions;
using Kessan.Formats.Yaml;

namespace Kessan.Formats.Report;

/// <summary>Reads the blocks of a page.</summary>
/// <param name="definition">The definition being read.</param>
internal sealed class BlockReader(DefinitionReading definition)
{
    private readonly TableBlockReader _tables = new(definition);
    private readonly StatementBlockReader _statements = new(definition);
    private readonly ChartBlockReader _charts = new(definition);

    /// <summary>Reads a block; nothing, with findings, where it is none.</summary>
    public BlockDefinition Read(YamlMap map)
    {
        var yaml = definition.Row(map, ReportShapes.Block);
        var kinds = ReportShapes.BlockKinds.Where(kind => map.Find(kind) is not null).ToArray();
        if (kinds.Length != 1)
        {
            definition.Tell(ReportDiagnostics.NotOneBlock(map.Place, kinds, ReportShapes.BlockKinds));
        }

        var block = kinds.Length == 0 ? new EmptyDefinition(map.Place) : ReadKind(kinds[0], yaml);
        return block with
        {
            Name = DefinitionReading.Written(yaml, ReportKeys.Name) ?? block.Name,
            Weight = yaml.Row.Read(ReportKeys.Weight),
        };
    }

    private BlockDefinition ReadKind(string kind, YamlRow yaml) =>
        kind switch
        {
            "columns" => new ArrangementDefinition(true, ReadParts(yaml, kind), yaml.Row.Place),
            "rows" => new ArrangementDefinition(false, ReadParts(yaml, kind), yaml.Row.Place),
            "text" => ReadText(yaml),
            "table" => yaml.Map(kind) is { } table ? _tables.Read(table) : new EmptyDefinition(yaml.Row.Place),
            "statement" => yaml.Map(kind) is { } statement
                ? _statements.Read(statement)
                : new EmptyDefinition(yaml.Row.Place),
            "chart" => yaml.Map(kind) is { } chart ? _charts.Read(chart) : new EmptyDefinition(yaml.Row.Place),
            "image" => ReadImage(yaml),
            _ => new EmptyDefinition(yaml.Row.Place),
        };

    private ImmutableArray<BlockDefinition> ReadParts(YamlRow yaml, string kind) => [.. yaml.Maps(kind).Select(Read)];

    private TextDefinition ReadText(YamlRow yaml)
    {
        var style = new TextStyle(
            yaml.Row.Read(ReportKeys.Size),
            yaml.Row.Read(ReportKeys.Frame),
            yaml.Row.Read(ReportKeys.Align) ?? Alignment.Start
        );
        return new(definition.RequiredText(yaml, ReportKeys.Text), style, yaml.Row.Place);
    }

    private ImageDefinition ReadImage(YamlRow yaml)
    {
        var file = DefinitionReading.RequiredWritten(yaml, ReportKeys.Image);
        definition.Images.Add(file);
        if (definition.Text(yaml, ReportKeys.Alt) is { } alt)
        {
            return new(file, alt, yaml.Row.Place);
        }

        definition.Tell(ReportDiagnostics.NoAltText(file));
        return new(file, new(string.Empty, file.Place), yaml.Row.Place);
    }
}
