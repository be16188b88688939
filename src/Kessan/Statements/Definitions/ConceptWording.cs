namespace Kessan.Statements;

/// <content>The tables: the wording of IFRS, and where US GAAP and J-GAAP say it otherwise.</content>
internal static partial class StandardLabels
{
    private const string Results = """
        Revenue | - | Revenue | 売上収益
        CostOfRevenue | + | Cost of revenue | 売上原価
        GrossProfit | - | Gross profit | 売上総利益
        SalesAndMarketing | + | Sales and marketing | 販売費
        GeneralAndAdministrative | + | General and administrative | 一般管理費
        ResearchAndDevelopment | + | Research and development | 研究開発費
        SellingGeneralAdministrativeAndResearch | + | Selling, general, administrative and research expenses
        | 販売費及び一般管理費
        OtherOperatingIncome | - | Other operating income | その他の収益
        OtherOperatingExpense | + | Other operating expenses | その他の費用
        ImpairmentLoss | + | Impairment loss | 減損損失
        OperatingProfit | - | Operating profit | 営業利益
        DividendIncome | - | Dividend income | 受取配当金
        InterestIncome | - | Interest income | 受取利息
        FinanceIncome | - | Finance income | 金融収益
        InterestExpense | + | Interest expense | 支払利息
        FinanceCosts | + | Finance costs | 金融費用
        ForeignExchangeGainLoss | - | Foreign exchange gains (losses) | 為替差損益
        GainLossOnOtherInvestments | - | Gains (losses) on other investments | その他の投資に係る損益
        GainLossOnLossOfControl | - | Gains (losses) on loss of control of subsidiaries | 子会社の支配喪失に伴う損益
        MiscellaneousIncome | - | Miscellaneous income (expenses) | その他の損益
        OtherIncomeExpense | - | Other income (expenses), net | その他の収益（費用）
        OrdinaryProfit | - | Ordinary profit | 経常利益
        ExtraordinaryIncome | - | Extraordinary income | 特別利益
        ExtraordinaryLoss | + | Extraordinary losses | 特別損失
        ShareOfProfitOfEquityMethodInvestees | - | Share of profit (loss) of equity-method investees | 持分法による投資損益
        ProfitBeforeTax | - | Profit before tax | 税引前利益
        CurrentIncomeTaxExpense | + | Current income tax expense | 当期税金費用
        DeferredIncomeTaxExpense | + | Deferred income tax expense (benefit) | 繰延税金費用
        IncomeTaxExpense | + | Income tax expense | 法人所得税費用
        ProfitFromDiscontinuedOperations | - | Profit (loss) from discontinued operations | 非継続事業からの当期利益
        Profit | - | Profit | 当期利益
        ProfitAttributableToNonControllingInterests | - | Profit attributable to non-controlling interests
        | 非支配持分に帰属する当期利益
        ProfitAttributableToOwners | - | Profit attributable to owners of the parent | 親会社の所有者に帰属する当期利益
        AdjustedEbitda | - | Adjusted EBITDA | 調整後EBITDA
        TranslationAdjustmentForThePeriod | - | Exchange differences on translation of foreign operations
        | 在外営業活動体の換算差額
        UnrealizedGainOnSecuritiesForThePeriod | - | Unrealised gains (losses) on securities | 有価証券の公正価値の純変動
        CashFlowHedgesForThePeriod | - | Cash flow hedges | キャッシュ・フロー・ヘッジ
        RemeasurementsOfDefinedBenefitPlansForThePeriod | - | Remeasurements of defined benefit plans | 確定給付制度の再測定
        RevaluationForThePeriod | - | Revaluation | 再評価
        ShareOfOtherComprehensiveIncomeOfEquityMethodInvestees | -
        | Share of other comprehensive income of equity-method investees | 持分法適用会社におけるその他の包括利益に対する持分
        OtherComprehensiveIncome | - | Other comprehensive income | その他の包括利益
        ComprehensiveIncome | - | Comprehensive income | 包括利益
        OtherComprehensiveIncomeAttributableToNonControllingInterests | -
        | Other comprehensive income attributable to non-controlling interests | 非支配持分に帰属するその他の包括利益
        ComprehensiveIncomeAttributableToNonControllingInterests | -
        | Comprehensive income attributable to non-controlling interests | 非支配持分に帰属する包括利益
        ComprehensiveIncomeAttributableToOwners | - | Comprehensive income attributable to owners of the parent
        | 親会社の所有者に帰属する包括利益
        """;

