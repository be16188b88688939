using Kessan.Diagnostics;

namespace Kessan.Formats.Tables;

/// <summary>Turns the rows of a table into nouns.</summary>
internal static class TableReader
{
    /// <summary>Reads every row; bad rows and second rows of one key are left out, each with its findings.</summary>
    /// <typeparam name="T">What a row says.</typeparam>
    /// <param name="table">The table.</param>
    /// <param name="shape">What it should be.</param>
    /// <param name="reading">Names and findings.</param>
    /// <param name="build">Makes the noun of a row.</param>
    /// <param name="key">What may stand once only, in words; null for no such thing.</param>
    public static List<T> Read<T>(
        Table table,
        TableShape shape,
        FileReading reading,
        Func<Row, T> build,
        Func<T, Row, string?> key
    )
    {
        var read = new List<T>();
        if (!shape.Admits(table.Header, reading))
        {
            return read;
        }

        var header = Index(table.Header);
        var seen = new Dictionary<string, SourceLocation>(StringComparer.Ordinal);
        foreach (var tableRow in table.Rows)
        {
            var row = new Row(reading, new(table.File, tableRow.Line), header, tableRow.Cells);
            var value = build(row);
            if (!row.IsBad && IsFirst(key(value, row), row, seen))
            {
                read.Add(value);
            }
        }

        return read;
    }

    /// <summary>Where each name stands; of names that stand twice the first.</summary>
    public static Dictionary<string, int> Index(Cell[] header)
    {
        var index = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < header.Length; i++)
        {
            index.TryAdd(header[i].Text, i);
        }

        return index;
    }

    private static bool IsFirst(string? key, Row row, Dictionary<string, SourceLocation> seen)
    {
        if (key is null || seen.TryAdd(key, row.Place))
        {
            return true;
        }

        row.Refuse(CellDiagnostics.Duplicate(row.Place, key, seen[key]));
        return false;
    }
}
