namespace Kessan.Eng.Iij.Exact;

/// <summary>
/// Finds the values nearest to their targets, by weighted absolute deviation, that satisfy every row; exactly.
/// </summary>
/// <remarks>
/// Each variable is its target plus a rise less a fall, both at least zero and both with a positive cost. At the
/// targets
/// the costs are optimal and only rows may be violated, so the dual simplex starts there and needs no first phase: it
/// takes a violated row, and lets the cheapest rise or fall repair it. After a step that costs nothing the row is
/// chosen
/// by Bland's rule (smallest number first) until a step costs something again, so that it cannot go round in circles.
/// </remarks>
internal sealed class DualSimplex
{
    private readonly IReadOnlyList<Row> _rows;
    private readonly IReadOnlyList<Rational> _targets;
    private readonly Tableau _tableau;

    public DualSimplex(IReadOnlyList<Row> rows, IReadOnlyList<Rational> targets, IReadOnlyList<Rational> weights)
    {
        _rows = rows;
        _targets = targets;
        _tableau = new Tableau(2 * targets.Count);
        for (var variable = 0; variable < targets.Count; variable++)
        {
            _tableau.SetCost(2 * variable, weights[variable]);
            _tableau.SetCost((2 * variable) + 1, weights[variable]);
        }

        foreach (var row in rows)
        {
            AddRow(row);
        }
    }

    public int Steps { get; private set; }

    public IReadOnlyList<Rational> Solve()
    {
        var bland = false;
        while (_tableau.ViolatedRow(bland) is { } leaving)
        {
            if (_tableau.EnteringColumn(leaving) is not { } entering)
            {
                throw new InvalidOperationException(Conflict(leaving));
            }

            bland = _tableau.Pivot(leaving, entering).IsZero;
            Steps++;
        }

        return [.. _targets.Select((target, v) => target + _tableau.Value(2 * v) - _tableau.Value((2 * v) + 1))];
    }

    private void AddRow(Row row)
    {
        var value = row.Form.At(_targets);
        var mirrored = row.Low is null;
        var distance = mirrored ? row.High!.Value - value : value - row.Low!.Value;
        Rational? range = row.Low is { } low && row.High is { } high ? high - low : null;
        var terms = new Dictionary<int, Rational>();
        foreach (var (variable, coefficient) in row.Form.Terms)
        {
            var rise = mirrored ? -coefficient : coefficient;
            terms[2 * variable] = rise;
            terms[(2 * variable) + 1] = -rise;
        }

        _tableau.AddRow(distance, range, terms);
    }

    private string Conflict(int leaving)
    {
        var names = _tableau
            .RowsIn(leaving)
            .Select(number => number - (2 * _targets.Count))
            .Where(number => number >= 0)
            .Select(number => _rows[number].Name)
            .Order(StringComparer.Ordinal);
        return $"These cannot hold together: {string.Join("; ", names)}";
    }
}
