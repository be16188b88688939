using System.Collections.Immutable;
using Kessan.Amounts;
using Kessan.TieOut.Numbers;
using Kessan.TieOut.Relations.Tables.Grids;

namespace Kessan.TieOut.Relations.Tables;

/// <summary>Finds rows that other rows add up to: totals below or above their parts, totals of totals, results after
/// costs, roll-forwards.</summary>
/// <remarks>A row that a total has taken is taken no more: the next total adds the total.</remarks>
internal sealed class SumFinder
{
    private const int MostRows = 2000;
    private const int Total = 8;
    private const int Result = 5;
    private const int Unnamed = 2;
    private const int Section = 2;
    private const int Closing = 6;
    private const int Deeper = 2;
    private const int Breakdown = 4;
    private const int OfOneName = 4;
    private const int Cost = 3;
    private const int CostAbove = 5;
    private const int Derived = 1;
    private const int Full = 4;
    private const int FewSteps = 8;

    private readonly TableGrid _grid;
    private readonly PrintRules _rules;
    private readonly SumMatrix? _matrix;
    private readonly int[] _columns;
    private readonly bool[] _isSkipped;

    private SumFinder(TableGrid grid, IReadOnlySet<int> rates, IReadOnlySet<int> changes, PrintRules rules)
    {
        (_grid, _rules) = (grid, rules);
        var columns = Enumerable
            .Range(0, grid.Columns.Length)
            .Where(column => !rates.Contains(column))
            .Where(column => !grid.IsTurned || !grid.Columns[column].IsRatio)
            .Select(column => (column, changes.Contains(column) || grid.Columns[column].IsDerived ? Derived : Full))
            .OrderByDescending(pair => pair.Item2)
            .ToList();
        _columns = [.. columns.Select(pair => pair.column).Order()];
        _matrix = grid.Rows.Length <= MostRows ? SumMatrix.Of(grid, columns, rules) : null;
        _isSkipped = [.. grid.Rows.Select(row => grid.IsTurned && (row.IsDerived || row.IsRatio))];
    }

    /// <summary>The sums of a grid's rows.</summary>
    /// <param name="grid">The grid.</param>
    /// <param name="rates">Columns of growth, which do not add up.</param>
    /// <param name="changes">Columns of differences, which add up because the figures do.</param>
    /// <param name="rules">How figures are rounded.</param>
    public static IReadOnlyList<Weighed> In(
        TableGrid grid,
        IReadOnlySet<int> rates,
        IReadOnlySet<int> changes,
        PrintRules rules
    )
    {
        var finder = new SumFinder(grid, rates, changes, rules);
        if (finder._matrix is null || grid.Rows.Length < 3)
        {
            return [];
        }

        var below = finder.Pass(isReversed: false, []);
        var summed = below.Select(Parts).ToHashSet();

        // The parts of the total below them are not those of an equal total above: assets, and liabilities with equity.
        var above = finder.Pass(isReversed: true, []).Where(sum => !summed.Contains(Parts(sum))).ToList();
        var known = below.Select(Key).ToHashSet();
        var parts = above.Where(sum => !known.Contains(Key(sum))).SelectMany(sum => sum.Parts).ToHashSet();
        var again = parts.Count > 0 ? finder.Pass(isReversed: false, parts) : [];
        return [.. below.Concat(again).Concat(above).DistinctBy(Key).Select(sum => sum.Weighed)];
    }

    private static string Parts(FoundSum sum) => string.Join(',', sum.Parts.Order());

    private static string Key(FoundSum sum) => string.Join(',', sum.Parts.Append(sum.Target).Order());

    private List<FoundSum> Pass(bool isReversed, HashSet<int> passed)
    {
        var found = new List<FoundSum>();
        var open = new List<int>();
        var totals = new HashSet<int>();
        var search = new SumSearch(_matrix!, _grid);
        var rows = Enumerable.Range(0, _grid.Rows.Length).Where(row => !_isSkipped[row] && !passed.Contains(row));
        foreach (var row in isReversed ? rows.Reverse() : rows)
        {
            var items = Enumerable.Reverse(open).Where(item => AddUp(item, row)).ToList();
            var best = search.Best(row, items, isReversed, count => Prior(row, items, count, isReversed, totals));
            if (best is { } sum && Weigh(row, sum.Parts, sum.Prior, isReversed) is { IsClaimed: true } weighed)
            {
                var first = sum.Parts[0].Row;
                open.RemoveRange(open.IndexOf(first), open.Count - open.IndexOf(first));
                found.Add(new(row, [.. sum.Parts.Select(part => part.Row)], weighed));
                _ = totals.Add(row);
            }

            open.Add(row);
        }

        return found;
    }

    // What is for each of something never adds to what is not, nor do counted things to money; what bears no unit
    // may be either.
    private bool AddUp(int item, int total)
    {
        var (one, other) = (_grid.Rows[item].Unit.Kind, _grid.Rows[total].Unit.Kind);
        return one == other
            || (
                one != UnitKind.PerUnit
                && other != UnitKind.PerUnit
                && (one == UnitKind.Unknown || other == UnitKind.Unknown)
            );
    }

