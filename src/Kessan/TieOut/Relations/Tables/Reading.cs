using Kessan.Amounts;
using Kessan.TieOut.Numbers;

namespace Kessan.TieOut.Relations.Tables;

/// <summary>A number as a formula takes it.</summary>
/// <param name="Number">The number.</param>
/// <param name="Power">The power of ten its value is multiplied by: other than zero where its surroundings gave it a
/// unit the formula does not, as a growth rate without a mark in a table of millions.</param>
/// <param name="IsRate">Whether it is rounded as ratios are, not as amounts.</param>
internal readonly record struct Reading(FoundNumber Number, int Power, bool IsRate)
{
    private const int Percent = -2;

    /// <summary>The value in the formula.</summary>
    public Fraction Value => Power == 0 ? Number.Value : Number.Value * Fraction.PowerOfTen(Power);

    /// <summary>What one in the last printed digit is in the formula.</summary>
    public Fraction Step => Fraction.PowerOfTen(Number.Scale - Number.Decimals + Power);

    /// <summary>The number as it was read.</summary>
    public static Reading Of(FoundNumber number) =>
        new(number, 0, IsRatioOf(number) || number.Unit.Kind == UnitKind.PerUnit);

    /// <summary>The number's digits as per cent, if it was not read as a ratio.</summary>
    public static Reading AsPercent(FoundNumber number) =>
        IsRatioOf(number) ? Of(number) : new(number, Percent - number.Scale, true);

    /// <summary>Whether a number is said to be a change, relative or in points, or how much of a target is reached, and
    /// so neither adds up nor is a share of anything.</summary>
    public static bool IsRateOfChange(FoundNumber number) =>
        number.Unit.Kind == UnitKind.Points
        || number.Role is NumberRole.Growth or NumberRole.PointChange or NumberRole.Progress;

    /// <summary>Whether a number was read as a ratio or as points.</summary>
    public static bool IsRatioOf(FoundNumber number) => number.Unit.Kind is UnitKind.Ratio or UnitKind.Points;
}
