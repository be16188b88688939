using System.Text;
using Kessan.Amounts;
using Kessan.Formats.Csv;
using Kessan.Formats.Tables;
using Kessan.Ledger;
using Kessan.Periods;

namespace Kessan.Formats.TrialBalances;

/// <summary>Reads a trial balance from the bytes of a comma-separated file, or from a sheet.</summary>
internal static class TrialBalanceReader
{
    /// <summary>Reads a comma-separated file; null where its header does not admit a row.</summary>
    public static TrialBalance? Read(Span<byte> bytes, int entity, Closing closing, FileReading reading)
    {
        if (!CsvFile.IsText(bytes, reading.Findings))
        {
            return null;
        }

        var scanner = new CsvScanner(bytes, CsvFile.TextStart(bytes), 1);
        var header = CsvTable.ReadHeader(ref scanner, bytes, reading.Findings);
        if (header.Length == 0 || !TrialBalanceShape.Admits(header, reading))
        {
            return null;
        }

        // No more rows than line ends and a last line without one, so that columns never grow.
        var rows = ((ReadOnlySpan<byte>)bytes).Count((byte)'\n') + 1;
        var builder = new TrialBalanceBuilder(header, CurrencyOf(entity, reading), rows, reading);
        while (scanner.NextRow())
        {
            if (
                (scanner.Problem == CsvProblem.None && scanner.Count == header.Length)
                || CsvTable.IsSound(in scanner, bytes, header.Length, reading.Findings)
            )
            {
                builder.Add(bytes, scanner.Cells, (scanner.RowStart, scanner.Line));
            }
        }

        return builder.Build(entity, closing);
    }

    /// <summary>Reads a sheet; null where its header does not admit a row.</summary>
    public static TrialBalance? Read(Table sheet, int entity, Closing closing, FileReading reading)
    {
        if (sheet.Header.Length == 0 || !TrialBalanceShape.Admits(sheet.Header, reading))
        {
            return null;
        }

        var builder = new TrialBalanceBuilder(sheet.Header, CurrencyOf(entity, reading), sheet.Rows.Count, reading);
        var cells = new CsvCell[sheet.Header.Length];
        foreach (var row in sheet.Rows)
        {
            builder.Add(Encode(row, cells), cells, (-1, row.Line));
        }

        return builder.Build(entity, closing);
    }

    private static byte[] Encode(TableRow row, CsvCell[] cells)
    {
        var bytes = new List<byte>();
        for (var i = 0; i < cells.Length; i++)
        {
            var start = bytes.Count;
            bytes.AddRange(Encoding.UTF8.GetBytes(row.Cells[i].Text));
            cells[i] = new(start, bytes.Count, CsvQuotes.None);
        }

        return [.. bytes];
    }

    private static Currency CurrencyOf(int entity, FileReading reading) => reading.Names.CurrencyOf(entity);
}
