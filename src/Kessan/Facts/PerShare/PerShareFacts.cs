using System.Collections.Immutable;
using Kessan.Amounts;
using Kessan.Facts.Figures;
using Kessan.Periods;
using Kessan.Statements;

namespace Kessan.Facts.PerShare;

/// <summary>Shares, and earnings, equity and dividends for one share and one ADS (ASC 260-10-45, IAS 33).</summary>
/// <remarks>Quotients are exact. A loss is never diluted (IAS 33.41, ASC 260-10-45-19).</remarks>
public sealed class PerShareFacts : IFactSource
{
    private const string Profit = "ProfitAttributableToOwners";
    private const string OwnersEquity = "EquityAttributableToOwners";
    private static readonly string[] Balances =
    [
        PerShareConcepts.Issued,
        PerShareConcepts.Treasury,
        PerShareConcepts.Outstanding,
        PerShareConcepts.Equity,
    ];

    private readonly FigureFrame _frame;
    private readonly ShareRegister _register;
    private readonly Dilution _dilution;
    private readonly ImmutableArray<ShareDividend> _dividends;

    /// <summary>The facts of the parent's shares at the closings of one basis.</summary>
    /// <param name="series">The closings.</param>
    /// <param name="figures">Its shares and dividends.</param>
    public PerShareFacts(StatementSeries series, FigureBooks figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        _frame = new(series);
        var calendar = _frame.Group.Calendar;
        _register = new(figures.Shares, calendar.LastDay(_frame.Last.FiscalYear, _frame.Last.Month));
        _dilution = new(_register, _frame.Basis, calendar);
        _dividends = figures.DividendsPerShare;
    }

    /// <inheritdoc/>
    public IEnumerable<FactId> Published =>
        _register.Known is null && _dividends.IsEmpty
            ? []
            : _frame.Periods.SelectMany(period => Concepts.SelectMany(concept => Ids(concept, period)));

    private static IEnumerable<string> Concepts =>
        [
            .. Balances,
            PerShareConcepts.Weighted,
            PerShareConcepts.Diluted,
            PerShareConcepts.BasicEarnings,
            PerShareConcepts.DilutedEarnings,
            PerShareConcepts.Dividend,
        ];

    /// <inheritdoc/>
    public Fact? Find(FactId id, FactBook book)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(book);
        if (id.Scenario != FactId.Actual || id.Basis != _frame.Basis || !Ids(id.Concept, id.Period).Contains(id))
        {
            return null;
        }

        if (!_frame.Periods.Contains(id.Period))
        {
            return null;
        }

