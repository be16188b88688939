using Kessan.Facts.Figures;
using Kessan.Formats.GroupFolder;
using Kessan.Formats.Tables;

namespace Kessan.Formats.Figures;

/// <summary>The files of figures beside the ledgers: first what names stand for, then the figures that use the
/// names.</summary>
internal sealed class FigureFiles(FolderFiles files, Names group, List<FileFindings> findings)
{
    private static readonly string[] Definitions = ["operating/concepts", "operating/members", "operating/units"];
    private static readonly string[] Reserved = ["actual", "published", "stated"];

    /// <summary>The files and folders it reads.</summary>
    public static readonly string[] Known = ["operating", "scenarios", "published", "stated.csv"];

    /// <summary>Reads everything.</summary>
    public FigureBooks Read()
    {
        var names = new FigureNames { Group = group };
        names = names with { Units = [.. Read("operating/units", Then(UnitTable.Read, names))] };
        names = names with { Members = [.. Read("operating/members", Then(MemberTable.Read, names))] };
        names = names with { Concepts = [.. Read("operating/concepts", Then(ConceptTable.Read, names))] };
        return new()
        {
            Units = names.Units,
            Members = names.Members,
            Concepts = names.Concepts,
            Operating = [.. ReadAll("operating", OperatingTable.Read, new(names))],
            Scenarios = [.. Scenarios().SelectMany(scenario => ReadScenario(scenario, new(names)))],
            Published = [.. ReadAll("published", PublishedTable.Read, new(names))],
            Stated = [.. Read("stated", Then(StatedTable.Read, new FigureRow(names)))],
        };
    }

    private IEnumerable<T> ReadAll<T>(
        string folder,
        Func<Table, FileReading, FigureRow, List<T>> read,
        FigureRow row
    ) => TablesIn(folder).Except(Definitions).SelectMany(table => Read(table, Then(read, row)));

    private IEnumerable<string> Scenarios() =>
        files
            .TablesIn("scenarios")
            .Select(table => table.Split('/'))
            .Where(parts => parts.Length == 3)
            .Select(parts => parts[1])
            .Distinct();

    private IEnumerable<ScenarioFigure> ReadScenario(string scenario, FigureRow row)
    {
        var tables = TablesIn($"scenarios/{scenario}").ToArray();
        if (!Reserved.Contains(scenario) && NameColumns.IsCode(scenario))
        {
            return tables.SelectMany(table =>
                Read(table, (found, reading) => ScenarioTable.Read(scenario, found, reading, row))
            );
        }

        foreach (var file in tables.Select(table => files.FileOf(table, findings)!))
        {
            Of(file).Add(FigureFileDiagnostics.ScenarioImpossible(new(file), scenario));
        }

        return [];
    }

    /// <summary>The tables directly in a folder.</summary>
    private IEnumerable<string> TablesIn(string folder) =>
        files.TablesIn(folder).Where(table => table.LastIndexOf('/') == folder.Length);

    private IEnumerable<T> Read<T>(string table, Func<Table, FileReading, IEnumerable<T>> read)
    {
        if (files.FileOf(table, findings) is not { } file)
        {
            return [];
        }

        var found = Of(file);
        return [.. read(files.LoadTable(found), new(found, group))];
    }

    private FileFindings Of(string file)
    {
        var found = new FileFindings(file);
        findings.Add(found);
        return found;
    }

    private static Func<Table, FileReading, IEnumerable<T>> Then<T, TNames>(
        Func<Table, FileReading, TNames, IEnumerable<T>> read,
        TNames names
    ) => (table, reading) => read(table, reading, names);
}
