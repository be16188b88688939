using Kessan.Amounts;

namespace Kessan.TieOut.Package;

/// <summary>A number that a package says it prints: a row of <c>printed.csv</c>.</summary>
/// <param name="Page">The page.</param>
/// <param name="Element">What prints it.</param>
/// <param name="Text">Its text.</param>
/// <param name="Fact">The fact, or the comparison of facts: <c>YearOnYear(Revenue@FY2018-H1@actual@usgaap)</c>.</param>
/// <param name="Value">The exact value it says it stands for.</param>
/// <param name="Scale">The power of ten of the unit its digits count.</param>
public sealed record PrintedEntry(int Page, string Element, string Text, string Fact, Fraction Value, int Scale)
{
    /// <summary>How its digits were rounded.</summary>
    public RoundingRule Rounding { get; init; }

    /// <summary>Its line in the list.</summary>
    public int Line { get; init; }
}
