using System.Globalization;
using Kessan.Eng.Iij.Model;

namespace Kessan.Eng.Iij.Ledgers;

/// <summary>Reads the stated keys: tables with a column for each quarter, in thousand currency units.</summary>
internal sealed class KeyRows(string folder)
{
    /// <summary>Marks an amount that follows from others.</summary>
    public const string Follows = "=";

    public IEnumerable<IReadOnlyDictionary<string, string>> Read(string table) =>
        CsvFile.Read(Path.Combine(folder, $"{table}.csv"));

    /// <summary>The item of note that postings of a group account are on, where they are on one.</summary>
    public IReadOnlyDictionary<string, string> Items =>
        Read("items").ToDictionary(row => row["account"], row => row["item"]);

    /// <summary>The amount of a quarter in thousand units; nothing where the cell is empty or the amount
    /// follows.</summary>
    public static long Thousands(IReadOnlyDictionary<string, string> row, int quarter) =>
        Thousands(row[SamplePeriods.Quarters[quarter]]);

    public static long Thousands(string text) =>
        text.Length == 0 || text == Follows
            ? 0
            : long.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
}