    private const string Position = """
        CashAndCashEquivalents | + | Cash and cash equivalents | 現金及び現金同等物
        TradeReceivables | + | Trade receivables | 営業債権
        Inventories | + | Inventories | 棚卸資産
        PrepaidExpenses | + | Prepaid expenses | 前払費用
        InvestmentsAccountedForUsingEquityMethod | + | Investments accounted for using the equity method
        | 持分法で会計処理されている投資
        InvestmentsInSubsidiaries | + | Investments in subsidiaries not consolidated | 非連結子会社に対する投資
        OtherInvestments | + | Other investments | その他の投資
        PropertyAndEquipment | + | Property and equipment | 有形固定資産
        RightOfUseAssets | + | Right-of-use assets | 使用権資産
        InvestmentProperty | + | Investment property | 投資不動産
        Goodwill | + | Goodwill | のれん
        IntangibleAssets | + | Intangible assets | 無形資産
        GoodwillAndIntangibleAssets | + | Goodwill and intangible assets | のれん及び無形資産
        GuaranteeDeposits | + | Guarantee deposits | 敷金及び保証金
        AssetsHeldForSale | + | Assets held for sale | 売却目的で保有する資産
        ContractAssets | + | Contract assets | 契約資産
        OtherFinancialAssets | + | Other financial assets | その他の金融資産
        IncomeTaxesReceivable | + | Income taxes receivable | 未収法人所得税
        DeferredTaxAssets | + | Deferred tax assets | 繰延税金資産
        RetirementBenefitAssets | + | Retirement benefit assets | 退職給付に係る資産
        OtherCurrentAssets | + | Other current assets | その他の流動資産
        OtherNonCurrentAssets | + | Other non-current assets | その他の非流動資産
        OtherAssets | + | Other assets | その他の資産
        TotalAssets | + | Total assets | 資産合計
        TradePayables | - | Trade payables | 営業債務
        IncomeTaxesPayable | - | Income taxes payable | 未払法人所得税
        ShortTermBorrowings | - | Short-term borrowings | 短期借入金
        LongTermBorrowings | - | Long-term borrowings | 長期借入金
        BondsPayable | - | Bonds payable | 社債
        Borrowings | - | Borrowings | 借入金
        LeaseObligations | - | Lease obligations | リース負債
        LiabilitiesHeldForSale | - | Liabilities held for sale | 売却目的で保有する資産に直接関連する負債
        ContractLiabilities | - | Contract liabilities | 契約負債
        AccruedExpenses | - | Accrued expenses | 未払費用
        Provisions | - | Provisions | 引当金
        EmployeeBenefits | - | Employee benefits | 従業員給付
        OtherFinancialLiabilities | - | Other financial liabilities | その他の金融負債
        DeferredTaxLiabilities | - | Deferred tax liabilities | 繰延税金負債
        OtherCurrentLiabilities | - | Other current liabilities | その他の流動負債
        OtherNonCurrentLiabilities | - | Other non-current liabilities | その他の非流動負債
        OtherLiabilities | - | Other liabilities | その他の負債
        TotalLiabilities | - | Total liabilities | 負債合計
        CommonStock | - | Share capital | 資本金
        AdditionalPaidInCapital | - | Additional paid-in capital | 資本剰余金
        RetainedEarnings | - | Retained earnings | 利益剰余金
        CumulativeTranslationAdjustment | - | Cumulative translation adjustment | 在外営業活動体の換算差額累計額
        UnrealizedGainOnSecurities | - | Unrealised gains on securities | 有価証券の公正価値の純変動累計額
        CashFlowHedges | - | Cash flow hedge reserve | キャッシュ・フロー・ヘッジ剰余金
        RemeasurementsOfDefinedBenefitPlans | - | Remeasurements of defined benefit plans | 確定給付制度の再測定累計額
        RevaluationSurplus | - | Revaluation surplus | 再評価剰余金
        AccumulatedShareOfOtherComprehensiveIncomeOfEquityMethodInvestees | -
        | Accumulated share of other comprehensive income of equity-method investees | 持分法適用会社のその他の包括利益累計額に対する持分
        AccumulatedOtherComprehensiveIncome | - | Accumulated other comprehensive income | その他の包括利益累計額
        OtherEquity | - | Other equity | その他の資本
        TreasuryStock | - | Treasury shares | 自己株式
        EquityAttributableToOwners | - | Equity attributable to owners of the parent | 親会社の所有者に帰属する持分合計
        NonControllingInterests | - | Non-controlling interests | 非支配持分
        TotalEquity | - | Total equity | 資本合計
        TotalLiabilitiesAndEquity | - | Total liabilities and equity | 負債及び資本合計
        """;

