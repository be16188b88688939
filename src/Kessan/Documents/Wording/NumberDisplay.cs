using Kessan.Facts;

namespace Kessan.Documents.Wording;

/// <summary>The unit a number is printed in, before the language has its say.</summary>
public enum PrintedUnit
{
    /// <summary>Units.</summary>
    One,

    /// <summary>Thousands (千).</summary>
    Thousand,

    /// <summary>Millions (百万).</summary>
    Million,

    /// <summary>Billions; 億 in Japanese, with one decimal less.</summary>
    Billion,

    /// <summary>Hundredths, of pure numbers.</summary>
    Percent,
}

/// <summary>How the sign of a number is printed.</summary>
public enum SignStyle
{
    /// <summary>A plus before positive figures, the negative mark around or before negative ones.</summary>
    Signed,

    /// <summary>The negative mark alone.</summary>
    Plain,

    /// <summary>No sign at all: the magnitude.</summary>
    Size,
}

/// <summary>The words a number is printed with, or as.</summary>
public enum NumberWording
{
    /// <summary><c>up 9.6%</c>, <c>9.6%増</c>.</summary>
    UpDown,

    /// <summary><c>increased by 14</c>, <c>14増加</c>.</summary>
    IncreasedDecreased,

    /// <summary>The word alone: <c>rose</c> or <c>fell</c>, 増加 or 減少.</summary>
    RoseFell,

    /// <summary>The word alone: <c>gain</c> or <c>loss</c>, 利益 or 損失.</summary>
    GainLoss,

    /// <summary>The word alone: <c>profit</c> or <c>loss</c>, 利益 or 損失.</summary>
    ProfitLoss,
}

/// <summary>How a reference wants its number printed; what it does not say is null and taken from the context, then
/// from the kind of number.</summary>
public sealed record NumberDisplay
{
    /// <summary>A reference that says nothing.</summary>
    public static NumberDisplay None { get; } = new();

    /// <summary>The printed unit.</summary>
    public PrintedUnit? Unit { get; init; }

    /// <summary>Digits after the point, as in English.</summary>
    public int? Decimals { get; init; }

    /// <summary>How the sign is printed.</summary>
    public SignStyle? Sign { get; init; }

    /// <summary>The words it is printed with.</summary>
    public NumberWording? Wording { get; init; }

    /// <summary>What is said of its exactness; the fact's own otherwise.</summary>
    public FactQualifier? Qualifier { get; init; }

    /// <summary>Whether its unit is printed with it.</summary>
    public bool WithUnit { get; init; }

    /// <summary>Whether exactly nothing prints as a dash.</summary>
    public bool Dash { get; init; }

    /// <summary>Whether its sign is turned: an expense printed as the deduction it is.</summary>
    public bool Deducted { get; init; }

    /// <summary>This display, completed by another where it says nothing.</summary>
    public NumberDisplay Over(NumberDisplay other) =>
        new()
        {
            Unit = Unit ?? other.Unit,
            Decimals = Decimals ?? other.Decimals,
            Sign = Sign ?? other.Sign,
            Wording = Wording ?? other.Wording,
            Qualifier = Qualifier ?? other.Qualifier,
            WithUnit = WithUnit || other.WithUnit,
            Dash = Dash || other.Dash,
            Deducted = Deducted || other.Deducted,
        };
}
