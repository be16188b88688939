using Kessan.Amounts;
using Kessan.Facts;

namespace Kessan.TieOut.Numbers.Scanning;

/// <summary>Makes a figure of a run of digits and what stands right beside it.</summary>
internal sealed class NumberBuilder(NormalText text)
{
    private readonly bool _isJapanese = Has(text, text.IsJapanese);
    private readonly bool _isWordy = Has(text, text.IsLetter) || Has(text, text.IsJapanese);

    /// <summary>The figure; <paramref name="follows"/> tells whether another figure stands right before its
    /// parentheses.</summary>
    public ScannedNumber Build(DigitRun run, int floor, bool follows, bool isInside)
    {
        var (magnitude, decimals, digitsEnd, scale) = Japanese(run);
        var head = Head(run.Start, floor);
        var closed = text.SkipBlanks(digitsEnd);
        var unit = Unit(head, run, digitsEnd, scale);
        var isEnclosed = head.Paren >= 0 && text[closed] == ')';
        var end = unit.End;
        if (isEnclosed)
        {
            unit = Unit(head, run, closed + 1, scale);
            end = Math.Max(unit.End, closed + 1);
        }
        else if (head.Paren >= 0 && text[text.SkipBlanks(end)] == ')')
        {
            isEnclosed = true;
            end = text.SkipBlanks(end) + 1;
        }

        var isNegative = isEnclosed && head.Sign == 0 && IsNegative(head, unit.Unit, end, follows);
        var start = isEnclosed ? head.Paren : head.Start;
        if (isEnclosed && !isNegative)
        {
            (start, end) = (head.Inner, text.SkipBlanksBack(end - 1));
        }

        var qualifier = Directions.QualifierBefore(text, start, out var words);
        var direction = Directions.DirectionBefore(text, words);
        direction = direction == WordedDirection.None ? Directions.DirectionAfter(text, end) : direction;
        var sign =
            head.Sign != 0 ? head.Sign
            : isNegative || direction == WordedDirection.Down ? -1
            : 1;
        return new ScannedNumber(start, end - start, ScannedForm.Digits, magnitude, decimals)
        {
            DigitsStart = run.Start,
            DigitsLength = digitsEnd - run.Start,
            Sign = sign,
            IsSigned = head.Sign != 0 || isNegative || direction != WordedDirection.None,
            Direction = direction,
            IsAside = isInside && !isNegative,
            Scale = unit.Scale,
            Unit = unit.Unit,
            Qualifier = qualifier == FactQualifier.None ? Directions.QualifierAfter(text, end) : qualifier,
        };
    }

    /// <summary>What stands right before the digits: a currency, a sign, an opening parenthesis.</summary>
    /// <param name="Start">The first character of it but for the parenthesis.</param>
    /// <param name="Sign">1 or -1 where a sign is printed; 0 otherwise.</param>
    /// <param name="Currency">The currency; null where none is printed.</param>
    /// <param name="Paren">The first character with the parenthesis; -1 where none opens.</param>
    /// <param name="Inner">The first character inside the parenthesis.</param>
    private readonly record struct NumberHead(int Start, int Sign, string? Currency, int Paren, int Inner);

    private NumberHead Head(int digits, int floor)
    {
        var (start, sign, paren, inner) = (digits, 0, -1, digits);
        string? currency = null;
        for (var isGoing = true; isGoing; )
        {
            var before = text.SkipBlanksBack(start);
            isGoing = false;
            if (before <= floor)
            {
                break;
            }

            if (currency is null && Currency(before) is var (mark, code))
            {
                (currency, start, isGoing) = (code, before - mark.Length, true);
            }
            else if (sign == 0 && paren < 0 && SignAt(before - 1, before == start) is var found and not 0)
            {
                (sign, start, isGoing) = (found, before - 1, true);
            }
            else if (paren < 0 && text[before - 1] == '(')
            {
                (paren, inner) = (before - 1, start);
                var outer = text.SkipBlanksBack(paren);
                isGoing =
                    outer == paren
                    && outer > floor
                    && (Currency(outer) is not null || text[outer - 1] is NormalText.Minus);
                start = paren;
            }
        }

        return paren >= 0 ? new(inner, sign, currency, start, inner) : new(start, sign, currency, -1, start);
    }

    private (string Mark, string Code)? Currency(int end)
    {
        if (!UnitVocabulary.CurrencyEnds.Contains(text[end - 1]))
        {
            return null;
        }

        foreach (var (mark, code) in UnitVocabulary.Currencies)
        {
            if (text.HasWordsBefore(end, mark))
            {
                return (mark, code);
            }
        }

        return null;
    }

