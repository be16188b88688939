using Kessan.Amounts;
using Kessan.Facts;

namespace Kessan.TieOut.Feasibility;

/// <summary>An end of a range.</summary>
/// <param name="Value">The end.</param>
/// <param name="IsOpen">Whether the end itself is outside.</param>
/// <param name="Reason">What it rests on.</param>
internal sealed record Limit(Fraction Value, bool IsOpen, Reason Reason)
{
    /// <summary>The same end elsewhere.</summary>
    public Limit At(Fraction value) => this with { Value = value };
}

/// <summary>Where a value may lie; without an end where nothing bounds it.</summary>
internal readonly record struct ValueRange(Limit? From, Limit? To)
{
    /// <summary>Whether no value is left.</summary>
    public bool IsEmpty =>
        From is { } from
        && To is { } to
        && (from.Value > to.Value || (from.Value == to.Value && (from.IsOpen || to.IsOpen)));

    /// <summary>Whether every value is above zero.</summary>
    public bool IsPositive => From is { } from && (from.Value > Fraction.Zero || (from.Value.IsZero && from.IsOpen));

    /// <summary>Whether every value is below zero.</summary>
    public bool IsNegative => To is { } to && (to.Value < Fraction.Zero || (to.Value.IsZero && to.IsOpen));

    /// <summary>Whether no value is below zero.</summary>
    public bool IsNeverNegative => From is { Value.IsNegative: false };

    /// <summary>Whether no value is above zero.</summary>
    public bool IsNeverPositive => To is { } to && to.Value <= Fraction.Zero;

    /// <summary>The range that a print leaves.</summary>
    public static ValueRange Of(PrintedInterval interval, Reason reason) =>
        new(
            new Limit(interval.From, !interval.FromIncluded, reason),
            new Limit(interval.To, !interval.ToIncluded, reason)
        );

    /// <summary>Whether a value lies in it.</summary>
    public bool Holds(Fraction value) =>
        (From is null || value > From.Value || (value == From.Value && !From.IsOpen))
        && (To is null || value < To.Value || (value == To.Value && !To.IsOpen));

    /// <summary>Whether the ranges have a value in common.</summary>
    public bool Meets(ValueRange other) => !And(other).IsEmpty;

    /// <summary>The values in both.</summary>
    public ValueRange And(ValueRange other) =>
        new(IsTighterFrom(other.From, From) ? other.From : From, IsTighterTo(other.To, To) ? other.To : To);

    /// <summary>The range of the values times a number.</summary>
    public ValueRange Times(Fraction number)
    {
        if (number == Fraction.One)
        {
            return this;
        }

        var low = From?.At(From.Value * number);
        var high = To?.At(To.Value * number);
        return number.IsNegative ? new(high, low) : new(low, high);
    }

    /// <summary>The range of the values and a number.</summary>
    public ValueRange Plus(int number) =>
        number == 0 ? this : new(From?.At(From.Value + number), To?.At(To.Value + number));

    /// <summary>Whether a lower end leaves fewer values than another.</summary>
    public static bool IsTighterFrom(Limit? limit, Limit? than) =>
        limit is not null
        && (than is null || limit.Value > than.Value || (limit.Value == than.Value && limit.IsOpen && !than.IsOpen));

    /// <summary>Whether an upper end leaves fewer values than another.</summary>
    public static bool IsTighterTo(Limit? limit, Limit? than) =>
        limit is not null
        && (than is null || limit.Value < than.Value || (limit.Value == than.Value && limit.IsOpen && !than.IsOpen));

    /// <summary>A value inside, near another one if that is outside.</summary>
    public Fraction Nearest(Fraction value)
    {
        if (Holds(value))
        {
            return value;
        }

        return (From, To) switch
        {
            ({ } from, { } to) => (from.Value + to.Value) / 2,
            ({ } from, null) => from.Value + 1,
            (null, { } to) => to.Value - 1,
            _ => value,
        };
    }
}
