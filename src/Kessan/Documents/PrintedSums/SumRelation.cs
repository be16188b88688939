using System.Collections.Immutable;
using Kessan.Amounts;
using Kessan.Facts;
using Kessan.Facts.Measures;
using Kessan.Facts.Measures.Formulas;
using Kessan.Ledger;
using Kessan.Statements;

namespace Kessan.Documents.PrintedSums;

/// <summary>A figure that others add up to.</summary>
/// <param name="Total">The figure.</param>
/// <param name="Parts">What adds up to it; each with its sign.</param>
public sealed record SumRelation(FactSubject Total, ImmutableArray<SumPart> Parts);

/// <summary>A concept with its members, in no period.</summary>
/// <param name="Concept">The concept.</param>
/// <param name="Members">Its members, in ordinal order of their dimensions.</param>
public sealed record FactSubject(string Concept, ImmutableArray<FactMember> Members)
{
    /// <inheritdoc/>
    public bool Equals(FactSubject? other) =>
        other is not null && Concept == other.Concept && Members.SequenceEqual(other.Members);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Concept, Members.Length);

    /// <inheritdoc/>
    public override string ToString() => Members.IsEmpty ? Concept : $"{Concept}[{string.Join(',', Members)}]";
}

/// <summary>A part of a sum.</summary>
/// <param name="Subject">The figure.</param>
/// <param name="Sign">+1 where it is added, -1 where it is taken off.</param>
public sealed record SumPart(FactSubject Subject, int Sign);

/// <summary>The sums a reader can check by adding what is printed.</summary>
public static class SumRelations
{
    /// <summary>The totals of the statements of a basis: profit is income less expense, total assets is what stands
    /// above it.</summary>
    /// <remarks>A part is added with the sign its concept is printed with: expenses are positive and taken
    /// off.</remarks>
    public static IEnumerable<SumRelation> Of(StatementDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        return from concept in definition.Concepts
            let line = definition[concept]
            where line.IsTotal
            select new SumRelation(
                new(concept, []),
                [
                    .. line.Parts.Select(part => new SumPart(
                        new(part.Concept, []),
                        line.Sign * part.Weight * definition[part.Concept].Sign
                    )),
                ]
            );
    }

    /// <summary>A concept by the members of a dimension: the whole by its first members, and each member by those below
    /// it.</summary>
    public static IEnumerable<SumRelation> Of(string concept, AnalysisDimension dimension)
    {
        ArgumentNullException.ThrowIfNull(dimension);
        return from parts in dimension.Members.GroupBy(member => member.Parent)
            orderby parts.Key
            select new SumRelation(
                Subject(parts.Key < 0 ? null : dimension.Members[parts.Key]),
                [.. parts.Select(member => new SumPart(Subject(member), 1))]
            );

        FactSubject Subject(DimensionMember? member) =>
            new(concept, member is null ? [] : [new(dimension.Name, member.Code)]);
    }

    /// <summary>Measures that add concepts up and take them off, plainly and in the same period; others have no
    /// relation.</summary>
    public static IEnumerable<SumRelation> Of(ImmutableArray<Measure> measures) =>
        from measure in MeasureOrder.Of(measures).Value
        let terms = LinearForm.Of(measure.Formula, _ => null)
        where terms.Length > 1 && terms.All(IsPlain)
        select new SumRelation(new(measure.Name, []), [.. terms.Select(Part)]);

    private static bool IsPlain(LinearTerm term) =>
        term.Of is FormulaOperand { Period: null } && (term.Factor == Fraction.One || term.Factor == -Fraction.One);

    private static SumPart Part(LinearTerm term)
    {
        var operand = (FormulaOperand)term.Of!;
        return new(new(operand.Concept, operand.Members), term.Factor.IsNegative ? -1 : 1);
    }
}
