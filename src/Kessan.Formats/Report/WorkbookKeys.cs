using Kessan.Formats.Tables;
using Kessan.Statements;

namespace Kessan.Formats.Report;

/// <summary>The keys that only the workbook's definition has.</summary>
internal static class WorkbookKeys
{
    /// <summary>Which document it is.</summary>
    public static Column<string> Workbook { get; } = Columns.Word("document", ("workbook", "workbook"));

    /// <summary>The workbook's title, or a sheet's.</summary>
    public static Column<string> Title { get; } = Optional("title");

    /// <summary>A sheet's id.</summary>
    public static Column<string> Sheet { get; } = Columns.Text("sheet", "the id of the sheet");

    /// <summary>The statement a sheet shows.</summary>
    public static Column<StatementKind?> Statement { get; } =
        Columns
            .Word(
                "statement",
                ("profit-or-loss", StatementKind.ProfitOrLoss),
                ("comprehensive-income", StatementKind.ComprehensiveIncome),
                ("financial-position", StatementKind.FinancialPosition),
                ("changes-in-equity", StatementKind.ChangesInEquity),
                ("cash-flows", StatementKind.CashFlows)
            )
            .Optional();

    /// <summary>The period of a column.</summary>
    public static Column<string> Period { get; } = Optional("period");

    /// <summary>The reference of a column's cells.</summary>
    public static Column<string> Cells { get; } = Optional("cells");

    /// <summary>A column's head.</summary>
    public static Column<string> Head { get; } = Optional("head");

    /// <summary>The dimension whose members stand below a row.</summary>
    public static Column<string> By { get; } = Optional("by");

    private static Column<string> Optional(string name) => Columns.Text(name).Or(string.Empty);
}
