using Kessan.Accounts;

namespace Kessan.Statements;

/// <summary>Whether an account stands on a line of its kind, and where it goes if not.</summary>
internal static class LineFit
{
    /// <summary>Whether the line takes accounts of the class: results on result lines, equity on equity lines,
    /// assets and liabilities
    /// on either side of the position (an overdraft may stand on a line of assets).</summary>
    public static bool Fits(Account account, StatementDefinition definition)
    {
        if (!definition.KnownLines.Contains(account.Line))
        {
            return false;
        }

        return account.Class switch
        {
            AccountClass.Income or AccountClass.Expense => definition.Contains("Profit", account.Line),
            AccountClass.Equity => definition.Contains("TotalEquity", account.Line),
            _ => definition.Contains("TotalAssets", account.Line)
                || definition.Contains("TotalLiabilities", account.Line),
        };
    }

    /// <summary>The line an account counts on: its own, or the residual line of its class where that does not
    /// fit.</summary>
    public static string Line(Account account, StatementDefinition definition) =>
        Fits(account, definition)
            ? account.Line
            : account.Class switch
            {
                AccountClass.Asset => "OtherAssets",
                AccountClass.Liability => "OtherLiabilities",
                AccountClass.Equity => "OtherEquity",
                _ => "MiscellaneousIncome",
            };
}
