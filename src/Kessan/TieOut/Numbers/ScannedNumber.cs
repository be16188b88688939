using System.Collections.Immutable;
using Kessan.Amounts;
using Kessan.Facts;

namespace Kessan.TieOut.Numbers;

/// <summary>What a run of text holds: its figures, and the numbers in it that are none.</summary>
/// <param name="Numbers">The figures, in reading order.</param>
/// <param name="PassedOver">The numbers that are no figures, in reading order, each with the reason.</param>
public sealed record ScannedText(ImmutableArray<ScannedNumber> Numbers, ImmutableArray<PassedOver> PassedOver);

/// <summary>A figure in a run of text, with what stands right beside it.</summary>
/// <param name="Start">The first character of the figure with its own marks, currency and unit, from 0.</param>
/// <param name="Length">How many characters.</param>
/// <param name="Form">Digits, a dash, or no meaning.</param>
/// <param name="Magnitude">What the digits say, before scale and without sign; zero where there are none.</param>
/// <param name="Decimals">How many decimals are printed.</param>
public sealed record ScannedNumber(int Start, int Length, ScannedForm Form, Fraction Magnitude, int Decimals)
{
    /// <summary>The first digit, from 0.</summary>
    public int DigitsStart { get; init; }

    /// <summary>How many characters from the first digit to the last.</summary>
    public int DigitsLength { get; init; }

    /// <summary>-1 where a mark or a word says that it is below zero or went down; 1 otherwise.</summary>
    public int Sign { get; init; } = 1;

    /// <summary>Whether a sign is printed: +, a minus, parentheses, a triangle, up or down.</summary>
    public bool IsSigned { get; init; }

    /// <summary>The direction that a word gives: up, decreased by, 増, 減少.</summary>
    public WordedDirection Direction { get; init; }

    /// <summary>Whether it stands in parentheses that explain what is before them, and are no sign.</summary>
    public bool IsAside { get; init; }

    /// <summary>Which end of a range it is.</summary>
    public RangeEnd Range { get; init; }

    /// <summary>The power of ten of the unit beside it: 9 for billion, -2 for per cent, 0 for yen without a scale; null
    /// where no unit stands beside it.</summary>
    public int? Scale { get; init; }

    /// <summary>The unit beside it; of an unknown kind where there is none.</summary>
    public FoundUnit Unit { get; init; } = new(UnitKind.Unknown, string.Empty);

    /// <summary>What is said of its exactness.</summary>
    public FactQualifier Qualifier { get; init; }

    /// <summary>The first character behind it.</summary>
    public int End => Start + Length;

    /// <summary>The printed value in the units beside it, with its sign.</summary>
    public Fraction Value => Valued(Scale ?? 0);

    /// <summary>The printed value with its sign, if its digits count units of ten to a power.</summary>
    public Fraction Valued(int scale) => Magnitude * Fraction.PowerOfTen(scale) * Sign;
}

/// <summary>How a figure is printed.</summary>
public enum ScannedForm
{
    /// <summary>In digits.</summary>
    Digits,

    /// <summary>As a dash: nothing.</summary>
    Dash,

    /// <summary>As <c>n.m.</c> or <c>n.a.</c>: there is no figure.</summary>
    NotMeaningful,
}

/// <summary>A direction given in words.</summary>
public enum WordedDirection
{
    /// <summary>No word gives one.</summary>
    None,

    /// <summary>Up, increased, 増.</summary>
    Up,

    /// <summary>Down, decreased, 減.</summary>
    Down,
}

/// <summary>Which end of a range a number is.</summary>
public enum RangeEnd
{
    /// <summary>It is no range.</summary>
    None,

    /// <summary>The end named first.</summary>
    First,

    /// <summary>The end named last.</summary>
    Last,
}

/// <summary>A number that is no figure.</summary>
/// <param name="Start">Its first character, from 0.</param>
/// <param name="Length">How many characters.</param>
/// <param name="Reason">What it is.</param>
public readonly record struct PassedOver(int Start, int Length, PassedOverReason Reason);

/// <summary>Why a number is no figure.</summary>
public enum PassedOverReason
{
    /// <summary>It is part of a date, or a year.</summary>
    Date,

    /// <summary>It names a period: <c>1H18</c>, 2019年3月期.</summary>
    Period,

    /// <summary>A mark of a footnote: <c>*1</c>, ※2.</summary>
    FootnoteMark,

    /// <summary>The number of an item of a list or of a section.</summary>
    ListNumber,

    /// <summary>It names a place in a document, a rule or a standard: <c>P.12</c>, <c>Note 3</c>, <c>IFRS
    /// 16</c>.</summary>
    Reference,

    /// <summary>A phone number, a zip code or part of an address.</summary>
    Address,

    /// <summary>A ticker or another code.</summary>
    Code,

    /// <summary>Part of a name: <c>5G</c>, <c>Omnibus 2.0</c>, <c>IPv6</c>.</summary>
    Name,

    /// <summary>A time of day.</summary>
    Time,

    /// <summary>How long something lasts: 3-year, 6ヵ月.</summary>
    Duration,

    /// <summary>A place in an order: 25th, 第2.</summary>
    Ordinal,

    /// <summary>Part of a web or mail address.</summary>
    WebAddress,

    /// <summary>More digits than any figure has.</summary>
    TooLong,
}
