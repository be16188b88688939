using Kessan.Amounts;

namespace Kessan.Tests.Simulation.Oracle;

/// <summary>What a figure must be, exactly, and how far single rounding of its lines may take the engine's from
/// it.</summary>
/// <param name="Value">Presentation minor units, debit positive.</param>
/// <param name="Bound">Half a unit for every line that was rounded; nothing where none was.</param>
public readonly record struct Bounded(Fraction Value, Fraction Bound)
{
    public static Bounded operator +(Bounded left, Bounded right) =>
        new(left.Value + right.Value, left.Bound + right.Bound);

    public static Bounded operator -(Bounded left, Bounded right) =>
        new(left.Value - right.Value, left.Bound + right.Bound);

    public static Bounded operator -(Bounded value) => new(-value.Value, value.Bound);

    public static Bounded operator *(Fraction factor, Bounded value) => new(factor * value.Value, factor * value.Bound);

    /// <summary>Whether an amount is as near as rounding takes it.</summary>
    public bool Admits(Fraction amount) => amount - Value <= Bound && Value - amount <= Bound;

    /// <summary>So many lines, each rounded once.</summary>
    public static Bounded Lines(Fraction value, int lines) => new(value, new Fraction(lines, 2));

    /// <summary>The sum of some.</summary>
    public static Bounded Sum(IEnumerable<Bounded> values) =>
        values.Aggregate(default(Bounded), (sum, value) => sum + value);
}
