using Kessan.Amounts;
using Kessan.Ledger;
using Kessan.Periods;

namespace Kessan.Facts.PerShare;

/// <summary>The shares options would add, by the treasury stock method (IAS 33.45 to 33.46, ASC
/// 260-10-45-23).</summary>
/// <remarks>What exercise would bring buys shares back at the average market price; the rest is issued for nothing.
/// Options that would bring more than they are worth are left out (IAS 33.47, ASC 260-10-45-25). Under US GAAP a period
/// of several quarters is the average of its quarters, by days (ASC 260-10-55-3); elsewhere it stands by itself, at the
/// average price of the whole (IAS 33.37).</remarks>
public sealed class Dilution(ShareRegister register, AccountingBasis basis, FiscalCalendar calendar)
{
    /// <summary>Shares added on average over a period; null where an average price is missing.</summary>
    public Fraction? Shares(ReportingPeriod period)
    {
        var (first, last) = (calendar.Start(period), calendar.End(period));
        if (!HasOptions(first, last))
        {
            return Fraction.Zero;
        }

        var quarters = Quarters(period);
        if (quarters.Length == 0 || quarters.Any(quarter => Price(quarter) is null))
        {
            return null;
        }

        return basis == AccountingBasis.UsGaap
            ? ByDays(quarters, quarter => Added(quarter, Price(quarter)!.Value))
            : Added(period, ByDays(quarters, quarter => Price(quarter)!.Value));
    }

    /// <summary>The quarters of a period that lack the average price they need.</summary>
    internal IEnumerable<ReportingPeriod> Unpriced(ReportingPeriod period) =>
        HasOptions(calendar.Start(period), calendar.End(period))
            ? Quarters(period).Where(quarter => Price(quarter) is null)
            : [];

    private bool HasOptions(DateOnly first, DateOnly last) => !register.Average(first, last, Outstanding).IsZero;

    private static Fraction Outstanding(ShareCount count) =>
        count.Options.Values.Aggregate(Fraction.Zero, (sum, options) => sum + options.Count);

    private Fraction Added(ReportingPeriod period, Fraction price) =>
        register.Average(
            calendar.Start(period),
            calendar.End(period),
            count =>
                count
                    .Options.Values.Where(options => options.Exercise < price)
                    .Aggregate(
                        Fraction.Zero,
                        (sum, options) => sum + (options.Count * (Fraction.One - (options.Exercise / price)))
                    )
        );

    private Fraction? Price(ReportingPeriod quarter) => register.AveragePrice(calendar.End(quarter));

    private Fraction ByDays(ReportingPeriod[] quarters, Func<ReportingPeriod, Fraction> of)
    {
        var days = quarters.Select(Days).ToArray();
        var sum = quarters.Zip(days).Aggregate(Fraction.Zero, (total, pair) => total + (of(pair.First) * pair.Second));
        return sum / days.Sum();
    }

    private long Days(ReportingPeriod period) =>
        ShareRegister.Days(calendar.Start(period), calendar.End(period).AddDays(1));

    private static ReportingPeriod[] Quarters(ReportingPeriod period) =>
        period.FirstMonth % 3 != 1 || period.LastMonth % 3 != 0
            ? []
            :
            [
                .. Enumerable
                    .Range(0, (period.LastMonth - period.FirstMonth + 1) / 3)
                    .Select(at => period.FirstMonth + (3 * at))
                    .Select(month => new ReportingPeriod(period.FiscalYear, month, month + 2)),
            ];
}
