using Kessan.Amounts;
using Kessan.Facts;

namespace Kessan.TieOut.Relations.Tables;

/// <summary>How a document rounds what it prints.</summary>
/// <param name="Amounts">Amounts.</param>
/// <param name="Rates">Ratios and amounts for each of something; null where it may be either way.</param>
internal sealed record PrintRules(RoundingRule Amounts, RoundingRule? Rates)
{
    /// <summary>Where the exact value lies.</summary>
    public PrintedInterval Of(Reading reading)
    {
        var (value, step) = (reading.Value, reading.Step);
        if (!reading.IsRate)
        {
            return PrintedInterval.Of(value, step, Amounts);
        }

        return Rates is { } rule ? PrintedInterval.Of(value, step, rule) : Either(value, step);
    }

    private static PrintedInterval Either(Fraction value, Fraction step)
    {
        var half = PrintedInterval.Of(value, step, RoundingRule.HalfAwayFromZero);
        var cut = PrintedInterval.Of(value, step, RoundingRule.TowardZero);
        return new(
            half.From < cut.From ? half.From : cut.From,
            half.To > cut.To ? half.To : cut.To,
            half.From < cut.From ? half.FromIncluded : cut.FromIncluded,
            half.To > cut.To ? half.ToIncluded : cut.ToIncluded
        );
    }
}
