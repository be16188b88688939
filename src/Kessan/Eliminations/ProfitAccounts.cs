using Kessan.Accounts;
using Kessan.Amounts;
using Kessan.Diagnostics;
using Kessan.Ledger;
using Kessan.Phases;

namespace Kessan.Eliminations;

/// <summary>The accounts unrealised profit is posted to.</summary>
internal sealed class ProfitAccounts
{
    private readonly ClosingFrame _frame;
    private readonly Account? _cost;
    private readonly Account? _taxAsset;
    private readonly Account? _taxExpense;

    public ProfitAccounts(ClosingFrame frame)
    {
        _frame = frame;
        var chart = frame.Group.Chart;
        _cost = chart.Accounts.FirstOrDefault(account => account.Line == "CostOfRevenue");
        _taxAsset = chart.WithRole(AccountRole.DeferredTaxAsset);
        _taxExpense = chart.WithRole(AccountRole.DeferredTaxExpense);
        RetainedEarnings = chart.WithRole(AccountRole.RetainedEarnings)?.Index ?? -1;
    }

    /// <summary>Accounts that were needed and are not there.</summary>
    public List<Diagnostic> Findings { get; } = [];

    /// <summary>Retained earnings, or -1.</summary>
    public int RetainedEarnings { get; }

    /// <summary>The cost account of a stock, or null with a finding.</summary>
    public int? CostOf(IntragroupInventory stock, long amount) =>
        stock.CostAccount >= 0
            ? stock.CostAccount
            : Need(_cost, "account of line CostOfRevenue", amount, stock.Location);

    /// <summary>The cost account of goods a seller sold to a buyer: the last that the folder named, else the
    /// default.</summary>
    public int? CostOf(int seller, int buyer, long amount)
    {
        var named = _frame
            .Books.Inventories.Where(stock => stock.CostAccount >= 0 && stock.Closing <= _frame.Closing)
            .Where(stock => stock.Seller == seller && (buyer < 0 || stock.Buyer == buyer))
            .MaxBy(stock => (stock.Closing, -stock.CostAccount));
        return named?.CostAccount ?? Need(_cost, "account of line CostOfRevenue", amount, new("accounts.csv"));
    }

    /// <summary>The deferred tax asset, or null with a finding.</summary>
    public int? TaxAsset(long amount, SourceLocation at) =>
        Need(_taxAsset, "account with role deferred-tax-asset", amount, at);

    /// <summary>The deferred tax expense, or null with a finding.</summary>
    public int? TaxExpense(long amount, SourceLocation at) =>
        Need(_taxExpense, "account with role deferred-tax-expense", amount, at);

    private int? Need(Account? account, string what, long amount, SourceLocation at)
    {
        if (account is null)
        {
            var money = new Money(amount, _frame.Group.PresentationCurrency);
            Findings.Add(EliminationDiagnostics.NoAccount(what, money, at));
        }

        return account?.Index;
    }
}