    /// <summary>The sign a mark gives to what follows it: a hyphen only where nothing but a blank, a mark or a currency
    /// stands before it.</summary>
    private int SignAt(int at, bool isGlued) =>
        text[at] switch
        {
            NormalText.Minus or '▼' or '↓' => -1,
            '↑' => 1,
            '+' when isGlued => 1,
            '-' when isGlued && !text.IsLetter(at - 1) && !text.IsDigit(at - 1) && text[at - 1] is not ('%' or ')') =>
                -1,
            '-' when isGlued && Currency(at) is not null => -1,
            '-' when !_isWordy && text.SkipBlanksBack(at) == 0 => -1,
            _ => 0,
        };

    private AdjoiningUnit Unit(NumberHead head, DigitRun run, int end, int? scale)
    {
        if (text[end] == '銭' && text[run.End] == '円')
        {
            return new(end + 1, 0, new(UnitKind.Money, "JPY"));
        }

        var suffix = UnitReader.Suffix(text, end, head.Currency is not null || !run.IsPlain);
        if (head.Currency is { } currency)
        {
            var behind = UnitReader.Scale(text, text.SkipBlanks(end), isGlued: true, out var power);
            var power0 = behind > text.SkipBlanks(end) ? power : 0;
            return UnitReader.PerShare(
                text,
                new(power0 == 0 ? end : behind, power0 + (scale ?? 0), new(UnitKind.Money, currency))
            );
        }

        if (suffix is { } unit)
        {
            return unit with { Scale = scale is null ? unit.Scale : scale + (unit.Scale ?? 0) };
        }

        return PluralNouns.Read(text, run, end) is { } noun
            ? noun with
            {
                Scale = scale ?? 0,
            }
            : new(end, scale, UnitReader.Unknown);
    }

    /// <summary>A number in Japanese steps, 1億2,300万 and 909億63百万: its digits count the last step.</summary>
    private (Fraction Magnitude, int Decimals, int End, int? Scale) Japanese(DigitRun run)
    {
        var (magnitude, decimals, end) = (run.Magnitude, run.Decimals, run.End);
        int? last = null;
        if (SenEnd(text, run) is var sen and > 0)
        {
            var part = DigitReader.Read(text, end + 1);
            return (magnitude + (part.Magnitude / 100), 2, sen, null);
        }

        var at = end;
        while (
            run.Decimals == 0 && JapaneseScale(at, out var power) is var behind && behind > at && power < (last ?? 99)
        )
        {
            if (!text.IsDigit(behind))
            {
                return last is null ? (magnitude, decimals, end, null) : Stepped(power, behind);
            }

            var next = DigitReader.Read(text, behind);
            if (next.Shape > DigitShape.Set || next.Decimals > 0)
            {
                break;
            }

            var step = JapaneseScale(next.End, out var below) is var stepEnd && stepEnd > next.End ? below : 0;
            if (step >= power)
            {
                break;
            }

            magnitude = (magnitude * Fraction.PowerOfTen(power - step)) + next.Magnitude;
            (last, end, at) = (step, stepEnd, next.End);
        }

        return (magnitude, decimals, end, last);

        (Fraction, int, int, int?) Stepped(int power, int behind) => (magnitude, decimals, behind, power);
    }

    /// <summary>The place behind the digits of 34銭 in 12円34銭; 0 where no 銭 follow.</summary>
    private static int SenEnd(NormalText text, DigitRun run)
    {
        var digits = text[run.End] == '円' ? text.DigitsEnd(run.End + 1) : 0;
        return run.Decimals == 0 && digits - run.End is 2 or 3 && text[digits] == '銭' ? digits : 0;
    }

    private int JapaneseScale(int at, out int power) =>
        text.IsJapanese(at) ? UnitReader.Scale(text, at, isGlued: false, out power) : None(at, out power);

    private static int None(int at, out int power)
    {
        power = 0;
        return at;
    }

    /// <summary>Whether parentheses around nothing but a number make it negative, or explain what is before
    /// them.</summary>
    private bool IsNegative(NumberHead head, FoundUnit unit, int end, bool follows)
    {
        var before = text.SkipBlanksBack(head.Paren);
        if (before == 0)
        {
            return true;
        }

        if (unit.Kind is UnitKind.Ratio or UnitKind.Points)
        {
            return !follows && !text.IsLetter(before - 1) && !text.IsJapanese(before - 1);
        }

        if (unit.Kind == UnitKind.Unknown)
        {
            return true;
        }

        var behind = text.SkipBlanks(end);
        return !follows && !_isJapanese && !char.IsAsciiLetterLower(text[behind]);
    }

    private static bool Has(NormalText text, Func<int, bool> isOne)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (isOne(at))
            {
                return true;
            }
        }

        return false;
    }
}