    private const string UsGaapWording = """
        Revenue | - | Total revenues | 売上高
        CostOfRevenue | + | Cost of revenues | 売上原価
        OperatingProfit | - | Operating income | 営業利益
        ProfitBeforeTax | -
        | Income before income tax expense and equity in net income (loss) of equity method investees | 税引前当期純利益
        IncomeTaxExpense | + | Income tax expense | 法人税等
        CurrentIncomeTaxExpense | + | Current income tax expense | 法人税、住民税及び事業税
        DeferredIncomeTaxExpense | + | Deferred tax expense (benefit) | 法人税等調整額
        ShareOfProfitOfEquityMethodInvestees | - | Equity in net income (loss) of equity method investees | 持分法による投資損益
        Profit | - | Net income | 当期純利益
        ProfitAttributableToNonControllingInterests | - | Net income attributable to noncontrolling interests
        | 非支配持分に帰属する当期純利益
        ProfitAttributableToOwners | - | Net income attributable to owners of the parent | 当社株主に帰属する当期純利益
        ProfitFromDiscontinuedOperations | - | Income (loss) from discontinued operations | 非継続事業からの損益
        TranslationAdjustmentForThePeriod | - | Foreign currency translation adjustments | 為替換算調整額
        UnrealizedGainOnSecuritiesForThePeriod | - | Unrealized holding gain (loss) on securities | 有価証券未実現損益
        TradeReceivables | + | Accounts receivable | 売掛金
        InvestmentsAccountedForUsingEquityMethod | + | Investments in equity method investees | 持分法適用関連会社に対する投資
        GoodwillAndIntangibleAssets | + | Goodwill and other intangible assets | のれん及びその他の無形固定資産
        IntangibleAssets | + | Other intangible assets | その他の無形固定資産
        TradePayables | - | Accounts payable | 買掛金及び未払金
        IncomeTaxesPayable | - | Income taxes payable | 未払法人税等
        LeaseObligations | - | Capital lease obligations | キャピタル・リース債務
        CommonStock | - | Common stock | 資本金
        CumulativeTranslationAdjustment | - | Foreign currency translation adjustments | 為替換算調整額累計額
        UnrealizedGainOnSecurities | - | Unrealized holding gains on securities | 有価証券未実現損益累計額
        AccumulatedOtherComprehensiveIncome | - | Accumulated other comprehensive income (loss) | その他の包括損益累計額
        TreasuryStock | - | Treasury stock | 自己株式
        EquityAttributableToOwners | - | Total shareholders' equity of the parent | 株主資本合計
        NonControllingInterests | - | Noncontrolling interests | 非支配持分
        TotalEquity | - | Total equity | 純資産合計
        TotalLiabilitiesAndEquity | - | Total liabilities and equity | 負債及び純資産合計
        CashFlowsFromOperatingActivities | + | Net cash provided by (used in) operating activities | 営業活動によるキャッシュ・フロー
        CashFlowsFromInvestingActivities | + | Net cash provided by (used in) investing activities | 投資活動によるキャッシュ・フロー
        CashFlowsFromFinancingActivities | + | Net cash provided by (used in) financing activities | 財務活動によるキャッシュ・フロー
        PrincipalPaymentsUnderLeases | + | Principal payments under capital leases | キャピタル・リース債務の元本返済
        """;

