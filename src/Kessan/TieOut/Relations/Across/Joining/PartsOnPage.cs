using System.Collections.Immutable;
using Kessan.Amounts;
using Kessan.TieOut.Numbers;

namespace Kessan.TieOut.Relations.Across.Joining;

/// <summary>Joins the lines of one name on a page of which one prints a period and the other the parts it consists of:
/// <c>86 for the half year</c> above quarters of <c>(41)</c> and <c>(45)</c>.</summary>
/// <remarks>What one line takes off the other may print without a sign, so that sizes are compared.</remarks>
internal static class PartsOnPage
{
    private const int OfSign = 1;

    /// <summary>Joins them.</summary>
    public static void Join(ImmutableArray<Line> lines, JoinedLines joined, RoundingRule rule)
    {
        var alike = lines
            .Where(line => line.Name.Key.Length > 0)
            .GroupBy(line => (line.Page, line.Name.Key))
            .Select(group => group.ToList())
            .Where(group => group.Count > 1);
        foreach (var group in alike)
        {
            foreach (var whole in group)
            {
                foreach (var parts in group.Where(parts => parts != whole && AreOne(whole, parts, rule)))
                {
                    joined.Join(whole.Id, parts.Id);
                }
            }
        }
    }

    private static bool AreOne(Line whole, Line parts, RoundingRule rule)
    {
        var figures = Figures(parts)
            .GroupBy(figure => (figure.Key.Unit, figure.Key.Period!.Value))
            .ToDictionary(group => group.Key, group => group.First().Number);
        var bits = Figures(whole)
            .Where(figure => !figures.ContainsKey((figure.Key.Unit, figure.Key.Period!.Value)))
            .Sum(figure => Bits(figure.Number, Parts(figure.Key, figures), rule));
        return bits
            >= Evidence.ToClaim
                - (
                    whole.Name.IsSpecific ? 6
                    : whole.Name.SharesHeading(parts.Name) ? 4
                    : 2
                );
    }

    /// <summary>How much it says that parts add to a whole; nothing where they do not.</summary>
    private static int Bits(FoundNumber whole, ImmutableArray<FoundNumber> parts, RoundingRule rule)
    {
        if (parts.IsEmpty)
        {
            return 0;
        }

        var printed = Reckoned.Of(whole, rule);
        var sum = parts.Select(part => Reckoned.Of(part, rule)).Aggregate((left, right) => left + right);
        return sum.Meets(printed) || (-sum).Meets(printed)
            ? Math.Max(0, Evidence.Bits(sum.Width + printed.Width, whole.Value.Magnitude) - OfSign)
            : 0;
    }

    /// <summary>The figures of the halves or quarters of a period, where all are there.</summary>
    private static ImmutableArray<FoundNumber> Parts(
        CellKey whole,
        Dictionary<(UnitKind, PeriodKey), FoundNumber> figures
    )
    {
        var period = whole.Period!.Value;
        foreach (var months in new[] { 6, 3 }.Where(months => period.Months > months && period.Months % months == 0))
        {
            var parts = Enumerable
                .Range(0, period.Months / months)
                .Select(part => figures.GetValueOrDefault((whole.Unit, period.Part(part * months, months))))
                .ToList();
            if (!parts.Contains(null))
            {
                return [.. parts.OfType<FoundNumber>()];
            }
        }

        return [];
    }

    private static IEnumerable<(CellKey Key, FoundNumber Number)> Figures(Line line) =>
        line
            .Numbers.Select(number => (Key: CellKey.Of(number, line.Name), number))
            .Where(figure =>
                figure.Key is { Role: NumberRole.Figure, Unit: UnitKind.Money, Period.Start: not null }
                && !figure.number.Value.IsZero
            );
}
