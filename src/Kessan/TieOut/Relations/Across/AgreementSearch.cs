using System.Collections.Immutable;
using Kessan.Amounts;
using Kessan.TieOut.Numbers;

namespace Kessan.TieOut.Relations.Across;

/// <summary>Finds the numbers in different places that could be the same figure: same role, unit, period and a value
/// that both can print. Each list of one period is gone through in order of value, never pair by pair.</summary>
internal static class AgreementSearch
{
    // Beyond so many neighbours of one value, agreeing says nothing any more.
    private const int MostNeighbours = 64;

    /// <summary>The agreements of lines whose names allow it, by the two lines' places.</summary>
    public static Dictionary<(int First, int Second), List<Agreement>> Find(
        ImmutableArray<Line> lines,
        RoundingRule rule
    )
    {
        var found = new Dictionary<(int, int), List<Agreement>>();
        var cells = lines.SelectMany(line => line.Numbers.Select(number => Of(line, number, rule)));
        foreach (var group in cells.GroupBy(cell => cell.Group))
        {
            var sorted = group.OrderBy(cell => cell.Value.Range.From).ThenBy(cell => cell.Number.Id).ToList();
            for (var at = 0; at < sorted.Count; at++)
            {
                AddFollowing(sorted, at, found);
            }
        }

        return found;
    }

    private static void AddFollowing(List<Cell> sorted, int at, Dictionary<(int, int), List<Agreement>> found)
    {
        var cell = sorted[at];
        var last = Math.Min(sorted.Count, at + MostNeighbours);
        for (var next = at + 1; next < last && sorted[next].Value.Range.From <= cell.Value.Range.To; next++)
        {
            var other = sorted[next];
            if (CouldBeSame(cell, other))
            {
                var (first, second) = cell.Line.Id < other.Line.Id ? (cell, other) : (other, cell);
                var pair = (first.Line.Id, second.Line.Id);
                var list = found.TryGetValue(pair, out var known) ? known : found[pair] = [];
                list.Add(new(first.Number, second.Number, Agreement.BitsOf(first.Number, second.Number)));
            }
        }
    }

    private static bool CouldBeSame(Cell cell, Cell other) =>
        cell.Line.Id != other.Line.Id
        && (cell.Line.Element != other.Line.Element || cell.Line.IsProse)
        && cell.Value.Meets(other.Value)
        && ArePeriodsAlike(cell.Period, other.Period)
        && (cell.Period is not null || Agreement.IsTelling(cell.Number, other.Number))
        && cell.Line.Name.Covers(other.Line.Name);

    // What is counted at the end of a half year is often said to be "of" the half year.
    private static bool ArePeriodsAlike(PeriodKey? first, PeriodKey? second) =>
        first is null || second is null || first.Value.Start == second.Value.Start
            ? first is null == second is null
            : first.Value.Start is null || second.Value.Start is null;

    private static Cell Of(Line line, FoundNumber number, RoundingRule rule)
    {
        var key = CellKey.Of(number, line.Name);
        var group = (key.Role, key.Months, key.Unit, key.Period?.End, key.Period?.IsPlanned ?? false);
        return new(line, number, Reckoned.Of(number, rule), key.Period, group);
    }

    private readonly record struct Cell(
        Line Line,
        FoundNumber Number,
        Reckoned Value,
        PeriodKey? Period,
        (NumberRole, int, UnitKind, DateOnly?, bool) Group
    );
}
