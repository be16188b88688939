using Kessan.Amounts;
using Kessan.Phases;

namespace Kessan.Eliminations;

/// <summary>Which part of a payer's dividends of the year to date went to which company, by direct
/// interests.</summary>
/// <remarks>Where the folder states dividends, the interests of each record date hold; else those of the closing day,
/// or of the day before the payer left the group.</remarks>
internal sealed class DeclaredShares
{
    private readonly SortedDictionary<int, Fraction> _byReceiver = [];

    private DeclaredShares() { }

    /// <summary>Companies that hold shares directly.</summary>
    public IEnumerable<int> Receivers => _byReceiver.Keys;

    /// <summary>The shares of a payer's dividends.</summary>
    public static DeclaredShares Of(ClosingFrame frame, int payer)
    {
        var shares = new DeclaredShares();
        var declared = frame
            .Books.Dividends.Where(d =>
                d.Entity == payer && d.RecordDate >= frame.YearStart && d.RecordDate <= frame.Date
            )
            .ToList();
        Fraction total = declared.Sum(dividend => dividend.Amount);
        if (total.IsZero)
        {
            shares.Add(frame, payer, frame.Scope[payer].Left?.AddDays(-1) ?? frame.Date, Fraction.One);
            return shares;
        }

        foreach (var dividend in declared)
        {
            shares.Add(frame, payer, dividend.RecordDate, dividend.Amount / total);
        }

        return shares;
    }

    /// <summary>The part that went to a company, as a fraction of one.</summary>
    public Fraction ShareOf(int receiver) => _byReceiver.GetValueOrDefault(receiver);

    private void Add(ClosingFrame frame, int payer, DateOnly date, Fraction weight)
    {
        foreach (var holding in frame.Group.Ownership.HoldingsAtEndOf(date))
        {
            if (holding.Entity == payer)
            {
                _byReceiver[holding.Owner] = _byReceiver.GetValueOrDefault(holding.Owner) + (holding.Interest * weight);
            }
        }
    }
}
