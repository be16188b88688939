namespace Kessan.Intercompany;

/// <summary>What one side of a pair and group carries in one transaction currency.</summary>
internal struct SideSums
{
    /// <summary>Minor units of the transaction currency, debit positive.</summary>
    public long Transaction;

    /// <summary>Minor units of the side's functional currency.</summary>
    public long Functional;

    /// <summary>Presentation minor units.</summary>
    public long Presentation;

    /// <summary>How many lines translation rounded.</summary>
    public int Roundings;

    /// <summary>Whether a row is translated at another rate than the closing rate.</summary>
    public bool IsOffClosing;

    public readonly bool IsNothing => Transaction == 0 && Presentation == 0;

    /// <summary>Adds another side's presentation amount and roundings.</summary>
    public void Pool(long presentation, int roundings)
    {
        Presentation += presentation;
        Roundings += roundings;
    }
}

/// <summary>Both sides of a pair and group in one transaction currency.</summary>
internal struct CurrencySums
{
    public int Currency;
    public SideSums Entity;
    public SideSums Partner;

    /// <summary>Whether both sides carry the currency, on opposite sides: the same deal seen twice.</summary>
    public readonly bool IsTwoSided =>
        (Entity.Transaction > 0 && Partner.Transaction < 0) || (Entity.Transaction < 0 && Partner.Transaction > 0);
}
