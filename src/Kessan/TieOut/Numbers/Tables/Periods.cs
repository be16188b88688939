namespace Kessan.TieOut.Numbers.Tables;

/// <summary>Picks the period that heads, labels and captions name.</summary>
internal static class Periods
{
    private const int Longest = 400;

    /// <summary>The period a text names: the first, or where that cannot be dated the dates beside it.</summary>
    public static FoundPeriod? Of(string text, FiscalCalendarReading calendar)
    {
        var cut = text.Length > Longest ? text[..Longest] : text;
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

    /// <summary>Whether a text is a period and no other words.</summary>
    public static bool IsOnly(string text) => !PeriodReader.Find(text).IsEmpty && HeadWords.Own(text).Length == 0;
}
