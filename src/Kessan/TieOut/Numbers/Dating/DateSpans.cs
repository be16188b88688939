using Kessan.TieOut.Numbers.Scanning;

namespace Kessan.TieOut.Numbers.Dating;

/// <summary>Reads a date, a month, a year, or two of them from one to the other.</summary>
internal static class DateSpans
{
    /// <summary>The dates at a place and the place behind them; null where none begin there.</summary>
    public static PeriodWords? Read(NormalText text, int at, out int end)
    {
        if (DateReader.Read(text, at, out end) is { } first)
        {
            return Between(text, first, end, out var behind) is { } span
                ? Ended(span, behind, out end)
                : OneDay(first, text, at, end);
        }

        if (
            DateReader.Month(text, at, out var monthEnd) is var month and > 0
            && Between(text, new CalendarDate(0, month, 0), monthEnd, out var spanEnd) is { } months
        )
        {
            return Ended(months, spanEnd, out end);
        }

        return DateReader.Year(text, at, out end) is var year and > 0 && !IsAmount(text, at, end)
            ? new PeriodWords(PeriodUnit.Year, 1) { Year = year, IsBareYear = true }
            : null;
    }

    /// <summary>The second date behind a first; the year of one stands for both where the other has none.</summary>
    private static PeriodWords? Between(NormalText text, CalendarDate first, int firstEnd, out int end)
    {
        end = firstEnd;
        var mark = text.SkipBlanks(firstEnd);
        mark =
            text[mark] == '(' && text.IsJapanese(mark + 1) && text[mark + 2] == ')' ? text.SkipBlanks(mark + 3) : mark;
        var next =
            text[mark] is '-' or '~' or NormalText.LongDash ? mark + 1
            : text.HasWord(mark, "to") ? mark + 2
            : text.HasWord(mark, "through") ? mark + 7
            : text.Has(mark, "から") ? mark + 2
            : 0;
        if (next == 0 || DateReader.Read(text, text.SkipBlanks(next), out var behind) is not { } last)
        {
            return null;
        }

        last = last.Year == 0 ? last with { Year = first.Year } : last;
        first = first.Year == 0 ? first with { Year = last.Month < first.Month ? last.Year - 1 : last.Year } : first;
        if (first.First is not { } from || last.Last is not { } to || to < from)
        {
            return null;
        }

        end = behind;
        return new PeriodWords(PeriodUnit.Span, 1) { First = from, Last = to };
    }

    private static PeriodWords? OneDay(CalendarDate date, NormalText text, int at, int end) =>
        date.Year == 0 ? new PeriodWords(PeriodUnit.Day, 1) { Relative = text.Slice(at, end).ToString() }
        : date.Month == 0 ? new PeriodWords(PeriodUnit.Year, 1) { Year = date.Year, IsBareYear = true }
        : date.Day > 0 ? new PeriodWords(PeriodUnit.Day, 1) { Last = date.Last }
        : text.HasBefore(end, "末") ? new PeriodWords(PeriodUnit.Day, 1) { Last = date.Last }
        : new PeriodWords(PeriodUnit.Span, 1) { First = date.First, Last = date.Last };

    /// <summary>Whether four digits that could be a year have a sign or a unit beside them.</summary>
    private static bool IsAmount(NormalText text, int at, int end)
    {
        var before = text[text.SkipBlanksBack(at) - 1];
        return IsPartOfCode(text, at, end)
            || text.Has(end, "年間")
            || before is '¥' or '$' or '€' or '£' or '+' or NormalText.Minus
            || text.HasBefore(text.SkipBlanksBack(at), "JPY")
            || text.HasBefore(text.SkipBlanksBack(at), "USD")
            || UnitReader.Suffix(text, end) is not null;
    }

    /// <summary><c>2016-01</c>, <c>24896:2026</c>: no year.</summary>
    private static bool IsPartOfCode(NormalText text, int at, int end) =>
        (text[end] == '-' && text.IsDigit(end + 1) && text.DigitsEnd(end + 1) != end + 5)
        || (text[at - 1] == ':' && text.IsDigit(at - 2));

    private static PeriodWords Ended(PeriodWords words, int behind, out int end)
    {
        end = behind;
        return words;
    }
}
