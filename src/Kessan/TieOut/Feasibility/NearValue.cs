using Kessan.Amounts;

namespace Kessan.TieOut.Feasibility;

/// <summary>A value, or one beside it by some multiple of an amount smaller than any other.</summary>
/// <remarks>A number above an excluded end <c>v</c> is one from <c>(v, 1)</c> on: strict inequalities become the
/// others, and arithmetic stays exact. A system has a solution in such values exactly if it has one in plain
/// ones.</remarks>
/// <param name="Value">The value.</param>
/// <param name="Beside">The multiple; positive above the value, negative below.</param>
internal readonly record struct NearValue(Fraction Value, Fraction Beside) : IComparable<NearValue>
{
    public static NearValue operator +(NearValue left, NearValue right) =>
        new(left.Value + right.Value, Plus(left.Beside, right.Beside));

    public static NearValue operator -(NearValue left, NearValue right) =>
        new(left.Value - right.Value, Plus(left.Beside, -right.Beside));

    public static NearValue operator *(NearValue value, Fraction factor) =>
        new(value.Value * factor, value.Beside.IsZero ? default : value.Beside * factor);

    public static bool operator <(NearValue left, NearValue right) => left.CompareTo(right) < 0;

    public static bool operator >(NearValue left, NearValue right) => left.CompareTo(right) > 0;

    public static bool operator <=(NearValue left, NearValue right) => left.CompareTo(right) <= 0;

    public static bool operator >=(NearValue left, NearValue right) => left.CompareTo(right) >= 0;

    /// <summary>The least value from a lower end on.</summary>
    public static NearValue AtOrAbove(Limit limit) => new(limit.Value, limit.IsOpen ? Fraction.One : default);

    /// <summary>The greatest value up to an upper end.</summary>
    public static NearValue AtOrBelow(Limit limit) => new(limit.Value, limit.IsOpen ? -Fraction.One : default);

    /// <inheritdoc/>
    public int CompareTo(NearValue other) =>
        Value.CompareTo(other.Value) is var order and not 0 ? order : Beside.CompareTo(other.Beside);

    private static Fraction Plus(Fraction left, Fraction right) =>
        left.IsZero ? right
        : right.IsZero ? left
        : left + right;
}
