using System.Collections.Immutable;
using Kessan.TieOut.Relations.Tables.Grids;

namespace Kessan.TieOut.Relations.Tables;

/// <summary>Finds totals that have to be equal: assets, and liabilities with equity.</summary>
internal static class EqualTotals
{
    private const int Named = 6;
    private const int MostTotals = 60;

    /// <summary>The equal totals of a grid's rows.</summary>
    /// <param name="grid">The grid.</param>
    /// <param name="rates">Columns of growth, which are equal because figures are.</param>
    /// <param name="rules">How figures are rounded.</param>
    public static IEnumerable<Weighed> In(TableGrid grid, IReadOnlySet<int> rates, PrintRules rules)
    {
        var totals = Enumerable.Range(0, grid.Rows.Length).Where(row => grid.Rows[row].Words.SaysTotal).ToList();
        if (totals.Count is < 2 or > MostTotals)
        {
            yield break;
        }

        foreach (var first in totals.Where(row => IsOfAssets(grid.Rows[row].Label)))
        {
            foreach (var second in totals.Where(row => row > first && IsOfClaims(grid.Rows[row].Label)))
            {
                var candidate = Of(grid, first, second, rates);
                if (
                    Weighed.IsWorthWeighing(candidate, rules)
                    && Weighed.Of(candidate, rules) is { IsClaimed: true } weighed
                )
                {
                    yield return weighed;
                }
            }
        }
    }

    private static Candidate Of(TableGrid grid, int first, int second, IReadOnlySet<int> rates)
    {
        var instances = Enumerable
            .Range(0, grid.Columns.Length)
            .Where(column => !rates.Contains(column))
            .Select(column => (Target: grid[second, column], Same: grid[first, column]))
            .Where(pair => pair is { Target: not null, Same: not null })
            .Select(pair => new Instance(RelationKind.Same, Reading.Of(pair.Target!), [new(Reading.Of(pair.Same!), 1)]))
            .ToImmutableArray();
        return new(instances, Named) { IsNamed = true };
    }

    private static bool IsOfAssets(string label) =>
        !IsOfClaims(label)
        && (Says(label, "asset") || Says(label, "資産"))
        && !Says(label, "current")
        && !Says(label, "流動");

    private static bool IsOfClaims(string label) =>
        (Says(label, "liabilities") && (Says(label, "equity") || Says(label, "net assets") || Says(label, "capital")))
        || (Says(label, "負債") && (Says(label, "純資産") || Says(label, "資本")));

    private static bool Says(string label, string word) => label.Contains(word, StringComparison.OrdinalIgnoreCase);
}
