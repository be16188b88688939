using Kessan.Amounts;

namespace Kessan.Documents;

/// <summary>A number as printed and what it says: the fact, the exact value, unit, scale and rounding.</summary>
/// <param name="Fact">The id of the fact, or of a comparison: <c>YearOnYear(Revenue@FY2018-H1@actual@usgaap)</c>.</param>
/// <param name="Value">The exact value in <paramref name="Unit"/>, sign of the concept.</param>
/// <param name="Unit">The unit of the value.</param>
/// <param name="Text">What is printed, marks and unit included: <c>JPY14,089 million</c>, <c>△91</c>,
/// <c>+9.6%</c>.</param>
/// <param name="Display">How it was printed.</param>
public sealed record PrintedNumber(string Fact, Fraction Value, string Unit, string Text, PrintedScale Display)
{
    /// <summary>The facts behind it: the fact itself, or what is compared.</summary>
    public System.Collections.Immutable.ImmutableArray<Facts.FactId> Operands { get; init; } = [];

    /// <summary>The weakest status of the facts behind it.</summary>
    public string Status { get; init; } = "reported";
}

/// <summary>How the digits of a printed number come from its value.</summary>
/// <param name="Scale">The power of ten that one printed unit is: 6 for millions, 8 for 億, -2 for per cent.</param>
/// <param name="Decimals">Digits printed after the point.</param>
/// <param name="Rounding">How they are rounded.</param>
public sealed record PrintedScale(int Scale, int Decimals, RoundingRule Rounding);