        return id.Dimensions.IsEmpty ? Whole(id, book) : ForAds(id, book);
    }

    private IEnumerable<FactId> Ids(string concept, ReportingPeriod period)
    {
        yield return _frame.Id(concept, period);
        if (_frame.Group.AdsPerShare is not null && IsPerShare(concept))
        {
            yield return _frame.Id(concept, period, new FactMember(PerShareConcepts.Dimension, PerShareConcepts.Ads));
        }
    }

    private static bool IsPerShare(string concept) =>
        concept
            is PerShareConcepts.BasicEarnings
                or PerShareConcepts.DilutedEarnings
                or PerShareConcepts.Equity
                or PerShareConcepts.Dividend;

    private Fact? Whole(FactId id, FactBook book) =>
        id.Concept switch
        {
            PerShareConcepts.Issued => Count(id, count => count.Issued),
            PerShareConcepts.Treasury => Count(id, count => count.Treasury),
            PerShareConcepts.Outstanding => Count(id, count => count.Outstanding),
            PerShareConcepts.Weighted => Shares(id, Weighted(id.Period), "average by days"),
            PerShareConcepts.Diluted => Diluted(id, book),
            PerShareConcepts.BasicEarnings => Quotient(id, book, Profit, PerShareConcepts.Weighted),
            PerShareConcepts.DilutedEarnings => Quotient(id, book, Profit, PerShareConcepts.Diluted),
            PerShareConcepts.Equity => Quotient(id, book, OwnersEquity, PerShareConcepts.Outstanding),
            PerShareConcepts.Dividend => Dividend(id),
            _ => null,
        };

    /// <summary>A figure for one ADS: that for one share over the ADS to a share.</summary>
    private Fact? ForAds(FactId id, FactBook book)
    {
        var share = id with { Dimensions = [] };
        if (book.Find(share) is not { } whole || _frame.Group.AdsPerShare is not { } ads)
        {
            return null;
        }

        var origin = $"{share.Concept}; group.yaml: {ads} ADS to a share";
        var amount = new FigureAmount(whole.Value / ads, $"{_frame.Currency}/ADS", whole.Start is null, origin)
        {
            Operands = [share],
        };
        return _frame.Fact(id, PerShareConcepts.AdsLabel(id.Concept), amount);
    }

    private Fact? Count(FactId id, Func<ShareCount, Fraction> of)
    {
        var date = _frame.Group.Calendar.End(id.Period);
        return _register.Known is { } known && known <= date
            ? Made(id, new(of(_register.At(date)), "shares", true, "shares.csv"))
            : null;
    }

    private Fact? Shares(FactId id, Fraction? shares, string rule) =>
        shares is { } known ? Made(id, new(known, "shares", false, $"shares.csv; {rule}")) : null;

    private Fraction? Weighted(ReportingPeriod period)
    {
        var (first, last) = (_frame.Group.Calendar.Start(period), _frame.Group.Calendar.End(period));
        return _register.Known is { } known && known < first
            ? _register.Average(first, last, count => count.Outstanding)
            : null;
    }

    private Fact? Diluted(FactId id, FactBook book)
    {
        if (
            Weighted(id.Period) is not { } weighted
            || book.Find(_frame.Id(Profit, id.Period)) is not { } profit
            || _dilution.Shares(id.Period) is not { } added
        )
        {
            return null;
        }

        return profit.Value.IsNegative
            ? Shares(id, weighted, "average by days; a loss is not diluted")
            : Shares(id, weighted + added, "average by days, and what options would add by the treasury stock method");
    }

    private Fact? Quotient(FactId id, FactBook book, string amount, string shares)
    {
        var (over, under) = (_frame.Id(amount, id.Period), _frame.Id(shares, id.Period));
        if (book.Find(over) is not { } top || book.Find(under) is not { } bottom || bottom.Value.IsZero)
        {
            return null;
        }

        var isBalance = Balances.Contains(id.Concept);
        var value = new FigureAmount(top.Value / bottom.Value, PerShare, isBalance, $"{amount} / {shares}")
        {
            Operands = [over, under],
        };
        return Made(id, value);
    }

    private Fact? Dividend(FactId id)
    {
        var (first, last) = (_frame.Group.Calendar.Start(id.Period), _frame.Group.Calendar.End(id.Period));
        if (_dividends.IsEmpty || last < YearOf(_dividends.Min(dividend => dividend.RecordDate)))
        {
            return null;
        }

        var sum = _dividends
            .Where(dividend => dividend.RecordDate >= first && dividend.RecordDate <= last)
            .Aggregate(
                Fraction.Zero,
                (total, dividend) => total + (dividend.PerShare / _register.Factor(dividend.RecordDate))
            );
        return Made(id, new(sum, PerShare, false, "dividends-per-share.csv; of the record dates of the period"));
    }

    /// <summary>The first day of the fiscal year of a day.</summary>
    private DateOnly YearOf(DateOnly date)
    {
        var calendar = _frame.Group.Calendar;
        return calendar.FirstDay(calendar.Containing(date).FiscalYear, 1);
    }

    private string PerShare => $"{_frame.Currency}/shares";

    private Fact Made(FactId id, FigureAmount amount) => _frame.Fact(id, PerShareConcepts.Label(id.Concept), amount);
}
