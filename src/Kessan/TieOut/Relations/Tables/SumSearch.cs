using System.Numerics;
using Kessan.TieOut.Relations.Tables.Grids;
using static Kessan.TieOut.Relations.Tables.SumMatrix;

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
    private readonly int[] _costs = new int[3 * MostParts];
    private int[] _items = [];
    private int _target;
    private int _bestScore;
    private int _bestCount;
    private bool _plusOnly;
    private int _omitted;
    private int _mostGained;

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
        Prepare();
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

    /// <summary>What each row costs with each sign, and the most that all columns together can say.</summary>
    private void Prepare()
    {
        var isResult = grid.Rows[_target].Words is { SaysResult: true, SaysTotal: false };
        for (var at = 0; at < _items.Length; at++)
        {
            var words = grid.Rows[_items[at]].Words;
            var isTakenOff = words.SaysCost && !matrix.IsBelowZero(_items[at]);
            _costs[3 * at] = isTakenOff ? CostOfExpectedMinus : CostOfMinus;
            _costs[(3 * at) + 1] = words.SaysBreakdown ? 1 : CostOfOmission;
            _costs[(3 * at) + 2] = isTakenOff && !words.SaysResult && isResult ? CostOfUnexpectedPlus : 0;
        }

        _mostGained = 0;
        for (var column = 0; column < matrix.Columns.Length; column++)
        {
            _mostGained += matrix.Kind(_target, column) == 0 ? 0 : Evidence.MostOfOnePlace * matrix.Weights[column] / 4;
        }
    }

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
        if (score + _mostGained <= _bestScore || !_signs.AsSpan(0, count).Contains(1))
        {
            return;
        }

        var gained = matrix.Narrow is { } narrow ? Gain(narrow, count) : Gain(matrix.Wide, count);
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
        for (var at = 0; at < count; at++)
        {
            cost += _costs[(3 * at) + 1 + _signs[at]];
        }

        return cost;
    }

    /// <summary>What the columns say, in bits; nothing where it fails more often than it holds.</summary>
    private int Gain<T>(T[] figures, int count)
        where T : struct, IBinaryInteger<T>
    {
        var (bits, holds, fails) = (0, 0, 0);
        for (var column = 0; column < matrix.Columns.Length; column++)
        {
            var kind = matrix.Kind(_target, column);
            if (kind == 0 || !Sum(figures, (count, column, kind), out var sum))
            {
                continue;
            }

            var target = figures.AsSpan(matrix.At(_target, column), Places.Count);
            if (sum.Low <= target[Places.High] && target[Places.Low] <= sum.High)
            {
                var size = Spread(figures, (count, column, kind), T.Max(T.Abs(target[Places.Value]), T.Abs(sum.Value)));
                var gap = T.Abs(target[Places.Value] - sum.Value);
                var window = gap + gap + T.Max(target[Places.Step], sum.Step);
                bits +=
                    Bits(Int128.CreateTruncating(window), Int128.CreateTruncating(size)) * matrix.Weights[column] / 4;
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
    private T Spread<T>(T[] figures, (int Count, int Column, int Kind) of, T size)
        where T : struct, IBinaryInteger<T>
    {
        var target = figures[matrix.At(_target, of.Column) + Places.Value];
        var (others, first, most, hasTwin, isPair) = (0, T.Zero, T.Zero, false, false);
        for (var at = 0; at < of.Count; at++)
        {
            if (_signs[at] == 0 || matrix.Kind(_items[at], of.Column) != of.Kind)
            {
                continue;
            }

            var value = figures[matrix.At(_items[at], of.Column) + Places.Value];
            if (!hasTwin && _signs[at] > 0 && value == target)
            {
                hasTwin = true;
                continue;
            }

            first = others == 0 ? T.Abs(value) : first;
            others++;
            most = T.Max(most, T.Abs(value));
            isPair = others == 2 && T.Abs(value) == first;
        }

        return !hasTwin ? size
            : isPair ? T.Zero
            : most;
    }

    private bool Sum<T>(T[] figures, (int Count, int Column, int Kind) of, out (T Value, T Low, T High, T Step) sum)
        where T : struct, IBinaryInteger<T>
    {
        var (value, low, high, step) = (T.Zero, T.Zero, T.Zero, T.Zero);
        var present = 0;
        for (var at = 0; at < of.Count; at++)
        {
            var row = _items[at];
            if (_signs[at] == 0 || matrix.Kind(row, of.Column) != of.Kind)
            {
                continue;
            }

            present++;
            var figure = figures.AsSpan(matrix.At(row, of.Column), Places.Count);
            step = T.Max(step, figure[Places.Step]);
            if (_signs[at] > 0)
            {
                value += figure[Places.Value];
                low += figure[Places.Low];
                high += figure[Places.High];
            }
            else
            {
                value -= figure[Places.Value];
                low -= figure[Places.High];
                high -= figure[Places.Low];
            }
        }

        sum = (value, low, high, step);
        return present >= 2;
    }
}
