using System.Collections.Immutable;
using Kessan.Documents.Definitions;
using Kessan.Formats.Yaml;

namespace Kessan.Formats.Report;

/// <summary>Reads the statements of a page.</summary>
/// <param name="definition">The definition being read.</param>
internal sealed class StatementBlockReader(DefinitionReading definition)
{
    private readonly TableBlockReader _tables = new(definition);

    /// <summary>Reads a statement.</summary>
    public BlockDefinition Read(YamlMap map)
    {
        var yaml = definition.Row(map, ReportShapes.Statement);
        var kind = yaml.Row.Read(ReportKeys.StatementOf);
        return kind is not { } known
            ? new EmptyDefinition(map.Place)
            : new StatementBlockDefinition(known, map.Place)
            {
                Name = DefinitionReading.Written(yaml, ReportKeys.Name),
                Caption = definition.Text(yaml, ReportKeys.Caption),
                Unit = yaml.Row.Read(ReportKeys.AmountUnit),
                Size = yaml.Row.Read(ReportKeys.Size),
                Depth = yaml.Row.Read(ReportKeys.Depth),
                Periods = Words(yaml, "periods"),
                Comparisons = Words(yaml, "compare"),
                Heads = [.. yaml.Nodes("heads").Select(_tables.ReadHead)],
            };
    }

    private static ImmutableArray<DefinedText> Words(YamlRow yaml, string key) =>
        [.. yaml.Values(key).Select(cell => DefinitionReading.At(cell.Text, cell.Place))];
}
