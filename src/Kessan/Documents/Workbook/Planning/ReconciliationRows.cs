using System.Collections.Immutable;
using Kessan.Amounts;
using Kessan.Documents.Composition;
using Kessan.Documents.Definitions;
using Kessan.Documents.Wording;
using Kessan.Facts;
using Kessan.Facts.Measures;
using Kessan.Facts.Measures.Formulas;

namespace Kessan.Documents.Workbook.Planning;

/// <summary>The way from figures of the statements to measures, step by step, adding up in the sheet (Regulation G, 17
/// CFR 244.100(a)(2)).</summary>
internal sealed class ReconciliationRows
{
    private readonly WorkbookSource _source;
    private readonly FigureCells _cells;
    private readonly List<SheetColumn> _columns;
    private readonly Derivations _derivations;
    private readonly List<PlannedRow> _rows = [];

    private ReconciliationRows(WorkbookSource source, FigureCells cells, List<SheetColumn> columns)
    {
        (_source, _cells, _columns) = (source, cells, columns);
        _derivations = new(source);
    }

    private Language Language => _source.Frame.Language;

    /// <summary>The rows of the measures named, or of every measure that names what it is reconciled to.</summary>
    public static List<PlannedRow> Of(
        ImmutableArray<DefinedText> measures,
        WorkbookSource source,
        OpenDocument composition,
        FigureCells cells,
        List<SheetColumn> columns
    )
    {
        var rows = new ReconciliationRows(source, cells, columns);
        var all = source.Figures.Measures;
        if (measures.IsEmpty)
        {
            foreach (var measure in all.Where(measure => measure.Reconciles is not null))
            {
                rows.Add(measure);
            }
        }

        foreach (var named in measures)
        {
            var measure = all.FirstOrDefault(one => one.Name == named.Text);
            if (measure is null || !rows.Add(measure))
            {
                composition.Findings.Add(WorkbookDiagnostics.NotReconciled(named, [.. all.Select(one => one.Name)]));
            }
        }

        return rows._rows;
    }

    private bool Add(Measure measure)
    {
        var bridges = _columns.Select(column => Find(measure, column)).ToArray();
        if (bridges.FirstOrDefault(bridge => bridge is not null) is not { } first)
        {
            return false;
        }

        _rows.Add(new(_source.LabelOf(first.To)) { IsSection = true });
        var start = _rows.Count;
        AddRow(_source.LabelOf(first.From), first.From, Each(bridges, From));
        for (var i = 0; i < first.Steps.Length; i++)
        {
            AddStep(first, bridges, i);
        }

        if (bridges.Any(bridge => bridge is { Unexplained.IsZero: false }))
        {
            var label = Language.Choose("Difference", "差異");
            AddRow(label, first.To, Each(bridges, bridge => Amount(bridge.Unexplained, bridge.To, null)));
        }

        AddTotal(first, bridges, start);
        if (measure.Definition is { } definition)
        {
            _rows.Add(new(Language.Choose(definition.En, definition.Ja)) { Indent = 1, IsSection = false });
        }

        _rows.Add(new(string.Empty));
        return true;
    }

    private Reconciliation? Find(Measure measure, SheetColumn column) =>
        column.Period is { } period
            ? Reconciliation.Of(
                new(measure.Name, period, column.Scenario, _source.Frame.Basis, []),
                _source.Figures,
                _source.Frame.Book
            )
            : null;

    private static PlannedCell?[] Each(Reconciliation?[] bridges, Func<Reconciliation, PlannedCell> cell) =>
        [.. bridges.Select(bridge => bridge is null ? null : cell(bridge))];

    private PlannedCell From(Reconciliation bridge) =>
        _cells.Showing(bridge.From, bridge.IsSignTurned ? -1 : 1, NumberDisplay.None);

    private void AddStep(Reconciliation first, Reconciliation?[] bridges, int i)
    {
        var isEmpty = bridges.All(bridge => bridge is null || bridge.Steps[i].Amount.IsZero);
        if (isEmpty)
        {
            return;
        }

        var term = first.Steps[i].Term;
        var label = (term, first.Steps[i].Facts) switch
        {
            (FormulaOperand, [var fact]) => _source.LabelOf(fact),
            ({ } formula, _) => formula.ToString(),
            _ => Language.Choose("Constant", "定数"),
        };
        AddRow(label, first.To, Each(bridges, bridge => Step(bridge, bridge.Steps[i])), 1);
    }

    private PlannedCell Step(Reconciliation bridge, ReconciliationStep step)
    {
        var isPlain = step.Factor == Fraction.One || step.Factor == -Fraction.One;
        if (isPlain && step is { Term: FormulaOperand, Facts: [var fact] })
        {
            return _cells.Showing(fact, step.Factor.IsNegative ? -1 : 1, NumberDisplay.None);
        }

        var formula = step.Term is null ? null : _derivations.Of(step.Term, bridge.To.Id);
        if (formula is not null && step.Factor != Fraction.One)
        {
            formula =
                step.Factor == -Fraction.One
                    ? formula.Turn()
                    : new ProductFormula(false, formula, new NumberTerm(step.Factor));
        }

        return Amount(step.Amount, bridge.To, formula);
    }

    private PlannedCell Amount(Fraction amount, Fact like, CellFormula? formula) =>
        new()
        {
            Value = amount,
            Formula = formula,
            Format = _cells.Showing(like, 1, NumberDisplay.None).Format,
        };

    private void AddTotal(Reconciliation first, Reconciliation?[] bridges, int start)
    {
        var terms = Enumerable.Range(start, _rows.Count - start).Select(row => new TotalTerm(false, new RowTerm(row)));
        var total = new TotalFormula([.. terms]);
        var cells = Each(bridges, bridge => _cells.Showing(bridge.To, 1, NumberDisplay.None) with { Formula = total });
        AddRow(_source.LabelOf(first.To), first.To, cells);
        _rows[^1] = _rows[^1] with { IsTotal = true };
    }

    private void AddRow(string label, Fact like, PlannedCell?[] cells, int indent = 0)
    {
        var format = _cells.Showing(like, 1, NumberDisplay.None).Format!;
        _rows.Add(
            new(label)
            {
                Unit = _cells.UnitOf(like, format),
                Indent = indent,
                Cells = cells,
            }
        );
    }
}
