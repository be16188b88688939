using Kessan.Amounts;

namespace Kessan.Documents;

/// <summary>A number as printed and what it says: the fact, the exact value, unit, scale and rounding.</summary>
/// <param name="Fact">The id of the fact, or of a comparison:
/// <c>YearOnYear(Revenue@FY2018-H1@actual@usgaap)</c>.</param>
/// <param name="Value">The exact value in <paramref name="Unit"/>, sign of the concept.</param>
/// <param name="Unit">The unit of the value.</param>
/// <param name="Text">What is printed of the number itself, marks and unit included, words apart: <c>JPY14,089
/// million</c>, <c>△91</c>, <c>+9.6%</c>; <c>9.6%</c> of <c>up 9.6%</c>.</param>
/// <param name="Display">How it was printed.</param>
public sealed record PrintedNumber(string Fact, Fraction Value, string Unit, string Text, PrintedScale Display)
{
    /// <summary>The facts behind it: the fact itself, or what is compared.</summary>
    public System.Collections.Immutable.ImmutableArray<Facts.FactId> Operands { get; init; } = [];

    /// <summary>The weakest status of the facts behind it.</summary>
    public string Status { get; init; } = "reported";

    /// <summary>Where the number goes, by its exact value; a change of direction is a change of what is said.</summary>
    public Direction Direction { get; init; } = Direction.None;

    /// <summary>How it compares facts; null where it is a fact itself. A page that prints a change of size says
    /// so.</summary>
    public Facts.ComparisonKind? Comparison { get; init; }

    /// <summary>Whether digits, a dash, a word alone or no meaning is printed.</summary>
    public PrintedForm Form { get; init; } = PrintedForm.Digits;
}

/// <summary>Where a number goes that is printed with a word for it.</summary>
public enum Direction
{
    /// <summary>No word says it.</summary>
    None,

    /// <summary>Up: more than before, a gain, a profit.</summary>
    Up,

    /// <summary>Down: less than before, a loss.</summary>
    Down,

    /// <summary>Exactly as before.</summary>
    Unchanged,
}

/// <summary>Names of directions.</summary>
public static class Directions
{
    /// <summary>The direction's name in files.</summary>
    public static string Id(this Direction direction) =>
        direction switch
        {
            Direction.Up => "up",
            Direction.Down => "down",
            Direction.Unchanged => "unchanged",
            _ => "none",
        };
}

/// <summary>What is printed of a number.</summary>
public enum PrintedForm
{
    /// <summary>Its digits.</summary>
    Digits,

    /// <summary>A dash, for exactly nothing.</summary>
    Dash,

    /// <summary>A word alone: <c>rose</c>, <c>loss</c>, <c>unchanged</c>.</summary>
    Word,

    /// <summary><c>n.m.</c>, for a comparison without meaning.</summary>
    NotMeaningful,
}

/// <summary>How the digits of a printed number come from its value.</summary>
/// <param name="Scale">The power of ten that one printed unit is: 6 for millions, 8 for 億, -2 for per cent.</param>
/// <param name="Decimals">Digits printed after the point.</param>
/// <param name="Rounding">How they are rounded.</param>
public sealed record PrintedScale(int Scale, int Decimals, RoundingRule Rounding);
