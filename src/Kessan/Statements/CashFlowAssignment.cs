using Kessan.Accounts;
using Kessan.Ledger;

namespace Kessan.Statements;

/// <summary>Says which cash flow each movement is (IAS 7.18(b), ASC 230-10-45-28).</summary>
/// <remarks>All postings of a closing but the opening ones add to zero, so the change in cash is minus the change of
/// everything else: every movement of a balance that is not cash is a cash flow of the other sign, or cancels with
/// another one.</remarks>
internal sealed class CashFlowAssignment(ChartOfAccounts chart, StatementDefinition definition, string[] lines)
{
    private const string Effect = "EffectOfExchangeRateChangesOnCash";
    private const string NonCashLine = "NonCashMovements";

    private readonly bool[] _isCash =
    [
        .. chart.Accounts.Select(account =>
            !account.IsHeading && Line(account, lines[account.Index], Movement.Change) == CashFlowRule.Cash
        ),
    ];

    /// <summary>Whether an account is cash or a cash equivalent: it says so, or its line does and it says
    /// nothing.</summary>
    public bool IsCash(int account) => _isCash[account];

    /// <summary>The cash-flow lines of a cell; none where it is part of profit, of cash, or of the opening.</summary>
    public IEnumerable<LineShare> Shares(LedgerCell cell)
    {
        var account = chart[cell.Account];
        if (account.Class.IsResult())
        {
            return OfResult(account, cell);
        }

        if (_isCash[cell.Account])
        {
            return OfCash(cell);
        }

        return cell.Movement == Movement.Opening ? [] : [OfBalance(account, cell)];
    }

    /// <summary>A gain of remeasurement is no cash flow (IAS 7.28): out of profit, and into the effect, where it meets
    /// the exchange differences on what is not cash and leaves those on cash.</summary>
    private static IEnumerable<LineShare> OfResult(Account account, LedgerCell cell) =>
        cell.Kind == JournalKind.Remeasurement
            ? [new("AdjustmentsForForeignExchange", 1), new(Effect, -1, LineUse.Exchange)]
        : account.CashFlow.ShownOn.Length == 0 ? []
        : [new(account.CashFlow.Default, 1), new(account.CashFlow.ShownOn, -1)];

    private static IEnumerable<LineShare> OfCash(LedgerCell cell) =>
        cell.Movement == Movement.Opening ? [new("CashAtBeginningOfPeriod", 1)] : [];

    private LineShare OfBalance(Account account, LedgerCell cell)
    {
        var isEquity = account.Class == AccountClass.Equity;
        return cell.Movement switch
        {
            Movement.AccountingChange => new(NonCashLine, -1, LineUse.AccountingChange),
            Movement.Profit when isEquity => new(NonCashLine, -1, LineUse.Attribution),
            _ when IsAttribution(account, cell) => new(NonCashLine, -1, LineUse.Attribution),
            Movement.ExchangeDifference or Movement.Rounding => Exchange(cell),
            Movement.OtherComprehensiveIncome when IsTranslation(account, cell) => new(Effect, -1, LineUse.Exchange),
            Movement.ScopeChange => new(Scope(cell.Leaving), -1),
            Movement.OwnershipChange => new(Ownership(account), -1),
            _ => Named(Line(account, lines[cell.Account], cell.Movement)),
        };
    }

    private static LineShare Exchange(LedgerCell cell) =>
        cell.Kind switch
        {
            // One side of an intragroup balance bears an exchange result that no cash answers to; the other has none.
            JournalKind.BalanceElimination or JournalKind.Intercompany => new("AdjustmentsForForeignExchange", -1),
            JournalKind.EquityMethod => new(NonCashLine, -1, LineUse.NonCash),
            _ => new(Effect, -1, LineUse.Exchange),
        };

    private static string Scope(bool leaving) =>
        leaving ? "DisposalOfSubsidiariesNetOfCash" : "AcquisitionOfSubsidiariesNetOfCash";

    /// <summary>The cost of more shares under control stands on the investment as if it were an acquisition; the equity
    /// transaction moves it to financing (IAS 7.42A, ASC 230-10-45-14).</summary>
    private static string Ownership(Account account) =>
        account.Role == AccountRole.InvestmentInSubsidiary
            ? "AcquisitionOfSubsidiariesNetOfCash"
            : "PurchaseOfNonControllingInterests";

    /// <summary>Other comprehensive income that a journal moves between owners and non-controlling interests.</summary>
    private static bool IsAttribution(Account account, LedgerCell cell) =>
        account.Class == AccountClass.Equity
        && cell.Kind == JournalKind.NonControllingInterest
        && EquityMovements.IsOther(cell.Movement);

    /// <summary>The translation adjustment, which cancels the exchange differences on what it translates; the share
    /// in an investee's has its other side on the investment. What an entity had accumulated before it came goes with
    /// what it brought.</summary>
    private static bool IsTranslation(Account account, LedgerCell cell) =>
        account.Role == AccountRole.CumulativeTranslationAdjustment
        && (
            cell.Kind
                is JournalKind.Translation
                    or JournalKind.RollForward
                    or JournalKind.InvestmentElimination
                    or JournalKind.Intercompany
            || (cell.Kind == JournalKind.ScopeChange && !cell.Leaving)
        );

    private LineShare Named(string line) =>
        line switch
        {
            CashFlowRule.NonCash => new(NonCashLine, -1, LineUse.NonCash),
            _ when definition.KnownCashFlowLines.Contains(line) => new(line, -1),
            _ => new(NonCashLine, -1, LineUse.Unmapped),
        };

    /// <summary>What the account says of the movement, what it says of all, what its line has for the movement, then
    /// for all.</summary>
    private static string Line(Account account, string statementLine, Movement movement)
    {
        var name = movement.ToString();
        if (account.CashFlow.ByMovement.TryGetValue(name, out var line))
        {
            return line;
        }

        if (account.CashFlow.Default.Length > 0)
        {
            return account.CashFlow.Default;
        }

        var standard = CashFlowDefaults.Of(
            account.Role == AccountRole.Cash ? "CashAndCashEquivalents" : Key(account, statementLine)
        );
        return standard.ByMovement.GetValueOrDefault(name, standard.Default);
    }

    private static string Key(Account account, string statementLine) =>
        account.Role switch
        {
            AccountRole.InvestmentInSubsidiary => "InvestmentsInSubsidiaries",
            AccountRole.EquityMethodInvestment => "InvestmentsAccountedForUsingEquityMethod",
            _ => statementLine,
        };
}
