using Kessan.Amounts;

namespace Kessan.Entities;

/// <summary>A square system of linear equations with few unknowns an equation, solved exactly.</summary>
/// <remarks>Gaussian elimination that always takes the unknown with the fewest neighbours next: rings of holdings are
/// sparse, and this keeps them so. The diagonal is a valid pivot wherever less than everything is held inside the
/// ring.</remarks>
internal sealed class SparseLinearSystem
{
    private readonly SortedDictionary<int, Fraction>[] _rows;
    private readonly HashSet<int>[] _users;
    private readonly Fraction[] _constants;

    /// <summary>A system of so many equations, all empty.</summary>
    public SparseLinearSystem(int size)
    {
        _rows = new SortedDictionary<int, Fraction>[size];
        _users = new HashSet<int>[size];
        _constants = new Fraction[size];
        for (var i = 0; i < size; i++)
        {
            _rows[i] = [];
            _users[i] = [];
        }
    }

    /// <summary>Adds to the coefficient of an unknown in an equation.</summary>
    public void Add(int row, int unknown, Fraction coefficient)
    {
        var sum = _rows[row].GetValueOrDefault(unknown) + coefficient;
        if (sum.IsZero)
        {
            _rows[row].Remove(unknown);
            _users[unknown].Remove(row);
        }
        else
        {
            _rows[row][unknown] = sum;
            _users[unknown].Add(row);
        }
    }

    /// <summary>Adds to the right side of an equation.</summary>
    public void AddConstant(int row, Fraction constant) => _constants[row] += constant;

    /// <summary>The solution, or null where a pivot vanishes; the system is used up.</summary>
    public Fraction[]? TrySolve()
    {
        var order = new List<int>(_rows.Length);
        var waiting = new SortedSet<int>(Enumerable.Range(0, _rows.Length));
        while (waiting.Count > 0)
        {
            var pivot = waiting.MinBy(unknown => _users[unknown].Count * _rows[unknown].Count);
            if (!_rows[pivot].ContainsKey(pivot))
            {
                return null;
            }

            waiting.Remove(pivot);
            order.Add(pivot);
            Eliminate(pivot, waiting);
        }

        return Substitute(order);
    }

    private void Eliminate(int pivot, SortedSet<int> waiting)
    {
        var row = _rows[pivot];
        foreach (var user in _users[pivot].Where(waiting.Contains).ToList())
        {
            var factor = -_rows[user][pivot] / row[pivot];
            foreach (var (unknown, coefficient) in row)
            {
                Add(user, unknown, factor * coefficient);
            }

            _constants[user] += factor * _constants[pivot];
        }

        foreach (var unknown in row.Keys)
        {
            _users[unknown].Remove(pivot);
        }
    }

    private Fraction[] Substitute(List<int> order)
    {
        var solution = new Fraction[_rows.Length];
        for (var i = order.Count - 1; i >= 0; i--)
        {
            var pivot = order[i];
            var rest = _constants[pivot];
            foreach (var (unknown, coefficient) in _rows[pivot])
            {
                rest -= unknown == pivot ? Fraction.Zero : coefficient * solution[unknown];
            }

            solution[pivot] = rest / _rows[pivot][pivot];
        }

        return solution;
    }
}
