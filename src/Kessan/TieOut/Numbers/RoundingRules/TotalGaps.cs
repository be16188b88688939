using System.Text.RegularExpressions;
using Kessan.Amounts;

namespace Kessan.TieOut.Numbers.RoundingRules;

/// <summary>Compares totals with the sums of the rows above them.</summary>
internal static partial class TotalGaps
{
    private const int MostParts = 15;
    private const int LeastSize = 1000;

    /// <summary>How many totals of parts above zero are more than the parts, by less than one in the last digit for
    /// each part, how many are less, and how many are what the parts come to.</summary>
    public static (int Above, int Below, int Equal) Of(IReadOnlyList<FoundNumber> numbers)
    {
        var (above, below, equal) = (0, 0, 0);
        var columns = numbers
            .Where(number =>
                !number.Site.IsProse && number.Role == NumberRole.Figure && number.Unit.Kind == UnitKind.Money
            )
            .GroupBy(number => (number.Site.Element, number.Site.Column));
        foreach (var column in columns.Select(column => column.ToList()))
        {
            for (var i = 2; i < column.Count; i++)
            {
                var gap = IsTotal().IsMatch(column[i].Label.IsEmpty ? string.Empty : column[i].Label[^1])
                    ? Gap(column, i)
                    : null;
                above += gap > 0 ? 1 : 0;
                below += gap < 0 ? 1 : 0;
                equal += gap == 0 ? 1 : 0;
            }
        }

        return (above, below, equal);
    }

    /// <summary>The sign of what a total has more than the run of rows above it that comes nearest;
    /// null where none does.</summary>
    private static int? Gap(List<FoundNumber> column, int total)
    {
        var (target, step) = (column[total].Value, column[total].Step);
        if (target.Magnitude < step * LeastSize)
        {
            return null;
        }

        var sum = Fraction.Zero;
        for (var part = total - 1; part >= 0 && part >= total - MostParts; part--)
        {
            if (column[part].Value.IsNegative || column[part].Step != step)
            {
                return null;
            }

            sum += column[part].Value;
            var gap = target - sum;
            if (part < total - 1 && gap.Magnitude < step * (total - part))
            {
                return gap.Numerator.Sign;
            }
        }

        return null;
    }

    [GeneratedRegex(@"\btotal\b|合計|計$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex IsTotal();
}
