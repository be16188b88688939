using System.Collections.Immutable;
using Kessan.Amounts;
using Kessan.Diagnostics;
using Kessan.Facts.Figures;
using Kessan.Periods;
using Kessan.Statements;

namespace Kessan.Facts.Securities;

/// <summary>The facts of securities, each and together, for every period whose ends the prices reach.</summary>
/// <remarks>Gains of a cumulative period are computed from its own ends and must be the sum of its
/// quarters'.</remarks>
public sealed class SecurityFacts : IFactSource
{
    private const string Origin = "securities.csv, prices.csv";
    private readonly FigureFrame _frame;
    private readonly SecurityValuation _valuation;
    private readonly Dictionary<FactId, Fact> _facts;

    /// <summary>The facts of a group's securities at the closings of one basis.</summary>
    /// <exception cref="InvariantViolationException">Two derivations of a gain differ.</exception>
    public SecurityFacts(StatementSeries series, SecurityBook book)
    {
        ArgumentNullException.ThrowIfNull(book);
        _frame = new(series);
        _valuation = ValuationOf(_frame, book);
        var each = _frame.Periods.SelectMany(period => book.Securities.SelectMany(security => Of(security, period)));
        var whole = book.Securities.IsEmpty ? [] : _frame.Periods.SelectMany(Whole);
        _facts = each.Concat(whole).ToDictionary(fact => fact.Id);
    }

    /// <inheritdoc/>
    public IEnumerable<FactId> Published => _facts.Keys;

    /// <inheritdoc/>
    public Fact? Find(FactId id, FactBook book) => _facts.GetValueOrDefault(id);

    /// <summary>The valuation of a close: rates are the closing rates of its folder.</summary>
    internal static SecurityValuation ValuationOf(FigureFrame frame, SecurityBook book)
    {
        var (rates, calendar) = (frame.Group.Rates, frame.Group.Calendar);
        return new(
            book,
            SecurityPolicy.Of(book.Rules, frame.Basis, calendar),
            (currency, date) => rates.On(currency, RateKind.Closing, date)?.Rate.Exact
        );
    }

    private IEnumerable<Fact> Of(Security security, ReportingPeriod period)
    {
        var (first, last) = (_frame.Group.Calendar.Start(period), _frame.Group.Calendar.End(period));
        var isKnown = _valuation.Knows(security, last);
        if (isKnown && !_valuation.Quantity(security, last).IsZero)
        {
            var held = new FigureAmount(_valuation.Quantity(security, last), Units(security), true, "securities.csv");
            yield return Named(SecurityConcepts.SharesHeld, security, period, held);
        }

        if (_valuation.Price(security, last) is { } price)
        {
            var unit = $"{price.Currency ?? _frame.Currency}/{Units(security)}";
            var quoted = new FigureAmount(price.Price, unit, true, "prices.csv");
            yield return Named(SecurityConcepts.SharePrice, security, period, quoted);
        }

        if (isKnown && _valuation.Touches(security, first, last))
        {
            foreach (var fact in Amounts(security, period))
            {
                yield return fact;
            }
        }
    }

    private static string Units(Security security) => security.Kind == SecurityKind.Fund ? "units" : "shares";

    private IEnumerable<Fact> Amounts(Security security, ReportingPeriod period)
    {
        var last = _frame.Group.Calendar.End(period);
        if (_valuation.Carrying(security, last) is { } carried)
        {
            var amount = new FigureAmount(carried, _frame.Currency, true, $"{Origin}; units at their price, or cost")
            {
                Operands = Operands(security, period),
            };
            yield return Named(SecurityConcepts.CarryingAmount, security, period, amount);
        }

        if (Gains(security, period) is { } gains)
        {
            foreach (var (concept, value) in Parts(gains, security.Kind))
            {
                var amount = new FigureAmount(value, _frame.Currency, false, $"{Origin}; {Rule(concept)}");
                yield return Named(concept, security, period, amount);
            }
        }
    }

    private ImmutableArray<FactId> Operands(Security security, ReportingPeriod period)
    {
        var member = new FactMember(SecurityConcepts.Dimension, security.Code);
        var (held, price) = (SecurityConcepts.SharesHeld, SecurityConcepts.SharePrice);
        return [_frame.Id(held, period, member), _frame.Id(price, period, member)];
    }

