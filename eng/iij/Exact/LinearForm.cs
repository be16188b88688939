namespace Kessan.Eng.Iij.Exact;

/// <summary>A constant plus a sum of variables, each times an exact coefficient.</summary>
internal sealed class LinearForm
{
    private readonly Dictionary<int, Rational> _terms = [];

    public Rational Constant { get; private set; }

    public IReadOnlyDictionary<int, Rational> Terms => _terms;

    public static LinearForm Of(Rational constant) => new() { Constant = constant };

    public static LinearForm Variable(int variable) => new LinearForm().Add(variable, Rational.One);

    public LinearForm Add(LinearForm other, Rational factor)
    {
        Constant += other.Constant * factor;
        foreach (var (variable, coefficient) in other._terms)
        {
            Add(variable, coefficient * factor);
        }

        return this;
    }

    public LinearForm Add(int variable, Rational coefficient)
    {
        var sum = _terms.GetValueOrDefault(variable) + coefficient;
        if (sum.IsZero)
        {
            _terms.Remove(variable);
        }
        else
        {
            _terms[variable] = sum;
        }

        return this;
    }

    public LinearForm Times(Rational factor) => new LinearForm().Add(this, factor);

    public Rational At(IReadOnlyList<Rational> values) =>
        _terms.Aggregate(Constant, (sum, term) => sum + (term.Value * values[term.Key]));
}

/// <summary>What a form must lie between; both ends alike fix it.</summary>
internal sealed record Row(string Name, LinearForm Form, Rational? Low, Rational? High)
{
    public bool IsEquality => Low is { } low && High is { } high && low == high;

    public bool Holds(IReadOnlyList<Rational> values)
    {
        var value = Form.At(values);
        return (Low is not { } low || value >= low) && (High is not { } high || value <= high);
    }
}
