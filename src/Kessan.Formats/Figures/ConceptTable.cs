using Kessan.Facts;
using Kessan.Facts.Figures;
using Kessan.Formats.Tables;

namespace Kessan.Formats.Figures;

/// <summary>The operating figures there are: <c>operating/concepts.csv</c>.</summary>
internal static class ConceptTable
{
    private static readonly Column<string> NameEn = Columns.Text("name_en", "an English label");
    private static readonly Column<string> NameJa = Columns.Text("name_ja").Or(string.Empty);
    private static readonly Column<bool> Kind = Columns.Word("kind", ("flow", false), ("balance", true));
    private static readonly Column<string> DefinitionEn = Columns.Text("definition_en", "what it counts");
    private static readonly Column<string> DefinitionJa = Columns.Text("definition_ja").Or(string.Empty);
    private static readonly Column<string> Additive = Columns.Text("additive").Or(string.Empty);

    /// <summary>The table.</summary>
    public static TableShape Shape { get; } =
        new(
            "operating/concepts.csv",
            FigureRow.Concept,
            NameEn,
            NameJa,
            FigureRow.Unit,
            Kind,
            DefinitionEn,
            DefinitionJa,
            Additive
        );

    /// <summary>Reads the concepts, in ordinal order.</summary>
    public static IEnumerable<OperatingConcept> Read(Table table, FileReading reading, FigureNames names)
    {
        var figures = new FigureRow(names);
        return TableReader
            .Read(table, Shape, reading, row => ReadConcept(row, figures), (concept, _) => concept.Concept)
            .OrderBy(concept => concept.Concept, StringComparer.Ordinal);
    }

    private static OperatingConcept ReadConcept(Row row, FigureRow figures)
    {
        var (concept, name, definition) = (row.Read(FigureRow.Concept), row.Read(NameEn), row.Read(DefinitionEn));
        figures.Names.Mentioned.Add($"concept {concept}");
        var additive = row.Read(Additive)
            .Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var unknown = additive.Except(figures.Names.Dimensions).FirstOrDefault();
        if (unknown is not null)
        {
            row.Refuse(CellDiagnostics.NotOneOf(row.CellOf(Additive), [.. figures.Names.Dimensions]));
        }

        var unit = figures.ReadUnit(row, FigureRow.Unit);
        return new(
            concept ?? string.Empty,
            name,
            row.Has(NameJa) ? row.Read(NameJa) : name,
            unit == "percent" ? "pure" : unit,
            row.Read(Kind),
            new FactDefinition(definition, row.Has(DefinitionJa) ? row.Read(DefinitionJa) : definition),
            [.. additive.Distinct(StringComparer.Ordinal)],
            row.Place
        );
    }
}
