namespace Kessan.Documents.Wording;

/// <summary>What stands before and after the digits of a number with its unit.</summary>
internal readonly record struct UnitWords(string Before, string After)
{
    private const string PercentMark = "%";

    /// <summary>The words of a number: per cent always has its mark, any other unit where it is asked for.</summary>
    /// <param name="number">The number.</param>
    /// <param name="display">Its display, complete.</param>
    /// <param name="scale">How it is scaled.</param>
    /// <param name="language">The language.</param>
    public static UnitWords Of(NumberToPrint number, NumberDisplay display, PrintedScale scale, Language language)
    {
        if (number.Kind == NumberKind.Ratio)
        {
            return new(string.Empty, display.Unit == PrintedUnit.Percent ? PercentMark : string.Empty);
        }

        if (!display.WithUnit)
        {
            return new(string.Empty, string.Empty);
        }

        return language == Language.Japanese ? Japanese(number, scale.Scale) : English(number, scale);
    }

    /// <summary>The word of a power of ten in English; empty for units.</summary>
    public static string EnglishScale(int scale) =>
        scale switch
        {
            3 => "thousand",
            6 => "million",
            9 => "billion",
            _ => string.Empty,
        };

    /// <summary>The characters of a power of ten in Japanese; empty for units.</summary>
    public static string JapaneseScale(int scale) =>
        scale switch
        {
            3 => "千",
            4 => "万",
            6 => "百万",
            8 => "億",
            9 => "十億",
            _ => string.Empty,
        };

    /// <summary>The currency as Japanese documents call it; its code where they have no word for it.</summary>
    public static string JapaneseCurrency(string code) =>
        code switch
        {
            "JPY" => "円",
            "USD" => "米ドル",
            "EUR" => "ユーロ",
            "GBP" => "英ポンド",
            "CNY" => "人民元",
            _ => code,
        };

    /// <summary>The currency stands before, a power of ten after; counts have one or the other.</summary>
    private static UnitWords English(NumberToPrint number, PrintedScale scale)
    {
        var power = EnglishScale(scale.Scale);
        return number.Kind switch
        {
            NumberKind.Points => new(string.Empty, " points"),
            NumberKind.Amount or NumberKind.AmountEach => new(Currency(number.Unit), Apart(power)),
            _ when power.Length > 0 => new(string.Empty, Apart(power)),
            _ => new(string.Empty, Apart(EnglishName(number, scale))),
        };
    }

    private static UnitWords Japanese(NumberToPrint number, int scale)
    {
        var name = number.Kind switch
        {
            NumberKind.Points => "ポイント",
            NumberKind.Amount or NumberKind.AmountEach => JapaneseCurrency(Currency(number.Unit)),
            _ => number.Label?.NameJa ?? string.Empty,
        };
        return new(string.Empty, JapaneseScale(scale) + name);
    }

    private static string EnglishName(NumberToPrint number, PrintedScale scale)
    {
        if (number.Label is not { } label)
        {
            return string.Empty;
        }

        return PrintedDigits.Of(number.Value, scale) == "1" ? label.NameEn : label.PluralEn;
    }

    private static string Currency(string unit) => unit.Split('/')[0];

    private static string Apart(string word) => word.Length == 0 ? word : " " + word;
}
