using Kessan.Amounts;

namespace Kessan.Documents.Wording;

/// <summary>The words for where a number goes, always by its exact value.</summary>
internal static class DirectionWords
{
    /// <summary>Where a number goes; none where no word says it. A gain of nothing is a gain.</summary>
    public static Direction Of(Fraction value, NumberWording? wording) =>
        wording switch
        {
            null => Direction.None,
            _ when value.IsNegative => Direction.Down,
            NumberWording.GainLoss or NumberWording.ProfitLoss => Direction.Up,
            _ => value.IsZero ? Direction.Unchanged : Direction.Up,
        };

    /// <summary>The word that is printed in place of digits; null where digits are printed.</summary>
    public static string? Alone(Direction direction, NumberWording? wording, Language language) =>
        (wording, direction) switch
        {
            (NumberWording.GainLoss, Direction.Down) => language.Choose("loss", "損失"),
            (NumberWording.GainLoss, _) => language.Choose("gain", "利益"),
            (NumberWording.ProfitLoss, Direction.Down) => language.Choose("loss", "損失"),
            (NumberWording.ProfitLoss, _) => language.Choose("profit", "利益"),
            (NumberWording.RoseFell, Direction.Up) => language.Choose("rose", "増加"),
            (NumberWording.RoseFell, Direction.Down) => language.Choose("fell", "減少"),
            (NumberWording.RoseFell, _) => language.Choose("was unchanged", "横ばい"),
            (_, Direction.Unchanged) => language.Choose("unchanged", "増減なし"),
            _ => null,
        };

    /// <summary>A number with its word.</summary>
    public static string Around(string number, Direction direction, NumberWording? wording, Language language)
    {
        var isUp = direction == Direction.Up;
        return wording == NumberWording.UpDown
            ? language.Choose($"{(isUp ? "up" : "down")} {number}", $"{number}{(isUp ? "増" : "減")}")
            : language.Choose(
                $"{(isUp ? "increased" : "decreased")} by {number}",
                $"{number}{(isUp ? "増加" : "減少")}"
            );
    }
}
