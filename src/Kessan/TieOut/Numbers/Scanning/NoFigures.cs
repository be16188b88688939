namespace Kessan.TieOut.Numbers.Scanning;

/// <summary>Tells numbers that are no figures by what stands beside them.</summary>
internal static class NoFigures
{
    /// <summary>What a run of digits is if it is no figure; <paramref name="end"/> is the place behind all that goes
    /// with it. Null where nothing speaks against a figure.</summary>
    public static PassedOverReason? Reason(NormalText text, DigitRun run, out int end)
    {
        end = run.End;
        return run.Shape switch
        {
            DigitShape.TooLong => PassedOverReason.TooLong,
            DigitShape.Dotted => PassedOverReason.Name,
            _ => Chain(text, run, ref end)
                ?? Glued(text, run, ref end)
                ?? Marked(text, run, ref end)
                ?? Named(text, run),
        };
    }

    /// <summary>Digits held together by hyphens, a slash or a colon.</summary>
    private static PassedOverReason? Chain(NormalText text, DigitRun run, ref int end)
    {
        if (text[run.End] == ':' && run.IsPlain && run.Length <= 2 && text.DigitsEnd(run.End + 1) == run.End + 3)
        {
            end = run.End + 3;
            return PassedOverReason.Time;
        }

        var slash = text.SkipBlanks(run.End);
        if (text[slash] == '/' && run.IsPlain && text.IsDigit(text.SkipBlanks(slash + 1)))
        {
            var second = DigitReader.Read(text, text.SkipBlanks(slash + 1));
            end = second.End;
            return second.IsPlain ? PassedOverReason.Reference : null;
        }

        return text[run.End] == '-' && text.IsDigit(run.End + 1) ? Hyphens(text, run, ref end) : null;
    }

    private static PassedOverReason? Hyphens(NormalText text, DigitRun run, ref int end)
    {
        var (parts, isPlain, hasNought, last) = (1, run.IsPlain, false, run.End);
        while (text[last] == '-' && text.IsDigit(last + 1))
        {
            var next = DigitReader.Read(text, last + 1);
            isPlain &= next.IsPlain;
            hasNought |= next.IsPlain && next.Length > 1 && text[next.Start] == '0';
            last = next.End;
            parts++;
        }

        if (
            parts == 2
            && (
                !isPlain
                || (!hasNought && UnitReader.Suffix(text, last) is not null)
                || HasCurrencyBefore(text, run.Start)
            )
        )
        {
            return null;
        }

        end = last;
        return parts > 2 || hasNought ? PassedOverReason.Address : PassedOverReason.Code;
    }

    /// <summary>Letters right before or behind the digits.</summary>
    private static PassedOverReason? Glued(NormalText text, DigitRun run, ref int end)
    {
        var isAmount = text.Slice(run.Start, run.End).Contains(',');
        var hyphen = text[run.Start - 1] == '-' && text.IsLetter(run.Start - 2) ? run.Start - 1 : run.Start;
        if (text.IsLetter(hyphen - 1) && !HasCurrencyBefore(text, hyphen) && !isAmount)
        {
            end = LettersAndDigitsEnd(text, run.End);
            return PassedOverReason.Name;
        }

        var word = text[run.End] == '-' ? run.End + 1 : run.End;
        var wordEnd = text.WordEnd(word);
        if (wordEnd == word || isAmount)
        {
            return null;
        }

        if (word > run.End)
        {
            end = wordEnd;
            return IsOneOf(text, word, wordEnd, NoFigureWords.Lasting) ? PassedOverReason.Duration
                : run.IsPlain ? PassedOverReason.Name
                : null;
        }

        if (Suffixed(text, run) is { } unit && unit.End >= wordEnd && !text.IsDigit(wordEnd))
        {
            return null;
        }

        end = LettersAndDigitsEnd(text, run.End);
        return IsOneOf(text, word, wordEnd, ["st", "nd", "rd", "th"])
            ? PassedOverReason.Ordinal
            : PassedOverReason.Name;
    }

