namespace Kessan.Eng.Iij.Exact;

/// <summary>A basic variable: its value while the nonbasic ones are zero, and how they change it.</summary>
internal sealed class BasicRow(int variable, Rational value, Dictionary<int, Rational> terms)
{
    public int Variable { get; } = variable;

    public Rational Value { get; set; } = value;

    public Dictionary<int, Rational> Terms { get; private set; } = terms;

    /// <summary>Measures the variable from the other end of its range.</summary>
    public void Mirror(Rational range)
    {
        Value = range - Value;
        Terms = Terms.ToDictionary(term => term.Key, term => -term.Value);
    }

    /// <summary>The same equation with a nonbasic variable on the left instead.</summary>
    public (int Variable, Rational Value, Dictionary<int, Rational> Terms) SolvedFor(int entering)
    {
        var pivot = Terms[entering];
        var solved = new Dictionary<int, Rational> { [Variable] = Rational.One / pivot };
        foreach (var (column, coefficient) in Terms)
        {
            if (column != entering)
            {
                solved[column] = -(coefficient / pivot);
            }
        }

        return (entering, -(Value / pivot), solved);
    }
}
