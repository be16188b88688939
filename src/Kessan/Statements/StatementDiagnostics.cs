using Kessan.Accounts;
using Kessan.Amounts;
using Kessan.Diagnostics;
using Kessan.Ledger;
using Kessan.Phases;

namespace Kessan.Statements;

/// <summary>The findings of the statements.</summary>
internal sealed class StatementDiagnostics(ClosingFrame frame)
{
    private const int Named = 5;

    private string Closing => $"{frame.Closing} ({frame.Basis.Id()})";

    /// <summary>An account on a line that is not of its class.</summary>
    public static Diagnostic LineDoesNotFit(Account account, string taken) =>
        new(
            "KES1901",
            Severity.Error,
            $"account {account.Code} of class {Text(account.Class)} stands on line {account.Line}, which takes no such "
                + "account",
            account.Location,
            $"its amounts were counted on {taken}, so that the statements still add up",
            "name a line of the account's class; docs/reference/concepts.md lists them"
        );

    /// <summary>Nothing to begin with.</summary>
    public Diagnostic NoCashFlows() =>
        new(
            "KES1902",
            Severity.Info,
            $"{Closing} has no opening position, so there is no cash flow statement",
            new("opening"),
            "changes in equity show every balance as a change of the year",
            "add opening/<entity>.csv with the balances on the day before the fiscal year"
        );

    /// <summary>A movement that is no cash flow by any rule.</summary>
    public Diagnostic NoCashFlowLine(Account account, Movement movement, long amount) =>
        new(
            "KES1903",
            Severity.Error,
            $"{Closing}: movement {movement} of account {account.Code}, {Money(amount)}, has no cash-flow line",
            account.Location,
            $"the cash flow statement would leave {Money(-amount)} unexplained",
            $"name one in cash_flow of accounts.csv: {movement}:<Line>, or {movement}:NonCash"
        );

    /// <summary>Non-cash movements whose other side is missing.</summary>
    public Diagnostic NonCashDoesNotCancel(
        IReadOnlyList<(Account Account, Movement Movement, long Amount)> parts,
        long sum,
        long rounding
    ) =>
        new(
            "KES1904",
            Severity.Error,
            $"{Closing}: non-cash movements come to {Money(sum)}, expected nothing (rounding explains "
                + $"{Money(rounding)})",
            First(parts),
            $"the largest are {List(parts)}",
            "give both sides of a non-cash transaction a movement that its account's cash_flow calls NonCash"
        )
        {
            ConcernsProof = true,
        };

    /// <summary>An opening that does not balance.</summary>
    public Diagnostic OpeningDoesNotBalance(long sum) =>
        new(
            "KES1905",
            Severity.Error,
            $"{Closing}: opening balances add to {Money(sum)}, expected nothing",
            new("opening"),
            "cash at the end does not follow from cash at the beginning and the cash flows",
            "compare the rows of movement Opening with the last year's closing; a journal with movement Opening "
                + "balances in it"
        )
        {
            ConcernsProof = true,
        };

    /// <summary>The exchange effect on cash, derived twice, differs.</summary>
    public Diagnostic ExchangeEffectDiffers(StatementProof proof) =>
        new(
            "KES1906",
            Severity.Error,
            $"{Closing}: the exchange effect on cash is {Money(proof.First)} by the cash accounts and "
                + $"{Money(proof.Second)} by everything else, a difference of {Money(proof.Difference)}",
            new("accounts.csv"),
            $"rounding and equity movements at the rate of their own day explain at most {Money(proof.Bound)}",
            "look for exchange differences booked on cash with another movement, or the other way round"
        )
        {
            ConcernsProof = true,
        };

    /// <summary>Equity that changed without saying how.</summary>
    public Diagnostic UnexplainedEquity(Account account, Movement movement, long amount) =>
        new(
            "KES1907",
            Severity.Warning,
            $"{Closing}: equity account {account.Code} changed by {Money(-amount)} with movement {movement}, which is "
                + "no change in equity by name",
            account.Location,
            "it stands in row Other of changes in equity",
            "use Dividends, Issue, TreasuryShares, OtherComprehensiveIncome, AccountingChange or Transfers"
        );

    /// <summary>What was taken from owners is not what others were given.</summary>
    public Diagnostic AttributionDoesNotCancel(
        IReadOnlyList<(Account Account, Movement Movement, long Amount)> parts,
        long sum
    ) =>
        new(
            "KES1908",
            Severity.Error,
            $"{Closing}: what is attributed to non-controlling interests differs from what is taken from "
                + $"owners by {Money(sum)}",
            First(parts),
            $"the parts are {List(parts)}",
            "post both sides with the same movement, non-controlling interests against owners' equity"
        )
        {
            ConcernsProof = true,
        };

    /// <summary>An accounting change that touches cash.</summary>
    public Diagnostic AccountingChangeMovesCash(
        IReadOnlyList<(Account Account, Movement Movement, long Amount)> parts,
        long sum
    ) =>
        new(
            "KES1909",
            Severity.Error,
            $"{Closing}: the effects of accounting changes on what is not cash come to {Money(sum)}, expected nothing",
            First(parts),
            $"the parts are {List(parts)}",
            "a changed policy moves no cash: its journal balances among other accounts"
        )
        {
            ConcernsProof = true,
        };

    private static SourceLocation First(IReadOnlyList<(Account Account, Movement Movement, long Amount)> parts) =>
        parts.Count > 0 ? parts[0].Account.Location : new("accounts.csv");

    private string List(IReadOnlyList<(Account Account, Movement Movement, long Amount)> parts) =>
        string.Join("; ", parts.Take(Named).Select(part => $"{part.Account.Code} {part.Movement} {Money(part.Amount)}"))
        + (parts.Count > Named ? $"; and {parts.Count - Named} more" : string.Empty);

    private string Money(long minor) => new Money(minor, frame.Group.PresentationCurrency).ToString();

    private static string Text(AccountClass accountClass) =>
        accountClass switch
        {
            AccountClass.Asset => "asset",
            AccountClass.Liability => "liability",
            AccountClass.Equity => "equity",
            AccountClass.Income => "income",
            _ => "expense",
        };
}
