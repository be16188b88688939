using Kessan.TieOut.Numbers;
using Kessan.TieOut.Relations.Across.Words;

namespace Kessan.TieOut.Relations.Across.Worded;

/// <summary>A figure of a longer period in a table, against what sentences say of its quarters, gains and losses taken
/// for what their parts show them to be.</summary>
internal static class BreakdownTotals
{
    /// <summary>The relations.</summary>
    public static IEnumerable<Relation> Find(MeasuredItems items, IReadOnlyList<Breakdown> breakdowns)
    {
        var reader = new LabelReader(Abbreviations.None);
        var named = breakdowns
            .Where(breakdown => PeriodKey.Of(breakdown.Whole.Period) is { Months: 3 or 6 })
            .Select(breakdown => (Breakdown: breakdown, Words: reader.Read(breakdown.Called.Words).Words))
            .Where(breakdown => breakdown.Words.Length > 1)
            .GroupBy(breakdown => string.Join(' ', breakdown.Words), StringComparer.Ordinal)
            .Where(group => group.Count() > 1);
        foreach (var group in named)
        {
            var words = group.First().Words;
            var parts = group.Select(breakdown => breakdown.Breakdown).ToList();
            var figures = items
                .Lines.Where(line => !line.IsProse && line.Name.Own.Length > 1 && line.Name.Own.All(words.Contains))
                .SelectMany(line => line.Numbers)
                .Where(number => number.Role == NumberRole.Figure && IsOver(number, parts));
            foreach (var relation in figures.Select(number => Relate(items, number, parts)).OfType<Relation>())
            {
                yield return relation;
            }
        }
    }

    private static bool IsOver(FoundNumber number, List<Breakdown> parts) =>
        PeriodKey.Of(number.Period) is { } whole
        && parts.Count * (PeriodKey.Of(parts[0].Whole.Period)?.Months ?? 0) == whole.Months
        && parts.All(part =>
            PeriodKey.Of(part.Whole.Period) is { } period && period.Start >= whole.Start && period.End <= whole.End
        );

    private static Relation? Relate(MeasuredItems items, FoundNumber number, List<Breakdown> parts)
    {
        int Sign(Breakdown part) => part.Sum(items).Printed.IsNegative ? -1 : 1;
        var gain = parts
            .Select(part => Sign(part) < 0 ? -items.Reckon(part.Whole) : items.Reckon(part.Whole))
            .Aggregate((left, right) => left + right);
        var printed = items.Reckon(number);
        var turn = gain.Meets(printed) ? 1 : -1;
        var relation = Claim
            .Of(RelationKind.Sum, number, printed, turn > 0 ? gain : -gain)
            .From(parts.Select(part => new Operand(part.Whole.Id, Sign(part) * turn)))
            .Because(
                $"{Claim.Called(number)}: {Claim.Named(number)} is what "
                    + string.Join(" and ", parts.Select(part => Claim.Named(part.Whole)))
                    + " come to, gains and losses taken as their parts show them"
                    + (turn < 0 ? ", and its sign turned." : "."),
                Evidence.ToClaim
            );
        return relation.Verdict == Verdict.Contradiction ? null : relation;
    }
}
