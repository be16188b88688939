using System.Collections.Immutable;

namespace Kessan.Amounts;

/// <summary>The currencies a group may use: ISO 4217 and those the group declares itself.</summary>
public sealed class CurrencyTable
{
    private static readonly string[] NoDecimals =
    [
        "BIF",
        "CLP",
        "DJF",
        "GNF",
        "ISK",
        "JPY",
        "KMF",
        "KRW",
        "PYG",
        "RWF",
        "UGX",
        "VND",
        "VUV",
        "XAF",
        "XOF",
        "XPF",
    ];

    private static readonly string[] ThreeDecimals = ["BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"];

    private const string TwoDecimals =
        "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY "
        + "COP "
        + "CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS "
        + "INR IRR "
        + "JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN "
        + "NAD NGN "
        + "NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN "
        + "SVC SYP "
        + "SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VES WST XCD YER ZAR ZMW ZWG";

    private readonly ImmutableSortedDictionary<string, Currency> _byCode;

    private CurrencyTable(ImmutableSortedDictionary<string, Currency> byCode) => _byCode = byCode;

    /// <summary>The currencies of ISO 4217.</summary>
    public static CurrencyTable Iso { get; } = BuildIso();

    /// <summary>This table with one more currency, or another number of decimals for one it has.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Decimals below 0 or above 6.</exception>
    public CurrencyTable With(string code, int minorUnits)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(minorUnits);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(minorUnits, 6);
        return new(_byCode.SetItem(code, new Currency(code, minorUnits)));
    }

    /// <summary>The currency of a code, or null when the table does not know it.</summary>
    public Currency? Find(string code) => _byCode.TryGetValue(code, out var currency) ? currency : null;

    private static CurrencyTable BuildIso()
    {
        var all = NoDecimals
            .Select(code => new Currency(code, 0))
            .Concat(ThreeDecimals.Select(code => new Currency(code, 3)))
            .Concat(TwoDecimals.Split(' ').Select(code => new Currency(code, 2)));
        return new(all.ToImmutableSortedDictionary(c => c.Code, c => c, StringComparer.Ordinal));
    }
}
