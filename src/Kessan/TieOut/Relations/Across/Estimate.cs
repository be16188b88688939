using System.Collections.Immutable;
using Kessan.TieOut.Numbers;

namespace Kessan.TieOut.Relations.Across;

/// <summary>A figure as printed, or as it follows from what is printed.</summary>
/// <param name="Value">What it comes to.</param>
/// <param name="Numbers">The printed numbers it stands on, each with its sign in the sum.</param>
/// <param name="IsSum">Whether it is a printed number or a signed sum of them, no growth rate in between.</param>
internal sealed record Estimate(
    Reckoned Value,
    ImmutableArray<(FoundNumber Number, int Sign)> Numbers,
    bool IsSum = true
)
{
    /// <summary>Whether it is one printed number.</summary>
    public bool IsPrinted => IsSum && Numbers.Length == 1;

    /// <summary>The sum with another.</summary>
    public Estimate Plus(Estimate other, int sign) =>
        new(
            sign < 0 ? Value - other.Value : Value + other.Value,
            [.. Numbers, .. other.Numbers.Select(number => (number.Number, number.Sign * sign))],
            IsSum && other.IsSum
        );

    /// <summary>Whether both stand on a common number, so that one says nothing of the other.</summary>
    public bool Shares(Estimate other) =>
        Numbers.Any(number => other.Numbers.Any(theirs => theirs.Number.Id == number.Number.Id));
}
