namespace Kessan.Eng.Iij.Ledgers;

/// <summary>One trial balance in local accounts, with the columns it needs and no others.</summary>
internal sealed class TrialBalanceRows
{
    private readonly List<(string Header, Func<Line, string> Text)> _columns;
    private readonly List<Line> _lines = [];

    public TrialBalanceRows(EntityBooks books, LocalChart chart, int quarter)
    {
        var deals = EntityBooks.YearToDate(books.Transactions, quarter);
        foreach (var (cell, amount) in books.TrialBalance(quarter).All)
        {
            var (account, centre) = chart.Of(cell);
            _lines.Add(new(account, centre, cell, amount, deals[cell]));
        }

        _lines.Sort((left, right) => Compare(left, right));
        _columns =
        [
            ("account", line => line.Account),
            ("cost_centre", line => line.CostCentre),
            ("partner", line => line.Cell.Partner),
            ("service", line => line.Cell.Service),
            ("offering", line => line.Cell.Offering),
            ("region", line => line.Cell.Region),
            ("movement", line => line.Cell.Movement),
            ("currency", line => line.Deal == 0 ? string.Empty : books.DealCurrencies[line.Cell.Partner]),
            ("transaction_amount", line => line.Deal == 0 ? string.Empty : AmountText.Of(line.Deal, isForeign: true)),
            ("amount", line => AmountText.Of(line.Amount, books.IsForeign)),
        ];
    }

    /// <summary>Local accounts and cost centres that stand in it.</summary>
    public IEnumerable<(string Account, string CostCentre)> Used =>
        _lines.Select(line => (line.Account, line.CostCentre));

    public IEnumerable<IReadOnlyList<string>> All
    {
        get
        {
            var columns = _columns.Where(column => _lines.Exists(line => column.Text(line).Length > 0)).ToList();
            yield return [.. columns.Select(column => column.Header)];
            foreach (var line in _lines)
            {
                yield return [.. columns.Select(column => column.Text(line))];
            }
        }
    }

    private static int Compare(Line left, Line right)
    {
        var byAccount = string.CompareOrdinal(left.Account, right.Account);
        var byCentre = byAccount != 0 ? byAccount : string.CompareOrdinal(left.CostCentre, right.CostCentre);
        return byCentre != 0 ? byCentre : Cell.Compare(left.Cell, right.Cell);
    }

    private sealed record Line(string Account, string CostCentre, Cell Cell, long Amount, long Deal);
}
