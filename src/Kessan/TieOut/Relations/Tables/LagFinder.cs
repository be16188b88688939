using Kessan.TieOut.Numbers;
using Kessan.TieOut.Relations.Tables.Grids;

namespace Kessan.TieOut.Relations.Tables;

/// <summary>Finds columns that compare another column's figure with the one some rows before: growth beside a line of
/// years.</summary>
internal static class LagFinder
{
    private const int Named = 4;
    private const int Adjacent = 3;
    private const int YearApart = 3;
    private const int MostColumns = 40;
    private static readonly int[] Lags = [1, -1, 4, -4, 2, -2, 3, -3, 12, -12];

    /// <summary>For each column that may hold changes, the column and the distance that most speaks for.</summary>
    public static IEnumerable<(int Column, Weighed Found)> In(TableGrid grid, PrintRules rules)
    {
        if (grid.Columns.Length is < 2 or > MostColumns || grid.Rows.Length < 3)
        {
            yield break;
        }

        for (var target = 0; target < grid.Columns.Length; target++)
        {
            var line = grid.Columns[target];
            if (
                (line.IsDerived || line.IsRatio || line.IsSigned)
                && Best(grid, target, rules) is { IsClaimed: true } found
            )
            {
                yield return (target, found);
            }
        }
    }

    private static Weighed? Best(TableGrid grid, int target, PrintRules rules)
    {
        var figures = Enumerable
            .Range(0, grid.Columns.Length)
            .Where(column => column != target && !grid.Columns[column].IsDerived && !grid.Columns[column].IsRatio)
            .ToList();
        // What heads, places and periods single out was not found by trying.
        var candidates =
            from column in figures
            from lag in Lags
            let isYear = grid.Columns[target].IsDerived && IsYear(grid, lag)
            let place = Prior(grid, target, column)
            let alike = isYear
                ? figures.Count(other => Prior(grid, target, other) >= place)
                : figures.Count * Lags.Length
            let prior = place + (isYear ? YearApart : 0) - Evidence.OfTries(alike)
            from isGrowth in (bool[])[true, false]
            let instances = Of(grid, (target, column), lag, isGrowth)
            where Weighed.IsWorthWeighing(instances, rules) && instances.Skip(1).Any()
            select Weighed.Of(Candidate(grid, target, instances, prior), rules);
        return candidates.MaxBy(weighed => weighed.Score);
    }

    private static int Prior(TableGrid grid, int target, int column)
    {
        var isBelow = grid.IsTurned && column == target + 1 && grid.Columns[column].Words.SaysTotal;
        return (grid.Columns[target].IsDerived ? Named : 0) + (column == target - 1 || isBelow ? Adjacent : 0);
    }

    /// <summary>Whether figures so far apart are of a period and of that a year before: what growth compares where
    /// nothing else is said.</summary>
    private static bool IsYear(TableGrid grid, int lag)
    {
        var pairs = Enumerable
            .Range(0, grid.Rows.Length)
            .Where(row => row - lag >= 0 && row - lag < grid.Rows.Length)
            .Select(row => (Now: grid.Rows[row].Period, Before: grid.Rows[row - lag].Period))
            .ToList();
        return pairs.Count > 0 && pairs.TrueForAll(pair => IsYear(pair.Now, pair.Before));
    }

    private static bool IsYear(FoundPeriod? now, FoundPeriod? before) =>
        now?.End is { } end
        && before?.End is { } earlier
        && (end.Year - earlier.Year, end.Month) == (1, earlier.Month)
        && now.Start?.Month == before.Start?.Month;

    private static IEnumerable<Instance> Of(TableGrid grid, (int Target, int Figures) columns, int lag, bool isGrowth)
    {
        for (var row = 0; row < grid.Rows.Length; row++)
        {
            var before = row - lag;
            if (
                before >= 0
                && before < grid.Rows.Length
                && grid[row, columns.Target] is { } change
                && grid[row, columns.Figures] is { } now
                && grid[before, columns.Figures] is { } earlier
                && Changes.Of(change, now, earlier, isGrowth) is { } instance
            )
            {
                yield return instance;
            }
        }
    }

    private static Candidate Candidate(TableGrid grid, int target, IEnumerable<Instance> instances, int prior) =>
        new([.. instances], prior) { IsNamed = grid.Columns[target].IsDerived || grid.Columns[target].IsRatio };
}
