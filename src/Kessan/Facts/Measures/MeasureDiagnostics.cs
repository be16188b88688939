using Kessan.Diagnostics;
using Kessan.Facts.Measures.Formulas;

namespace Kessan.Facts.Measures;

/// <summary>Findings about measures and labels.</summary>
public static class MeasureDiagnostics
{
    private const string NoFact = "the measure has no fact";

    /// <summary>KES2140: a formula cannot be read.</summary>
    public static Diagnostic NotAFormula(SourceLocation place, string what) =>
        new(
            "KES2140",
            Severity.Error,
            $"the formula cannot be read: {what}",
            place,
            NoFact,
            "a formula has + - * /, parentheses, decimals and concepts: `Profit[service=Wan] / TotalAssets(opening)`"
        );

    /// <summary>KES2141: measures stand on one another in a ring.</summary>
    internal static Diagnostic Ring(Measure measure, IReadOnlyList<string> way) =>
        new(
            "KES2141",
            Severity.Error,
            way.Count == 2
                ? $"{measure.Name} is defined by itself"
                : $"{measure.Name} is defined by itself: {string.Join(" - ", way)}",
            measure.FormulaPlace,
            "none of them has a fact, nor what is defined by them",
            "define one of them by concepts alone; another period of itself is no beginning either"
        );

    /// <summary>KES2142: a concept nobody knows.</summary>
    internal static Diagnostic UnknownConcept(SourceLocation place, string concept, IEnumerable<string> known) =>
        new(
            "KES2142",
            Severity.Error,
            $"{concept} is no line of the statements, no measure and no figure of this folder in any period",
            place,
            NoFact,
            Nearest.Help(concept, known) ?? "docs/reference/concepts.md lists the lines of the statements"
        );

    /// <summary>KES2143: a member nobody knows.</summary>
    internal static Diagnostic UnknownMember(SourceLocation place, FactMember member, IEnumerable<string> known) =>
        new(
            "KES2143",
            Severity.Error,
            $"no dimension `{member.Dimension}` of this folder has a member `{member.Member}`",
            place,
            NoFact,
            Nearest.Help(member.Member, known)
        );

    /// <summary>KES2144: units that differ are added.</summary>
    internal static Diagnostic UnitsDiffer(
        Measure measure,
        FormulaOperation sum,
        FormulaUnit left,
        FormulaUnit right
    ) =>
        new(
            "KES2144",
            Severity.Error,
            $"{measure.Name} {(sum.Operator == '+' ? "adds" : "takes")} {Words(right)} "
                + $"{(sum.Operator == '+' ? "to" : "off")} {Words(left)}",
            sum.Right.Operands.FirstOrDefault() is { } operand ? measure.PlaceOf(operand) : measure.FormulaPlace,
            $"`{sum.Left}` is {Words(left)}, `{sum.Right}` is {Words(right)}; {NoFact}",
            "divide or multiply until both are in one unit"
        );

    /// <summary>KES2145: the unit stated is not what the formula comes to.</summary>
    internal static Diagnostic OtherUnit(Measure measure, FormulaUnit found) =>
        new(
            "KES2145",
            Severity.Error,
            $"{measure.Name} is stated in {measure.Unit}; its formula comes to {found}",
            measure.UnitPlace,
            "documents would print it in the wrong unit",
            "correct the formula, or take `unit` away: the formula tells it"
        );

    /// <summary>KES2146: a formula that does not start from what it is reconciled to.</summary>
    internal static Diagnostic NotReconciled(Measure measure) =>
        new(
            "KES2146",
            Severity.Error,
            $"{measure.Name} is not {measure.Reconciles} and items added to it or taken off: no bridge leads from one "
                + "to the other",
            measure.ReconcilesPlace,
            $"its formula is {measure.Formula}",
            "name the figure of the statements once in the formula, as a term of its own, or take `reconciles` away"
        );

    /// <summary>KES2147: a formula of the statements' own concept comes to something else.</summary>
    internal static Diagnostic DiffersFromStatements(Measure measure, Fact stated, Fact computed, int count) =>
        new(
            "KES2147",
            Severity.Error,
            $"the statements have {measure.Name} of {stated.Id.Period} at {stated.GroupedText} {stated.Unit}; its "
                + $"formula comes to {computed.GroupedText} {computed.Unit}, a difference of "
                + $"{Difference(stated, computed)}",
            measure.FormulaPlace,
            $"so in {count} {(count == 1 ? "period" : "periods")}; the figure of the statements is printed",
            "correct the formula, or give the measure a name of its own"
        )
        {
            ConcernsProof = true,
        };

    /// <summary>KES2148: a label for what nobody knows.</summary>
    internal static Diagnostic LabelOfNothing(SourceLocation place, string concept, IEnumerable<string> known) =>
        new(
            "KES2148",
            Severity.Error,
            $"{concept} is no line of the statements and no figure of this folder; its label would never be printed",
            place,
            null,
            Nearest.Help(concept, known) ?? "a measure has its label where it is defined"
        );

    /// <summary>KES2149: a name that cannot be one.</summary>
    public static Diagnostic NotAName(SourceLocation place, string name) =>
        new(
            "KES2149",
            Severity.Error,
            $"`{name}` cannot be the name of a measure",
            place,
            NoFact,
            "a name has letters and digits alone and begins with a letter: `AdjustedProfitBeforeTax`"
        );

    /// <summary>KES2150: the opening of a flow.</summary>
    internal static Diagnostic OpeningOfFlow(SourceLocation place, string concept) =>
        new(
            "KES2150",
            Severity.Error,
            $"{concept} is a flow over a period and has no opening",
            place,
            NoFact,
            "write (prior-year), (prior-quarter) or (last-fiscal-year) for an earlier period"
        );

    /// <summary>KES2151: a measure that stands on too many others.</summary>
    internal static Diagnostic TooLarge(Measure measure, int height, long size) =>
        new(
            "KES2151",
            Severity.Error,
            $"{measure.Name} has {size} operands when its measures are written out, {height} measures deep",
            measure.FormulaPlace,
            $"{NoFact}; at most 4096 operands and 32 measures deep are evaluated",
            "define it by fewer measures"
        );

    private static string Difference(Fact stated, Fact computed) =>
        (computed with { Value = computed.Value - stated.Value }).GroupedText;

    private static string Words(FormulaUnit unit) =>
        unit.Equals(FormulaUnit.Pure) ? "a number without a unit" : unit.ToString();
}
