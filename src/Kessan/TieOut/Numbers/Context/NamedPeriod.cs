using Kessan.TieOut.Numbers.Tables;

namespace Kessan.TieOut.Numbers.Context;

/// <summary>Picks the period that heads, labels and captions name.</summary>
internal static class NamedPeriod
{
    private const int Longest = 400;

    /// <summary>The period a text names: the first, or where that cannot be dated the dates beside it.</summary>
    public static FoundPeriod? Of(string text, FiscalCalendarReading calendar)
    {
        var cut = text.Length > Longest ? text[..Longest] : text;
        if (FromTo(cut, calendar) is { } span)
        {
            return span;
        }

        var first = PeriodReader.Read(cut, calendar);
        if (first is null || first.End is not null)
        {
            return first;
        }

        var dated = PeriodReader
            .Find(cut)
            .Select(mention => mention.Words.Resolve(calendar))
            .FirstOrDefault(period => period.End is not null);
        return dated is null
            ? first
            : dated with
            {
                Nature = first.Nature == PeriodNature.Actual ? dated.Nature : first.Nature,
            };
    }

    /// <summary>自 2022年４月１日 至 2023年３月31日: from a day to a day.</summary>
    private static FoundPeriod? FromTo(string text, FiscalCalendarReading calendar)
    {
        var from = text.IndexOf('自', StringComparison.Ordinal);
        var to = from < 0 ? -1 : text.IndexOf('至', from);
        if (to < 0)
        {
            return null;
        }

        var mentions = PeriodReader.Find(text);
        var first = mentions.FirstOrDefault(mention => mention.Start > from && mention.End <= to);
        var last = mentions.FirstOrDefault(mention => mention.Start > to);
        if (first?.Words is not { Unit: PeriodUnit.Day } || last?.Words is not { Unit: PeriodUnit.Day })
        {
            return null;
        }

        var (start, end) = (first.Words.Resolve(calendar), last.Words.Resolve(calendar));
        return end with { Text = $"{start.Text}/{end.Text}", Start = start.End };
    }

    /// <summary>Whether a text is a period and no other words.</summary>
    public static bool IsOnly(string text) => !PeriodReader.Find(text).IsEmpty && HeadWords.Own(text).Length == 0;
}
