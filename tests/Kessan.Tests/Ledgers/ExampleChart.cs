using Kessan.Accounts;
using Kessan.Amounts;

namespace Kessan.Tests.Ledgers;

/// <summary>The chart of <see cref="GroupExample"/>: an account for every role and the usual others.</summary>
public static class ExampleChart
{
    private const string Text = """
        1000 Asset     Cash                                          Cash
        1100 Asset     Trade receivables
        1200 Asset     Inventories
        1300 Asset     Intragroup receivables
        1500 Asset     Property and equipment
        1600 Asset     Intangible assets
        1700 Asset     Goodwill                                      Goodwill
        1800 Asset     Investments in subsidiaries                   InvestmentInSubsidiary
        1850 Asset     Equity-method investments                     EquityMethodInvestment
        1900 Asset     Deferred tax assets                           DeferredTaxAsset
        2000 Liability Trade payables
        2100 Liability Intragroup payables
        2200 Liability Borrowings
        2300 Liability Provisions
        2900 Liability Deferred tax liabilities                      DeferredTaxLiability
        3000 Equity    Share capital
        3100 Equity    Additional paid-in capital                    AdditionalPaidInCapital
        3200 Equity    Retained earnings                             RetainedEarnings
        3300 Equity    Treasury stock                                TreasuryStock
        3400 Equity    Cumulative translation adjustment             CumulativeTranslationAdjustment
        3500 Equity    Other comprehensive income
        3600 Equity    Share of OCI of equity-method investees       ShareOfOciOfEquityMethod
        3700 Equity    Fair-value reserve                            FairValueReserve
        3800 Equity    Non-controlling interests                     NonControllingInterests
        4000 Income    Sales
        4100 Income    Interest income
        4200 Income    Dividend income                               DividendIncome
        4300 Income    Bargain purchase gain                         BargainPurchaseGain
        4400 Income    Gain on loss of control                       GainOnLossOfControl
        4500 Income    Share of profit of equity-method investees    ShareOfProfitOfEquityMethod
        4600 Income    Exchange differences on intragroup items      ExchangeDifferenceOnIntercompany
        4700 Income    Remeasurement gain                            RemeasurementGain
        5000 Expense   Cost of sales
        5100 Expense   Selling and administrative expenses
        5200 Expense   Depreciation
        5300 Expense   Goodwill amortisation                         GoodwillAmortization
        5400 Expense   Goodwill impairment                           GoodwillImpairment
        5500 Expense   Interest expense
        5800 Expense   Income taxes
        5900 Expense   Deferred tax expense                          DeferredTaxExpense
        """;

    public static ChartOfAccounts Standard { get; } = new(Text.Split('\n').Select(Read));

    /// <summary>An account for a chart of one's own.</summary>
    public static Account Make(
        int index,
        string code,
        string name,
        AccountClass accountClass,
        AccountRole role = AccountRole.None
    )
    {
        var rate = accountClass switch
        {
            AccountClass.Asset or AccountClass.Liability => RateKind.Closing,
            AccountClass.Equity => RateKind.Historical,
            _ => RateKind.Average,
        };
        var line = name.Replace(" ", string.Empty, StringComparison.Ordinal);
        return new(
            index,
            code,
            name,
            name,
            accountClass,
            -1,
            line,
            rate,
            CashFlowRule.Empty,
            role,
            new("accounts.csv", index + 2)
        );
    }

    private static Account Read(string line, int index)
    {
        var name = line.Length > 61 ? line[15..61] : line[15..];
        var role = line.Length > 61 ? Enum.Parse<AccountRole>(line[61..]) : AccountRole.None;
        return Make(index, line[..4], name.Trim(), Enum.Parse<AccountClass>(line[5..14].Trim()), role);
    }
}
