using System.Globalization;
using Kessan.Documents;
using Kessan.Statements;

namespace Kessan.Formats.Text;

/// <summary>The line of a statement that says which days it is about.</summary>
internal static class StatementDates
{
    private static readonly string[] Numbers =
    [
        "No",
        "One",
        "Two",
        "Three",
        "Four",
        "Five",
        "Six",
        "Seven",
        "Eight",
        "Nine",
        "Ten",
        "Eleven",
        "Twelve",
    ];

    /// <summary><c>Six months ended 30 September 2018 and 2017</c>; for balances <c>As of 30 September and 31 March
    /// 2018</c>.</summary>
    public static string Of(IReadOnlyList<StatementColumn> columns, Language language)
    {
        if (language == Language.Japanese)
        {
            return string.Join("、", columns.Select(Japanese).Distinct());
        }

        var days = columns.Select(column => column.End).Distinct().ToList();
        var lengths = columns.Where(column => column.Start is not null).Select(Months).Distinct().Order().ToList();
        return lengths.Count == 0 ? $"As of {Days(days)}" : $"{Lengths(lengths)} ended {Days(days)}";
    }

    private static int Months(StatementColumn column) => column.Period.LastMonth - column.Period.FirstMonth + 1;

    private static string Lengths(List<int> months)
    {
        if (months is [12])
        {
            return "Year";
        }

        var words = months.Select((length, i) => i == 0 ? Numbers[length] : Numbers[length].ToLowerInvariant());
        return string.Join(" and ", words) + (months is [1] ? " month" : " months");
    }

    private static string Days(List<DateOnly> days)
    {
        var sameDay = days.TrueForAll(day => (day.Month, day.Day) == (days[0].Month, days[0].Day));
        var texts = days.Select((day, i) => English(day, i > 0 && sameDay ? "yyyy" : "d MMMM yyyy"));
        return string.Join(" and ", texts);
    }

    private static string English(DateOnly day, string format) => day.ToString(format, CultureInfo.InvariantCulture);

    private static string Japanese(StatementColumn column) =>
        column.Start is { } start ? $"{Japanese(start)}～{Japanese(column.End)}" : Japanese(column.End);

    private static string Japanese(DateOnly day) => day.ToString("yyyy年M月d日", CultureInfo.InvariantCulture);
}
