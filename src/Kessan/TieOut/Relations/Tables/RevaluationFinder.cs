using System.Collections.Immutable;
using Kessan.TieOut.Numbers;
using Kessan.TieOut.Relations.Tables.Grids;

namespace Kessan.TieOut.Relations.Tables;

/// <summary>Finds columns that are another's holding times the change of its price between two more, and columns that
/// are the product of two others.</summary>
internal static class RevaluationFinder
{
    private const int MostColumns = 14;
    private const int Prices = 4;
    private const int InOrder = 2;
    private const int Dated = 10;
    private const int Counted = 2;

    /// <summary>The products, all of one formula taken together.</summary>
    public static IEnumerable<Weighed> In(TableGrid grid, PrintRules rules)
    {
        if (grid.Columns.Length is < 3 or > MostColumns || grid.Rows.Length < 2)
        {
            yield break;
        }

        for (var held = 0; held < grid.Columns.Length; held++)
        {
            if (!MayBeHeld(grid, held))
            {
                continue;
            }

            if (Best(grid, held, rules) is { IsClaimed: true } found)
            {
                yield return found;
            }

            foreach (var product in Products(grid, held, rules))
            {
                yield return product;
            }
        }
    }

    /// <summary>A holding is a count; where units say nothing, any column in another scale than the others.</summary>
    private static bool MayBeHeld(TableGrid grid, int column)
    {
        var unit = grid.Columns[column].Unit.Kind;
        return unit == UnitKind.Count || (unit == UnitKind.Unknown && !grid.Columns[column].IsDerived);
    }

    /// <summary>Every change of price by the holding that comes to a column, taken as one: a table that reckons one
    /// period's gain that way reckons all. Prices of the days before a period and at its end need no other
    /// proof.</summary>
    private static Weighed? Best(TableGrid grid, int held, PrintRules rules)
    {
        var columns = Enumerable.Range(0, grid.Columns.Length).Where(column => column != held).ToList();
        var tries = Evidence.OfTries(columns.Count * columns.Count);
        var found = columns
            .Select(target => Gains(grid, (target, held), columns, tries, rules))
            .OfType<Gain>()
            .ToList();
        if (found.Count == 0)
        {
            return null;
        }

        var isDated = found.Exists(gain => gain.IsDated);
        return Weighed.Of(
            new([.. found.SelectMany(gain => gain.Candidate.Instances)], Prices + (isDated ? Dated : -tries))
            {
                IsNamed = true,
                IsGiven = isDated,
            },
            rules
        );
    }

    private static Gain? Gains(
        TableGrid grid,
        (int Target, int Held) of,
        List<int> columns,
        int tries,
        PrintRules rules
    )
    {
        var pairs =
            from now in columns
            where now != of.Target
            from before in columns
            where before != now && before != of.Target
            let pair = (Now: now, Before: before)
            let isDated = AreDated(grid, of.Target, pair)
            let candidate = Of(grid, (of.Target, of.Held, now, before), Prior(grid, of.Target, pair) - tries)
            where candidate.Instances.Length >= 2 && (isDated || Weighed.IsWorthWeighing(candidate, rules))
            select (Weighed: Weighed.Of(candidate, rules), IsDated: isDated);
        var best = pairs
            .Where(pair => pair.IsDated || pair.Weighed is { Score: > 0 } weighed && weighed.Holds > weighed.Fails)
            .OrderByDescending(pair => pair.IsDated)
            .ThenByDescending(pair => pair.Weighed.Score)
            .FirstOrDefault();
        return best.Weighed is { } found ? new(found.Candidate, best.IsDated) : null;
    }

    private sealed record Gain(Candidate Candidate, bool IsDated);

    private static int Prior(TableGrid grid, int target, (int Now, int Before) pair) =>
        Prices + (pair.Before < pair.Now ? InOrder : 0) + (AreDated(grid, target, pair) ? Dated : 0);

    /// <summary>Whether the prices are those of the period's end and of the day before its start.</summary>
    private static bool AreDated(TableGrid grid, int target, (int Now, int Before) pair) =>
        Enumerable
            .Range(0, grid.Rows.Length)
            .Select(row => (Of: grid[row, target]?.Period, Now: grid[row, pair.Now], Before: grid[row, pair.Before]))
            .Any(cells =>
                cells.Of is { Start: { } start, End: { } end }
                && cells.Now?.Period?.End == end
                && cells.Before?.Period?.End == start.AddDays(-1)
            );

    private static Candidate Of(TableGrid grid, (int Target, int Held, int Now, int Before) columns, int prior)
    {
        var instances = ImmutableArray.CreateBuilder<Instance>();
        for (var row = 0; row < grid.Rows.Length; row++)
        {
            if (
                grid[row, columns.Target] is { } target
                && grid[row, columns.Held] is { } held
                && grid[row, columns.Now] is { } now
                && grid[row, columns.Before] is { } before
                && now.Unit == before.Unit
                && now.Scale == before.Scale
                && !Reading.IsRatioOf(target)
            )
            {
                ImmutableArray<Term> terms =
                [
                    new(Reading.Of(held), 1),
                    new(Reading.Of(now), 1),
                    new(Reading.Of(before), -1),
                ];
                instances.Add(new(RelationKind.Revaluation, Reading.Of(target), terms));
            }
        }

        return new(instances.ToImmutable(), prior) { IsNamed = true };
    }

    private static bool IsRate(GridLine line) => line.IsRatio || line.IsDerived || line.Words.SaysRatio;

    private static IEnumerable<Weighed> Products(TableGrid grid, int held, PrintRules rules)
    {
        // A base times its growth is its change: that is told as growth already.
        if (IsRate(grid.Columns[held]))
        {
            yield break;
        }

        var others = Enumerable
            .Range(0, grid.Columns.Length)
            .Where(column => column != held && !IsRate(grid.Columns[column]))
            .ToList();
        var tries = Evidence.OfTries(others.Count * others.Count);
        foreach (var target in others)
        {
            foreach (var price in others.Where(column => column != target))
            {
                var instances = Enumerable
                    .Range(0, grid.Rows.Length)
                    .Select(row => (Target: grid[row, target], Held: grid[row, held], Price: grid[row, price]))
                    .Where(cells => cells is { Target: not null, Held: not null, Price: not null })
                    .Where(cells => !Reading.IsRatioOf(cells.Target!) && !Reading.IsRatioOf(cells.Price!))
                    .Select(cells => new Instance(
                        RelationKind.Product,
                        Reading.Of(cells.Target!),
                        [new(Reading.Of(cells.Held!), 1), new(Reading.Of(cells.Price!), 1)]
                    ))
                    .ToImmutableArray();
                var candidate = new Candidate(instances, Counted - tries);
                if (
                    instances.Length >= 2
                    && Weighed.IsWorthWeighing(candidate, rules)
                    && Weighed.Of(candidate, rules) is { IsClaimed: true } weighed
                )
                {
                    yield return weighed;
                }
            }
        }
    }
}
