using Kessan.Eng.Iij.Exact;

namespace Kessan.Eng.Iij.Model;

/// <summary>A line that is a stated fraction of another, such as a tax at a rate: exact in the program, in whole yen
/// rounded once.</summary>
internal sealed record StatedFraction(string Name, LinearForm Line, Rational Times, LinearForm Of)
{
    /// <summary>The row of the program.</summary>
    public Row Exact => new(Name, Difference, 0, 0);

    /// <summary>What whole yen must keep.</summary>
    public Row Rounded => new(Name, Difference, new Rational(-1, 2), new Rational(1, 2));

    private LinearForm Difference => Line.Times(Rational.One).Add(Of, -Times);

    /// <summary>Rows that fix both lines in whole yen near a solution, the fraction rounded from the whole.</summary>
    public IEnumerable<Row> Whole(IReadOnlyList<Rational> solution)
    {
        var values = new Dictionary<int, Rational>();
        foreach (var variable in Of.Terms.Keys)
        {
            values[variable] = solution[variable].RoundHalfAwayFromZero();
            yield return Fixed(LinearForm.Variable(variable), values[variable]);
        }

        var whole = Of.Terms.Aggregate(Of.Constant, (sum, term) => sum + (term.Value * values[term.Key]));
        yield return Fixed(Line, (Times * whole).RoundHalfAwayFromZero());
    }

    private Row Fixed(LinearForm form, Rational value) => new(Name, form, value, value);
}
