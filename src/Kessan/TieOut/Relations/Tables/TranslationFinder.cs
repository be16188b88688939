using System.Collections.Immutable;
using Kessan.Amounts;
using Kessan.TieOut.Numbers;
using Kessan.TieOut.Relations.Tables.Grids;

namespace Kessan.TieOut.Relations.Tables;

/// <summary>Finds columns that are another column in another currency at one rate on every row, the rate printed or
/// not.</summary>
internal static class TranslationFinder
{
    private const int FewestRows = 4;
    private const int OtherCurrency = 6;
    private const int Needed = 30;
    private const int MostColumns = 24;

    /// <summary>The translations, one for each column that is one.</summary>
    /// <param name="grid">The grid.</param>
    /// <param name="changes">Columns that hold changes.</param>
    /// <param name="rules">How figures are rounded.</param>
    public static IEnumerable<Weighed> In(TableGrid grid, IReadOnlySet<int> changes, PrintRules rules)
    {
        if (grid.Columns.Length is < 2 or > MostColumns || grid.Rows.Length < FewestRows)
        {
            yield break;
        }

        for (var target = 0; target < grid.Columns.Length; target++)
        {
            if (changes.Contains(target) || grid.Columns[target].IsDerived || IsRatio(grid.Columns[target]))
            {
                continue;
            }

            var best = Enumerable
                .Range(0, target)
                .Where(source => !changes.Contains(source) && !grid.Columns[source].IsRatio)
                .Select(source => Of(grid, target, source, rules))
                .OfType<Weighed>()
                .MaxBy(weighed => weighed.Score);
            if (best is { IsClaimed: true, Score: >= Needed })
            {
                yield return best;
            }
        }
    }

    private static bool IsRatio(GridLine line) => line.IsRatio || line.Words.SaysRatio;

    /// <summary>Each row against the row that tells the rate most exactly.</summary>
    private static Weighed? Of(TableGrid grid, int target, int source, PrintRules rules)
    {
        var rows = Enumerable
            .Range(0, grid.Rows.Length)
            .Select(row => (To: grid[row, target], From: grid[row, source]))
            .Where(row => row is { To.Value.IsZero: false, From.Value.IsZero: false })
            .Where(row => !Reading.IsRatioOf(row.To!) && !Reading.IsRatioOf(row.From!))
            .Select(row => (To: row.To!, From: row.From!))
            .ToList();
        if (rows.Count < FewestRows)
        {
            return null;
        }

        var from = grid.Columns[source].Unit;
        var differs = rows.Exists(row => row.To.Unit.Name != row.From.Unit.Name) || from != grid.Columns[target].Unit;
        var prior = (differs ? OtherCurrency : 0) - Evidence.OfTries(grid.Columns.Length);
        return rows.OrderByDescending(row => row.To.Value.Magnitude / row.To.Step)
            .ThenBy(row => row.To.Id)
            .Take(3)
            .Select(reference => Against(reference, rows, prior, rules))
            .OfType<Weighed>()
            .MaxBy(weighed => weighed.Score);
    }

    private static Weighed? Against(
        (FoundNumber To, FoundNumber From) reference,
        List<(FoundNumber To, FoundNumber From)> rows,
        int prior,
        PrintRules rules
    )
    {
        var rate = reference.To.Value / reference.From.Value;
        if (IsPowerOfTen(rate))
        {
            return null;
        }

        var instances = rows.Where(row => row.To.Id != reference.To.Id && row.To.Unit.Kind == reference.To.Unit.Kind)
            .Select(row => new Instance(
                RelationKind.Product,
                Reading.Of(row.To),
                [new(Reading.Of(row.From), 1), new(Reading.Of(reference.To), 1), new(Reading.Of(reference.From), -1)]
            ))
            .ToImmutableArray();
        var candidate = new Candidate(instances, prior);
        return Weighed.IsWorthWeighing(candidate, rules) ? Weighed.Of(candidate, rules) : null;
    }

    /// <summary>Whether one column is the other in another unit, or the same again.</summary>
    private static bool IsPowerOfTen(Fraction rate)
    {
        var size = rate.Magnitude;
        return size == Fraction.One
            || size.Numerator.ToString(System.Globalization.CultureInfo.InvariantCulture).TrimEnd('0') == "1"
                && size.Denominator.ToString(System.Globalization.CultureInfo.InvariantCulture).TrimEnd('0') == "1";
    }
}
