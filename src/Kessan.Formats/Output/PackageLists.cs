using System.Collections.Immutable;
using System.Globalization;
using Kessan.Amounts;
using Kessan.Formats.Csv;
using Kessan.Formats.Tables;
using Kessan.TieOut.Package;

namespace Kessan.Formats.Output;

/// <summary>Reads the lists of a package that its files are tied to.</summary>
public static class PackageLists
{
    private static readonly string[] Columns =
    [
        "document",
        "language",
        "page",
        "element",
        "text",
        "fact",
        "value",
        "scale",
        "rounding",
    ];

    /// <summary>The rows of <c>printed.csv</c> by document and language: <c>deck.en</c>.</summary>
    /// <exception cref="InvalidDataException">The list cannot be read.</exception>
    public static ILookup<string, PrintedEntry> Printed(byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        return Rows("printed.csv", bytes, Columns)
            .ToLookup(row => $"{row.Cells[0]}.{row.Cells[1]}", Entry, StringComparer.Ordinal);
    }

    /// <summary>The values of <c>facts.csv</c>.</summary>
    /// <exception cref="InvalidDataException">The list cannot be read.</exception>
    public static FactValues Facts(byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        var values = new Dictionary<string, Fraction>(StringComparer.Ordinal);
        foreach (var (cells, _) in Rows("facts.csv", bytes, ["fact", "value"]))
        {
            if (Fraction.TryParse(cells[1], out var value))
            {
                _ = values.TryAdd(cells[0], value);
            }
        }

        return new(values);
    }

    private static PrintedEntry Entry((string[] Cells, int Line) row) =>
        new(
            Whole(row.Cells[2]),
            row.Cells[3],
            row.Cells[4],
            row.Cells[5],
            Fraction.TryParse(row.Cells[6], out var value) ? value : Fraction.Zero,
            Whole(row.Cells[7])
        )
        {
            Line = row.Line,
            Rounding = row.Cells[8] switch
            {
                "truncate" => RoundingRule.TowardZero,
                "half-even" => RoundingRule.HalfToEven,
                _ => RoundingRule.HalfAwayFromZero,
            },
        };

    private static int Whole(string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) ? whole : 0;

    private static ImmutableArray<(string[] Cells, int Line)> Rows(string file, byte[] bytes, string[] columns)
    {
        var findings = new FileFindings(file);
        var begin = bytes.AsSpan().StartsWith("# "u8) ? Array.IndexOf(bytes, (byte)'\n') + 1 : 0;
        var table = CsvTable.Read(bytes.AsSpan(begin), findings);
        var index = TableReader.Index(table.Header);
        var missing = columns.Where(column => !index.ContainsKey(column)).ToList();
        if (findings.Count > 0 || missing.Count > 0)
        {
            var why = findings.All().FirstOrDefault()?.Message ?? $"it has no column {string.Join(", ", missing)}";
            throw new InvalidDataException($"{file} is no list of a package: {why}");
        }

        var drafted = begin > 0 ? 1 : 0;
        return
        [
            .. table.Rows.Select(row =>
                (columns.Select(column => row.Cells[index[column]].Text).ToArray(), row.Line + drafted)
            ),
        ];
    }
}
