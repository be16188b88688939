using Kessan.Amounts;

namespace Kessan.TieOut.Feasibility;

/// <summary>Ranges made as narrow as each relation alone can make them, over and over up to a bound.</summary>
/// <remarks>Every limit found is one that no solution breaks, so an empty range proves that there is none; that ranges
/// are left proves nothing.</remarks>
internal sealed class Tightening
{
    private readonly IReadOnlyList<Tie> _ties;
    private readonly ValueRange[] _ranges;
    private readonly bool[] _isDue;
    private readonly List<int>[] _tiesOf;

    private Tightening(IReadOnlyList<Tie> ties, ValueRange[] ranges)
    {
        (_ties, _ranges) = (ties, ranges);
        _isDue = new bool[ties.Count];
        Array.Fill(_isDue, true);
        _tiesOf = new List<int>[ranges.Length];
        for (var variable = 0; variable < ranges.Length; variable++)
        {
            _tiesOf[variable] = [];
        }

        for (var tie = 0; tie < ties.Count; tie++)
        {
            foreach (var variable in ties[tie].Variables)
            {
                _tiesOf[variable].Add(tie);
            }
        }
    }

    /// <summary>The value left without a range; -1 while all have one.</summary>
    public int Emptied { get; private set; } = -1;

    /// <summary>Narrows ranges in place.</summary>
    /// <param name="ties">The relations, over the places of the ranges.</param>
    /// <param name="ranges">The ranges, by value.</param>
    /// <param name="rounds">How often each relation is looked at, at most.</param>
    /// <returns>The value that is left without a range, or -1.</returns>
    public static int Narrow(IReadOnlyList<Tie> ties, ValueRange[] ranges, int rounds)
    {
        var tightening = new Tightening(ties, ranges);
        for (var round = 0; round < rounds && tightening.Emptied < 0; round++)
        {
            if (!tightening.Once())
            {
                break;
            }
        }

        return tightening.Emptied;
    }

    private bool Once()
    {
        var any = false;
        for (var tie = 0; tie < _ties.Count && Emptied < 0; tie++)
        {
            if (!_isDue[tie])
            {
                continue;
            }

            any = true;
            _isDue[tie] = false;
            if (_ties[tie] is LinearTie linear)
            {
                Narrow(linear);
            }
            else
            {
                Narrow((ProductTie)_ties[tie]);
            }
        }

        return any;
    }

    private void Narrow(LinearTie tie)
    {
        var lows = new Limit?[tie.Terms.Length];
        var highs = new Limit?[tie.Terms.Length];
        for (var place = 0; place < lows.Length; place++)
        {
            var weighted = _ranges[tie.Terms[place].Variable].Times(tie.Terms[place].Weight);
            (lows[place], highs[place]) = (weighted.From, weighted.To);
        }

        var (low, high) = (new LimitSum(lows), new LimitSum(highs));
        for (var place = 0; place < lows.Length && Emptied < 0; place++)
        {
            var inverse = -Fraction.One / tie.Terms[place].Weight;
            Set(tie.Terms[place].Variable, new ValueRange(low.Without(place), high.Without(place)).Times(inverse));
        }
    }

    private void Narrow(ProductTie tie)
    {
        var (product, by) = (_ranges[tie.Product], _ranges[tie.By]);
        var factor = tie.Factor.Of(_ranges[tie.Factor.Variable]);
        Set(tie.Product, RangeProduct.Of(factor, by));
        if (Emptied < 0)
        {
            Set(tie.Factor.Variable, tie.Factor.Value(RangeProduct.Of(product, RangeProduct.Inverse(by))));
        }

        if (Emptied < 0)
        {
            Set(tie.By, RangeProduct.Of(product, RangeProduct.Inverse(factor)));
        }
    }

    private void Set(int variable, ValueRange range)
    {
        var before = _ranges[variable];
        var after = before.And(range);
        if (ReferenceEquals(after.From, before.From) && ReferenceEquals(after.To, before.To))
        {
            return;
        }

        _ranges[variable] = after;
        foreach (var tie in _tiesOf[variable])
        {
            _isDue[tie] = true;
        }

        if (after.IsEmpty)
        {
            Emptied = variable;
        }
    }

    /// <summary>The ends of one side of a sum, added, each of which can be left out again.</summary>
    private sealed class LimitSum
    {
        private readonly Limit?[] _limits;
        private readonly Fraction _sum;
        private readonly int _missing;
        private readonly int _open;

        public LimitSum(Limit?[] limits)
        {
            _limits = limits;
            foreach (var limit in limits)
            {
                _sum += limit?.Value ?? Fraction.Zero;
                _missing += limit is null ? 1 : 0;
                _open += limit is { IsOpen: true } ? 1 : 0;
            }
        }

        /// <summary>The sum of all but one; null where one of them has no end.</summary>
        public Limit? Without(int place) =>
            _limits[place] is { } limit
                ? _missing > 0
                    ? null
                    : new(_sum - limit.Value, _open > (limit.IsOpen ? 1 : 0), Reason.Of(_limits, place))
                : _missing > 1
                    ? null
                    : new(_sum, _open > 0, Reason.Of(_limits, place));
    }
}
