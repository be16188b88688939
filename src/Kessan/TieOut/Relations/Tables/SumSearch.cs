using Kessan.TieOut.Relations.Tables.Grids;

namespace Kessan.TieOut.Relations.Tables;

/// <summary>Searches the signs with which the rows before a row add up to it.</summary>
/// <remarks>
/// Up to <see cref="FewParts"/> rows every sign and omission is tried; beyond that all added, and all but one. What is
/// tried against the labels costs evidence, so that a coincidence among many is not taken for a sum.
/// </remarks>
internal sealed class SumSearch(SumMatrix matrix, TableGrid grid)
{
    /// <summary>How many rows are tried with every sign.</summary>
    public const int FewParts = 6;

    private const int MostParts = 48;
    private const int MostOmitted = 2;
    private const int CostOfOmission = 4;
    private const int CostOfMinus = 4;
    private const int CostOfExpectedMinus = 1;
    private const int CostOfUnexpectedPlus = 2;

    private readonly int[] _signs = new int[MostParts];
    private readonly int[] _best = new int[MostParts];
    private int[] _items = [];
    private int _target;
    private int _bestScore;
    private int _bestCount;
    private bool _plusOnly;
    private int _omitted;

    /// <summary>The rows that most likely add up to a row.</summary>
    /// <param name="target">The row.</param>
    /// <param name="items">The rows before it that no other total has taken, the nearest first.</param>
    /// <param name="plusOnly">Whether all are added.</param>
    /// <param name="prior">What speaks for a run of that many of them, in bits.</param>
    /// <returns>The rows with their signs and what speaks for them; null where nothing does.</returns>
    public (IReadOnlyList<(int Row, int Sign)> Parts, int Prior, int Score)? Best(
        int target,
        IReadOnlyList<int> items,
        bool plusOnly,
        Func<int, int> prior
    )
    {
        _target = target;
        _items = [.. items.Take(MostParts)];
        _plusOnly = plusOnly;
        _bestScore = 0;
        _bestCount = 0;
        for (var count = 2; count <= _items.Length; count++)
        {
            Array.Fill(_signs, 1, 0, count);
            Weigh(count, prior(count));
            if (count <= FewParts && !plusOnly)
            {
                _omitted = 0;
                Turn(count, 0, 0, prior(count));
            }
            else
            {
                TurnOne(count, prior(count));
            }
        }

        if (_bestCount == 0)
        {
            return null;
        }

        var parts = Enumerable
            .Range(0, _bestCount)
            .Where(at => _best[at] != 0)
            .Select(at => (_items[at], _best[at]))
            .ToList();
        parts.Reverse();
        return (parts, _bestPrior, _bestScore);
    }

    private int _bestPrior;

    /// <summary>Tries every sign for each row but the farthest, which is always taken.</summary>
    private void Turn(int count, int at, int cost, int prior)
    {
        if (at == count)
        {
            if (cost > 0)
            {
                Weigh(count, prior);
            }

            return;
        }

        foreach (var sign in at == count - 1 ? [1, -1] : (ReadOnlySpan<int>)[1, -1, 0])
        {
            _omitted += sign == 0 ? 1 : 0;
            if (_omitted <= MostOmitted)
            {
                _signs[at] = sign;
                Turn(count, at + 1, cost + (sign == 1 ? 0 : 1), prior);
            }

            _omitted -= sign == 0 ? 1 : 0;
        }
    }

    private void TurnOne(int count, int prior)
    {
        for (var at = 0; at < count; at++)
        {
            if (at < count - 1)
            {
                _signs[at] = 0;
                Weigh(count, prior);
            }

            if (!_plusOnly)
            {
                _signs[at] = -1;
                Weigh(count, prior);
            }

            _signs[at] = 1;
        }

        if (_plusOnly)
        {
            return;
        }

        for (var at = 0; at < count; at++)
        {
            _signs[at] =
                at < count - 1 && grid.Rows[_items[at]].Words.SaysCost && !matrix.IsBelowZero(_items[at]) ? -1 : 1;
        }

        Weigh(count, prior);
        Array.Fill(_signs, 1, 0, count);
    }

