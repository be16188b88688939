using Kessan.TieOut.Numbers.Scanning;

namespace Kessan.TieOut.Numbers;

/// <summary>A unit that stands beside a number.</summary>
/// <param name="End">The place behind it.</param>
/// <param name="Scale">The power of ten; null where it tells none.</param>
/// <param name="Unit">What is counted.</param>
internal readonly record struct AdjoiningUnit(int End, int? Scale, FoundUnit Unit);

/// <summary>Reads units: beside a number, and in captions.</summary>
public static class UnitReader
{
    internal static readonly FoundUnit Unknown = new(UnitKind.Unknown, string.Empty);

    /// <summary>The unit behind a number that ends at a place; null where there is none.</summary>
    internal static AdjoiningUnit? Suffix(NormalText text, int end, bool isMoney = false)
    {
        var at = text.SkipBlanks(end);
        if (!UnitVocabulary.FirstLetters.Contains(text[at]))
        {
            return null;
        }

        if (text[at] == '%')
        {
            return Points(text, text.SkipBlanks(at + 1)) ?? new(at + 1, -2, new(UnitKind.Ratio, string.Empty));
        }

        if (Ratio(text, at) is { } ratio)
        {
            return ratio;
        }

        if (Scale(text, at, isMoney && at == end, out var scale) is var behind && behind > at)
        {
            var next = text.SkipBlanks(text[behind] == '.' ? behind + 1 : behind);
            return Counted(text, next) is { } counted
                ? counted with
                {
                    Scale = scale + (counted.Scale ?? 0),
                }
                : new(behind, scale, Unknown);
        }

        return Counted(text, at);
    }

    /// <summary>The place behind a word for a power of ten; the place itself where there is none.</summary>
    internal static int Scale(NormalText text, int at, bool isGlued, out int scale)
    {
        foreach (var (word, power) in UnitVocabulary.JapaneseScales)
        {
            if (text.Has(at, word))
            {
                scale = power;
                return at + word.Length;
            }
        }

        var end = text.WordEnd(at);
        scale = 0;
        if (end == at || end - at > 9)
        {
            return at;
        }

        var found = Array.Find(
            UnitVocabulary.ScaleWords,
            entry => entry.Word.Length == end - at && text.Has(at, entry.Word)
        );
        scale =
            found.Word is not null ? found.Scale
            : end - at > 1 || !isGlued ? 0
            : text[at] switch
            {
                'k' or 'K' => 3,
                'm' or 'M' => 6,
                'b' or 'B' => 9,
                't' or 'T' => 12,
                _ => 0,
            };
        return scale == 0 ? at : end;
    }

    /// <summary>A currency, a share of something or a counted thing.</summary>
    private static AdjoiningUnit? Counted(NormalText text, int at)
    {
        if (Money(text, at) is { } money)
        {
            return PerShare(text, money);
        }

        return Noun(text, at);
    }

    /// <summary>A unit standing by itself at a place: a currency, per cent, a counted thing.</summary>
    internal static AdjoiningUnit? Alone(NormalText text, int at)
    {
        if (text[at] == '%')
        {
            return Suffix(text, at);
        }

        foreach (var (mark, code) in UnitVocabulary.Currencies)
        {
            if (IsWord(text, at, mark))
            {
                return PerShare(text, new(at + mark.Length, 0, new(UnitKind.Money, code)));
            }
        }

        return Ratio(text, at) ?? Counted(text, at);
    }

    private static AdjoiningUnit? Money(NormalText text, int at)
    {
        foreach (var (word, code, scale) in UnitVocabulary.CurrencyWords)
        {
            if (IsWord(text, at, word))
            {
                return new(at + word.Length, scale, new(UnitKind.Money, code));
            }
        }

        foreach (var (mark, code) in UnitVocabulary.Currencies)
        {
            if (IsWord(text, at, mark) && !text.IsDigit(text.SkipBlanks(at + mark.Length)))
            {
                return new(at + mark.Length, 0, new(UnitKind.Money, code));
            }
        }

        return null;
    }

    /// <summary>Money followed by <c>per share</c>.</summary>
    internal static AdjoiningUnit PerShare(NormalText text, AdjoiningUnit money)
    {
        var at = text.SkipBlanks(money.End);
        if (money.Unit.Kind == UnitKind.Money && text[at] == '/' && Counted(text, at + 1) is { } each)
        {
            return new(each.End, money.Scale, new(UnitKind.PerUnit, $"{money.Unit.Name}/{each.Unit.Name}"));
        }

        if (!text.HasWord(at, "per"))
        {
            return money;
        }

        at += 3;
        for (var words = 0; words < 3; words++)
        {
            at = text.SkipBlanks(at);
            if (text.HasWord(at, "share") || text.HasWord(at, "shares"))
            {
                return money with { Unit = new(UnitKind.PerUnit, money.Unit.Name + "/shares") };
            }

            at = text.WordEnd(at);
        }

        return money;
    }

    private static AdjoiningUnit? Noun(NormalText text, int at)
    {
        AdjoiningUnit? found = null;
        foreach (var (word, name) in UnitVocabulary.Nouns)
        {
            if (IsWord(text, at, word) && (found is null || at + word.Length > found.Value.End))
            {
                found = new(at + word.Length, 0, new(UnitKind.Count, name));
            }
        }

        return found;
    }

    private static AdjoiningUnit? Ratio(NormalText text, int at)
    {
        foreach (var (word, kind, scale) in UnitVocabulary.Ratios)
        {
            if (IsWord(text, at, word) && !(word == "x" && text.IsDigit(at + 1)))
            {
                return new(at + word.Length, scale, new(kind, string.Empty));
            }
        }

        return null;
    }

    private static AdjoiningUnit? Points(NormalText text, int at) =>
        Ratio(text, at) is { Unit.Kind: UnitKind.Points, Scale: -2 } points ? points : null;

    /// <summary>Whether a word stands at a place; one of an alphabet has to end there.</summary>
    private static bool IsWord(NormalText text, int at, string word) =>
        text.Has(at, word) && (!char.IsAsciiLetter(word[^1]) || !text.IsLetter(at + word.Length));
}
