using Kessan.Amounts;
using Kessan.Facts;

namespace Kessan.Documents.Wording;

/// <summary>A number before it is worded.</summary>
/// <param name="Value">The exact value, in units.</param>
/// <param name="Unit">The unit.</param>
public sealed record NumberToPrint(Fraction Value, string Unit)
{
    /// <summary>How the unit is called; null for currencies, ratios and units without a name.</summary>
    public UnitLabel? Label { get; init; }

    /// <summary>How it compares facts; null for a fact itself.</summary>
    public ComparisonKind? Comparison { get; init; }

    /// <summary>Whether it means anything; growth over a loss does not.</summary>
    public bool HasMeaning { get; init; } = true;

    /// <summary>Decimals it is printed with, in units, where nothing else is said.</summary>
    public int Decimals { get; init; }

    /// <summary>What was said of its exactness.</summary>
    public FactQualifier Qualifier { get; init; }

    /// <summary>What it is.</summary>
    public NumberKind Kind => NumberKinds.Of(Unit);

    /// <summary>Whether it says how something moved: growth, a change, points.</summary>
    public bool IsMovement => Comparison is not (null or ComparisonKind.ShareOf or ComparisonKind.AgainstTarget);
}

/// <summary>A number as worded.</summary>
/// <param name="Wording">All that is printed: <c>up 9.6%</c>.</param>
/// <param name="Text">The number in it, with its marks and unit: <c>9.6%</c>.</param>
/// <param name="Scale">How its digits come from its value.</param>
/// <param name="Form">Whether digits are printed at all.</param>
/// <param name="Direction">Where a word says it goes.</param>
public sealed record NumberText(
    string Wording,
    string Text,
    PrintedScale Scale,
    PrintedForm Form = PrintedForm.Digits,
    Direction Direction = Direction.None
);
