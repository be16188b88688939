using Kessan.Amounts;
using Kessan.Ledger;
using Kessan.Periods;

namespace Kessan.Interests;

/// <summary>An owner's share of what an investee did in a fiscal year to date, exact presentation minor
/// units.</summary>
/// <param name="Result">Of its result, profit positive.</param>
/// <param name="Income">Of its other comprehensive income, income positive.</param>
/// <param name="Translation">Of the translation of its net assets, income positive.</param>
/// <param name="Dividends">Of its dividends, positive.</param>
/// <param name="Opening">Of its net assets when the year began; null where net assets are not given.</param>
/// <param name="Closing">Of its net assets at the closing; null like <paramref name="Opening"/>.</param>
internal sealed record InvesteeShare(
    Fraction Result,
    Fraction Income,
    Fraction Translation,
    Fraction Dividends,
    Fraction? Opening,
    Fraction? Closing
);

/// <summary>Computes shares of investees' results period by period: each closing period's own amounts at its
/// average rate and with the interest held in it, net assets at closing rates (IAS 28.10, IAS 21.39; ASC
/// 323-10-35-4, ASC 830-30-45-3).</summary>
internal sealed class InvesteeShares(InterestEntries entries)
{
    /// <summary>The share of an owner in the year that a closing belongs to, up to it.</summary>
    public InvesteeShare Of(int owner, int investee, Closing closing)
    {
        var rows = RowsOf(investee)
            .Where(r => r.Closing.FiscalYear == closing.FiscalYear && r.Closing <= closing)
            .ToList();
        var before = RowsOf(investee).LastOrDefault(r => r.Closing == closing.LastYearEnd) ?? OpeningOf(rows, closing);
        var hasNetAssets = rows.Exists(row => row.NetAssets != 0);
        var direct = rows.Count == 0 ? Fraction.Zero : DirectAtStart(owner, investee, closing);
        var share = new InvesteeShare(
            Fraction.Zero,
            Fraction.Zero,
            Fraction.Zero,
            Fraction.Zero,
            hasNetAssets && before is not null ? direct * AtClosing(investee, before) : null,
            null
        );
        var last = before is null ? null : before with { Result = 0, OtherComprehensiveIncome = 0, Dividends = 0 };
        foreach (var row in rows)
        {
            share = Add(share, owner, last, row);
            last = row;
        }

        return share;
    }

    /// <summary>Results of an investee in order of closing, those the folder states before those of its
    /// ledgers.</summary>
    public IEnumerable<EquityMethodResult> RowsOf(int investee) =>
        entries
            .Frame.Books.EquityMethod.Where(row => row.Investee == investee && row.Closing <= entries.Frame.Closing)
            .DistinctBy(row => row.Closing)
            .OrderBy(row => row.Closing);

    private static EquityMethodResult? OpeningOf(List<EquityMethodResult> rows, Closing closing) =>
        rows.Count == 0 || rows[0].NetAssets == 0
            ? null
            : rows[0] with
            {
                Closing = closing.LastYearEnd,
                NetAssets = rows[0].NetAssets - rows[0].Result - rows[0].OtherComprehensiveIncome + rows[0].Dividends,
            };

    private Fraction DirectAtStart(int owner, int investee, Closing closing)
    {
        var calendar = entries.Frame.Group.Calendar;
        var start = calendar.FirstDay(closing.FiscalYear, 1);
        return new OwnershipTimeline(entries.Frame, start, start).AverageDirect(owner, investee);
    }

    private InvesteeShare Add(InvesteeShare share, int owner, EquityMethodResult? last, EquityMethodResult row)
    {
        var calendar = entries.Frame.Group.Calendar;
        var first = last is null || last.Closing.FiscalYear != row.Closing.FiscalYear ? 1 : last.Closing.Month + 1;
        var from = calendar.FirstDay(row.Closing.FiscalYear, first);
        var timeline = new OwnershipTimeline(
            entries.Frame,
            from,
            calendar.LastDay(row.Closing.FiscalYear, row.Closing.Month)
        );
        var direct = timeline.AverageDirect(owner, row.Investee);
        if (Average(row, from) is not { } average)
        {
            return share;
        }

        var result = average.Exact(row.Result - (last?.Result ?? 0));
        var income = average.Exact(row.OtherComprehensiveIncome - (last?.OtherComprehensiveIncome ?? 0));
        var dividends = average.Exact(row.Dividends - (last?.Dividends ?? 0));
        var now = row.NetAssets == 0 ? (Fraction?)null : AtClosing(row.Investee, row);
        var translation =
            now is null || last is null || last.NetAssets == 0
                ? Fraction.Zero
                : now.Value - AtClosing(row.Investee, last) - result - income + dividends;
        if (IsDomestic(row.Investee) && !translation.IsZero)
        {
            entries.Findings.Add(InterestDiagnostics.NetAssetsDoNotRoll(entries, row, translation));
            translation = Fraction.Zero;
        }

        return new(
            share.Result + (direct * result),
            share.Income + (direct * income),
            share.Translation + (direct * translation),
            share.Dividends + (direct * dividends),
            share.Opening,
            now is null ? null : timeline.Now.Direct(owner, row.Investee) * now.Value
        );
    }

    private bool IsDomestic(int investee) =>
        entries.Frame.Group.Entities[investee].FunctionalCurrency == entries.Frame.Group.PresentationCurrency;

    private Conversion? Average(EquityMethodResult row, DateOnly from)
    {
        var to = entries.Frame.Group.Calendar.LastDay(row.Closing.FiscalYear, row.Closing.Month);
        var months = -entries.Frame.Group.Entities[row.Investee].MonthsBefore;
        var currency = entries.Frame.Group.Entities[row.Investee].FunctionalCurrency;
        return ConversionOf(
            row,
            entries.Frame.Group.Rates.Average(currency.Code, from.AddMonths(months), EndOfMonth(to.AddMonths(months))),
            to
        );
    }

    private Fraction AtClosing(int investee, EquityMethodResult row)
    {
        var day = entries.Frame.Group.Calendar.LastDay(row.Closing.FiscalYear, row.Closing.Month);
        var entity = entries.Frame.Group.Entities[investee];
        var shifted = EndOfMonth(day.AddMonths(-entity.MonthsBefore));
        var rate = entries.Frame.Group.Rates.On(entity.FunctionalCurrency.Code, RateKind.Closing, shifted);
        return ConversionOf(row, rate, day)?.Exact(row.NetAssets) ?? Fraction.Zero;
    }

    private static DateOnly EndOfMonth(DateOnly day) => new DateOnly(day.Year, day.Month, 1).AddMonths(1).AddDays(-1);

    private Conversion? ConversionOf(EquityMethodResult row, RateEntry? rate, DateOnly day)
    {
        var group = entries.Frame.Group;
        var currency = group.Entities[row.Investee].FunctionalCurrency;
        if (currency == group.PresentationCurrency)
        {
            return new Conversion(ExchangeRate.One, currency, currency);
        }

        if (rate is not null)
        {
            return new Conversion(rate.Rate, currency, group.PresentationCurrency);
        }

        var finding = InterestDiagnostics.RateMissing(entries, row, day);
        if (!entries.Findings.Contains(finding))
        {
            entries.Findings.Add(finding);
        }

        return null;
    }
}
