namespace Kessan.Statements;

/// <summary>What each statement adds up, as indented outlines: a line stands under the total it is part of.</summary>
/// <remarks><c>=</c> marks a line that takes no accounts of its own; a leading <c>-</c> takes the part off; a part
/// that was
/// spelled out before is only named. Amounts add as they stand in the ledger, so that expenses need no sign
/// here.</remarks>
internal static class Outlines
{
    /// <summary>US GAAP: the share of equity-method results stands below tax (S-X 5-03(b)13).</summary>
    public const string UsGaapResult =
        """
            =Profit
              =ProfitBeforeTax
                =OperatingProfit
            """
        + Operating
        + """

                OtherIncomeExpense
                  DividendIncome
                  InterestIncome
                  FinanceIncome
                  InterestExpense
                  FinanceCosts
                  ForeignExchangeGainLoss
                  GainLossOnOtherInvestments
                  GainLossOnLossOfControl
                  ExtraordinaryIncome
                  ExtraordinaryLoss
                  MiscellaneousIncome
            """
        + Tax
        + """

              ShareOfProfitOfEquityMethodInvestees
              ProfitFromDiscontinuedOperations
            """;

    /// <summary>IFRS: the share of equity-method results stands before tax (IAS 1.82(c), BC55), and finance income
    /// and costs
    /// are totals (IAS 1.82(b)).</summary>
    public const string IfrsResult =
        """
            =Profit
              =ProfitBeforeTax
                =OperatingProfit
            """
        + Operating
        + """

                OtherIncomeExpense
                  FinanceIncome
                    DividendIncome
                    InterestIncome
                  FinanceCosts
                    InterestExpense
                  ForeignExchangeGainLoss
                  GainLossOnOtherInvestments
                  GainLossOnLossOfControl
                  ExtraordinaryIncome
                  ExtraordinaryLoss
                  MiscellaneousIncome
                ShareOfProfitOfEquityMethodInvestees
            """
        + Tax
        + """

              ProfitFromDiscontinuedOperations
            """;

    /// <summary>J-GAAP: the share of equity-method results is non-operating; impairment and gains on leaving
    /// subsidiaries are
    /// extraordinary (企業会計原則, 連結財務諸表規則).</summary>
    public const string JGaapResult =
        """
            =Profit
              =ProfitBeforeTax
                =OrdinaryProfit
                  =OperatingProfit
                    =GrossProfit
                      Revenue
                      CostOfRevenue
                    SellingGeneralAdministrativeAndResearch
                      SalesAndMarketing
                      GeneralAndAdministrative
                      ResearchAndDevelopment
                    OtherOperatingIncome
                    OtherOperatingExpense
                  OtherIncomeExpense
                    DividendIncome
                    InterestIncome
                    FinanceIncome
                    InterestExpense
                    FinanceCosts
                    ForeignExchangeGainLoss
                    ShareOfProfitOfEquityMethodInvestees
                    MiscellaneousIncome
                ExtraordinaryIncome
                  GainLossOnOtherInvestments
                  GainLossOnLossOfControl
                ExtraordinaryLoss
                  ImpairmentLoss
            """
        + Tax
        + """

              ProfitFromDiscontinuedOperations
            """;

    /// <summary>Attribution (IAS 1.81B, ASC 810-10-50-1A) and the measure the operating result is reconciled
    /// to.</summary>
    public const string Attribution = """
        =ProfitAttributableToOwners
          =Profit
          -=ProfitAttributableToNonControllingInterests
        =AdjustedEbitda
          =OperatingProfit
          -DepreciationAndAmortization
        """;

    /// <summary>Comprehensive income (IAS 1.81A, ASC 220-10-45-1C).</summary>
    public const string Comprehensive = """
        =ComprehensiveIncome
          =Profit
          =OtherComprehensiveIncome
            =TranslationAdjustmentForThePeriod
            =UnrealizedGainOnSecuritiesForThePeriod
            =CashFlowHedgesForThePeriod
            =RemeasurementsOfDefinedBenefitPlansForThePeriod
            =RevaluationForThePeriod
            =ShareOfOtherComprehensiveIncomeOfEquityMethodInvestees
        =ComprehensiveIncomeAttributableToOwners
          =ComprehensiveIncome
          -=ComprehensiveIncomeAttributableToNonControllingInterests
            =ProfitAttributableToNonControllingInterests
            =OtherComprehensiveIncomeAttributableToNonControllingInterests
        """;

