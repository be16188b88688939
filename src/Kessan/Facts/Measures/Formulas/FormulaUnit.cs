using System.Collections.Immutable;

namespace Kessan.Facts.Measures.Formulas;

/// <summary>A unit that can be multiplied and divided: <c>pure</c>, <c>JPY</c>, <c>JPY/shares</c>.</summary>
/// <remarks>Written as the units multiplied, joined by <c>*</c>, then each unit divided by after a <c>/</c>. Units of
/// different names are different units: there is no conversion.</remarks>
public sealed class FormulaUnit : IEquatable<FormulaUnit>
{
    private const string PureName = "pure";
    private readonly ImmutableSortedDictionary<string, int> _powers;

    private FormulaUnit(ImmutableSortedDictionary<string, int> powers) => _powers = powers;

    /// <summary>A number without a unit.</summary>
    public static FormulaUnit Pure { get; } =
        new(ImmutableSortedDictionary.Create<string, int>(StringComparer.Ordinal));

    /// <summary>Reads a unit as facts write it; any text is one.</summary>
    public static FormulaUnit Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parts = text.Split('/');
        return parts[1..].Select(Product).Aggregate(Product(parts[0]), (unit, divisor) => unit / divisor);
    }

    /// <summary>The product.</summary>
    public static FormulaUnit operator *(FormulaUnit left, FormulaUnit right) => left.Times(right, 1);

    /// <summary>The quotient.</summary>
    public static FormulaUnit operator /(FormulaUnit left, FormulaUnit right) => left.Times(right, -1);

    /// <inheritdoc/>
    public bool Equals(FormulaUnit? other) => other is not null && _powers.SequenceEqual(other._powers);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as FormulaUnit);

    /// <inheritdoc/>
    public override int GetHashCode() => string.GetHashCode(ToString(), StringComparison.Ordinal);

    /// <summary>Writes the unit: <c>pure</c>, <c>JPY</c>, <c>JPY/shares</c>, <c>pure/persons</c>.</summary>
    public override string ToString()
    {
        var above = string.Join('*', Repeated(1));
        var below = string.Concat(Repeated(-1).Select(unit => "/" + unit));
        return (above.Length == 0 ? PureName : above) + below;
    }

    private static FormulaUnit Product(string text) =>
        text.Split('*')
            .Select(name => name.Trim())
            .Where(name => name.Length > 0 && name != PureName)
            .Aggregate(Pure, (unit, name) => unit.Times(new(Pure._powers.Add(name, 1)), 1));

    private FormulaUnit Times(FormulaUnit other, int power)
    {
        var powers = _powers;
        foreach (var (name, count) in other._powers)
        {
            var sum = powers.GetValueOrDefault(name) + (power * count);
            powers = sum == 0 ? powers.Remove(name) : powers.SetItem(name, sum);
        }

        return new(powers);
    }

    private IEnumerable<string> Repeated(int sign) =>
        _powers.Where(pair => pair.Value * sign > 0).SelectMany(pair => Enumerable.Repeat(pair.Key, pair.Value * sign));
}
