namespace Kessan.Eng.Iij.Exact;

/// <summary>
/// The dictionary of a simplex: basic variables as sparse sums of nonbasic ones, which are all at zero. A variable lies
/// between zero and its range.
/// </summary>
internal sealed class Tableau(int columns)
{
    private readonly List<BasicRow> _rows = [];
    private readonly Dictionary<int, Rational> _costs = [];
    private readonly Dictionary<int, HashSet<int>> _rowsOfColumn = [];
    private readonly Dictionary<int, int> _rowOfBasic = [];
    private readonly Dictionary<int, Rational> _ranges = [];

    public void SetCost(int column, Rational cost) => _costs[column] = cost;

    public void AddRow(Rational value, Rational? range, Dictionary<int, Rational> terms)
    {
        var number = _rows.Count;
        var variable = columns + number;
        if (range is { } bounded)
        {
            _ranges[variable] = bounded;
        }

        _rows.Add(new BasicRow(variable, value, terms));
        _rowOfBasic[variable] = number;
        foreach (var column in terms.Keys)
        {
            RowsOf(column).Add(number);
        }
    }

    public Rational Value(int variable) =>
        _rowOfBasic.TryGetValue(variable, out var row) ? _rows[row].Value : Rational.Zero;

    /// <summary>The most violated row, or the first one by number of its variable; null when none is.</summary>
    public int? ViolatedRow(bool first)
    {
        int? chosen = null;
        var worst = Rational.Zero;
        for (var number = 0; number < _rows.Count; number++)
        {
            var violation = Violation(_rows[number]);
            if (violation.Sign <= 0)
            {
                continue;
            }

            var better = first
                ? chosen is null || _rows[number].Variable < _rows[chosen.Value].Variable
                : violation > worst;
            if (better)
            {
                (chosen, worst) = (number, violation);
            }
        }

        return chosen;
    }

    /// <summary>The column that repairs the row at the least cost; null when none can.</summary>
    public int? EnteringColumn(int leaving)
    {
        var row = _rows[leaving];
        if (row.Value.Sign > 0)
        {
            row.Mirror(_ranges[row.Variable]);
        }

        int? chosen = null;
        var least = Rational.Zero;
        foreach (var (column, coefficient) in row.Terms)
        {
            if (coefficient.Sign <= 0)
            {
                continue;
            }

            var ratio = Cost(column) / coefficient;
            if (chosen is null || ratio < least || (ratio == least && column < chosen))
            {
                (chosen, least) = (column, ratio);
            }
        }

        return chosen;
    }

    /// <summary>Exchanges the row's variable for the column; returns what the objective rises by.</summary>
    public Rational Pivot(int leaving, int entering)
    {
        var row = _rows[leaving];
        var (variable, value, terms) = row.SolvedFor(entering);
        if (_ranges.TryGetValue(row.Variable, out var range) && range.IsZero)
        {
            // An equality, once met, stays met: its variable never comes back.
            terms.Remove(row.Variable);
        }

        foreach (var column in row.Terms.Keys)
        {
            RowsOf(column).Remove(leaving);
        }

        _rowOfBasic.Remove(row.Variable);
        var affected = _rowsOfColumn.Remove(entering, out var rows) ? rows : [];
        foreach (var number in affected)
        {
            Substitute(number, entering, value, terms);
        }

        var cost = Cost(entering);
        _costs.Remove(entering);
        foreach (var (column, coefficient) in terms)
        {
            _costs[column] = Cost(column) + (cost * coefficient);
        }

        _rows[leaving] = new BasicRow(variable, value, terms);
        _rowOfBasic[variable] = leaving;
        foreach (var column in terms.Keys)
        {
            RowsOf(column).Add(leaving);
        }

        return cost * value;
    }

    public IEnumerable<int> RowsIn(int leaving) => _rows[leaving].Terms.Keys.Append(_rows[leaving].Variable);

    private void Substitute(int number, int entering, Rational value, Dictionary<int, Rational> terms)
    {
        var row = _rows[number];
        row.Terms.Remove(entering, out var factor);
        row.Value += factor * value;
        foreach (var (column, coefficient) in terms)
        {
            var sum = row.Terms.GetValueOrDefault(column) + (factor * coefficient);
            if (sum.IsZero)
            {
                row.Terms.Remove(column);
                RowsOf(column).Remove(number);
            }
            else
            {
                row.Terms[column] = sum;
                RowsOf(column).Add(number);
            }
        }
    }

    private Rational Violation(BasicRow row) =>
        row.Value.Sign < 0 ? -row.Value
        : _ranges.TryGetValue(row.Variable, out var range) ? row.Value - range
        : Rational.Zero;

    private Rational Cost(int column) => _costs.GetValueOrDefault(column);

    private HashSet<int> RowsOf(int column) =>
        _rowsOfColumn.TryGetValue(column, out var rows) ? rows : _rowsOfColumn[column] = [];
}
