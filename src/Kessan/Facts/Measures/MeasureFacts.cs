using System.Collections.Immutable;
using Kessan.Facts.Figures;
using Kessan.Facts.Labels;
using Kessan.Facts.Measures.Formulas;
using Kessan.Ledger;
using Kessan.Periods;
using Kessan.Statements;

namespace Kessan.Facts.Measures;

/// <summary>The facts of measures: each formula evaluated from other facts, exactly.</summary>
/// <remarks>A measure is a flow if one of its operands is, else a balance. Its status is the weakest of its operands:
/// <see cref="FactStatus"/>. It has a fact where every operand has one and no divisor is zero.</remarks>
public sealed class MeasureFacts : IFactSource
{
    /// <summary>The file measures stand in.</summary>
    public const string SourceFile = "report/concepts.yaml";

    private readonly Dictionary<string, Measure> _measures;
    private readonly ImmutableArray<ReportingPeriod> _periods;
    private readonly AccountingBasis _basis;
    private readonly FiscalCalendar _calendar;
    private readonly ConceptLabels _labels;

    /// <summary>The measures of a group's folder over the closings of one basis.</summary>
    /// <remarks>Measures that stand on themselves are left out; <see cref="MeasureOrder"/> tells them.</remarks>
    public MeasureFacts(StatementSeries series, FigureBooks figures)
    {
        ArgumentNullException.ThrowIfNull(series);
        ArgumentNullException.ThrowIfNull(figures);
        var frame = series.Sets.First().Ledger.Frame;
        (_basis, _calendar) = (frame.Basis, frame.Group.Calendar);
        _periods = FactFrame.PeriodsOf(series);
        _labels = ConceptLabels.Of(series, figures);
        _measures = MeasureOrder
            .Of(figures.Measures)
            .Value.ToDictionary(measure => measure.Name, StringComparer.Ordinal);
    }

    /// <inheritdoc/>
    public IEnumerable<FactId> Published =>
        from name in _measures.Keys
        from period in _periods
        select new FactId(name, period, FactId.Actual, _basis, []);

    /// <inheritdoc/>
    public Fact? Find(FactId id, FactBook book)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(book);
        return _measures.TryGetValue(id.Concept, out var measure) ? Evaluate(measure, id, book) : null;
    }

    /// <summary>What a measure's formula comes to for an id, whichever source has the fact itself; null where it comes
    /// to nothing.</summary>
    internal Fact? Evaluate(Measure measure, FactId id, FactBook book)
    {
        var operands = new List<Fact>();
        return FormulaValue.Of(measure.Formula, Take) is { } value ? Fact(measure, id, value, operands) : null;

        FormulaValue? Take(FormulaOperand operand)
        {
            if (MeasureOperands.Find(operand, id, book) is not { } fact)
            {
                return null;
            }

            operands.Add(fact);
            return MeasureOperands.Value(fact);
        }
    }

    private Fact Fact(Measure measure, FactId id, FormulaValue value, List<Fact> operands)
    {
        var label = _labels.Of(measure.Name, id.Dimensions)!;
        var isFlow = operands.Exists(operand => operand.Start is not null);
        return new(
            id,
            label.En,
            label.Ja,
            isFlow ? _calendar.Start(id.Period) : null,
            _calendar.End(id.Period),
            value.Unit.ToString(),
            value.Value,
            value.Decimals,
            FactStatus.Weakest(operands.Select(operand => operand.Status)),
            $"{SourceFile}; {measure.Name} = {measure.Formula}"
        )
        {
            Operands = [.. operands.Select(operand => operand.Id).Distinct()],
        };
    }
}