    private IEnumerable<Fact> Whole(ReportingPeriod period)
    {
        var last = _frame.Group.Calendar.End(period);
        var securities = _valuation.Book.Securities;
        var carried = securities.Select(security => (security, Value: _valuation.Carrying(security, last))).ToArray();
        if (carried.All(one => one.Value is not null))
        {
            var sum = carried.Aggregate(Fraction.Zero, (total, one) => total + one.Value!.Value);
            yield return Total(SecurityConcepts.CarryingAmount, period, sum, true);
        }

        var gains = securities.Select(security => (security.Kind, Value: Gains(security, period))).ToArray();
        if (gains.Any(one => one.Value is null))
        {
            yield break;
        }

        var all = Sum(gains.Select(one => one.Value!.Value));
        foreach (var (concept, value) in Parts(all, null))
        {
            yield return Total(concept, period, value, false);
        }

        foreach (var (concept, kind) in ByKind)
        {
            var sum = Sum(gains.Where(one => one.Kind == kind).Select(one => one.Value!.Value));
            yield return Total(concept, period, sum.InProfitOrLoss, false);
        }
    }

    private static (string Concept, SecurityKind Kind)[] ByKind { get; } =
    [(SecurityConcepts.Equity, SecurityKind.Equity), (SecurityConcepts.Funds, SecurityKind.Fund)];

    private Fact Total(string concept, ReportingPeriod period, Fraction value, bool isBalance)
    {
        var operands = _valuation
            .Book.Securities.Where(security => IsPart(security, concept, period))
            .Select(security => _frame.Id(concept, period, new FactMember(SecurityConcepts.Dimension, security.Code)));
        var amount = new FigureAmount(value, _frame.Currency, isBalance, $"{Origin}; sum of the securities")
        {
            Operands = [.. operands],
        };
        return _frame.Fact(_frame.Id(concept, period), SecurityConcepts.Label(concept), amount);
    }

    private bool IsPart(Security security, string concept, ReportingPeriod period)
    {
        var (first, last) = (_frame.Group.Calendar.Start(period), _frame.Group.Calendar.End(period));
        var ofKind = ByKind.FirstOrDefault(pair => pair.Concept == concept);
        return _valuation.Touches(security, first, last) && (ofKind.Concept is null || ofKind.Kind == security.Kind);
    }

    private Fact Named(string concept, Security security, ReportingPeriod period, FigureAmount amount)
    {
        var (en, ja) = SecurityConcepts.Label(concept);
        var id = _frame.Id(concept, period, new FactMember(SecurityConcepts.Dimension, security.Code));
        return _frame.Fact(id, ($"{en}: {security.NameEn}", $"{ja}：{security.NameJa}"), amount);
    }

    private SecurityGains? Gains(Security security, ReportingPeriod period)
    {
        var gains = Between(security, period);
        if (gains is { } whole && period.FirstMonth % 3 == 1 && period.LastMonth % 3 == 0)
        {
            var quarters = Enumerable
                .Range(0, (period.LastMonth - period.FirstMonth + 1) / 3)
                .Select(at => period.FirstMonth + (3 * at))
                .Select(month => Between(security, new(period.FiscalYear, month, month + 2)))
                .ToArray();
            Invariant.Holds(
                quarters.Any(quarter => quarter is null) || Sum(quarters.Select(quarter => quarter!.Value)) == whole,
                $"gains on {security.Code} of {period} are not the sum of its quarters'"
            );
        }

        return gains;
    }

    private SecurityGains? Between(Security security, ReportingPeriod period) =>
        _valuation.Gains(security, _frame.Group.Calendar.Start(period), _frame.Group.Calendar.End(period));

    private static SecurityGains Sum(IEnumerable<SecurityGains> gains) =>
        gains.Aggregate(default(SecurityGains), (sum, one) => sum + one);

    private static IEnumerable<(string Concept, Fraction Value)> Parts(SecurityGains gains, SecurityKind? kind)
    {
        yield return (SecurityConcepts.Realized, gains.Realized);
        yield return (SecurityConcepts.Unrealized, gains.Unrealized);
        yield return (SecurityConcepts.OtherComprehensive, gains.InOtherComprehensiveIncome);
        yield return (SecurityConcepts.Reclassified, gains.Reclassified);
        if (kind is { } known)
        {
            yield return (ByKind.First(pair => pair.Kind == known).Concept, gains.InProfitOrLoss);
        }
    }

    private static string Rule(string concept) =>
        concept switch
        {
            SecurityConcepts.Realized => "proceeds less cost",
            SecurityConcepts.Unrealized => "growth of the carrying amount beyond cost",
            SecurityConcepts.OtherComprehensive => "gains that arose in other comprehensive income",
            SecurityConcepts.Reclassified => "gains realised on what was available for sale",
            _ => "gains in profit or loss under the policy of the days",
        };
}
