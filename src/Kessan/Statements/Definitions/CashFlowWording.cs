namespace Kessan.Statements;

/// <content>The wording of the cash flow statement.</content>
internal static partial class StandardLabels
{
    private const string Flows = """
        DepreciationAndAmortization | + | Depreciation and amortization | 減価償却費及び償却費
        AdjustmentsForImpairment | + | Impairment losses | 減損損失
        AdjustmentsForDeferredTax | + | Deferred income taxes | 繰延税金
        AdjustmentsForShareOfProfitOfEquityMethodInvestees | + | Share of loss (profit) of equity-method investees
        | 持分法による投資損益（益）
        AdjustmentsForGainLossOnOtherInvestments | + | Losses (gains) on other investments | その他の投資に係る損益（益）
        AdjustmentsForGainLossOnDisposals | + | Losses (gains) on disposals | 処分に係る損益（益）
        AdjustmentsForGainLossOnLossOfControl | + | Losses (gains) on loss of control of subsidiaries
        | 子会社の支配喪失に伴う損益（益）
        AdjustmentsForForeignExchange | + | Foreign exchange losses (gains) | 為替差損益（益）
        AdjustmentsForFinanceIncomeAndCosts | + | Finance income and costs | 金融収益及び金融費用
        AdjustmentsForIncomeTax | + | Income tax expense | 法人所得税費用
        AdjustmentsForShareBasedPayments | + | Share-based payments | 株式報酬費用
        AdjustmentsForOtherNonCashItems | + | Other non-cash items | その他の非資金項目
        ChangesInTradeReceivables | + | Decrease (increase) in trade receivables | 営業債権の増減
        ChangesInInventories | + | Decrease (increase) in inventories | 棚卸資産の増減
        ChangesInPrepaidExpenses | + | Decrease (increase) in prepaid expenses | 前払費用の増減
        ChangesInTradePayables | + | Increase (decrease) in trade payables | 営業債務の増減
        ChangesInIncomeTaxes | + | Increase (decrease) in income taxes payable | 未払法人所得税の増減
        ChangesInContractBalances | + | Increase (decrease) in contract liabilities less contract assets
        | 契約負債及び契約資産の増減
        ChangesInProvisionsAndEmployeeBenefits | + | Increase (decrease) in provisions and employee benefits
        | 引当金及び従業員給付の増減
        ChangesInOtherAssets | + | Decrease (increase) in other assets | その他の資産の増減
        ChangesInOtherLiabilities | + | Increase (decrease) in other liabilities | その他の負債の増減
        ChangesInOperatingAssetsAndLiabilities | + | Changes in operating assets and liabilities | 営業資産及び負債の増減
        InterestReceived | + | Interest received | 利息の受取額
        DividendsReceived | + | Dividends received | 配当金の受取額
        DividendsReceivedFromEquityMethodInvestees | + | Dividends received from equity-method investees
        | 持分法適用会社からの配当金の受取額
        InterestPaid | + | Interest paid | 利息の支払額
        IncomeTaxesPaid | + | Income taxes paid | 法人所得税の支払額
        CashFlowsFromOperatingActivities | + | Cash flows from operating activities | 営業活動によるキャッシュ・フロー
        PurchaseOfPropertyAndEquipment | + | Purchase of property and equipment | 有形固定資産の取得による支出
        ProceedsFromSalesOfPropertyAndEquipment | + | Proceeds from sales of property and equipment | 有形固定資産の売却による収入
        PurchaseOfIntangibleAssets | + | Purchase of intangible assets | 無形資産の取得による支出
        ProceedsFromSalesOfIntangibleAssets | + | Proceeds from sales of intangible assets | 無形資産の売却による収入
        PurchaseOfOtherInvestments | + | Purchase of other investments | その他の投資の取得による支出
        ProceedsFromSalesOfOtherInvestments | + | Proceeds from sales of other investments | その他の投資の売却による収入
        PurchaseOfEquityMethodInvestments | + | Purchase of investments in equity-method investees
        | 持分法適用会社に対する投資の取得による支出
        ProceedsFromSalesOfEquityMethodInvestments | +
        | Proceeds from sales of investments in equity-method investees | 持分法適用会社に対する投資の売却による収入
        AcquisitionOfSubsidiariesNetOfCash | + | Acquisition of subsidiaries, net of cash acquired
        | 子会社の取得による支出（取得した現金控除後）
        DisposalOfSubsidiariesNetOfCash | + | Disposal of subsidiaries, net of cash disposed of
        | 子会社の売却による収入（処分した現金控除後）
        PaymentsForGuaranteeDeposits | + | Guarantee deposits paid, net of refunds | 敷金及び保証金の差入による支出（回収控除後）
        NetChangeInLoansReceivable | + | Loans advanced, net of collections | 貸付けによる支出（回収控除後）
        OtherInvestingCashFlows | + | Other investing cash flows | その他の投資活動によるキャッシュ・フロー
        CashFlowsFromInvestingActivities | + | Cash flows from investing activities | 投資活動によるキャッシュ・フロー
        ProceedsFromBorrowings | + | Proceeds from borrowings | 借入れによる収入
        RepaymentsOfBorrowings | + | Repayments of borrowings | 借入金の返済による支出
        NetChangeInBorrowings | + | Net change in borrowings | 借入金の純増減
        PrincipalPaymentsUnderLeases | + | Principal payments under leases | リース負債の返済による支出
        ProceedsFromIssueOfShares | + | Proceeds from issue of shares | 株式の発行による収入
        PurchaseOfTreasuryStock | + | Purchase of treasury shares, net of sales | 自己株式の取得による支出（売却控除後）
        DividendsPaidToOwners | + | Dividends paid to owners of the parent | 親会社の所有者への配当金の支払額
        DividendsPaidToNonControllingInterests | + | Dividends paid to non-controlling interests | 非支配持分への配当金の支払額
        ContributionsFromNonControllingInterests | + | Contributions from non-controlling interests | 非支配持分からの払込による収入
        PurchaseOfNonControllingInterests | + | Purchase of non-controlling interests, net of sales under control
        | 非支配持分の取得（支配を伴う売却控除後）
        OtherFinancingCashFlows | + | Other financing cash flows | その他の財務活動によるキャッシュ・フロー
        CashFlowsFromFinancingActivities | + | Cash flows from financing activities | 財務活動によるキャッシュ・フロー
        NonCashMovements | + | Non-cash movements that do not cancel | 相殺されない非資金取引
        EffectOfExchangeRateChangesOnCash | + | Effect of exchange rate changes on cash and cash equivalents
        | 現金及び現金同等物に係る換算差額
        NetChangeInCash | + | Net increase (decrease) in cash and cash equivalents | 現金及び現金同等物の増減額
        CashAtBeginningOfPeriod | + | Cash and cash equivalents at the beginning of the period | 現金及び現金同等物の期首残高
        CashAtEndOfPeriod | + | Cash and cash equivalents at the end of the period | 現金及び現金同等物の期末残高
        """;
}
