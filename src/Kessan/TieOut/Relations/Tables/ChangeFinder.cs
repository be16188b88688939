using Kessan.TieOut.Numbers;
using Kessan.TieOut.Relations.Tables.Grids;

namespace Kessan.TieOut.Relations.Tables;

/// <summary>Finds columns that are the change or the growth between two others, points where rows are ratios.</summary>
internal static class ChangeFinder
{
    private const int Named = 5;
    private const int Adjacent = 2;
    private const int RateOfAmounts = 3;
    private const int MostShared = 3;
    private const int MostColumns = 40;
    private const int FewColumns = 8;
    private const int ManyColumns = 14;
    private const int NearColumns = 4;

    /// <summary>For each column that may hold changes, the pair and the formula that most speaks for.</summary>
    public static IEnumerable<(int Column, Weighed Found)> In(TableGrid grid, PrintRules rules)
    {
        if (grid.Columns.Length is < 3 or > MostColumns)
        {
            yield break;
        }

        for (var target = 0; target < grid.Columns.Length; target++)
        {
            if (MayChange(grid, target) && Best(grid, target, rules) is { IsClaimed: true } found)
            {
                yield return (target, found);
            }
        }
    }

    /// <summary>A column of another period's figures is no change; anything else may be.</summary>
    private static bool MayChange(TableGrid grid, int column)
    {
        var line = grid.Columns[column];
        var mayBeUnnamed = !grid.IsTurned && grid.Columns.Length <= FewColumns && line.Period is null;
        return line.IsDerived || line.IsSigned || (line.Words.SaysRatio && line.IsRatio) || mayBeUnnamed;
    }

    /// <summary>A line that says nothing of a change is the total or the part of others sooner than their
    /// difference.</summary>
    private static bool[] Kinds(GridLine line) =>
        line.IsDerived || line.IsSigned || line.Words.IsEmpty ? [true, false] : [true];

    private static Weighed? Best(TableGrid grid, int target, PrintRules rules)
    {
        var figures = Enumerable
            .Range(0, grid.Columns.Length)
            .Where(column => column != target && !grid.Columns[column].IsDerived)
            .ToList();
        var pairs = figures
            .SelectMany(now =>
                figures
                    .Where(before => before != now && IsNear(figures.Count, target, now, before))
                    .Select(before => (now, before))
            )
            .Select(pair => (pair.now, pair.before, Prior: Prior(grid, target, pair.now, pair.before)))
            .ToList();
        Weighed? best = null;
        foreach (var (now, before, prior) in pairs)
        {
            foreach (var isGrowth in Kinds(grid.Columns[target]))
            {
                var instances = Of(grid, (target, now, before), isGrowth);
                if (!Weighed.IsWorthWeighing(instances, rules))
                {
                    continue;
                }

                // What heads and places single out was not found by trying; the tries are the pairs placed as well.
                var tries = Evidence.OfTries(pairs.Count(pair => pair.Prior >= prior));
                var candidate = new Candidate([.. instances], prior - tries) { IsNamed = IsNamed(grid, target) };
                var weighed = Weighed.Of(candidate, rules);
                best = best is null || weighed.Score > best.Score ? weighed : best;
            }
        }

        return best;
    }

    private static bool IsNamed(TableGrid grid, int target) =>
        grid.Columns[target].IsDerived || grid.Columns[target].IsRatio;

    private static IEnumerable<Instance> Of(TableGrid grid, (int Target, int Now, int Before) columns, bool isGrowth)
    {
        for (var row = 0; row < grid.Rows.Length; row++)
        {
            if (
                grid[row, columns.Target] is { } target
                && grid[row, columns.Now] is { } now
                && grid[row, columns.Before] is { } before
                && Changes.Of(target, now, before, isGrowth) is { } instance
            )
            {
                yield return instance;
            }
        }
    }

    private static int Prior(TableGrid grid, int target, int now, int before)
    {
        var (line, newer, older) = (grid.Columns[target], grid.Columns[now], grid.Columns[before]);
        var prior = line.IsDerived ? Named : 0;
        prior += line.IsRatio && !newer.IsRatio && !older.IsRatio ? RateOfAmounts : 0;
        prior += Math.Abs(now - before) == 1 && Math.Max(now, before) == target - 1 ? Adjacent : 0;
        prior += Math.Min(MostShared, line.Words.Shared(newer.Words) + line.Words.Shared(older.Words));
        prior += Order(newer.Period, older.Period);
        prior += line.Period is { } period && Equals(period, newer.Period) ? Adjacent : 0;
        return prior;
    }

    /// <summary>Among many columns, only those beside a change are what it is of.</summary>
    private static bool IsNear(int columns, int target, int now, int before) =>
        columns <= ManyColumns || (Math.Abs(now - target) <= NearColumns && Math.Abs(before - target) <= NearColumns);

    /// <summary>What is compared comes after what it is compared with, and is as long.</summary>
    private static int Order(FoundPeriod? now, FoundPeriod? before) =>
        now?.End is not { } end || before?.End is not { } earlier ? 0
        : end > earlier ? Adjacent
        : end < earlier ? -2 * Adjacent
        : now.Nature != before.Nature ? Adjacent
        : 0;
}
