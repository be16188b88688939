using Kessan.Consolidation;
using Kessan.Phases;

namespace Kessan.Formats.Csv;

/// <summary>Writes <c>worksheet.csv</c>, the consolidation worksheet (精算表): group accounts down, entities and steps
/// across.</summary>
/// <remarks>Presentation currency units, debit positive. Every row adds: entities to <c>sum</c>, <c>sum</c> and the
/// steps to
/// <c>consolidated</c>. The last row holds the totals of the columns: zero in each.</remarks>
public static class WorksheetCsv
{
    /// <summary>Writes the worksheet of a group.</summary>
    public static void Write(Group group, Worksheet worksheet, Stream stream, string? draft = null)
    {
        using var csv = new CsvByteWriter(stream);
        if (draft is not null)
        {
            csv.Line($"# {draft}");
        }

        csv.Row(["account", "name_en", "name_ja", "class", "line", .. worksheet.Columns.Select(column => column.Key)]);
        var decimals = group.PresentationCurrency.MinorUnits;
        foreach (var row in worksheet.Rows)
        {
            var account = group.Chart[row.Account];
            csv.Field(account.Code);
            csv.Field(account.NameEn);
            csv.Field(account.NameJa);
            csv.Field(CsvByteWriter.Encode(account.Class.ToString().ToLowerInvariant()));
            csv.Field(account.Line);
            Amounts(csv, row.Amounts.AsSpan(), decimals);
        }

        csv.Field(CsvByteWriter.Encode("total", "", "", "", ""));
        Amounts(csv, worksheet.Totals.AsSpan(), decimals);
    }

    private static void Amounts(CsvByteWriter csv, ReadOnlySpan<long> amounts, int decimals)
    {
        foreach (var amount in amounts)
        {
            csv.Amount(amount, decimals);
        }

        csv.EndRow();
    }
}