    private int Prior(int target, List<int> items, int count, bool isReversed, HashSet<int> totals)
    {
        var line = _grid.Rows[target];
        var prior = isReversed ? -CostAbove : -Cost;
        prior -= Evidence.OfTries(count);
        prior +=
            line.Words.SaysTotal ? Total
            : line.Words.SaysResult && !isReversed ? Result
            : 0;
        prior += line.Words.IsEmpty && !isReversed ? Unnamed : 0;
        var farthest = items[count - 1];
        var isBounded = count == items.Count || totals.Contains(items[count]);
        prior += isBounded || (!isReversed && _grid.Rows[farthest].StartsSection) ? Section : 0;
        prior += !isReversed && _grid.Rows[farthest].StartsSection && line.Closes(_grid.Rows[farthest]) ? Closing : 0;
        var run = items.Take(count).Select(item => _grid.Rows[item]).ToList();
        prior += run.TrueForAll(item => item.Indent > line.Indent) ? Deeper : 0;
        prior += line.Words.SaysTotal && run.TrueForAll(item => item.Words.Shared(line.Words) > 0) ? OfOneName : 0;
        prior += isReversed && run.Exists(item => item.Words.SaysBreakdown) ? Breakdown : 0;
        return prior;
    }

    private Weighed Weigh(int target, IReadOnlyList<(int Row, int Sign)> parts, int prior, bool isReversed)
    {
        var instances = ImmutableArray.CreateBuilder<Instance>();
        foreach (var column in _columns)
        {
            if (_grid[target, column] is { } total && Instance(total, target, column, parts) is { } instance)
            {
                instances.Add(instance);
            }
        }

        // A column in which a part has no figure, and which counts in other steps, need not be one of sums.
        var steps = instances
            .Where(instance => instance.Terms.Length == parts.Count)
            .Select(instance => instance.Target.Step)
            .ToHashSet();
        instances.RemoveAll(instance =>
            instance.Terms.Length < parts.Count && steps.Count > 0 && !steps.Contains(instance.Target.Step)
        );
        var words = _grid.Rows[target].Words;
        var isNamed = words.SaysTotal || (words.SaysResult && !isReversed);
        return Weighed.Of(new(instances.ToImmutable(), prior) { IsNamed = isNamed }, _rules);
    }

    private Instance? Instance(FoundNumber total, int target, int column, IReadOnlyList<(int Row, int Sign)> parts)
    {
        var isRatio = Reading.IsRatioOf(total);
        var terms = parts
            .Select(part => (Number: _grid[part.Row, column], part.Sign))
            .Where(part => part.Number is { } number && Reading.IsRatioOf(number) == isRatio)
            .Select(part => new Term(Reading.Of(part.Number!), part.Sign))
            .ToImmutableArray();
        if (
            terms.Length < 2
            || (isRatio && (_grid.IsTurned || terms.Length < parts.Count))
            || Reading.IsRateOfChange(total)
            || terms.Any(term => AreOfTwoSizes(term.Reading, Reading.Of(total)))
        )
        {
            return null;
        }

        var at = Array.IndexOf(_matrix!.Columns, column);
        var isWhole = terms.Length == parts.Count;
        return new(RelationKind.Sum, Reading.Of(total), terms)
        {
            Weight = at < 0 ? Full : _matrix.Weights[at],
            IsBinding =
                isWhole
                && AreOfOneUnit(total, terms)
                && (total.Unit.Kind != UnitKind.PerUnit || _grid.Rows[target].Words.SaysTotal)
                && !IsStanding(total, terms, column),
        };
    }

    /// <summary>Whether figures side by side may be of dates, averages or ratios, which do not add up over periods:
    /// the last lies among the others.</summary>
    private bool IsStanding(FoundNumber total, ImmutableArray<Term> terms, int column)
    {
        var isOnePeriod =
            total.Period is not null && terms.All(term => Equals(term.Reading.Number.Period, total.Period));
        var mayBePeriods = _grid.Rows.Any(line => line.Label.Any(IsOfTime));
        if (!_grid.IsTurned || isOnePeriod || !mayBePeriods)
        {
            return false;
        }

        var words = _grid.Columns[column].Words;
        if (words.SaysRatio || words.SaysPerUnit)
        {
            return true;
        }

        var values = terms.Select(term => term.Reading.Value).ToList();
        var (least, most) = (values.Min(), values.Max());
        var slack = most.Magnitude * new Fraction(1, 50);
        return total.Value >= least - slack && total.Value <= most + slack;
    }

    // Where the last digit of the one is more than all of the other, as in earnings per share below millions, nothing
    // that is printed could tell whether they add up.
    private static bool AreOfTwoSizes(Reading part, Reading total) =>
        (part.Step > total.Step && part.Step * FewSteps > total.Value.Magnitude)
        || (total.Step > part.Step && !part.Value.IsZero && part.Value.Magnitude * FewSteps < total.Step);

    private static bool AreOfOneUnit(FoundNumber total, ImmutableArray<Term> terms) =>
        terms
            .Select(term => term.Reading.Number.Unit.Kind)
            .Append(total.Unit.Kind)
            .Where(kind => kind != UnitKind.Unknown)
            .Distinct()
            .Count() <= 1;

    private static bool IsOfTime(char letter) => char.IsDigit(letter) || letter is '年' or '期' or '月';

    private sealed record FoundSum(int Target, ImmutableArray<int> Parts, Weighed Weighed);
}
