using System.Collections.Immutable;
using Kessan.Diagnostics;
using Kessan.Facts.Figures;
using Kessan.Facts.Measures.Formulas;
using Kessan.Statements;

namespace Kessan.Facts.Measures;

/// <summary>What is wrong with measures and labels once it is known which figures there are.</summary>
public sealed class MeasureChecks
{
    private readonly KnownFigures _known;
    private readonly ImmutableArray<Measure> _measures;
    private readonly Dictionary<string, FormulaUnit?> _units = new(StringComparer.Ordinal);
    private readonly List<Diagnostic> _findings = [];

    private MeasureChecks(StatementSeries series, FigureBooks figures, FactBook book)
    {
        _known = new(series, figures, book);
        _measures = MeasureOrder.Of(figures.Measures).Value;
    }

    /// <summary>All findings, in any order. Rings and formulas that are too large are told by
    /// <see cref="MeasureOrder"/>.</summary>
    /// <param name="series">The closings.</param>
    /// <param name="figures">The measures and labels.</param>
    /// <param name="book">All facts.</param>
    public static IEnumerable<Diagnostic> Of(StatementSeries series, FigureBooks figures, FactBook book)
    {
        ArgumentNullException.ThrowIfNull(series);
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentNullException.ThrowIfNull(book);
        if (figures.Measures.IsEmpty && figures.Labels.IsEmpty)
        {
            return [];
        }

        var checks = new MeasureChecks(series, figures, book);
        checks.Names(figures);
        checks.Units();
        checks.Reconciliations();
        checks.Statements(series, figures, book);
        return checks._findings;
    }

    private void Names(FigureBooks figures)
    {
        foreach (var measure in figures.Measures)
        {
            foreach (var operand in measure.Formula.Operands)
            {
                Name(operand, measure.PlaceOf(operand));
            }

            if (measure.Reconciles is { } start)
            {
                Name(start, measure.ReconcilesPlace);
            }
        }

        foreach (var (concept, naming) in figures.Labels.Where(pair => !_known.Concepts.Contains(pair.Key)))
        {
            _findings.Add(MeasureDiagnostics.LabelOfNothing(naming.Place, concept, _known.Concepts));
        }
    }

    private void Name(FormulaOperand operand, SourceLocation place)
    {
        if (!_known.Concepts.Contains(operand.Concept))
        {
            _findings.Add(MeasureDiagnostics.UnknownConcept(place, operand.Concept, _known.Concepts));
            return;
        }

        _findings.AddRange(
            operand
                .Members.Where(member => !_known.Knows(member))
                .Select(member => MeasureDiagnostics.UnknownMember(place, member, _known.MembersOf(member.Dimension)))
        );
        if (operand.Period?.Kind == FormulaPeriodKind.Opening && _known.IsFlow(operand))
        {
            _findings.Add(MeasureDiagnostics.OpeningOfFlow(place, operand.Concept));
        }
    }

    /// <summary>The measures come in an order in which those a formula names were before it.</summary>
    private void Units()
    {
        foreach (var measure in _measures)
        {
            var unit = Unit(measure, measure.Formula);
            if (measure.Unit is { } stated && unit is not null && !stated.Equals(unit))
            {
                _findings.Add(MeasureDiagnostics.OtherUnit(measure, unit));
            }

            _units[measure.Name] = unit;
        }
    }

    /// <summary>The unit a part of a formula comes to; null where it cannot be told, or was found not to
    /// fit.</summary>
    private FormulaUnit? Unit(Measure measure, Formula formula) =>
        formula switch
        {
            FormulaNumber => FormulaUnit.Pure,
            FormulaNegation negation => Unit(measure, negation.Of),
            FormulaOperand operand => _units.TryGetValue(operand.Concept, out var unit) ? unit : _known.UnitOf(operand),
            FormulaOperation operation => Unit(measure, operation),
            _ => null,
        };

    private FormulaUnit? Unit(Measure measure, FormulaOperation operation)
    {
        var (left, right) = (Unit(measure, operation.Left), Unit(measure, operation.Right));
        if (left is null || right is null)
        {
            return null;
        }

        if (operation.Operator is '*' or '/')
        {
            return operation.Operator == '*' ? left * right : left / right;
        }

        if (left.Equals(right))
        {
            return left;
        }

        _findings.Add(MeasureDiagnostics.UnitsDiffer(measure, operation, left, right));
        return null;
    }

    private void Reconciliations() =>
        _findings.AddRange(
            _measures
                .Where(measure => measure.Reconciles is { } start && _known.Concepts.Contains(start.Concept))
                .Where(measure => ReconciliationTerms.Of(measure, _measures) is null)
                .Select(MeasureDiagnostics.NotReconciled)
        );

    /// <summary>A measure of the name of a line of the statements must come to what they have.</summary>
    private void Statements(StatementSeries series, FigureBooks figures, FactBook book)
    {
        var facts = new MeasureFacts(series, figures);
        foreach (var measure in _measures.Where(one => series.Definition.Knows(one.Name)))
        {
            var pairs = (
                from id in facts.Published
                where id.Concept == measure.Name
                let stated = book.Find(id)
                let computed = facts.Evaluate(measure, id, book)
                where stated is not null && computed is not null && stated.Value != computed.Value
                select (stated, computed)
            ).ToList();
            if (pairs is [var first, ..])
            {
                _findings.Add(
                    MeasureDiagnostics.DiffersFromStatements(measure, first.stated, first.computed, pairs.Count)
                );
            }
        }
    }
}
