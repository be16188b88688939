using System.Collections.Frozen;

namespace Kessan.TieOut.Relations.Across.Words;

/// <summary>The names under which statements print the lines of <see cref="FieldTerm"/>, in words as
/// <see cref="LabelWords"/> cuts them: small letters, no plural.</summary>
internal static class FieldTerms
{
    private static readonly (FieldTerm Term, string Names)[] Listed =
    [
        (FieldTerm.Revenue, "revenue|net revenue|sale|net sale|turnover|operating revenue|sale revenue"),
        (FieldTerm.Revenue, "売上高|売上収益|営業収益|売上"),
        (FieldTerm.CostOfRevenue, "cost of revenue|cost of sale|cost of good sold|cost|total cost|売上原価|原価"),
        (FieldTerm.GrossProfit, "gross margin|gross profit|gross income|売上総利益|粗利益|粗利"),
        (FieldTerm.SellingAndAdministration, "sga|sga rd|sga and rd|sga expense|sga expense rd|sga expense and rd"),
        (
            FieldTerm.SellingAndAdministration,
            "selling general and administrative expense|selling general administrative"
        ),
        (FieldTerm.SellingAndAdministration, "販売費及び一般管理費|販管費"),
        (
            FieldTerm.OperatingIncome,
            "operating income|operating profit|profit from operating activity|op|ebit|営業利益"
        ),
        (FieldTerm.Ebitda, "ebitda|operating income before depreciation and amortization"),
        (FieldTerm.Depreciation, "depreciation and amortization|depreciation amortization|減価償却費"),
        (FieldTerm.OrdinaryIncome, "ordinary income|ordinary profit|経常利益"),
        (FieldTerm.PretaxIncome, "pre tax income|pretax income|pre tax profit|pretax profit|profit before tax"),
        (FieldTerm.PretaxIncome, "income before income tax|income before income tax expense|income before tax"),
        (FieldTerm.PretaxIncome, "profit before income tax|income before provision for income tax"),
        (
            FieldTerm.PretaxIncome,
            "税引前利益|税引前当期利益|税引前四半期利益|税金等調整前当期純利益|税金等調整前四半期純利益"
        ),
        (
            FieldTerm.IncomeTax,
            "income tax expense|income tax|provision for income tax|法人所得税費用|法人税等合計|法人税等"
        ),
        (FieldTerm.CurrentTax, "current income tax expense|current income tax|current tax expense|current tax"),
        (FieldTerm.DeferredTax, "deferred tax expense|deferred income tax expense|deferred tax|deferred income tax"),
        (FieldTerm.DeferredTax, "deferred tax expense benefit|deferred income tax expense benefit"),
        (FieldTerm.EquityMethodIncome, "equity in net income loss of equity method investee"),
        (FieldTerm.EquityMethodIncome, "equity in net income of equity method investee|持分法による投資損益"),
        (FieldTerm.EquityMethodIncome, "share of profit of associate|share of profit loss of associate"),
        (FieldTerm.EquityMethodIncome, "share of profit of investment accounted for using the equity method"),
        (FieldTerm.NetIncome, "net income|net profit|profit for the period|profit for the year|profit|net income loss"),
        (FieldTerm.NetIncome, "net earning|当期利益|四半期利益|中間利益|当期純利益|四半期純利益"),
        (
            FieldTerm.OwnersIncome,
            "net income attributable to|profit attributable to|profit to owner|net profit to owner"
        ),
        (FieldTerm.OwnersIncome, "profit attributable to owner|profit attributable to owner of parent"),
        (
            FieldTerm.OwnersIncome,
            "profit attributable to owner of the parent|profit for the year attributable to owner"
        ),
        (FieldTerm.OwnersIncome, "net income attributable to owner of parent|net income attributable to shareholder"),
        (FieldTerm.OwnersIncome, "親会社の所有者に帰属する当期利益|親会社の所有者に帰属する四半期利益"),
        (FieldTerm.OwnersIncome, "親会社株主に帰属する当期純利益|親会社株主に帰属する四半期純利益"),
        (
            FieldTerm.NonControllingIncome,
            "net income attributable to noncontrolling interest|非支配株主に帰属する当期純利益"
        ),
        (
            FieldTerm.NonControllingIncome,
            "net income attributable to non controlling interest|非支配持分に帰属する当期利益"
        ),
        (FieldTerm.NonControllingIncome, "profit attributable to noncontrolling interest"),
        (FieldTerm.NonControllingIncome, "profit attributable to non controlling interest"),
        (FieldTerm.Assets, "total asset|asset total|資産合計|総資産|資産の部合計"),
        (FieldTerm.Liabilities, "total liability|liability total|負債合計|負債の部合計"),
        (FieldTerm.Equity, "total equity|net asset|total net asset|資本合計|純資産合計|純資産"),
        (FieldTerm.OwnersEquity, "shareholder equity|total shareholder equity|equity attributable to owner of parent"),
        (FieldTerm.OwnersEquity, "equity to owner|equity attributable to owner of the parent|equity of owner"),
        (FieldTerm.OwnersEquity, "親会社の所有者に帰属する持分|親会社の所有者に帰属する持分合計|自己資本|株主資本合計"),
        (
            FieldTerm.NonControllingInterest,
            "noncontrolling interest|non controlling interest|非支配持分|非支配株主持分"
        ),
        (FieldTerm.LiabilitiesAndEquity, "total liability and equity|負債及び資本合計|負債純資産合計|負債資本合計"),
        (FieldTerm.LiabilitiesAndEquity, "total liability and net asset|total liability and shareholder equity"),
        (FieldTerm.Cash, "cash and cash equivalent|現金及び現金同等物"),
        (FieldTerm.OpeningCash, "cash and cash equivalent at beginning of period|cash at beginning"),
        (FieldTerm.OpeningCash, "cash and cash equivalent at beginning of year|現金及び現金同等物の期首残高"),
        (FieldTerm.OpeningCash, "cash and cash equivalent at the beginning of the year|opening cash"),
        (FieldTerm.OpeningCash, "cash and cash equivalent at the beginning of the period"),
        (
            FieldTerm.OpeningCash,
            "cash and cash equivalent beginning of period|cash and cash equivalent beginning of year"
        ),
        (FieldTerm.ClosingCash, "cash and cash equivalent at end of period|cash at end|現金及び現金同等物の期末残高"),
        (
            FieldTerm.ClosingCash,
            "cash and cash equivalent at end of year|現金及び現金同等物の四半期末残高|closing cash"
        ),
        (FieldTerm.ClosingCash, "cash and cash equivalent at the end of the year"),
        (FieldTerm.ClosingCash, "cash and cash equivalent at the end of the period"),
        (FieldTerm.ClosingCash, "cash and cash equivalent end of period|cash and cash equivalent end of year"),
        (FieldTerm.CashChange, "net increase decrease in cash and cash equivalent|net change in cash"),
        (FieldTerm.CashChange, "net increase in cash and cash equivalent|現金及び現金同等物の増減額"),
        (FieldTerm.CashChange, "net change in cash and cash equivalent|net decrease in cash and cash equivalent"),
        (FieldTerm.OperatingCashFlow, "cash flow from operating activity|operating cash flow|cash from operation"),
        (FieldTerm.OperatingCashFlow, "net cash provided by operating activity|営業活動によるキャッシュフロー"),
        (
            FieldTerm.OperatingCashFlow,
            "net cash from operating activity|net cash provided by used in operating activity"
        ),
        (FieldTerm.InvestingCashFlow, "cash flow from investing activity|investing cash flow"),
        (FieldTerm.InvestingCashFlow, "net cash used in investing activity|投資活動によるキャッシュフロー"),
        (FieldTerm.InvestingCashFlow, "net cash provided by used in investing activity"),
        (FieldTerm.FinancingCashFlow, "cash flow from financing activity|financing cash flow"),
        (FieldTerm.FinancingCashFlow, "net cash used in financing activity|財務活動によるキャッシュフロー"),
        (FieldTerm.FinancingCashFlow, "net cash provided by used in financing activity"),
        (FieldTerm.FreeCashFlow, "free cash flow|フリーキャッシュフロー"),
        (FieldTerm.ExchangeEffect, "effect of exchange rate change on cash and cash equivalent"),
        (FieldTerm.ExchangeEffect, "effect of exchange rate change|effect of exchange rate|exchange effect"),
        (FieldTerm.ExchangeEffect, "現金及び現金同等物に係る換算差額|現金及び現金同等物に係る為替変動による影響"),
        (
            FieldTerm.EarningsPerShare,
            "basic earning per share|earning per share|basic eps|eps|株当たり当期純利益|株当たり四半期純利益"
        ),
        (FieldTerm.DividendPerShare, "dividend per share|cash dividend per share|dps|株当たり配当金"),
        (
            FieldTerm.DividendPerShare,
            "cash dividend per common share|dividend per common share|annual dividend per share"
        ),
        (
            FieldTerm.AverageShares,
            "average number of share|weighted average number of share|basic share|期中平均株式数"
        ),
        (FieldTerm.AverageShares, "average number of share outstanding|weighted average share"),
        (FieldTerm.AverageShares, "average number of share during the period"),
        (FieldTerm.DividendPerShare, "年間配当金 合計|株当たり年間配当金|配当金 年間|年間配当金 年間"),
        (FieldTerm.PayoutRatio, "payout ratio|dividend payout ratio|配当性向"),
        (FieldTerm.EquityRatio, "equity ratio|自己資本比率|親会社所有者帰属持分比率|shareholder equity ratio"),
        (FieldTerm.OperatingMargin, "operating margin|operating income margin|operating profit margin"),
        (FieldTerm.OperatingMargin, "営業利益率|売上高営業利益率|売上収益営業利益率|営業収益営業利益率"),
    ];

    private static readonly FrozenDictionary<string, FieldTerm> ByName = Listed
        .SelectMany(line => line.Names.Split('|').Select(name => (name, line.Term)))
        .DistinctBy(pair => pair.name)
        .ToFrozenDictionary(pair => pair.name, pair => pair.Term, StringComparer.Ordinal);

    /// <summary>The most words a name has.</summary>
    public static int LongestName { get; } = ByName.Keys.Max(name => name.Count(letter => letter == ' ') + 1);

    /// <summary>The line a name stands for; null where the name is no name of any.</summary>
    public static FieldTerm? Of(string name) => ByName.TryGetValue(name, out var term) ? term : null;
}
