using System.Globalization;
using System.Text;
using Kessan.Amounts;

namespace Kessan.Ledger;

/// <summary>Lays out journals in aligned columns.</summary>
internal static class LedgerTextWriter
{
    private const int FirstAmount = 7;
    private const int Columns = 10;
    private const int LongestHeader = 100;

    public static string Write(IReadOnlyList<PostingSegment> segments, LedgerNames names)
    {
        var blocks = segments.SelectMany(segment => Blocks(segment, names)).ToList();
        var widths = new int[Columns];
        foreach (var cells in blocks.SelectMany(block => block.Rows))
        {
            for (var c = 0; c < Columns; c++)
            {
                widths[c] = Math.Max(widths[c], cells[c].Length);
            }
        }

        var text = new StringBuilder();
        foreach (var (header, rows) in blocks)
        {
            text.Append(text.Length == 0 ? string.Empty : "\n");
            WriteHeader(text, header);
            rows.ForEach(row => WriteRow(text, row, widths));
        }

        return text.ToString();
    }

    /// <summary>A name as a cell: blanks single, in quotes where it would be read as something else.</summary>
    internal static string NameCell(string name)
    {
        var single = string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return LedgerTextCell.IsName(single) ? single : $"\"{single}\"";
    }

    private static List<(JournalHeader Header, List<string[]> Rows)> Blocks(PostingSegment segment, LedgerNames names)
    {
        var blocks = segment.Journals.Select(header => (Header: header, Rows: new List<string[]>())).ToList();
        for (var row = 0; row < segment.Count; row++)
        {
            blocks[segment.JournalIndexes[row]].Rows.Add(Cells(segment, row, names));
        }

        return blocks;
    }

    private static string[] Cells(PostingSegment segment, int row, LedgerNames names)
    {
        var posting = segment[row];
        var account = names.Chart[posting.Account];
        var currency = names.Entities[posting.Entity].FunctionalCurrency;
        var translated = !segment.Presentation.IsEmpty;
        return
        [
            names.Entities[posting.Entity].Code,
            account.Code,
            NameCell(account.NameEn),
            posting.Movement == Movement.None ? string.Empty : $"@{posting.Movement}",
            posting.Partner < 0 ? string.Empty : $"with {names.Entities[posting.Partner].Code}",
            string.Join("  ", Members(segment, row, names.Dimensions)),
            posting.Line == 0 ? string.Empty : string.Create(CultureInfo.InvariantCulture, $"line {posting.Line}"),
            TransactionCell(segment, row),
            translated && posting.Functional == 0 ? string.Empty : Amount(posting.Functional, currency),
            translated ? Amount(posting.Presentation, names.PresentationCurrency) : string.Empty,
        ];
    }

    private static IEnumerable<string> Members(PostingSegment segment, int row, AnalysisDimensions dimensions)
    {
        for (var d = 0; d < dimensions.Count; d++)
        {
            if (segment.DimensionAt(d, row) is >= 0 and var member)
            {
                yield return $"{dimensions.All[d].Name}={dimensions.All[d].Members[member].Code}";
            }
        }
    }

    private static string TransactionCell(PostingSegment segment, int row) =>
        segment.Transaction.IsEmpty || segment.TransactionCurrencies[row] < 0
            ? string.Empty
            : $"of {Amount(segment.Transaction[row], segment.Currencies[segment.TransactionCurrencies[row]])}";

    private static string Amount(long minor, Currency currency) =>
        $"{AmountText.Grouped(minor, currency.MinorUnits)} {currency.Code}";

    private static void WriteHeader(StringBuilder text, JournalHeader header)
    {
        var rule =
            $"journal {LedgerTextCell.Escape(header.Key)} | {header.Kind} | {LedgerTextCell.Escape(header.Rule)}";
        var reason = LedgerTextCell.Escape(header.Reason);
        var isLong = rule.Length + reason.Length > LongestHeader;
        text.Append(rule).Append(isLong ? "\n  | " : " | ").Append(reason).Append('\n');
        var origin = new List<string>();
        AddIfAny(origin, LedgerTextCell.Prepared, header.Preparer);
        AddIfAny(origin, LedgerTextCell.Approved, header.Approver);
        AddIfAny(origin, LedgerTextCell.File, header.File);
        AddIfAny(origin, LedgerTextCell.At, header.Location.File is null ? string.Empty : header.Location.ToString());
        if (origin.Count > 0)
        {
            text.Append("  ").AppendJoin(" | ", origin).Append('\n');
        }
    }

    private static void AddIfAny(List<string> origin, string word, string value)
    {
        if (value.Length > 0)
        {
            origin.Add(word + LedgerTextCell.Escape(value));
        }
    }

    private static void WriteRow(StringBuilder text, string[] cells, int[] widths)
    {
        var line = new StringBuilder();
        for (var c = 0; c < Columns; c++)
        {
            if (widths[c] > 0)
            {
                line.Append("  ").Append(c < FirstAmount ? cells[c].PadRight(widths[c]) : cells[c].PadLeft(widths[c]));
            }
        }

        text.Append(line.ToString().TrimEnd()).Append('\n');
    }
}
