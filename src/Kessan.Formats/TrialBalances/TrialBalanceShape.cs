using Kessan.Diagnostics;
using Kessan.Formats.Tables;

namespace Kessan.Formats.TrialBalances;

/// <summary>The columns of a trial balance: <c>trial-balances/&lt;period&gt;/&lt;entity&gt;.csv</c>.</summary>
internal static class TrialBalanceShape
{
    /// <summary>The column of local accounts.</summary>
    public static readonly Column<string> Account = Columns.Text("account", "a local account");

    /// <summary>The column of cost centres.</summary>
    public static readonly Column<string> CostCentre = Columns.Text("cost_centre").Or(string.Empty);

    /// <summary>The column of partners.</summary>
    public static readonly Column<string> Partner = Columns.Text("partner").Or(string.Empty);

    /// <summary>The column of movements.</summary>
    public static readonly Column<string> Movement = Columns.Text("movement").Or(string.Empty);

    /// <summary>The column of transaction currencies.</summary>
    public static readonly Column<string> Currency = Columns.Text("currency").Or(string.Empty);

    /// <summary>The column of transaction amounts.</summary>
    public static readonly Column<Cell> Transaction = Columns.Amount("transaction_amount").Or(default);

    /// <summary>The column of amounts, debit positive.</summary>
    public static readonly Column<Cell> Amount = Columns.Amount("amount").Or(default);

    /// <summary>The column of debits.</summary>
    public static readonly Column<Cell> Debit = Columns.Amount("debit").Or(default);

    /// <summary>The column of credits.</summary>
    public static readonly Column<Cell> Credit = Columns.Amount("credit").Or(default);

    /// <summary>The table.</summary>
    public static TableShape Shape { get; } =
        new TableShape(
            "trial-balances/<period>/<entity>.csv",
            Account,
            CostCentre,
            Partner,
            Movement,
            Currency,
            Transaction,
            Amount,
            Debit,
            Credit
        ).WithDimensions();

    /// <summary>Checks a header; whether the rows below it can be read.</summary>
    public static bool Admits(Cell[] header, FileReading reading)
    {
        var isAdmitted = Shape.Admits(header, reading);
        var names = header.Select(cell => cell.Text).ToHashSet(StringComparer.Ordinal);
        var given = new[] { Amount, Debit, Credit }.Select(column => column.Name).Where(names.Contains).ToList();
        if (header.Length > 0 && given is not (["amount"] or ["debit", "credit"]))
        {
            var found = given.Count == 0 ? "no column" : string.Join(" and ", given.Select(name => $"`{name}`"));
            reading.Findings.Add(CellDiagnostics.AmountColumns(Line(header, reading), found));
            isAdmitted = false;
        }

        if (names.Contains(Currency.Name) != names.Contains(Transaction.Name))
        {
            var missing = names.Contains(Currency.Name) ? Transaction.Name : Currency.Name;
            reading.Findings.Add(FileDiagnostics.MissingColumn(Line(header, reading), missing));
            isAdmitted = false;
        }

        return isAdmitted;
    }

    private static SourceLocation Line(Cell[] header, FileReading reading) =>
        new(reading.Findings.File, header[0].Place.Line);
}
