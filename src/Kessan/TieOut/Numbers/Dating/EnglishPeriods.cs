using Kessan.TieOut.Numbers.Scanning;

namespace Kessan.TieOut.Numbers.Dating;

/// <summary>Reads short names of periods: <c>1H18</c>, <c>2Q FY2018</c>, <c>Q3 2018</c>, <c>3Q/2018</c>, <c>FY18</c>,
/// <c>FY2018 1H</c>, <c>9M 2018</c>, <c>1H FY15.3</c>, <c>LTM</c>.</summary>
internal static class EnglishPeriods
{
    /// <summary>The name at a place and the place behind it; null where none begins there.</summary>
    public static PeriodWords? Read(NormalText text, int at, out int end)
    {
        if (Part(text, at, out end) is { } part)
        {
            var behind = end;
            if (
                Year(text, behind, isGlued: true, out end) is { } year
                && !text.IsDigit(end)
                && !IsWordGoingOn(text, end)
            )
            {
                return part with { Year = year.Year, EndMonth = year.EndMonth };
            }

            end = behind;
            return part.Unit == PeriodUnit.Months || text.IsDigit(end) || text.IsLetter(end) ? null : part;
        }

        if (text.HasWord(at, "LTM") || text.HasWord(at, "TTM"))
        {
            end = at + 3;
            return new PeriodWords(PeriodUnit.Trailing, 1);
        }

        if (
            Year(text, at, isGlued: false, out end) is not { } fiscal
            || IsWordGoingOn(text, end) && Part(text, end, out _) is null
        )
        {
            end = at;
            return null;
        }

        var next = text[end] is '-' or '/' or ' ' ? end + 1 : end;
        return Part(text, next, out var partEnd) is { } within && !text.IsDigit(partEnd) && !text.IsLetter(partEnd)
            ? Ended(within with { Year = fiscal.Year, EndMonth = fiscal.EndMonth }, partEnd, out end)
            : fiscal;
    }

    /// <summary><c>1H</c>, <c>2Q</c>, <c>9M</c>, <c>H1</c>, <c>Q2</c>.</summary>
    internal static PeriodWords? Part(NormalText text, int at, out int end)
    {
        end = at + 2;
        var isBefore = text.IsDigit(at);
        var digit = (isBefore ? text[at] : text[at + 1]) - '0';
        var letter = char.ToUpperInvariant(isBefore ? text[at + 1] : text[at]);
        if (isBefore && letter == 'M' && digit is 3 or 6 or 9)
        {
            return new PeriodWords(PeriodUnit.Months, digit);
        }

        return letter == 'Q' && digit is >= 1 and <= 4 ? new PeriodWords(PeriodUnit.Quarter, digit)
            : letter == 'H' && digit is 1 or 2 ? new PeriodWords(PeriodUnit.Half, digit)
            : null;
    }

    /// <summary>A year behind <c>FY</c>, or right behind a part of one; with the month it ends in where it is
    /// printed.</summary>
    private static PeriodWords? Year(NormalText text, int at, bool isGlued, out int end)
    {
        end = at;
        var first = isGlued && text[at] is ' ' or '/' or '-' or '\'' ? at + 1 : at;
        var isFiscal = SkipFiscal(text, first, out var digits);
        if (!isFiscal && !isGlued)
        {
            return null;
        }

        var start = isFiscal ? digits : at;
        var isCut = text[start] is '\'' || (!isFiscal && text[start] is ' ' or '/' or '-');
        start = isCut ? start + 1 : start;
        start = !isFiscal && text[start] == '\'' ? start + 1 : start;
        var year = text.Whole(start, out end);
        var length = end - start;
        if (
            isFiscal
            && length is 1 or 2
            && text[end] == '/'
            && EndMonthFirst(text, year, end, out var named) is { } ending
        )
        {
            end = named;
            return ending;
        }

        var isApart = !isFiscal && isCut && text[start - 1] != '\'';
        if (!(length == 4 && CalendarDate.IsYear(year)) && !(length == 2 && !isApart))
        {
            end = at;
            return null;
        }

        year = length == 2 ? 2000 + year : year;
        if (text[end] is '/' or '-' && text.Whole(end + 1, out var second) == (year + 1) % 100 && second == end + 3)
        {
            end = second;
            return new PeriodWords(PeriodUnit.Year, 1) { Year = year };
        }

        return new PeriodWords(PeriodUnit.Year, 1) { Year = year, EndMonth = isFiscal ? EndMonth(text, ref end) : 0 };
    }

    /// <summary><c>FY3/2019</c>: the month before the year.</summary>
    private static PeriodWords? EndMonthFirst(NormalText text, int month, int slash, out int end)
    {
        var year = text.Whole(slash + 1, out end);
        var length = end - slash - 1;
        return month is >= 1 and <= 12 && (length == 2 || (length == 4 && CalendarDate.IsYear(year)))
            ? new PeriodWords(PeriodUnit.Year, 1) { Year = length == 2 ? 2000 + year : year, EndMonth = month }
            : null;
    }

    private static int EndMonth(NormalText text, ref int end)
    {
        if (text[end] is not ('.' or '/') || text.Whole(end + 1, out var behind) is not (>= 1 and <= 12 and var month))
        {
            return 0;
        }

        if (behind - end > 3 || text.IsLetter(behind))
        {
            return 0;
        }

        end = behind;
        return month;
    }

    /// <summary>Skips <c>FY</c>, <c>CY</c>, <c>fiscal</c>, <c>fiscal year</c> and a blank.</summary>
    private static bool SkipFiscal(NormalText text, int at, out int digits)
    {
        digits = at;
        var word =
            text.Has(at, "FYE") && !text.IsLetter(at + 3) ? 3
            : text.Has(at, "FY") && !text.IsLetter(at + 2) ? 2
            : text.HasWord(at, "fiscal") ? 6
            : 0;
        if (word == 0)
        {
            return false;
        }

        digits = text.SkipBlanks(at + word);
        digits = word == 6 && text.HasWord(digits, "year") ? text.SkipBlanks(digits + 4) : digits;
        return text.IsDigit(digits) || (text[digits] == '\'' && text.IsDigit(digits + 1));
    }

    /// <summary>Whether letters go on behind, other than E, F and A for expected, forecast and actual.</summary>
    private static bool IsWordGoingOn(NormalText text, int end) =>
        text.IsLetter(end) && (text[end] is not ('E' or 'F' or 'A') || text.IsLetter(end + 1));

    private static PeriodWords Ended(PeriodWords words, int behind, out int end)
    {
        end = behind;
        return words;
    }
}
