using Kessan.Documents.Wording;
using Kessan.Facts;

namespace Kessan.Documents.Composition;

/// <summary>Names units as titles and remarks of pages say them: <c>JPY million</c>, 百万円.</summary>
internal static class Units
{
    private const int Percent = -2;

    /// <summary>The printed unit of a word of a definition; null where there is none.</summary>
    public static PrintedUnit? Of(string? word) =>
        word switch
        {
            "one" => PrintedUnit.One,
            "thousand" => PrintedUnit.Thousand,
            "million" => PrintedUnit.Million,
            "billion" => PrintedUnit.Billion,
            _ => null,
        };

    /// <summary>The unit a number is printed in.</summary>
    /// <param name="number">The number.</param>
    /// <param name="book">The facts, for the names of units.</param>
    /// <param name="language">The language.</param>
    public static string NameOf(PrintedNumber number, FactBook book, Language language)
    {
        var scale = language.Choose(
            UnitWords.EnglishScale(number.Display.Scale),
            UnitWords.JapaneseScale(number.Display.Scale)
        );
        var unit = number.Unit.Split('/')[0];
        return NumberKinds.Of(number.Unit) switch
        {
            NumberKind.Amount or NumberKind.AmountEach => language.Choose(
                Together(unit, scale),
                scale + UnitWords.JapaneseCurrency(unit)
            ),
            NumberKind.Ratio => number.Display.Scale == Percent ? "%" : string.Empty,
            NumberKind.Points => language.Choose("points", "ポイント"),
            _ => Counted(number, scale, book, language),
        };
    }

    private static string Counted(PrintedNumber number, string scale, FactBook book, Language language)
    {
        var label = number.Operands.IsEmpty ? null : book.Find(number.Operands[0])?.UnitLabel;
        return language.Choose(Together(scale, label?.PluralEn ?? number.Unit), scale + (label?.NameJa ?? number.Unit));
    }

    private static string Together(string first, string second) => $"{first} {second}".Trim();
}
