using System.Collections.Immutable;
using Kessan.Facts.Measures.Formulas;

namespace Kessan.Facts.Measures;

/// <summary>Finds the facts a formula speaks of, for one fact of its measure.</summary>
/// <remarks>Members, scenario and basis asked of the measure are handed down. An operand at another period is of the
/// scenario asked for, or of <c>actual</c> where the scenario has none: a target's opening is what happened.</remarks>
internal static class MeasureOperands
{
    /// <summary>The fact of an operand; null where there is none.</summary>
    /// <param name="operand">The operand.</param>
    /// <param name="of">The measure's fact.</param>
    /// <param name="book">All facts.</param>
    public static Fact? Find(FormulaOperand operand, FactId of, FactBook book)
    {
        if (
            (operand.Period?.From(of.Period) ?? (operand.Period is null ? of.Period : null)) is not { } period
            || Members(operand, of) is not { } members
        )
        {
            return null;
        }

        var id = new FactId(operand.Concept, period, of.Scenario, of.Basis, members);
        var fact = book.Find(id);
        if (fact is null && operand.Period is not null && of.Scenario != FactId.Actual)
        {
            fact = book.Find(id with { Scenario = FactId.Actual });
        }

        // A flow that ends where the period opens is no balance at its opening.
        return operand.Period?.Kind == FormulaPeriodKind.Opening && fact?.Start is not null ? null : fact;
    }

    /// <summary>What a fact counts as in a formula.</summary>
    public static FormulaValue Value(Fact fact) => new(fact.Value, FormulaUnit.Parse(fact.Unit), fact.Decimals);

    /// <summary>The operand's own members and those asked of the measure; null where one dimension would have
    /// two.</summary>
    private static ImmutableArray<FactMember>? Members(FormulaOperand operand, FactId of)
    {
        if (of.Dimensions.IsEmpty || operand.Members.IsEmpty)
        {
            return operand.Members.IsEmpty ? of.Dimensions : operand.Members;
        }

        var all = operand.Members.Union(of.Dimensions).OrderBy(member => member.Dimension, StringComparer.Ordinal);
        ImmutableArray<FactMember> members = [.. all];
        var dimensions = members.Select(member => member.Dimension).Distinct(StringComparer.Ordinal).Count();
        return dimensions == members.Length ? members : null;
    }
}
