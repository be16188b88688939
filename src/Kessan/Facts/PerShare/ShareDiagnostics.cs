using System.Globalization;
using Kessan.Amounts;
using Kessan.Diagnostics;
using Kessan.Periods;

namespace Kessan.Facts.PerShare;

/// <summary>Findings about the parent's shares and options.</summary>
internal static class ShareDiagnostics
{
    public static Diagnostic NoOpening(ShareEvent first) =>
        new(
            "KES2130",
            Severity.Error,
            "shares.csv does not say how many shares there were before its first event",
            first.Location,
            "nothing can be told for one share",
            "add a row of event `opening` with the shares issued at the end of the day before the first fiscal year"
        );

    public static Diagnostic BeforeTheOpening(ShareEvent one, ShareEvent opening) =>
        new(
            "KES2131",
            Severity.Error,
            $"this event is not after {Day(opening.Date)}, at whose end line {opening.Location.Line} says how many "
                + "shares there are",
            one.Location,
            "it would be counted twice, or come to nothing",
            "leave out what the opening already has in it; rows of an opening all bear its date"
        );

    public static Diagnostic MoreThanThere(ShareEvent one, string what, string there) =>
        new(
            "KES2132",
            Severity.Error,
            $"{FractionText.Grouped(one.Shares)} {what}, but there were only {there}",
            one.Location,
            "averages of shares would be wrong",
            "correct the number, or add the event that is missing before it"
        );

    public static Diagnostic NoAveragePrice(ReportingPeriod quarter, DateOnly end) =>
        new(
            "KES2133",
            Severity.Warning,
            $"options were outstanding in {quarter}, and shares.csv has no average market price of that quarter",
            new("shares.csv"),
            "diluted earnings per share of every period with this quarter are not told",
            $"add a row of event `average-price` of {Day(end)}, the last day of the quarter"
        );

    private static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
