using Kessan.Amounts;
using Kessan.Documents.Wording;
using Kessan.Facts;
using Kessan.Statements;

namespace Kessan.Documents.Workbook.Planning;

/// <summary>The lines of a primary statement, every total a sum of the lines above it.</summary>
/// <remarks>Where a line has amounts of its own beside those of its parts, they get a row of their own, so that the
/// sheet adds up.</remarks>
internal sealed class StatementRows
{
    private readonly WorkbookSource _source;
    private readonly StatementDefinition _definition;
    private readonly FigureCells _cells;
    private readonly List<SheetColumn> _columns;
    private readonly IReadOnlySet<string> _deducted;
    private readonly Dictionary<string, int> _rowOf = new(StringComparer.Ordinal);
    private readonly List<PlannedRow> _rows = [];

    private StatementRows(WorkbookSource source, FigureCells cells, List<SheetColumn> columns)
    {
        (_source, _cells, _columns) = (source, cells, columns);
        _definition = source.Series.Definition;
        _deducted = PrintedDeductions.Of(_definition);
    }

    /// <summary>The rows of a statement; lines of nothing are left out, unless they are totals.</summary>
    public static List<PlannedRow> Of(
        StatementKind kind,
        WorkbookSource source,
        FigureCells cells,
        List<SheetColumn> columns
    )
    {
        var statement = new StatementRows(source, cells, columns);
        foreach (var concept in statement._definition.Printed(kind))
        {
            statement.Add(concept);
        }

        return statement._rows;
    }

    private void Add(string concept)
    {
        var line = _definition[concept];
        var factor = FactorOf(concept);
        var cells = _cells.Row(concept, [], _columns, factor, NumberDisplay.None);
        var facts = cells.OfType<PlannedCell>().ToList();
        var isSomething = facts.Exists(cell => cell.Value is { IsZero: false });
        if (facts.Count == 0 || !(isSomething || (line.IsTotal && !line.TakesAccounts)))
        {
            return;
        }

        var isTotal = line.IsTotal && AddUp(line, factor, cells);
        _rowOf[concept] = _rows.Count;
        _rows.Add(
            new(_source.LabelOf(FactOf(concept)!))
            {
                Indent = line.Level,
                IsTotal = isTotal,
                Cells = cells,
            }
        );
    }

    /// <summary>Makes the cells of a total sums of its parts; false where no part of it stands above.</summary>
    private bool AddUp(LineDefinition line, int factor, PlannedCell?[] cells)
    {
        var hasParts = line.Parts.Any(part => _rowOf.ContainsKey(part.Concept));
        if (!hasParts && line.TakesAccounts)
        {
            return false;
        }

        var remainders = new PlannedCell?[cells.Length];
        for (var i = 0; i < cells.Length; i++)
        {
            if (cells[i] is { Of: not null, Value: { } value } total && _columns[i].Reference is null)
            {
                var terms = Terms(line, factor, i).ToList();
                var rest = value - terms.Aggregate(Fraction.Zero, (sum, term) => sum + term.Amount);
                remainders[i] = rest.IsZero ? null : new() { Value = rest, Format = total.Format };
                cells[i] = total with { Formula = new TotalFormula([.. terms.Select(term => term.Term)]) };
            }
        }

        if (remainders.Any(cell => cell is not null))
        {
            AddRemainder(line, remainders, cells);
        }

        return hasParts;
    }

    private void AddRemainder(LineDefinition line, PlannedCell?[] remainders, PlannedCell?[] cells)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            if (cells[i]?.Formula is TotalFormula total && _columns[i].Reference is null)
            {
                remainders[i] ??= new() { Value = Fraction.Zero, Format = cells[i]!.Format };
                var term = new TotalTerm(false, new RowTerm(_rows.Count));
                cells[i] = cells[i]! with { Formula = new TotalFormula([.. total.Terms, term]) };
            }
        }

        Remainders.Compare(remainders, cells, _cells.NotMeaningful);
        var label = _source.LabelOf(FactOf(line.Concept)!);
        _rows.Add(
            new(WorkbookWords.Remainder(label, _source.Frame.Language)) { Indent = line.Level + 1, Cells = remainders }
        );
    }

    /// <summary>What a total adds up in a column. A part without a row here is nothing in every column of this sheet,
    /// or stands on another sheet.</summary>
    private IEnumerable<(TotalTerm Term, Fraction Amount)> Terms(LineDefinition line, int factor, int column)
    {
        foreach (var part in line.Parts)
        {
            var sign = factor * line.Sign * part.Weight * _definition[part.Concept].Sign;
            if (_rowOf.TryGetValue(part.Concept, out var row))
            {
                if (_rows[row].Cells[column] is { Value: { } shown })
                {
                    var turned = sign * FactorOf(part.Concept);
                    yield return (new(turned < 0, new RowTerm(row)), turned * shown);
                }
            }
            else if (_cells.Find(part.Concept, [], _columns[column]) is { Value.IsZero: false } fact)
            {
                yield return (new(sign < 0, new FactTerm(fact.Id)), sign * fact.Value);
            }
        }
    }

    private int FactorOf(string concept) => _deducted.Contains(concept) ? -1 : 1;

    /// <summary>Some fact of a line, for its label.</summary>
    private Fact? FactOf(string concept) =>
        _columns.Select(column => _cells.Find(concept, [], column)).FirstOrDefault(fact => fact is not null)
        ?? _source.Frame.Book.Find(new(concept, _source.Frame.Closed, FactId.Actual, _source.Frame.Basis, []));
}
