using System.Globalization;
using Kessan.Amounts;
using Kessan.Documents;
using Kessan.Phases;

namespace Kessan.Formats.Text;

/// <summary>How a group prints figures: its unit, its rounding, and the signs of a language. Rounding for print never
/// changes a
/// fact.</summary>
public sealed record PrintStyle
{
    private const int PerMille = 1000;

    /// <summary>The style of a group.</summary>
    /// <exception cref="Kessan.Diagnostics.InvariantViolationException">The printed unit is not whole in minor
    /// units.</exception>
    public PrintStyle(Group group, Language language)
    {
        Currency = group.PresentationCurrency;
        Unit = group.PrintedUnit;
        Rule = group.PrintedRounding;
        Language = language;
    }

    /// <summary>The presentation currency.</summary>
    public Currency Currency { get; }

    /// <summary>Currency units to one printed unit.</summary>
    public long Unit { get; }

    /// <summary>How figures are rounded.</summary>
    public RoundingRule Rule { get; }

    /// <summary>The language.</summary>
    public Language Language { get; }

    /// <summary>What the figures are in: <c>Millions of yen</c>, <c>単位：百万円</c>.</summary>
    public string UnitName =>
        Language == Language.Japanese ? $"単位：{JapaneseScale}{JapaneseCurrency}" : EnglishScale + EnglishCurrency;

    /// <summary>How figures were rounded, in words.</summary>
    public string RoundingName =>
        Rule switch
        {
            RoundingRule.TowardZero => Language.Choose("truncated", "切捨て"),
            RoundingRule.HalfToEven => Language.Choose("rounded half to even", "偶数丸め"),
            _ => Language.Choose("rounded half up", "四捨五入"),
        };

    /// <summary>An amount of minor units in the printed unit; <c>-</c> where it is nothing, blank where there is
    /// none.</summary>
    public string Amount(long? minor) =>
        minor switch
        {
            null => string.Empty,
            0 => Nothing,
            _ => Signed(
                Rounding.Divide(minor.Value, (Int128)Unit * Currency.MinorPerUnit, Rule),
                minor.Value,
                string.Empty
            ),
        };

    /// <summary>The exact change from one amount to another, rounded once; blank where either is not known.</summary>
    public string Change(long? now, long? before) =>
        now is { } current && before is { } earlier ? Amount(checked(current - earlier)) : string.Empty;

    /// <summary>The change in per cent of an earlier amount, one decimal; <c>-</c> where it has no meaning: the earlier
    /// amount is not positive, the sign turned, or nothing changed.</summary>
    public string Percent(long? now, long? before)
    {
        if (now is not { } current || before is not { } earlier)
        {
            return string.Empty;
        }

        if (earlier <= 0 || current < 0 || current == earlier)
        {
            return Nothing;
        }

        var tenths = Rounding.Divide(((Int128)current - earlier) * PerMille, earlier, Rule);
        return Signed(tenths, (long)Int128.Sign(tenths), "%");
    }

    private string Nothing => Language.Choose("-", "－");

    private string EnglishScale =>
        Unit switch
        {
            1_000 => "Thousands of ",
            1_000_000 => "Millions of ",
            1_000_000_000 => "Billions of ",
            _ => string.Empty,
        };

    private string EnglishCurrency =>
        (Currency.Code, Unit) switch
        {
            ("JPY", 1) => "Yen",
            ("JPY", _) => "yen",
            _ => Currency.Code,
        };

    private string JapaneseScale =>
        Unit switch
        {
            1_000 => "千",
            1_000_000 => "百万",
            1_000_000_000 => "十億",
            _ => string.Empty,
        };

    private string JapaneseCurrency =>
        Currency.Code switch
        {
            "JPY" => "円",
            "USD" => "米ドル",
            "EUR" => "ユーロ",
            "GBP" => "英ポンド",
            _ => Currency.Code,
        };

    // A magnitude that rounds to nothing keeps the sign of what it was, so that (0) is not taken for nothing.
    private string Signed(Int128 rounded, long exact, string suffix)
    {
        var magnitude = Int128.Abs(rounded);
        var whole = suffix.Length == 0 ? magnitude : magnitude / 10;
        var digits = ((long)whole).ToString("#,##0", CultureInfo.InvariantCulture);
        digits = suffix.Length == 0 ? digits : $"{digits}.{(long)(magnitude % 10)}";
        return exact >= 0 ? digits + suffix
            : Language == Language.Japanese ? $"△{digits}{suffix}"
            : $"({digits}{suffix})";
    }
}