    /// <summary>Financial position in order of liquidity, current and non-current parts of a line together (IAS
    /// 1.60).</summary>
    public const string Position = """
        =TotalAssets
          CashAndCashEquivalents
          TradeReceivables
          Inventories
          PrepaidExpenses
          AssetsHeldForSale
          InvestmentsAccountedForUsingEquityMethod
          OtherInvestments
            InvestmentsInSubsidiaries
          PropertyAndEquipment
          RightOfUseAssets
          InvestmentProperty
          GoodwillAndIntangibleAssets
            Goodwill
            IntangibleAssets
          GuaranteeDeposits
          OtherAssets
            ContractAssets
            OtherFinancialAssets
            IncomeTaxesReceivable
            DeferredTaxAssets
            RetirementBenefitAssets
            OtherCurrentAssets
            OtherNonCurrentAssets
        =TotalLiabilitiesAndEquity
          =TotalLiabilities
            TradePayables
            IncomeTaxesPayable
            Borrowings
              ShortTermBorrowings
              LongTermBorrowings
              BondsPayable
            LeaseObligations
            LiabilitiesHeldForSale
            OtherLiabilities
              ContractLiabilities
              AccruedExpenses
              Provisions
              EmployeeBenefits
              OtherFinancialLiabilities
              DeferredTaxLiabilities
              OtherCurrentLiabilities
              OtherNonCurrentLiabilities
          =TotalEquity
            =EquityAttributableToOwners
              CommonStock
              AdditionalPaidInCapital
              RetainedEarnings
              AccumulatedOtherComprehensiveIncome
                CumulativeTranslationAdjustment
                UnrealizedGainOnSecurities
                CashFlowHedges
                RemeasurementsOfDefinedBenefitPlans
                RevaluationSurplus
                AccumulatedShareOfOtherComprehensiveIncomeOfEquityMethodInvestees
              OtherEquity
              TreasuryStock
            NonControllingInterests
        """;

    /// <summary>Cash flows by the indirect method (IAS 7.18(b), ASC 230-10-45-28).</summary>
    public const string CashFlows = """
        =CashAtEndOfPeriod
          =NetChangeInCash
            =CashFlowsFromOperatingActivities
              -=Profit
              DepreciationAndAmortization
              AdjustmentsForImpairment
              AdjustmentsForDeferredTax
              AdjustmentsForShareOfProfitOfEquityMethodInvestees
              AdjustmentsForGainLossOnOtherInvestments
              AdjustmentsForGainLossOnDisposals
              AdjustmentsForGainLossOnLossOfControl
              AdjustmentsForForeignExchange
              AdjustmentsForFinanceIncomeAndCosts
              AdjustmentsForIncomeTax
              AdjustmentsForShareBasedPayments
              AdjustmentsForOtherNonCashItems
              ChangesInOperatingAssetsAndLiabilities
                ChangesInTradeReceivables
                ChangesInInventories
                ChangesInPrepaidExpenses
                ChangesInTradePayables
                ChangesInIncomeTaxes
                ChangesInContractBalances
                ChangesInProvisionsAndEmployeeBenefits
                ChangesInOtherAssets
                ChangesInOtherLiabilities
              InterestReceived
              DividendsReceived
              DividendsReceivedFromEquityMethodInvestees
              InterestPaid
              IncomeTaxesPaid
            =CashFlowsFromInvestingActivities
              PurchaseOfPropertyAndEquipment
              ProceedsFromSalesOfPropertyAndEquipment
              PurchaseOfIntangibleAssets
              ProceedsFromSalesOfIntangibleAssets
              PurchaseOfOtherInvestments
              ProceedsFromSalesOfOtherInvestments
              PurchaseOfEquityMethodInvestments
              ProceedsFromSalesOfEquityMethodInvestments
              AcquisitionOfSubsidiariesNetOfCash
              DisposalOfSubsidiariesNetOfCash
              PaymentsForGuaranteeDeposits
              NetChangeInLoansReceivable
              OtherInvestingCashFlows
            =CashFlowsFromFinancingActivities
              ProceedsFromBorrowings
              RepaymentsOfBorrowings
              NetChangeInBorrowings
              PrincipalPaymentsUnderLeases
              ProceedsFromIssueOfShares
              PurchaseOfTreasuryStock
              DividendsPaidToOwners
              DividendsPaidToNonControllingInterests
              ContributionsFromNonControllingInterests
              PurchaseOfNonControllingInterests
              OtherFinancingCashFlows
            EffectOfExchangeRateChangesOnCash
              =NonCashMovements
          =CashAtBeginningOfPeriod
        """;

    private const string Operating = """

              =GrossProfit
                Revenue
                CostOfRevenue
              SellingGeneralAdministrativeAndResearch
                SalesAndMarketing
                GeneralAndAdministrative
                ResearchAndDevelopment
              OtherOperatingIncome
              OtherOperatingExpense
              ImpairmentLoss
        """;

    private const string Tax = """

          IncomeTaxExpense
            CurrentIncomeTaxExpense
            DeferredIncomeTaxExpense
        """;
}