    private const string JGaapWording = """
        Revenue | - | Net sales | 売上高
        CostOfRevenue | + | Cost of sales | 売上原価
        OtherIncomeExpense | - | Non-operating income (expenses), net | 営業外損益
        ProfitBeforeTax | - | Profit before income taxes | 税金等調整前当期純利益
        IncomeTaxExpense | + | Total income taxes | 法人税等合計
        CurrentIncomeTaxExpense | + | Income taxes - current | 法人税、住民税及び事業税
        DeferredIncomeTaxExpense | + | Income taxes - deferred | 法人税等調整額
        Profit | - | Profit | 当期純利益
        ProfitAttributableToNonControllingInterests | - | Profit attributable to non-controlling interests
        | 非支配株主に帰属する当期純利益
        ProfitAttributableToOwners | - | Profit attributable to owners of parent | 親会社株主に帰属する当期純利益
        TranslationAdjustmentForThePeriod | - | Foreign currency translation adjustment | 為替換算調整勘定
        UnrealizedGainOnSecuritiesForThePeriod | - | Valuation difference on available-for-sale securities
        | その他有価証券評価差額金
        CashFlowHedgesForThePeriod | - | Deferred gains or losses on hedges | 繰延ヘッジ損益
        RemeasurementsOfDefinedBenefitPlansForThePeriod | - | Remeasurements of defined benefit plans | 退職給付に係る調整額
        RevaluationForThePeriod | - | Revaluation reserve for land | 土地再評価差額金
        ComprehensiveIncomeAttributableToOwners | - | Comprehensive income attributable to owners of parent
        | 親会社株主に係る包括利益
        ComprehensiveIncomeAttributableToNonControllingInterests | -
        | Comprehensive income attributable to non-controlling interests | 非支配株主に係る包括利益
        CashAndCashEquivalents | + | Cash and cash equivalents | 現金及び預金
        TradeReceivables | + | Notes and accounts receivable - trade | 受取手形及び売掛金
        InvestmentsAccountedForUsingEquityMethod | + | Shares of associates | 関係会社株式
        OtherInvestments | + | Investment securities | 投資有価証券
        IntangibleAssets | + | Intangible assets | 無形固定資産
        GoodwillAndIntangibleAssets | + | Goodwill and intangible assets | のれん及び無形固定資産
        TradePayables | - | Notes and accounts payable - trade | 支払手形及び買掛金
        IncomeTaxesPayable | - | Income taxes payable | 未払法人税等
        LeaseObligations | - | Lease liabilities | リース債務
        AdditionalPaidInCapital | - | Capital surplus | 資本剰余金
        CumulativeTranslationAdjustment | - | Foreign currency translation adjustment | 為替換算調整勘定
        UnrealizedGainOnSecurities | - | Valuation difference on available-for-sale securities | その他有価証券評価差額金
        CashFlowHedges | - | Deferred gains or losses on hedges | 繰延ヘッジ損益
        RemeasurementsOfDefinedBenefitPlans | - | Remeasurements of defined benefit plans | 退職給付に係る調整累計額
        RevaluationSurplus | - | Revaluation reserve for land | 土地再評価差額金
        EquityAttributableToOwners | - | Equity attributable to owners of parent | 自己資本合計
        NonControllingInterests | - | Non-controlling interests | 非支配株主持分
        TotalEquity | - | Total net assets | 純資産合計
        TotalLiabilitiesAndEquity | - | Total liabilities and net assets | 負債純資産合計
        OtherEquity | - | Share acquisition rights | 新株予約権
        DividendsPaidToNonControllingInterests | + | Dividends paid to non-controlling interests | 非支配株主への配当金の支払額
        """;
}
