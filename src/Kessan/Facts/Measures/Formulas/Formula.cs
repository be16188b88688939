using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using Kessan.Amounts;

namespace Kessan.Facts.Measures.Formulas;

/// <summary>A formula over concepts, as a tree.</summary>
/// <remarks>Written and read again it is the same tree. Equality is of what it says, not of where it stands.</remarks>
public abstract record Formula
{
    /// <summary>How strongly it holds together in print: sums 1, products 2, signs 3, single values 4.</summary>
    internal abstract int Rank { get; }

    /// <summary>Every operand, from left to right.</summary>
    public abstract IEnumerable<FormulaOperand> Operands { get; }

    /// <summary>Writes it inside an expression that holds together at least so strongly.</summary>
    internal string Inside(int rank) => Rank < rank ? $"({this})" : ToString();
}

/// <summary>A number, taken as it stands.</summary>
/// <param name="Mantissa">Its digits.</param>
/// <param name="Decimals">How many of them stand after the point.</param>
public sealed record FormulaNumber(long Mantissa, int Decimals) : Formula
{
    /// <summary>The exact value.</summary>
    public Fraction Value => new(Mantissa, (BigInteger)PowerOfTen.Wide(Decimals));

    /// <inheritdoc/>
    public override IEnumerable<FormulaOperand> Operands => [];

    /// <inheritdoc/>
    internal override int Rank => 4;

    /// <inheritdoc/>
    public override string ToString() => AmountText.Plain(Mantissa, Decimals);
}

/// <summary>A concept, with members and at another period where it names them.</summary>
/// <param name="Concept">The concept or measure.</param>
/// <param name="Members">Its members, in ordinal order of their dimensions.</param>
/// <param name="Period">Another period than the fact's own, or null.</param>
public sealed record FormulaOperand(string Concept, ImmutableArray<FactMember> Members, FormulaPeriod? Period) : Formula
{
    /// <summary>Where it begins in the text, from zero; no part of its equality.</summary>
    public int At { get; init; }

    /// <summary>How many characters it takes.</summary>
    public int Width { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<FormulaOperand> Operands => [this];

    /// <inheritdoc/>
    internal override int Rank => 4;

    /// <inheritdoc/>
    public bool Equals(FormulaOperand? other) =>
        other is not null && Concept == other.Concept && Period == other.Period && Members.SequenceEqual(other.Members);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Concept, Period, Members.Length);

    /// <inheritdoc/>
    public override string ToString()
    {
        var members = Members.IsEmpty ? string.Empty : $"[{string.Join(',', Members)}]";
        return Period is { } period ? $"{Concept}{members}({period})" : Concept + members;
    }
}

/// <summary>The value of another with its sign turned.</summary>
/// <param name="Of">The other.</param>
public sealed record FormulaNegation(Formula Of) : Formula
{
    /// <inheritdoc/>
    public override IEnumerable<FormulaOperand> Operands => Of.Operands;

    /// <inheritdoc/>
    internal override int Rank => 3;

    /// <inheritdoc/>
    public override string ToString() => "-" + Of.Inside(Rank);
}

/// <summary>Two formulas added, taken off, multiplied or divided.</summary>
/// <param name="Operator"><c>+</c>, <c>-</c>, <c>*</c> or <c>/</c>.</param>
/// <param name="Left">The left side.</param>
/// <param name="Right">The right side.</param>
public sealed record FormulaOperation(char Operator, Formula Left, Formula Right) : Formula
{
    /// <inheritdoc/>
    public override IEnumerable<FormulaOperand> Operands => Left.Operands.Concat(Right.Operands);

    /// <inheritdoc/>
    internal override int Rank => Operator is '+' or '-' ? 1 : 2;

    /// <inheritdoc/>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Left.Inside(Rank)} {Operator} {Right.Inside(Rank + 1)}");
}
