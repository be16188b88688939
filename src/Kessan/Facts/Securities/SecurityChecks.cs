using Kessan.Amounts;
using Kessan.Diagnostics;
using Kessan.Facts.Figures;
using Kessan.Periods;
using Kessan.Statements;

namespace Kessan.Facts.Securities;

/// <summary>Checks securities against themselves and against the ledger.</summary>
public static class SecurityChecks
{
    private const string LedgerLine = "GainLossOnOtherInvestments";

    /// <summary>What is wrong with the events and prices by themselves.</summary>
    /// <param name="book">The securities.</param>
    /// <param name="currency">The presentation currency.</param>
    public static IEnumerable<Diagnostic> OfBook(SecurityBook book, Currency currency)
    {
        ArgumentNullException.ThrowIfNull(book);
        var codes = book.Securities.Select(security => security.Code).ToHashSet(StringComparer.Ordinal);
        return book
            .Events.GroupBy(one => (one.Security, one.Holder))
            .SelectMany(events => OfPosition([.. events], currency))
            .Concat(
                book.Prices.Where(price => !codes.Contains(price.Security))
                    .Select(price => SecurityDiagnostics.PriceOfNothing(price, codes.Order(StringComparer.Ordinal)))
            );
    }

    /// <summary>What prices lack at the closings, and whether gains in profit or loss are those of the
    /// ledger.</summary>
    /// <remarks>A ledger rounds the gain of each security to the minor unit, so that less than one minor unit for each
    /// is no difference.</remarks>
    public static IEnumerable<Diagnostic> OfSeries(StatementSeries series, SecurityBook book, FactBook facts)
    {
        ArgumentNullException.ThrowIfNull(series);
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(facts);
        var frame = new FigureFrame(series);
        var valuation = SecurityFacts.ValuationOf(frame, book);
        var closings = frame.Periods.Select(period => period.Closing).Distinct().ToArray();
        return book
            .Securities.SelectMany(security =>
                closings.Select(closing => Unvalued(frame, valuation, security, closing))
            )
            .Concat(closings.Select(closing => Difference(frame, book, facts, closing)))
            .OfType<Diagnostic>();
    }

    private static IEnumerable<Diagnostic> OfPosition(SecurityEvent[] events, Currency currency)
    {
        var holding = events
            .Where(one => one.Kind == SecurityEventKind.Holding)
            .OrderBy(one => one.Date)
            .ThenBy(one => one.Location)
            .FirstOrDefault();
        if (holding is not null)
        {
            var early = events.Where(one =>
                one != holding && (one.Date <= holding.Date || one.Kind == SecurityEventKind.Holding)
            );
            foreach (var one in early)
            {
                yield return SecurityDiagnostics.BeforeTheHolding(one, holding);
            }
        }

        foreach (var step in new SecurityPosition(events).Steps)
        {
            if (step.Quantity.IsNegative && step.Event.Kind == SecurityEventKind.Sale)
            {
                yield return SecurityDiagnostics.SoldMoreThanHeld(step);
            }
            else if (step.Cost.IsNegative || (step.Quantity.IsZero && !step.Cost.IsZero))
            {
                yield return SecurityDiagnostics.CostLeft(step, currency);
            }
        }
    }

    private static Diagnostic? Unvalued(
        FigureFrame frame,
        SecurityValuation valuation,
        Security security,
        Closing closing
    )
    {
        var date = frame.Group.Calendar.LastDay(closing.FiscalYear, closing.Month);
        if (!valuation.Knows(security, date) || valuation.Carrying(security, date) is not null)
        {
            return null;
        }

        var last = valuation
            .Book.Events.Where(one => one.Security == security.Code && one.Date <= date)
            .OrderBy(one => one.Date)
            .ThenBy(one => one.Location)
            .Last();
        return valuation.Price(security, date) is { } price
            ? SecurityDiagnostics.NoRate(price, closing, date)
            : SecurityDiagnostics.NoPrice(last, closing, date);
    }

    private static Diagnostic? Difference(FigureFrame frame, SecurityBook book, FactBook facts, Closing closing)
    {
        var period = closing.YearToDate;
        if (
            facts.Find(frame.Id(SecurityConcepts.Equity, period)) is not { } equity
            || facts.Find(frame.Id(SecurityConcepts.Funds, period)) is not { } funds
            || facts.Find(frame.Id(LedgerLine, period)) is not { } ledger
        )
        {
            return null;
        }

        var currency = frame.Group.PresentationCurrency;
        var gains = equity.Value + funds.Value;
        var minor = Fraction.PowerOfTen(-currency.MinorUnits);
        var difference = (gains - ledger.Value).Magnitude;
        return difference < minor * book.Securities.Length || difference.IsZero
            ? null
            : SecurityDiagnostics.Differs(closing, gains, ledger.Value, currency);
    }
}
