using System.Collections.Immutable;
using System.Globalization;
using Kessan.Documents.Changes;
using Kessan.Formats.Csv;
using Kessan.Formats.Tables;

namespace Kessan.Formats.Output;

/// <summary>Reads what an earlier package printed from the lists it was written with.</summary>
public static class EarlierPackage
{
    /// <summary>Reads <c>printed.csv</c>, and <c>sentences.csv</c> and <c>facts.csv</c> where they are.</summary>
    /// <param name="folder">The folder of the package.</param>
    /// <exception cref="InvalidDataException">There is no <c>printed.csv</c>, or a list cannot be read.</exception>
    /// <exception cref="IOException">A list cannot be opened.</exception>
    public static EarlierIssue Read(string folder)
    {
        var printed = Rows(folder, "printed.csv", ["document", "language", "page", "element", "text", "fact"]);
        if (printed is null)
        {
            throw new InvalidDataException($"{folder} holds no printed.csv of an earlier package");
        }

        var sentences = Rows(
            folder,
            "sentences.csv",
            ["document", "language", "page", "element", "text", "directions"]
        );
        var facts = Rows(folder, "facts.csv", ["fact", "value"]);
        return new(
            [.. printed.Select(row => new EarlierNumber(PlaceOf(row), row[4], row[5]))],
            [.. (sentences ?? []).Select(row => new EarlierSentence(PlaceOf(row), row[4], DirectionsOf(row[5])))],
            (facts ?? [])
                .DistinctBy(row => row[0], StringComparer.Ordinal)
                .ToImmutableDictionary(row => row[0], row => row[1], StringComparer.Ordinal)
        );
    }

    private static EarlierPlace PlaceOf(string[] row) =>
        new(
            row[0],
            row[1],
            int.TryParse(row[2], NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? page : 0,
            row[3]
        );

    private static ImmutableArray<(string Fact, string Direction)> DirectionsOf(string text) =>
        [
            .. from told in text.Split("; ", StringSplitOptions.RemoveEmptyEntries)
            let at = told.LastIndexOf('=')
            where at > 0
            select (told[..at], told[(at + 1)..]),
        ];

    /// <summary>The columns asked for of every row; null where there is no such file.</summary>
    private static List<string[]>? Rows(string folder, string file, string[] columns)
    {
        var path = Path.Combine(folder, file);
        if (!File.Exists(path))
        {
            return null;
        }

        var findings = new FileFindings(file);
        var bytes = File.ReadAllBytes(path).AsSpan();
        var table = CsvTable.Read(bytes[DraftLine(bytes)..], findings);
        var index = TableReader.Index(table.Header);
        var missing = columns.Where(column => !index.ContainsKey(column)).ToList();
        if (findings.Count > 0 || missing.Count > 0)
        {
            var why = findings.All().FirstOrDefault()?.Message ?? $"it has no column {string.Join(", ", missing)}";
            throw new InvalidDataException($"{path} is no list of an earlier package: {why}");
        }

        return [.. table.Rows.Select(row => columns.Select(column => row.Cells[index[column]].Text).ToArray())];
    }

    /// <summary>Where a list begins whose first line says that it is a draft.</summary>
    private static int DraftLine(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("# "u8) ? bytes.IndexOf((byte)'\n') + 1 : 0;
}
