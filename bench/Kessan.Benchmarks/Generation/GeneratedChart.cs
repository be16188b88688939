using System.Globalization;
using System.Text;

namespace Kessan.Benchmarks.Generation;

/// <summary>The group chart of a generated group: a few accounts with roles, the rest by class.</summary>
internal sealed class GeneratedChart
{
    private const string Operating = "ChangesInOperatingAssetsAndLiabilities";

    private static readonly string[] AssetLines =
    [
        "TradeReceivables",
        "Inventories",
        "PrepaidExpenses",
        "PropertyAndEquipment",
        "IntangibleAssets",
        "OtherAssets",
    ];

    private static readonly string[] LiabilityLines =
    [
        "TradePayables",
        "IncomeTaxesPayable",
        "ShortTermBorrowings",
        "Provisions",
        "OtherLiabilities",
    ];

    private static readonly string[] ExpenseLines =
    [
        "CostOfRevenue",
        "SalesAndMarketing",
        "GeneralAndAdministrative",
        "ResearchAndDevelopment",
        "InterestExpense",
        "CurrentIncomeTaxExpense",
    ];

    private readonly Shape _shape;

    public GeneratedChart(Shape shape)
    {
        _shape = shape;
        var rest = shape.Accounts - 10 - (shape.PairGroups * 2);
        Assets = [.. Codes(20000, rest * 30 / 100)];
        Liabilities = [.. Codes(30000, rest * 20 / 100)];
        Incomes = [.. Codes(40000, rest * 20 / 100)];
        Expenses = [.. Codes(50000, rest - Assets.Length - Liabilities.Length - Incomes.Length)];
    }

    public string[] Assets { get; }

    public string[] Liabilities { get; }

    public string[] Incomes { get; }

    public string[] Expenses { get; }

    /// <summary>The account of the side that has a claim or income of a pair group, and of the other.</summary>
    public static (string Claim, string Obligation) Pair(int group) =>
        (
            string.Create(CultureInfo.InvariantCulture, $"6{group:00}0"),
            string.Create(CultureInfo.InvariantCulture, $"6{group:00}1")
        );

    /// <summary>Whether the accounts of a pair group are balances rather than results.</summary>
    public bool IsBalanceGroup(int group) => group < _shape.PairGroups / 2;

    public string Csv()
    {
        var text = new StringBuilder(
            """
            code,name_en,class,line,translation,cash_flow,role
            1000,Cash,asset,CashAndCashEquivalents,,Cash,cash
            1100,Subsidiaries,asset,InvestmentsInSubsidiaries,historical,,investment-in-subsidiary
            1200,Goodwill,asset,Goodwill,,,goodwill
            1300,Share capital,equity,CommonStock,,,
            1400,Retained earnings,equity,RetainedEarnings,,,retained-earnings
            1500,Translation,equity,CumulativeTranslationAdjustment,,,cumulative-translation-adjustment
            1600,Non-controlling interests,equity,NonControllingInterests,,,non-controlling-interests
            1700,Fair-value reserve,equity,AdditionalPaidInCapital,,,fair-value-reserve
            1800,Paid-in capital,equity,AdditionalPaidInCapital,,,additional-paid-in-capital
            1900,Exchange differences,income,ForeignExchangeGainLoss,,,exchange-difference-on-intercompany

            """
        );
        Append(text, Assets, "asset", AssetLines, Operating);
        Append(text, Liabilities, "liability", LiabilityLines, Operating);
        Append(text, Incomes, "income", ["Revenue", "InterestIncome", "MiscellaneousIncome"], string.Empty);
        Append(text, Expenses, "expense", ExpenseLines, string.Empty);
        for (var group = 0; group < _shape.PairGroups; group++)
        {
            var (claim, obligation) = Pair(group);
            if (IsBalanceGroup(group))
            {
                text.Append($"{claim},Due from group companies {group},asset,TradeReceivables,,{Operating},\n")
                    .Append($"{obligation},Due to group companies {group},liability,TradePayables,,{Operating},\n");
            }
            else
            {
                text.Append($"{claim},Sales to group companies {group},income,Revenue,,,\n")
                    .Append($"{obligation},Purchases from group companies {group},expense,CostOfRevenue,,,\n");
            }
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, string[] codes, string kind, string[] lines, string cashFlow)
    {
        for (var i = 0; i < codes.Length; i++)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"{codes[i]},{kind} {i},{kind},{lines[i % lines.Length]},,{cashFlow},\n"
            );
        }
    }

    private static IEnumerable<string> Codes(int first, int count) =>
        Enumerable.Range(first, count).Select(code => code.ToString(CultureInfo.InvariantCulture));
}