    private static AdjoiningUnit? Suffixed(NormalText text, DigitRun run) =>
        UnitReader.Suffix(text, run.End, HasCurrencyBefore(text, run.Start) || !run.IsPlain);

    /// <summary>Marks of footnotes and of lists, and leading noughts.</summary>
    private static PassedOverReason? Marked(NormalText text, DigitRun run, ref int end)
    {
        if (!run.IsPlain)
        {
            return null;
        }

        var before = text[run.Start - 1];
        if (before == ':' && text.IsDigit(run.Start - 2))
        {
            return PassedOverReason.Reference;
        }

        if (before is '*' or '※' or '†' or '#' or '^' or '注' or '★' && run.Length <= 2)
        {
            return PassedOverReason.FootnoteMark;
        }

        if (run.Length > 1 && text[run.Start] == '0')
        {
            return PassedOverReason.Code;
        }

        var isLineStart = IsLineStart(text, run.Start);
        if (text[run.End] is '.' or ')' or '、' && run.Length <= 2 && (isLineStart || IsBehindRoman(text, run.Start)))
        {
            end = run.End + 1;
            return PassedOverReason.ListNumber;
        }

        if (text[run.End] is '.' or '、' && IsBehindRoman(text, run.Start))
        {
            return PassedOverReason.ListNumber;
        }

        return before == '(' && text[run.End] == ')' ? InParentheses(text, run) : null;
    }

    /// <summary>Plain digits alone in parentheses: a footnote or an item behind or before words, a ticker glued to a
    /// name.</summary>
    private static PassedOverReason? InParentheses(NormalText text, DigitRun run)
    {
        var open = run.Start - 1;
        var left = text.SkipBlanksBack(open);
        if (
            run.Length == 4
            && left == open
            && (text.IsLetter(open - 1) || text.IsDigit(open - 1) || text.IsJapanese(open - 1) || text[open - 1] == '.')
        )
        {
            return PassedOverReason.Code;
        }

        var isSmall = run.Length <= 2 && text[run.Start] != '0' && run.Magnitude <= 20;
        var right = text.SkipBlanks(run.End + 1);
        return !isSmall ? null
            : IsLineStart(text, open) && (text.IsLetter(right) || text.IsJapanese(right)) ? PassedOverReason.ListNumber
            : IsWordEnd(text, left) ? PassedOverReason.FootnoteMark
            : null;
    }

    /// <summary>Whether a word ends at a place, or a word in parentheses: <c>Systems Integration (SI)</c>.</summary>
    private static bool IsWordEnd(NormalText text, int end)
    {
        end = text[end - 1] == ')' ? end - 1 : end;
        return text.IsLetter(end - 1) || text.IsJapanese(end - 1);
    }

    /// <summary>Words before or behind the digits that name something by a number.</summary>
    private static PassedOverReason? Named(NormalText text, DigitRun run)
    {
        var at = text.SkipBlanks(run.End);
        if (run.IsPlain && run.Magnitude == 1 && IsRate(text, run))
        {
            return PassedOverReason.Reference;
        }

        if (
            run.IsPlain
            && text.IsJapanese(at)
            && Array.Exists(NoFigureWords.JapaneseLasting, word => text.Has(at, word))
        )
        {
            return PassedOverReason.Duration;
        }

        if (run.IsPlain && run.Length <= 2 && text[at] is '日' or '時' or '分')
        {
            return text[at] == '日' ? PassedOverReason.Date : PassedOverReason.Time;
        }

        if (
            run.IsPlain
            && run.Length <= 3
            && text.IsJapanese(at)
            && Array.Exists(NoFigureWords.JapanesePlaces, word => text.Has(at, word))
        )
        {
            return PassedOverReason.Reference;
        }

        if (
            run.IsPlain
            && IsOneOf(text, at, text.WordEnd(at), NoFigureWords.Lasting)
            && !IsAlone(text, run, text.WordEnd(at))
        )
        {
            return PassedOverReason.Duration;
        }

        var before = text.SkipBlanksBack(run.Start);
        if (text[before - 1] == '第')
        {
            return PassedOverReason.Ordinal;
        }

        return run.Decimals > 1 || text.Slice(run.Start, run.End).Contains(',') ? null : Behind(text, run, before);
    }

