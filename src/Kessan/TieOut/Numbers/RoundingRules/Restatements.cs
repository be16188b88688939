using Kessan.Amounts;

namespace Kessan.TieOut.Numbers.RoundingRules;

/// <summary>Compares amounts with the same amounts printed more finely elsewhere.</summary>
internal static class Restatements
{
    private const int MostOfOneName = 40;

    /// <summary>How many coarser prints could only be rounded half up, and how many only cut off.</summary>
    public static (int HalfUp, int CutOff) Votes(IReadOnlyList<FoundNumber> numbers)
    {
        var (halfUp, cutOff) = (0, 0);
        var groups = numbers.Where(IsAmount).GroupBy(Name);
        foreach (var group in groups.Select(group => group.Take(MostOfOneName).OrderBy(number => number.Step).ToList()))
        {
            for (var coarse = 1; coarse < group.Count; coarse++)
            {
                var fine = group[0];
                if (fine.Step == group[coarse].Step)
                {
                    continue;
                }

                var quotient = fine.Value / group[coarse].Step;
                var print = Whole(group[coarse].Value / group[coarse].Step);
                var half = Rounding.RoundWide(quotient, RoundingRule.HalfAwayFromZero);
                var cut = Rounding.RoundWide(quotient, RoundingRule.TowardZero);
                halfUp += print == half && print != cut ? 1 : 0;
                cutOff += print == cut && print != half ? 1 : 0;
            }
        }

        return (halfUp, cutOff);
    }

    private static System.Numerics.BigInteger Whole(Fraction value) =>
        Rounding.RoundWide(value, RoundingRule.HalfAwayFromZero);

    private static bool IsAmount(FoundNumber number) =>
        number is { Role: NumberRole.Figure, Unit.Kind: UnitKind.Money, Period.End: not null, Label.IsEmpty: false }
        && !number.Value.IsZero;

    private static (string Label, string Unit, DateOnly? Start, DateOnly? End, PeriodNature Nature) Name(
        FoundNumber number
    ) =>
        (
            new string([.. number.Label[^1].Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)]),
            number.Unit.Name,
            number.Period!.Start,
            number.Period.End,
            number.Period.Nature
        );
}
