using System.Collections.Immutable;
using Kessan.Amounts;
using Kessan.Facts;

namespace Kessan.Documents.Workbook;

/// <summary>A formula of a cell, in no spreadsheet's notation.</summary>
public abstract record CellFormula
{
    /// <summary>The parts it is made of, from left to right.</summary>
    public virtual IEnumerable<CellFormula> Parts => [];

    /// <summary>The facts it names that have no place yet.</summary>
    public IEnumerable<FactId> Facts => this is FactTerm term ? [term.Fact] : Parts.SelectMany(part => part.Facts);

    /// <summary>The cells it takes values from.</summary>
    public IEnumerable<CellPlace> Places =>
        this is PlaceTerm term ? [term.Place] : Parts.SelectMany(part => part.Places);

    /// <summary>The formula with its sign turned.</summary>
    public virtual CellFormula Turn() => new NegatedFormula(this);

    /// <summary>The same formula with other terms at its ends.</summary>
    public abstract CellFormula With(Func<CellFormula, CellFormula> term);
}

/// <summary>A number that stands in a formula.</summary>
/// <param name="Value">The number, a decimal.</param>
public sealed record NumberTerm(Fraction Value) : CellFormula
{
    /// <inheritdoc/>
    public override CellFormula Turn() => new NumberTerm(-Value);

    /// <inheritdoc/>
    public override CellFormula With(Func<CellFormula, CellFormula> term) => this;
}

/// <summary>The value of a fact, wherever it stands.</summary>
/// <param name="Fact">The fact.</param>
public sealed record FactTerm(FactId Fact) : CellFormula
{
    /// <inheritdoc/>
    public override CellFormula With(Func<CellFormula, CellFormula> term)
    {
        ArgumentNullException.ThrowIfNull(term);
        return term(this);
    }
}

/// <summary>The value of a row of the formula's own sheet, in the formula's column.</summary>
/// <param name="Row">The row's place among the rows of figures.</param>
public sealed record RowTerm(int Row) : CellFormula
{
    /// <inheritdoc/>
    public override CellFormula With(Func<CellFormula, CellFormula> term)
    {
        ArgumentNullException.ThrowIfNull(term);
        return term(this);
    }
}

/// <summary>The value of a column of the formula's own sheet, in the formula's row.</summary>
/// <param name="Column">The column's place among the columns of figures.</param>
public sealed record ColumnTerm(int Column) : CellFormula
{
    /// <inheritdoc/>
    public override CellFormula With(Func<CellFormula, CellFormula> term)
    {
        ArgumentNullException.ThrowIfNull(term);
        return term(this);
    }
}

/// <summary>The value of a cell.</summary>
/// <param name="Place">Where it stands.</param>
public sealed record PlaceTerm(CellPlace Place) : CellFormula
{
    /// <inheritdoc/>
    public override CellFormula With(Func<CellFormula, CellFormula> term) => this;
}

/// <summary>A formula with its sign turned.</summary>
/// <param name="Of">The formula.</param>
public sealed record NegatedFormula(CellFormula Of) : CellFormula
{
    /// <inheritdoc/>
    public override IEnumerable<CellFormula> Parts => [Of];

    /// <inheritdoc/>
    public override CellFormula Turn() => Of;

    /// <inheritdoc/>
    public override CellFormula With(Func<CellFormula, CellFormula> term)
    {
        var inner = Of.With(term);
        return inner is NegatedFormula twice ? twice.Of : new NegatedFormula(inner);
    }
}

/// <summary>Two formulas multiplied or divided.</summary>
/// <param name="IsQuotient">Whether the left is divided by the right.</param>
/// <param name="Left">The left side.</param>
/// <param name="Right">The right side.</param>
public sealed record ProductFormula(bool IsQuotient, CellFormula Left, CellFormula Right) : CellFormula
{
    /// <inheritdoc/>
    public override IEnumerable<CellFormula> Parts => [Left, Right];

    /// <inheritdoc/>
    public override CellFormula With(Func<CellFormula, CellFormula> term) =>
        new ProductFormula(IsQuotient, Left.With(term), Right.With(term));
}

/// <summary>Formulas added and taken off.</summary>
/// <param name="Terms">The terms in order.</param>
public sealed record TotalFormula(ImmutableArray<TotalTerm> Terms) : CellFormula
{
    /// <inheritdoc/>
    public override IEnumerable<CellFormula> Parts => Terms.Select(term => term.Of);

    /// <inheritdoc/>
    public override CellFormula Turn() =>
        new TotalFormula([.. Terms.Select(term => term with { IsOff = !term.IsOff })]);

    /// <inheritdoc/>
    public override CellFormula With(Func<CellFormula, CellFormula> term) =>
        new TotalFormula([.. Terms.Select(one => Placed(one, one.Of.With(term)))]);

    private static TotalTerm Placed(TotalTerm one, CellFormula of) =>
        of is NegatedFormula turned ? new(!one.IsOff, turned.Of) : one with { Of = of };
}

/// <summary>A term of a total.</summary>
/// <param name="IsOff">Whether it is taken off.</param>
/// <param name="Of">What is added or taken off.</param>
public readonly record struct TotalTerm(bool IsOff, CellFormula Of);

/// <summary>Two figures compared, by the rules of <see cref="ComparisonRule"/>: where a rate has no meaning the cell
/// says so.</summary>
/// <param name="Kind">How they are compared.</param>
/// <param name="Of">The figure.</param>
/// <param name="Against">What it is compared with.</param>
/// <param name="Factor">What the result is multiplied by: 100 for points, which are shown as such.</param>
public sealed record ComparedFormula(ComparisonKind Kind, CellFormula Of, CellFormula Against, int Factor) : CellFormula
{
    /// <inheritdoc/>
    public override IEnumerable<CellFormula> Parts => [Of, Against];

    /// <inheritdoc/>
    public override CellFormula With(Func<CellFormula, CellFormula> term) =>
        this with
        {
            Of = Of.With(term),
            Against = Against.With(term),
        };
}

/// <summary>A figure as it is printed: rounded at its last printed digit, in printed units.</summary>
/// <param name="Of">The figure.</param>
/// <param name="Scale">The power of ten that one printed unit is.</param>
/// <param name="IsCut">Whether it is cut off toward nothing; else halves are rounded away from it.</param>
public sealed record RoundedFormula(CellFormula Of, int Scale, bool IsCut) : CellFormula
{
    /// <inheritdoc/>
    public override IEnumerable<CellFormula> Parts => [Of];

    /// <inheritdoc/>
    public override CellFormula With(Func<CellFormula, CellFormula> term) => this with { Of = Of.With(term) };
}
