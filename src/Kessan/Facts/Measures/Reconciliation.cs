using System.Collections.Immutable;
using Kessan.Amounts;
using Kessan.Diagnostics;
using Kessan.Facts.Figures;
using Kessan.Facts.Measures.Formulas;

namespace Kessan.Facts.Measures;

/// <summary>A step of a reconciliation.</summary>
/// <param name="Term">What it is; null for a number that stands in the formula.</param>
/// <param name="Amount">What it adds, in the measure's unit; negative for what is taken off.</param>
/// <param name="Facts">The facts it comes from; one where the term is one concept.</param>
public sealed record ReconciliationStep(Formula? Term, Fraction Amount, ImmutableArray<Fact> Facts)
{
    /// <summary>What the term is multiplied by: -1 where it is taken off.</summary>
    public Fraction Factor { get; init; } = Fraction.One;
}

/// <summary>The way from a figure of the statements to a measure, exact and proven to add up (Regulation G, 17 CFR
/// 244.100(a)(2)).</summary>
/// <param name="From">The figure of the statements.</param>
/// <param name="IsSignTurned">Whether it enters with its sign turned: a cash outflow shown as its size.</param>
/// <param name="Steps">What is added and taken off, in the order of the formula; steps of nothing too.</param>
/// <param name="To">The measure.</param>
public sealed record Reconciliation(Fact From, bool IsSignTurned, ImmutableArray<ReconciliationStep> Steps, Fact To)
{
    /// <summary>What the reconciliation begins with: <see cref="From"/> with the sign it enters with.</summary>
    public Fraction Beginning => IsSignTurned ? -From.Value : From.Value;

    /// <summary>What is left between the steps and the measure: zero, but where the statements have a figure of the
    /// measure's name that differs, which is finding KES2147.</summary>
    public Fraction Unexplained => To.Value - Steps.Aggregate(Beginning, (sum, step) => sum + step.Amount);

    /// <summary>The reconciliation of a measure's fact; null where the measure names none, or a fact is
    /// missing.</summary>
    /// <param name="id">The measure's fact.</param>
    /// <param name="figures">The measures.</param>
    /// <param name="book">All facts.</param>
    /// <exception cref="InvariantViolationException">The steps do not add up to the fact of the measure.</exception>
    public static Reconciliation? Of(FactId id, FigureBooks figures, FactBook book)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentNullException.ThrowIfNull(book);
        var measures = MeasureOrder.Of(figures.Measures).Value;
        var measure = measures.FirstOrDefault(one => one.Name == id.Concept);
        if (
            measure?.Reconciles is not { } start
            || ReconciliationTerms.Of(measure, measures) is not { } terms
            || book.Find(id) is not { } to
            || MeasureOperands.Find(start, id, book) is not { } from
        )
        {
            return null;
        }

        var steps = terms.Others.Select(term => Step(term, id, book)).ToList();
        if (steps.Contains(null))
        {
            return null;
        }

        var reconciliation = new Reconciliation(from, terms.IsSignTurned, [.. steps.OfType<ReconciliationStep>()], to);
        var isOurs = to.Origin.StartsWith(MeasureFacts.SourceFile, StringComparison.Ordinal);
        Invariant.Holds(
            !isOurs || reconciliation.Unexplained.IsZero,
            $"the reconciliation of {id} leaves {reconciliation.Unexplained}"
        );
        return reconciliation;
    }

    private static ReconciliationStep? Step(LinearTerm term, FactId id, FactBook book)
    {
        var facts = new List<Fact>();
        var value = term.Of is null ? Fraction.One : FormulaValue.Of(term.Of, Take)?.Value;
        return value is { } amount ? new(term.Of, term.Factor * amount, [.. facts]) { Factor = term.Factor } : null;

        FormulaValue? Take(FormulaOperand operand)
        {
            if (MeasureOperands.Find(operand, id, book) is not { } fact)
            {
                return null;
            }

            facts.Add(fact);
            return MeasureOperands.Value(fact);
        }
    }
}

/// <summary>The terms of a measure, apart from the one it is reconciled to.</summary>
/// <param name="IsSignTurned">Whether that one is taken off.</param>
/// <param name="Others">The others, in their order.</param>
internal sealed record ReconciliationTerms(bool IsSignTurned, ImmutableArray<LinearTerm> Others)
{
    /// <summary>The terms; null where the measure does not contain what it is reconciled to exactly once, plainly added
    /// or taken off.</summary>
    /// <remarks>A measure in the formula is written out where it leads to that figure, and stays one step where it does
    /// not. Measures at another period or with members stay: their parts would be of that period too.</remarks>
    /// <param name="measure">The measure, which names what it is reconciled to.</param>
    /// <param name="measures">All measures that can be evaluated, as <see cref="MeasureOrder"/> gives them.</param>
    public static ReconciliationTerms? Of(Measure measure, ImmutableArray<Measure> measures)
    {
        var byName = measures.ToDictionary(one => one.Name, StringComparer.Ordinal);
        var start = measure.Reconciles!;
        var terms = LinearForm.Of(measure.Formula, WriteOut);
        var first = terms.Where(term => start.Equals(term.Of)).ToList();
        if (first is not [var only] || (only.Factor != Fraction.One && only.Factor != -Fraction.One))
        {
            return null;
        }

        return new(only.Factor.IsNegative, terms.Remove(only));

        Formula? WriteOut(FormulaOperand operand) =>
            operand.Period is null
            && operand.Members.IsEmpty
            && !operand.Equals(start)
            && byName.TryGetValue(operand.Concept, out var inner)
            && Leads(inner)
                ? inner.Formula
                : null;

        bool Leads(Measure to) =>
            to.Formula.Operands.Any(operand =>
                operand.Equals(start) || (byName.TryGetValue(operand.Concept, out var inner) && Leads(inner))
            );
    }
}
