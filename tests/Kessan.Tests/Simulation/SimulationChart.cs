using System.Collections.Immutable;
using Kessan.Accounts;
using Kessan.Amounts;

namespace Kessan.Tests.Simulation;

/// <summary>The chart of random groups: every role, and a few ordinary accounts.</summary>
public static class SimulationChart
{
    private const string Text = """
        1000 Asset CashAndCashEquivalents Closing Cash
        1100 Asset TradeReceivables Closing None
        1200 Asset Inventories Closing None
        1300 Asset TradeReceivables Closing None
        1400 Asset OtherInvestments Closing None
        1500 Asset PropertyAndEquipment Closing None
        1700 Asset Goodwill Closing Goodwill
        1800 Asset OtherInvestments Historical InvestmentInSubsidiary
        1850 Asset InvestmentsAccountedForUsingEquityMethod Historical EquityMethodInvestment
        1900 Asset OtherAssets Closing DeferredTaxAsset
        2000 Liability TradePayables Closing None
        2100 Liability TradePayables Closing None
        2300 Liability OtherLiabilities Closing None
        2900 Liability OtherLiabilities Closing DeferredTaxLiability
        3000 Equity CommonStock Historical None
        3100 Equity AdditionalPaidInCapital Historical AdditionalPaidInCapital
        3200 Equity RetainedEarnings Historical RetainedEarnings
        3300 Equity TreasuryStock Historical TreasuryStock
        3400 Equity CumulativeTranslationAdjustment Historical CumulativeTranslationAdjustment
        3500 Equity UnrealizedGainOnSecurities Historical None
        3600 Equity OtherEquity Historical ShareOfOciOfEquityMethod
        3700 Equity AdditionalPaidInCapital Historical FairValueReserve
        3800 Equity NonControllingInterests Historical NonControllingInterests
        4000 Income Revenue Average None
        4200 Income DividendIncome Average DividendIncome
        4300 Income MiscellaneousIncome Average BargainPurchaseGain
        4400 Income MiscellaneousIncome Average GainOnLossOfControl
        4500 Income ShareOfProfitOfEquityMethodInvestees Average ShareOfProfitOfEquityMethod
        4600 Income ForeignExchangeGainLoss Average ExchangeDifferenceOnIntercompany
        4700 Income ForeignExchangeGainLoss Average RemeasurementGain
        5000 Expense CostOfRevenue Average None
        5100 Expense GeneralAndAdministrative Average None
        5200 Expense GeneralAndAdministrative Average None
        5300 Expense GeneralAndAdministrative Average GoodwillAmortization
        5400 Expense GeneralAndAdministrative Average GoodwillImpairment
        5500 Expense ForeignExchangeGainLoss Average None
        5900 Expense DeferredIncomeTaxExpense Average DeferredTaxExpense
        """;

    public static ChartOfAccounts Accounts { get; } = new(Text.Split('\n').Select(Read));

    public static int Cash { get; } = Of("1000");

    public static int Receivables { get; } = Of("1100");

    public static int Inventories { get; } = Of("1200");

    public static int IntragroupReceivables { get; } = Of("1300");

    public static int Securities { get; } = Of("1400");

    public static int Equipment { get; } = Of("1500");

    public static int Goodwill { get; } = Of("1700");

    public static int Investments { get; } = Of("1800");

    public static int Associates { get; } = Of("1850");

    public static int DeferredTaxAsset { get; } = Of("1900");

    public static int Payables { get; } = Of("2000");

    public static int IntragroupPayables { get; } = Of("2100");

    public static int Provisions { get; } = Of("2300");

    public static int DeferredTaxLiability { get; } = Of("2900");

    public static int Capital { get; } = Of("3000");

    public static int RetainedEarnings { get; } = Of("3200");

    public static int TranslationAdjustment { get; } = Of("3400");

    public static int SecuritiesReserve { get; } = Of("3500");

    public static int ShareOfIncome { get; } = Of("3600");

    public static int FairValueReserve { get; } = Of("3700");

    public static int NonControllingInterests { get; } = Of("3800");

    public static int Sales { get; } = Of("4000");

    public static int DividendIncome { get; } = Of("4200");

    public static int GainOnLossOfControl { get; } = Of("4400");

    public static int ShareOfProfit { get; } = Of("4500");

    public static int IntragroupExchange { get; } = Of("4600");

    public static int Cost { get; } = Of("5000");

    public static int Administration { get; } = Of("5100");

    public static int Depreciation { get; } = Of("5200");

    public static int Amortization { get; } = Of("5300");

    public static int Impairment { get; } = Of("5400");

    public static int Exchange { get; } = Of("5500");

    public static int DeferredTaxExpense { get; } = Of("5900");

    private static int Of(string code) => Accounts.Find(code)!.Index;

    private static Account Read(string line, int index)
    {
        var cells = line.Trim().Split(' ');
        return new(
            index,
            cells[0],
            $"Account {cells[0]}",
            $"Account {cells[0]}",
            Enum.Parse<AccountClass>(cells[1]),
            -1,
            cells[2],
            Enum.Parse<RateKind>(cells[3]),
            CashFlows(cells[0]),
            Enum.Parse<AccountRole>(cells[4]),
            new("accounts.csv", index + 2)
        );
    }

    private static CashFlowRule CashFlows(string code) =>
        code == "1000" ? CashFlowRule.Empty with { Default = CashFlowRule.Cash } : CashFlowRule.Empty;
}
