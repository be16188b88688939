using Kessan.Amounts;

namespace Kessan.TieOut.Feasibility;

/// <summary>Exact linear programming over values with ends, open or closed.</summary>
/// <remarks>
/// <para>The simplex method with bounds on every value, in the form of Dutertre and de Moura (2006): every equation
/// has a basic value worked out from the others; a basic value outside its ends is moved onto one by exchanging it with
/// a value that still has room. It starts from the printed values, so that only equations that the prints break cost
/// anything.</para>
/// <para>A value that stands in no other equation is taken first, as it makes no equation longer; after
/// <see cref="Patience"/> exchanges the least place decides, which cannot go round in a circle (Bland). The work is
/// bounded: <see cref="IsExhausted"/>.</para>
/// </remarks>
internal sealed class Simplex
{
    private const int Patience = 400;

    private readonly List<NearValue> _values = [];
    private readonly List<NearLimit?> _lower = [];
    private readonly List<NearLimit?> _upper = [];
    private readonly List<Dictionary<int, Fraction>?> _rows = [];
    private readonly List<HashSet<int>> _rowsOf = [];
    private readonly SortedSet<int> _outside = [];
    private readonly long _limit;
    private long _work;
    private int _exchanges;

    /// <summary>An empty system.</summary>
    /// <param name="limit">How many coefficients may be worked out.</param>
    public Simplex(long limit) => _limit = limit;

    /// <summary>Whether the work allowed did not suffice to tell.</summary>
    public bool IsExhausted => _work > _limit;

    /// <summary>A new value.</summary>
    /// <param name="start">Where it starts; inside its range.</param>
    /// <param name="range">Its range.</param>
    /// <returns>Its place.</returns>
    public int Add(Fraction start, ValueRange range)
    {
        var value = new NearValue(start, Fraction.Zero);
        var lower = range.From is { } from ? new NearLimit(NearValue.AtOrAbove(from), from.Reason) : null;
        var upper = range.To is { } to ? new NearLimit(NearValue.AtOrBelow(to), to.Reason) : null;
        value = lower is not null && value < lower.At ? lower.At : value;
        value = upper is not null && value > upper.At ? upper.At : value;
        _values.Add(value);
        _lower.Add(lower);
        _upper.Add(upper);
        _rows.Add(null);
        _rowsOf.Add([]);
        return _values.Count - 1;
    }

    /// <summary>An equation: the weighted sum of values lies in a range.</summary>
    public void AddRow(IEnumerable<Term> terms, ValueRange range)
    {
        var row = terms.Where(term => !term.Weight.IsZero).ToDictionary(term => term.Variable, term => term.Weight);
        var sum = new NearValue(Fraction.Zero, Fraction.Zero);
        foreach (var (variable, weight) in row)
        {
            sum += _values[variable] * weight;
        }

        var place = Add(Fraction.Zero, range);
        _values[place] = sum;
        _rows[place] = row;
        foreach (var variable in row.Keys)
        {
            _ = _rowsOf[variable].Add(place);
        }

        Check(place);
    }

    /// <summary>Brings every value inside its ends.</summary>
    /// <returns>What the proof rests on that this is impossible; null where it was done, or
    /// <see cref="IsExhausted"/>.</returns>
    public IReadOnlyList<Reason>? Solve()
    {
        while (_outside.Count > 0 && !IsExhausted)
        {
            var basic = _outside.Min;
            var rises = _lower[basic] is { } lower && _values[basic] < lower.At;
            var entering = Entering(basic, rises);
            if (entering < 0)
            {
                return Proof(basic, rises);
            }

            var target = rises ? _lower[basic]!.At : _upper[basic]!.At;
            var step = (target - _values[basic]) * (Fraction.One / _rows[basic]![entering]);
            Move(entering, step);
            Exchange(basic, entering);
        }

        return null;
    }

    /// <summary>The greatest or least that a value can be, the others inside their ends; null without end.</summary>
    /// <remarks>Call after <see cref="Solve"/> succeeded. Where the work allowed did not suffice, there is no
    /// end.</remarks>
    public Limit? Extreme(int variable, bool isGreatest)
    {
        if (_rows[variable] is null && _rowsOf[variable].Count > 0)
        {
            Exchange(_rowsOf[variable].Min(), variable);
        }

        if (_rows[variable] is not { } row)
        {
            return (isGreatest ? _upper : _lower)[variable] is { } own ? AsLimit(own.At) : null;
        }

        while (!IsExhausted)
        {
            var entering = row
                .Keys.Where(key => HasRoom(key, row[key].IsNegative != isGreatest))
                .DefaultIfEmpty(-1)
                .Min();
            if (entering < 0)
            {
                return AsLimit(_values[variable]);
            }

            if (!Advance(variable, entering, row[entering].IsNegative != isGreatest))
            {
                return null;
            }

            row = _rows[variable]!;
        }

        return null;
    }