    private void Weigh(int count, int prior)
    {
        var score = prior - Cost(count);
        if (!_signs.AsSpan(0, count).Contains(1))
        {
            return;
        }

        var gained = Gain(count);
        score += gained;
        if (gained > 0 && score > _bestScore)
        {
            (_bestScore, _bestCount, _bestPrior) = (score, count, score - gained);
            Array.Copy(_signs, _best, count);
        }
    }

    private int Cost(int count)
    {
        var cost = 0;
        var isResult = grid.Rows[_target].Words is { SaysResult: true, SaysTotal: false };
        for (var at = 0; at < count; at++)
        {
            var words = grid.Rows[_items[at]].Words;
            var isTakenOff = words.SaysCost && !matrix.IsBelowZero(_items[at]);
            cost += _signs[at] switch
            {
                0 => words.SaysBreakdown ? 1 : CostOfOmission,
                -1 => isTakenOff ? CostOfExpectedMinus : CostOfMinus,
                _ => isTakenOff && !words.SaysResult && isResult ? CostOfUnexpectedPlus : 0,
            };
        }

        return cost;
    }

    /// <summary>What the columns say, in bits; nothing where it fails more often than it holds.</summary>
    private int Gain(int count)
    {
        var (bits, holds, fails) = (0, 0, 0);
        for (var column = 0; column < matrix.Columns.Length; column++)
        {
            var kind = matrix.Kind(_target, column);
            if (kind == 0 || Sum(count, column, kind) is not { } found)
            {
                continue;
            }

            var (sum, low, high, step) = found;
            var target = matrix.Value(_target, column);
            if (low <= matrix.High(_target, column) && matrix.Low(_target, column) <= high)
            {
                var size = Spread(count, column, kind, Int128.Max(Int128.Abs(target), Int128.Abs(sum)));
                var window = (Int128.Abs(target - sum) * 2) + step;
                bits += SumMatrix.Bits(window, size) * matrix.Weights[column] / 4;
                holds++;
            }
            else if (++fails > holds + 1)
            {
                return 0;
            }
        }

        return fails > holds ? 0 : bits - (fails * Evidence.OfFailure);
    }

    /// <summary>How far the sum could have been off, as <see cref="Formula"/> has it.</summary>
    private Int128 Spread(int count, int column, int kind, Int128 size)
    {
        var target = matrix.Value(_target, column);
        var (others, most, least, hasTwin) = (0, (Int128)0, Int128.MaxValue, false);
        for (var at = 0; at < count; at++)
        {
            if (_signs[at] == 0 || matrix.Kind(_items[at], column) != kind)
            {
                continue;
            }

            var value = matrix.Value(_items[at], column);
            if (!hasTwin && _signs[at] > 0 && value == target)
            {
                hasTwin = true;
                continue;
            }

            others++;
            (most, least) = (Int128.Max(most, Int128.Abs(value)), Int128.Min(least, Int128.Abs(value)));
        }

        return !hasTwin ? size
            : others == 2 && most == least ? 0
            : most;
    }

    /// <summary>What the items chosen come to in a column; null where fewer than two of them stand in it.</summary>
    private (Int128 Sum, Int128 Low, Int128 High, Int128 Step)? Sum(int count, int column, int kind)
    {
        var (sum, low, high) = (Int128.Zero, Int128.Zero, Int128.Zero);
        var step = matrix.Step(_target, column);
        var present = 0;
        for (var at = 0; at < count; at++)
        {
            var row = _items[at];
            if (_signs[at] == 0 || matrix.Kind(row, column) != kind)
            {
                continue;
            }

            present++;
            step = Int128.Max(step, matrix.Step(row, column));
            if (_signs[at] > 0)
            {
                (sum, low, high) = (
                    sum + matrix.Value(row, column),
                    low + matrix.Low(row, column),
                    high + matrix.High(row, column)
                );
            }
            else
            {
                (sum, low, high) = (
                    sum - matrix.Value(row, column),
                    low - matrix.High(row, column),
                    high - matrix.Low(row, column)
                );
            }
        }

        return present >= 2 ? (sum, low, high, step) : null;
    }
}
