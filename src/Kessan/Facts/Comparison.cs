using Kessan.Amounts;

namespace Kessan.Facts;

/// <summary>How a fact is compared with another.</summary>
public enum ComparisonKind
{
    /// <summary>Growth over the same period a year earlier: a pure number, 0.096 for 9.6 per cent.</summary>
    YearOnYear,

    /// <summary>Growth over the quarter before: a pure number.</summary>
    QuarterOnQuarter,

    /// <summary>The signed difference, in the unit of the facts.</summary>
    Change,

    /// <summary>The difference of the magnitudes, in the unit of the facts: by how much an outflow grew.</summary>
    ChangeOfSize,

    /// <summary>The difference of two ratios, as a pure number: 0.002 for 0.2 percentage points.</summary>
    Points,

    /// <summary>The fact over another of the same period: a pure number.</summary>
    ShareOf,

    /// <summary>The fact over its target: a pure number, 1 where the target is met exactly.</summary>
    AgainstTarget,
}

/// <summary>What two facts come to side by side, always from exact values, never from printed ones.</summary>
/// <param name="Kind">How they are compared.</param>
/// <param name="Of">The fact.</param>
/// <param name="Against">The fact it is compared with.</param>
/// <param name="Outcome">Whether the comparison has a meaning.</param>
/// <param name="Value">The exact result; zero where there is none.</param>
public sealed record Comparison(ComparisonKind Kind, Fact Of, Fact Against, ComparisonOutcome Outcome, Fraction Value)
{
    /// <summary>The unit of the result: <c>pure</c>, <c>points</c> or the unit of the facts.</summary>
    public string Unit =>
        Kind switch
        {
            ComparisonKind.Change or ComparisonKind.ChangeOfSize => Of.Unit,
            ComparisonKind.Points => "points",
            _ => "pure",
        };

    /// <summary>The comparison as an identity: <c>YearOnYear(Revenue@FY2018-H1@actual@usgaap)</c>; what it is compared
    /// with is named where the kind alone does not tell.</summary>
    public string Id =>
        Kind is ComparisonKind.YearOnYear or ComparisonKind.QuarterOnQuarter && Against.Id.Scenario == Of.Id.Scenario
            ? $"{Kind}({Of.Id})"
            : $"{Kind}({Of.Id}, {Against.Id})";
}

/// <summary>Whether a comparison has a meaning.</summary>
public enum ComparisonOutcome
{
    /// <summary>It has: the value stands.</summary>
    Defined,

    /// <summary>The base is zero: no rate can be said.</summary>
    ZeroBase,

    /// <summary>The base is negative and so is the fact, a loss beside a loss: the loss grew or shrank.</summary>
    NegativeBase,

    /// <summary>A loss became a profit.</summary>
    TurnedPositive,

    /// <summary>A profit became a loss.</summary>
    TurnedNegative,
}
