using System.Collections.Immutable;
using Kessan.Amounts;
using Kessan.Facts;
using Kessan.TieOut.Reading;

namespace Kessan.TieOut.Numbers;

/// <summary>A figure found in a document, with everything its surroundings say of it.</summary>
/// <param name="Id">Its number in the document in reading order, the first being 1.</param>
/// <param name="Text">Its text as printed, with its own marks and unit.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Value">The printed value in whole units with its sign: <c>90.96</c> billion is 90,960,000,000,
/// <c>9.6%</c> is 0.096, <c>0.2 points</c> is 0.002; as printed times ten to the power of <paramref
/// name="Scale"/>.</param>
/// <param name="Scale">The power of ten of the unit it is printed in: 9 for billion, -2 for per cent, 0 for
/// none.</param>
/// <param name="Decimals">How many decimals are printed.</param>
/// <param name="Unit">What is counted.</param>
/// <param name="Role">What the number is to its line: the figure, a change, a growth rate.</param>
/// <param name="Period">The period or date it is of; null where nothing tells.</param>
/// <param name="Label">What it is called, from the outermost heading to the line's own label, footnote marks left
/// out.</param>
/// <param name="Site">Where it stands in the structure.</param>
public sealed record FoundNumber(
    int Id,
    string Text,
    TextPlace Place,
    Fraction Value,
    int Scale,
    int Decimals,
    FoundUnit Unit,
    NumberRole Role,
    FoundPeriod? Period,
    ImmutableArray<string> Label,
    NumberSite Site
)
{
    /// <summary>What is said of its exactness: approx., over, under.</summary>
    public FactQualifier Qualifier { get; init; }

    /// <summary>Whether a sign is printed: +, a minus, parentheses, a triangle, up or down.</summary>
    public bool IsSigned { get; init; }

    /// <summary>The words that gave the role, such as <c>YoY</c> or <c>change</c>; empty for a figure itself.</summary>
    public string RoleWords { get; init; } = string.Empty;

    /// <summary>The fact the file itself says it stands for; empty where it says nothing.</summary>
    public string FactId { get; init; } = string.Empty;

    /// <summary>The words of its column's head that name no period, unit or role: the line where rows are periods, the
    /// measure where rows are things; empty otherwise.</summary>
    public string ColumnWords { get; init; } = string.Empty;

    /// <summary>What one in the last printed digit is, in whole units.</summary>
    public Fraction Step => Fraction.PowerOfTen(Scale - Decimals);

    /// <summary>Where the exact value lies, for a figure beside the document that is asked about with its numbers; null
    /// for a number of the document, which tells by its print.</summary>
    internal PrintedInterval? KnownTo { get; init; }

    /// <summary>Where the exact value lies, if it was rounded by a rule.</summary>
    public PrintedInterval Interval(RoundingRule rule) => KnownTo ?? PrintedInterval.Of(Value, Step, rule);
}

/// <summary>What a number counts.</summary>
/// <param name="Kind">Money, per cent, points, a count, or money for each of something.</param>
/// <param name="Name">The currency for money (<c>JPY</c>; empty where the document does not say), the counted noun
/// for a count, <c>JPY/shares</c> for money per share.</param>
public readonly record struct FoundUnit(UnitKind Kind, string Name);

/// <summary>The kinds of units.</summary>
public enum UnitKind
{
    /// <summary>Nothing tells.</summary>
    Unknown,

    /// <summary>An amount of a currency.</summary>
    Money,

    /// <summary>A ratio, printed in per cent or as a multiple.</summary>
    Ratio,

    /// <summary>A difference of two ratios, in points.</summary>
    Points,

    /// <summary>A number of things.</summary>
    Count,

    /// <summary>An amount for each of something, such as a share.</summary>
    PerUnit,
}

/// <summary>What a number is to its line.</summary>
public enum NumberRole
{
    /// <summary>The figure itself.</summary>
    Figure,

    /// <summary>The difference from an earlier period.</summary>
    Change,

    /// <summary>The relative difference from an earlier period.</summary>
    Growth,

    /// <summary>The difference of two ratios.</summary>
    PointChange,

    /// <summary>The share of a whole, such as per cent of revenues.</summary>
    Share,

    /// <summary>How much of a target is reached.</summary>
    Progress,
}

/// <summary>The period or date a number is of.</summary>
/// <param name="Text">As the document calls it.</param>
/// <param name="Start">The first day; null for a date and where nothing tells.</param>
/// <param name="End">The last day; null where the words cannot be resolved.</param>
/// <param name="Nature">Actual, or a plan.</param>
public sealed record FoundPeriod(string Text, DateOnly? Start, DateOnly? End, PeriodNature Nature);

/// <summary>Whether a period's figures have happened.</summary>
public enum PeriodNature
{
    /// <summary>Results.</summary>
    Actual,

    /// <summary>A target, a plan or a budget.</summary>
    Target,

    /// <summary>A forecast or an expectation.</summary>
    Forecast,
}

/// <summary>Where a number stands in the document's structure.</summary>
/// <param name="Element">The element of the document, counted over all pages after tables were found, from 0.</param>
/// <param name="Row">The table's row, or the sentence in the paragraph, from 0.</param>
/// <param name="Column">The table's column; -1 in prose.</param>
/// <param name="Position">Which number it is in its cell or sentence, from 0.</param>
public readonly record struct NumberSite(int Element, int Row, int Column, int Position)
{
    /// <summary>Whether it stands in a sentence, not in a table.</summary>
    public bool IsProse => Column < 0;
}
