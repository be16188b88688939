namespace Kessan.Facts.PerShare;

/// <summary>The concepts of shares and of figures for one share, and their labels.</summary>
public static class PerShareConcepts
{
    /// <summary>The dimension that says for what else than a share a figure stands.</summary>
    public const string Dimension = "per";

    /// <summary>For one American depositary share.</summary>
    public const string Ads = "Ads";

    /// <summary>Shares issued on a day, those in treasury among them.</summary>
    public const string Issued = "SharesIssued";

    /// <summary>Shares in treasury on a day.</summary>
    public const string Treasury = "TreasuryShares";

    /// <summary>Shares in the hands of others on a day.</summary>
    public const string Outstanding = "SharesOutstanding";

    /// <summary>Average shares outstanding, by days.</summary>
    public const string Weighted = "WeightedAverageShares";

    /// <summary>Average shares outstanding with those that options would add.</summary>
    public const string Diluted = "DilutedWeightedAverageShares";

    /// <summary>Profit of the owners for one share.</summary>
    public const string BasicEarnings = "BasicEarningsPerShare";

    /// <summary>Profit of the owners for one share, with the shares that options would add.</summary>
    public const string DilutedEarnings = "DilutedEarningsPerShare";

    /// <summary>Equity of the owners for one share outstanding.</summary>
    public const string Equity = "EquityPerShare";

    /// <summary>Dividends for one share, of the record dates of the period.</summary>
    public const string Dividend = "DividendPerShare";

    /// <summary>The labels of a concept.</summary>
    internal static (string En, string Ja) Label(string concept) =>
        concept switch
        {
            Issued => ("Shares issued", "発行済株式数"),
            Treasury => ("Treasury shares", "自己株式数"),
            Outstanding => ("Shares outstanding", "発行済株式数（自己株式を除く）"),
            Weighted => ("Weighted average shares", "期中平均株式数"),
            Diluted => ("Diluted weighted average shares", "希薄化後期中平均株式数"),
            BasicEarnings => ("Basic earnings per share", "基本的1株当たり当期純利益"),
            DilutedEarnings => ("Diluted earnings per share", "希薄化後1株当たり当期純利益"),
            Equity => ("Equity attributable to owners per share", "1株当たり親会社所有者帰属持分"),
            _ => ("Dividend per share", "1株当たり配当金"),
        };

    /// <summary>The labels of a concept for one American depositary share.</summary>
    internal static (string En, string Ja) AdsLabel(string concept)
    {
        var (en, ja) = Label(concept);
        return (
            en.Replace("per share", "per ADS", StringComparison.Ordinal),
            ja.Replace("1株", "1ADS", StringComparison.Ordinal)
        );
    }
}