    private static PassedOverReason? Behind(NormalText text, DigitRun run, int before)
    {
        before = text[before - 1] is '.' or ':' or '#' ? text.SkipBlanksBack(before - 1) : before;
        before = text[before - 1] == '(' ? before - 1 : before;
        if (!text.IsLetter(before - 1) && !text.IsJapanese(before - 1))
        {
            return null;
        }

        var first = text.WordStart(before);
        var hasUnit = UnitReader.Suffix(text, run.End) is not null;
        return Array.Exists(NoFigureWords.Codes, code => text.HasBefore(before, code)) && run.Length >= 4
                ? PassedOverReason.Code
            : Array.Exists(NoFigureWords.Phones, phone => text.HasBefore(before, phone)) && !hasUnit
                ? PassedOverReason.Address
            : first < before
            && !hasUnit
            && IsOneOf(text, first, before, NoFigureWords.References)
            && !HasCurrencyBefore(text, run.Start)
                ? PassedOverReason.Reference
            : IsVersion(text, run, first, before) && !hasUnit ? PassedOverReason.Name
            : null;
    }

    /// <summary>The one of <c>USD1 = JPY110.5</c> and 1ドル＝110.5円.</summary>
    private static bool IsRate(NormalText text, DigitRun run)
    {
        var unit = UnitReader.Suffix(text, run.End);
        return text[text.SkipBlanks(unit?.End ?? run.End)] == '='
            && (unit?.Unit.Kind == UnitKind.Money || HasCurrencyBefore(text, run.Start));
    }

    /// <summary>A capitalised word and a small number with a nought behind the point: <c>Industry 4.0</c>.</summary>
    private static bool IsVersion(NormalText text, DigitRun run, int first, int before) =>
        run is { Decimals: 1, Length: 3 }
        && text[run.End - 1] == '0'
        && first < before
        && char.IsAsciiLetterUpper(text[first])
        && !Words.IsLine(text, first, before)
        && text[text.SkipBlanks(run.End)] is '(' or ',' or '.' or '\0'
        && !text.IsDigit(text.SkipBlanks(text.SkipBlanks(run.End) + 1));

    private static bool HasCurrencyBefore(NormalText text, int end) =>
        UnitVocabulary.CurrencyEnds.Contains(text[end - 1])
        && Array.Exists(
            UnitVocabulary.Currencies,
            currency => text.HasBefore(end, currency.Mark) && !text.IsLetter(end - currency.Mark.Length - 1)
        );

    private static bool IsAlone(NormalText text, DigitRun run, int end) =>
        text.SkipBlanksBack(run.Start) == 0 && text.SkipBlanks(end) == text.Length;

    private static bool IsBullet(char mark) =>
        mark is '◆' or '■' or '●' or '・' or '•' or '○' or '◇' or '▪' or '➢' or '✓' or '□' or '►' or '▶';

    private static bool IsLineStart(NormalText text, int at)
    {
        while (text[at - 1] is ' ' or '\t')
        {
            at--;
        }

        return at == 0 || text[at - 1] is '\n' or ':' or ';' or '.' or '。' || IsBullet(text[at - 1]);
    }

    /// <summary>A roman number and a hyphen: <c>II - 5.</c></summary>
    private static bool IsBehindRoman(NormalText text, int start)
    {
        var hyphen = text.SkipBlanksBack(start) - 1;
        if (text[hyphen] != '-')
        {
            return false;
        }

        var end = text.SkipBlanksBack(hyphen);
        var first = text.WordStart(end);
        return first < end && end - first <= 5 && text.Slice(first, end).IndexOfAnyExcept("IVX") < 0;
    }

    private static bool IsOneOf(NormalText text, int start, int end, string[] words) =>
        end > start && Array.Exists(words, word => word.Length == end - start && text.Has(start, word));

    private static int LettersAndDigitsEnd(NormalText text, int at)
    {
        while (text.IsLetter(at) || text.IsDigit(at))
        {
            at++;
        }

        return at;
    }
}
