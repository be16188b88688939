namespace Kessan.Eng.Iij.Model;

/// <summary>The periods of the sample: an opening date and six quarters, and what is cumulated from them.</summary>
internal static class SamplePeriods
{
    public const string Opening = "FY2016";

    public static IReadOnlyList<string> Quarters { get; } =
    ["FY2017-Q1", "FY2017-Q2", "FY2017-Q3", "FY2017-Q4", "FY2018-Q1", "FY2018-Q2"];

    public static IReadOnlyList<string> Cumulative { get; } = ["FY2017-H1", "FY2017-9M", "FY2017", "FY2018-H1"];

    /// <summary>The quarters a period is the sum of; empty for one that lies outside the ledgers.</summary>
    public static IReadOnlyList<string> QuartersOf(string period) =>
        period switch
        {
            "FY2017-H1" => ["FY2017-Q1", "FY2017-Q2"],
            "FY2017-9M" => ["FY2017-Q1", "FY2017-Q2", "FY2017-Q3"],
            "FY2017" => ["FY2017-Q1", "FY2017-Q2", "FY2017-Q3", "FY2017-Q4"],
            "FY2018-H1" => ["FY2018-Q1", "FY2018-Q2"],
            _ => Quarters.Contains(period) ? [period] : [],
        };

    /// <summary>The period whose end is the date a balance of this period is of.</summary>
    public static string DateOf(string period) => period == Opening ? Opening : QuartersOf(period)[^1];

    /// <summary>The longest period that ends with this one, under which a balance of its date is published.</summary>
    public static string NamedFor(string period) =>
        period switch
        {
            "FY2017-Q2" => "FY2017-H1",
            "FY2017-Q4" => "FY2017",
            "FY2018-Q2" => "FY2018-H1",
            _ => period,
        };

    public static string Before(string quarter)
    {
        var index = Quarters.ToList().IndexOf(quarter);
        return index == 0 ? Opening : Quarters[index - 1];
    }
}
