namespace Kessan.Amounts;

/// <summary>A currency: its ISO 4217 code and how many decimals its minor unit has (JPY 0, USD 2, KWD 3).</summary>
public readonly record struct Currency(string Code, int MinorUnits)
{
    /// <summary>The Japanese yen.</summary>
    public static Currency Jpy { get; } = new("JPY", 0);

    /// <summary>The United States dollar.</summary>
    public static Currency Usd { get; } = new("USD", 2);

    /// <summary>How many minor units make one unit.</summary>
    public long MinorPerUnit => PowerOfTen.Long(MinorUnits);

    /// <inheritdoc/>
    public override string ToString() => Code;
}
