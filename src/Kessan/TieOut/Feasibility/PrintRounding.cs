using Kessan.Amounts;
using Kessan.Facts;
using Kessan.TieOut.Numbers;

namespace Kessan.TieOut.Feasibility;

/// <summary>How a document rounds what it prints.</summary>
/// <param name="Amounts">Amounts.</param>
/// <param name="AreRatesOpen">Whether ratios and amounts for each of something may be rounded to the nearest or cut
/// off; otherwise they are rounded to the nearest.</param>
internal sealed record PrintRounding(RoundingRule Amounts, bool AreRatesOpen)
{
    /// <summary>Where the value behind a print lies: what is said to be over or under it, or about it, has fewer
    /// ends.</summary>
    public ValueRange RangeOf(FoundNumber number, Reason reason)
    {
        var range = ValueRange.Of(Interval(number), reason);
        return number.Qualifier switch
        {
            FactQualifier.Approximately => default,
            FactQualifier.Over => range with { To = null },
            FactQualifier.Under => range with { From = null },
            _ => range,
        };
    }

    private PrintedInterval Interval(FoundNumber number)
    {
        if (number.Unit.Kind is not (UnitKind.Ratio or UnitKind.Points or UnitKind.PerUnit))
        {
            return number.Interval(Amounts);
        }

        var half = number.Interval(RoundingRule.HalfAwayFromZero);
        var cut = number.Interval(RoundingRule.TowardZero);
        var (low, high) = (half.From < cut.From ? half : cut, half.To > cut.To ? half : cut);
        return AreRatesOpen ? new(low.From, high.To, low.FromIncluded, high.ToIncluded) : half;
    }
}
