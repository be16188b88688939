using Kessan.TieOut.Relations.Tables.Grids;

namespace Kessan.TieOut.Relations.Tables;

/// <summary>Finds columns that compare another column's figure with the one some rows before: growth beside a line of
/// years.</summary>
internal static class LagFinder
{
    private const int Named = 4;
    private const int Adjacent = 3;
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
        var tries = Evidence.OfTries(figures.Count * Lags.Length);
        var candidates =
            from column in figures
            let prior = Prior(grid, target, column) - tries
            from lag in Lags
            from isGrowth in (bool[])[true, false]
            let instances = Of(grid, (target, column), lag, isGrowth)
            where Weighed.IsWorthWeighing(instances, rules) && instances.Skip(1).Any()
            select Weighed.Of(Candidate(grid, target, instances, prior), rules);
        return candidates.MaxBy(weighed => weighed.Score);
    }

    private static int Prior(TableGrid grid, int target, int column) =>
        (grid.Columns[target].IsDerived ? Named : 0) + (column == target - 1 ? Adjacent : 0);

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