    // Moves a value as far as it and the basic values allow; the value asked for has no ends of its own here.
    private bool Advance(int asked, int entering, bool rises)
    {
        var direction = rises ? Fraction.One : -Fraction.One;
        NearValue? least = null;
        var leaving = -1;
        if ((rises ? _upper : _lower)[entering] is { } own)
        {
            (least, leaving) = ((own.At - _values[entering]) * direction, entering);
        }

        foreach (var basic in _rowsOf[entering])
        {
            var weight = _rows[basic]![entering] * direction;
            if (basic == asked || (weight.IsNegative ? _lower : _upper)[basic] is not { } end)
            {
                continue;
            }

            var room = (end.At - _values[basic]) * (Fraction.One / weight);
            if (least is null || room < least || (room == least && basic < leaving))
            {
                (least, leaving) = (room, basic);
            }
        }

        if (least is not { } step)
        {
            return false;
        }

        Move(entering, step * direction);
        if (leaving != entering)
        {
            Exchange(leaving, entering);
        }

        return true;
    }

    private int Entering(int basic, bool rises)
    {
        var best = -1;
        var bestLength = int.MaxValue;
        foreach (var (variable, weight) in _rows[basic]!)
        {
            if (!HasRoom(variable, weight.IsNegative != rises))
            {
                continue;
            }

            var length = _exchanges < Patience ? _rowsOf[variable].Count : 0;
            if (length < bestLength || (length == bestLength && variable < best))
            {
                (best, bestLength) = (variable, length);
            }
        }

        return best;
    }

    private bool HasRoom(int variable, bool upward) =>
        upward
            ? _upper[variable] is not { } upper || _values[variable] < upper.At
            : _lower[variable] is not { } lower || _values[variable] > lower.At;

    private List<Reason> Proof(int basic, bool rises)
    {
        List<Reason> reasons = [(rises ? _lower : _upper)[basic]!.Reason];
        foreach (var (variable, weight) in _rows[basic]!)
        {
            reasons.Add((weight.IsNegative != rises ? _upper : _lower)[variable]!.Reason);
        }

        return reasons;
    }

    private void Move(int variable, NearValue step)
    {
        _values[variable] += step;
        foreach (var basic in _rowsOf[variable])
        {
            _values[basic] += step * _rows[basic]![variable];
            Check(basic);
        }

        _work += _rowsOf[variable].Count;
    }

    private void Check(int basic)
    {
        var isOutside =
            (_lower[basic] is { } lower && _values[basic] < lower.At)
            || (_upper[basic] is { } upper && _values[basic] > upper.At);
        _ = isOutside ? _outside.Add(basic) : _outside.Remove(basic);
    }

    // The basic value's equation is solved for the entering one, which then replaces it in every other equation.
    private void Exchange(int basic, int entering)
    {
        var row = _rows[basic]!;
        _exchanges++;
        _rows[basic] = null;
        _ = _outside.Remove(basic);
        foreach (var variable in row.Keys)
        {
            _ = _rowsOf[variable].Remove(basic);
        }

        var inverse = Fraction.One / row[entering];
        _ = row.Remove(entering);
        var solved = row.ToDictionary(part => part.Key, part => -part.Value * inverse);
        if (!IsFixed(basic))
        {
            solved[basic] = inverse;
        }

        var others = _rowsOf[entering];
        _rowsOf[entering] = [];
        foreach (var other in others)
        {
            Substitute(other, entering, solved);
        }

        _rows[entering] = solved;
        foreach (var variable in solved.Keys)
        {
            _ = _rowsOf[variable].Add(entering);
        }

        Check(entering);
    }

    private void Substitute(int other, int entering, Dictionary<int, Fraction> solved)
    {
        var row = _rows[other]!;
        _ = row.Remove(entering, out var factor);
        foreach (var (variable, weight) in solved)
        {
            var sum = weight * factor + row.GetValueOrDefault(variable);
            if (sum.IsZero)
            {
                _ = row.Remove(variable);
                _ = _rowsOf[variable].Remove(other);
            }
            else
            {
                row[variable] = sum;
                _ = _rowsOf[variable].Add(other);
            }
        }

        _work += solved.Count;
    }

    // An equality never moves again once it holds, and rests on no number: it may be forgotten.
    private bool IsFixed(int variable) =>
        _lower[variable] is { } lower
        && _upper[variable] is { } upper
        && lower.At == upper.At
        && ReferenceEquals(lower.Reason, Reason.Given)
        && ReferenceEquals(upper.Reason, Reason.Given);

    private static Limit AsLimit(NearValue value) => new(value.Value, !value.Beside.IsZero, Reason.Given);

    private sealed record NearLimit(NearValue At, Reason Reason);
}
