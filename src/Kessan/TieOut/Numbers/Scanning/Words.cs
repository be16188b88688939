namespace Kessan.TieOut.Numbers.Scanning;

/// <summary>Words of the lines that figures stand on.</summary>
internal static class Words
{
    private static readonly string[] Lines =
    [
        "revenue",
        "revenues",
        "sales",
        "income",
        "profit",
        "profits",
        "margin",
        "loss",
        "cost",
        "costs",
        "expense",
        "expenses",
        "ebitda",
        "ebit",
        "eps",
        "assets",
        "liabilities",
        "equity",
        "cash",
        "dividend",
        "dividends",
        "capex",
        "depreciation",
        "amortization",
        "total",
        "order",
        "orders",
        "backlog",
        "received",
        "ratio",
        "rate",
        "roe",
        "roa",
        "price",
        "inventories",
        "receivable",
        "payable",
        "debt",
        "goodwill",
        "earnings",
        "tax",
        "taxes",
        "interest",
    ];

    /// <summary>Whether a word names a line of a statement.</summary>
    public static bool IsLine(NormalText text, int start, int end) =>
        Array.Exists(Lines, word => word.Length == end - start && text.Has(start, word));
}
