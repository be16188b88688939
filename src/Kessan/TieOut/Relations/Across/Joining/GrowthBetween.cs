using System.Collections.Immutable;
using Kessan.Amounts;
using Kessan.TieOut.Numbers;

namespace Kessan.TieOut.Relations.Across.Joining;

/// <summary>Joins the lines of a forecast with those of the results it is compared with: where the growth printed in
/// one table follows, in line after line, from the figures of the other.</summary>
internal static class GrowthBetween
{
    private const int FewestLines = 2;

    /// <summary>Joins the lines of one name in such tables.</summary>
    public static void Join(ImmutableArray<Line> lines, JoinedLines joined, RoundingRule rule)
    {
        var named = lines.Where(line => !line.IsProse && line.Name.Key.Length > 0).ToList();
        var before = named.ToLookup(line => line.Name.Key, StringComparer.Ordinal);
        var pairs =
            from line in named
            from rise in Rises(line)
            from earlier in before[line.Name.Key]
            where earlier.Element != line.Element
            let holds = Holds(rise, earlier, rule)
            where holds is not null
            group (Line: line, Earlier: earlier, Holds: holds.Value) by (line.Element, Before: earlier.Element);
        foreach (var pair in pairs)
        {
            var places = pair.ToList();
            var holding = places.Count(place => place.Holds);
            if (holding < FewestLines || holding * 2 < places.Count + 1)
            {
                continue;
            }

            foreach (var (line, earlier, _) in places)
            {
                joined.Join(line.Id, earlier.Id);
            }
        }
    }

    private static IEnumerable<Rise> Rises(Line line)
    {
        var cells = line.Numbers.Select(number => (Key: CellKey.Of(number, line.Name), Number: number)).ToList();
        foreach (var growth in cells.Where(cell => cell.Key is { Role: NumberRole.Growth, Period: not null }))
        {
            var period = growth.Key.Period!.Value;
            var before = period.Earlier(growth.Key.Months);
            var now = cells.Where(cell => cell.Key.Role == NumberRole.Figure && cell.Key.Period == period).ToList();
            var isPrinted = cells.Exists(cell => cell.Key.Role == NumberRole.Figure && cell.Key.Period == before);
            if (now is [var only] && !isPrinted)
            {
                yield return new(growth.Number, only.Number, before);
            }
        }
    }

    /// <summary>Whether a growth follows from a figure of another line; null where that line has none of the year
    /// before.</summary>
    private static bool? Holds(Rise rise, Line earlier, RoundingRule rule)
    {
        var found = earlier.Numbers.FirstOrDefault(number =>
            number.Unit == rise.Now.Unit
            && CellKey.Of(number, earlier.Name) is { Role: NumberRole.Figure } key
            && key.Period == rise.Base
        );
        return found is not null && Reckoned.Of(rise.Now, rule).GrowthFrom(Reckoned.Of(found, rule)) is { } growth
            ? growth.Meets(Reckoned.Of(rise.Growth, rule))
            : null;
    }

    private sealed record Rise(FoundNumber Growth, FoundNumber Now, PeriodKey Base);
}
