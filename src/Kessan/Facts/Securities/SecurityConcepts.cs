namespace Kessan.Facts.Securities;

/// <summary>The concepts of securities and their labels.</summary>
public static class SecurityConcepts
{
    /// <summary>The dimension that names a security.</summary>
    public const string Dimension = "security";

    /// <summary>Units held on a day.</summary>
    public const string SharesHeld = "SharesHeld";

    /// <summary>The price of a unit on a day.</summary>
    public const string SharePrice = "SharePrice";

    /// <summary>The amount securities are carried at.</summary>
    public const string CarryingAmount = "CarryingAmountOfSecurities";

    /// <summary>Proceeds of sales less cost.</summary>
    public const string Realized = "RealizedGainOnSecurities";

    /// <summary>By how much the carrying amount grew beyond cost.</summary>
    public const string Unrealized = "UnrealizedGainOnHoldings";

    /// <summary>Gains on listed equity instruments in profit or loss.</summary>
    public const string Equity = "GainLossOnMarketableEquitySecurities";

    /// <summary>Gains on funds in profit or loss.</summary>
    public const string Funds = "GainLossOnFunds";

    /// <summary>Gains that arose in other comprehensive income, before tax and before reclassification.</summary>
    public const string OtherComprehensive = "GainLossOnSecuritiesInOtherComprehensiveIncome";

    /// <summary>What sales moved from other comprehensive income to profit or loss, before tax.</summary>
    public const string Reclassified = "ReclassifiedOnSale";

    /// <summary>The labels of a concept.</summary>
    internal static (string En, string Ja) Label(string concept) =>
        concept switch
        {
            SharesHeld => ("Shares held", "保有株式数"),
            SharePrice => ("Share price", "株価"),
            CarryingAmount => ("Securities", "有価証券"),
            Realized => ("Realised gains (losses) on securities", "有価証券実現損益"),
            Unrealized => ("Unrealised gains (losses) on securities", "有価証券未実現損益"),
            Equity => ("Gains (losses) on marketable equity securities", "市場性のある持分証券に係る損益"),
            Funds => ("Gains (losses) on funds", "ファンドに係る損益"),
            OtherComprehensive => (
                "Gains (losses) on securities in other comprehensive income",
                "有価証券に係るその他の包括利益"
            ),
            _ => ("Reclassified to profit or loss on sale", "売却による損益への組替額"),
        };
}
