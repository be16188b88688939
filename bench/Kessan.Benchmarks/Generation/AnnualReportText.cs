using System.Globalization;
using System.Text;

namespace Kessan.Benchmarks.Generation;

/// <summary>Writes the text of an annual report in which every figure ties: tables with totals, changes and growth, and
/// sentences that repeat and compare what stands in them.</summary>
public static class AnnualReportText
{
    private static readonly string[] Places = "Northern Southern Eastern Western Global Urban Rural".Split(' ');
    private static readonly string[] Trades = "Retail Wholesale Digital Energy Chemical Medical Marine".Split(' ');
    private static readonly string[] Measures = "revenue expenses inventories receivables borrowings".Split(' ');

    /// <summary>The report.</summary>
    /// <param name="pages">How many pages.</param>
    /// <param name="seed">What the figures are drawn from; the same seed gives the same report.</param>
    public static string Write(int pages, int seed)
    {
        var text = new StringBuilder();
        var random = new Random(seed);
        for (var page = 1; page <= pages; page++)
        {
            AppendPage(text, page, random);
        }

        return text.ToString();
    }

    private static void AppendPage(StringBuilder text, int page, Random random)
    {
        var name = $"{Places[page % Places.Length]} {Trades[page / Places.Length % Trades.Length]} {Letters(page)}";
        text.Append(page > 1 ? "\f" : "").Append(Invariant($"{name} division\n\nUnit: JPY million\n\n"));
        for (var table = 0; table < 2; table++)
        {
            text.Append("\tFY2016\tFY2017\tFY2018\tChange\tGrowth\n");
            var total = new int[3];
            for (var row = 0; row < 12; row++)
            {
                int[] values = [random.Next(1000, 99999), random.Next(1000, 99999), random.Next(1000, 99999)];
                for (var year = 0; year < 3; year++)
                {
                    total[year] += values[year];
                }

                AppendRow(text, $"{Trades[row % 7]} {Measures[row % 5]} {Letters((page * 2) + table)}", values);
            }

            AppendRow(text, "Total", total);
            text.Append('\n');
        }

        AppendSentences(text, name, random);
    }

    private static void AppendRow(StringBuilder text, string label, int[] values)
    {
        var change = values[2] - values[1];
        text.Append(Invariant($"{label}\t{values[0]:N0}\t{values[1]:N0}\t{values[2]:N0}\t{Signed(change)}\t"))
            .Append(Invariant($"{(change < 0 ? "-" : "+")}{Growth(values[2], values[1])}%\n"));
    }

    private static void AppendSentences(StringBuilder text, string name, Random random)
    {
        foreach (var measure in Measures)
        {
            var (before, now) = (random.Next(1000, 99999), random.Next(1000, 99999));
            text.Append(Invariant($"- {name} {measure} of FY2018: JPY{now:N0} million "))
                .Append(Invariant($"({(now < before ? "down" : "up")} {Growth(now, before)}% YoY)\n\n"))
                .Append(Invariant($"- {name} {measure} of FY2017: JPY{before:N0} million\n\n"));
        }
    }

    // In tenths of a per cent of the earlier figure, halves away from zero.
    private static string Growth(int now, int before)
    {
        var tenths = ((2000L * Math.Abs(now - before)) + before) / (2L * before);
        return Invariant($"{tenths / 10}.{tenths % 10}");
    }

    private static string Signed(int value) => Invariant($"{(value < 0 ? "-" : "+")}{Math.Abs(value):N0}");

    // Names without digits, which would be read as figures.
    private static string Letters(int number)
    {
        var letters = string.Empty;
        for (; number > 0; number /= 26)
        {
            letters = (char)('A' + (number % 26)) + letters.ToLowerInvariant();
        }

        return letters;
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
