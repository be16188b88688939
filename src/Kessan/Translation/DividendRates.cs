using Kessan.Amounts;
using Kessan.Ledger;
using Kessan.Phases;

namespace Kessan.Translation;

/// <summary>The rates of an entity's dividends: each declared dividend at its own, what is not declared at an
/// average.</summary>
/// <remarks>Booked dividends of the year so far meet declared ones first in, first out, by record date: what a
/// closing period adds to the year's total takes the rates of the declared dividends that lie in that stretch. So a
/// dividend booked a period after its record date still takes the rate of its day (IAS 21.39(b), ASC
/// 830-30-45-10).</remarks>
internal sealed class DividendRates
{
    private readonly List<(long Amount, Fraction Rate, DeclaredDividend Dividend)> _declared = [];

    public DividendRates(ClosingFrame frame, TranslationRates rates)
    {
        var declared = frame
            .Books.Dividends.Where(d => d.Entity == rates.Entity.Index)
            .Where(d => d.RecordDate >= rates.YearStart && d.RecordDate <= rates.DayOf(frame))
            .OrderBy(d => d.RecordDate)
            .ThenBy(d => d.Amount);
        foreach (var dividend in declared)
        {
            Declared += dividend.Amount;
            if ((dividend.Rate ?? rates.Historical(dividend.RecordDate)?.Rate) is { } rate)
            {
                _declared.Add(
                    (
                        dividend.Amount,
                        new Conversion(rate, rates.Entity.FunctionalCurrency, frame.Group.PresentationCurrency).Exact(
                            1
                        ),
                        dividend
                    )
                );
            }
            else
            {
                _declared.Add((dividend.Amount, Fraction.Zero, dividend));
            }
        }
    }

    /// <summary>Declared in the year so far, functional minor units, positive.</summary>
    public long Declared { get; }

    /// <summary>The first declared dividend, or null.</summary>
    public DeclaredDividend? First => _declared.Count == 0 ? null : _declared[0].Dividend;

    /// <summary>What the stretch of the year's dividends from one total to another comes to, exactly.</summary>
    /// <param name="from">Dividends booked before, functional minor units, debit positive.</param>
    /// <param name="to">Dividends booked now.</param>
    /// <param name="average">The factor of what is not declared; asked for only where there is such a part.</param>
    public Fraction Translate(long from, long to, Func<Fraction> average)
    {
        var (value, left, end) = (Fraction.Zero, to - from, 0L);
        foreach (var (amount, rate, _) in _declared)
        {
            var begin = end;
            end += amount;
            var part = Math.Min(to, end) - Math.Max(from, begin);
            if (part > 0 && !rate.IsZero)
            {
                value += rate * part;
                left -= part;
            }
        }

        return left == 0 ? value : value + (average() * left);
    }
}
