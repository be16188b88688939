using System.Collections.Immutable;
using Kessan.Documents.Workbook.Planning;
using Kessan.Facts;

namespace Kessan.Documents.Workbook;

/// <summary>Gives every fact one cell of its own, its home, and turns what is planned into formulas over
/// cells.</summary>
/// <remarks>The home is the first cell of a statement that shows the fact, else the first of any sheet; other cells
/// that show it take its value from there. Facts that formulas speak of and no sheet shows have their homes on a sheet
/// of their own behind the others.</remarks>
internal sealed class WorkbookAssembly
{
    private const string Illustrative = "illustrative";

    private readonly WorkbookSource _source;
    private readonly List<PlannedSheet> _sheets;
    private readonly Derivations _derivations;
    private readonly Dictionary<FactId, PlannedPlace> _homes = [];
    private readonly List<Dictionary<FactId, PlannedPlace>> _local = [];
    private readonly Dictionary<FactId, CellFormula?> _derived = [];
    private readonly List<SheetGeometry> _geometry = [];

    /// <summary>Where a planned cell stands, and what its fact is multiplied by there.</summary>
    private readonly record struct PlannedPlace(int Sheet, int Row, int Column, int Factor);

    public WorkbookAssembly(WorkbookSource source, List<PlannedSheet> sheets)
    {
        (_source, _sheets) = (source, sheets);
        _derivations = new(source);
        _local.AddRange(sheets.Select(Local));
        _geometry.AddRange(sheets.Select(SheetGeometry.Of));
        foreach (var sheet in Enumerable.Range(0, sheets.Count).OrderBy(sheet => sheets[sheet].IsStatement ? 0 : 1))
        {
            Settle(sheet);
        }
    }

    /// <summary>Where the figures of a sheet stand.</summary>
    public SheetGeometry GeometryOf(int sheet) => _geometry[sheet];

    /// <summary>Whether a fact has a home.</summary>
    public bool Has(FactId fact) => _homes.ContainsKey(fact);

    /// <summary>Adds a sheet behind the others.</summary>
    public void Add(PlannedSheet sheet)
    {
        _sheets.Add(sheet);
        _local.Add(Local(sheet));
        _geometry.Add(SheetGeometry.Of(sheet));
        Settle(_sheets.Count - 1);
    }

    /// <summary>The facts that formulas speak of and no sheet shows, with those they come from.</summary>
    public List<Fact> Missing()
    {
        var missing = new Dictionary<FactId, Fact>();
        var waiting = new Stack<FactId>(
            _sheets.SelectMany(sheet => sheet.Rows).SelectMany(row => row.Cells).OfType<PlannedCell>().SelectMany(Needs)
        );
        while (waiting.TryPop(out var id))
        {
            if (!_homes.ContainsKey(id) && !missing.ContainsKey(id))
            {
                missing.Add(id, _source.Frame.Book.Find(id)!);
                foreach (var fact in Derived(id)?.Facts ?? [])
                {
                    waiting.Push(fact);
                }
            }
        }

        return [.. missing.Values];
    }

    /// <summary>The names of the homes of facts.</summary>
    public ImmutableArray<CellName> Names()
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return
        [
            .. _homes
                .Where(home => home.Value.Factor == 1)
                .Select(home => new CellName(FactNames.Of(home.Key), At(home.Value)))
                .OrderBy(name => name.Name, StringComparer.Ordinal)
                .Where(name => seen.Add(name.Name)),
        ];
    }

    /// <summary>The cell planned at a place, its formula told.</summary>
    public SheetCell Cell(int sheet, int row, int column, CellStyle style)
    {
        if (_sheets[sheet].Rows[row].Cells[column] is not { } planned)
        {
            return SheetCell.Empty with { Style = style };
        }

        return new()
        {
            Text = planned.Text,
            Value = planned.Value,
            Formula = Formula(planned, new(sheet, row, column, planned.Factor)),
            Factor = planned.Factor,
            Fact = planned.Fact,
            Status = planned.Status,
            Format = planned.Format,
            Style = style with { IsIllustrative = planned.Status == Illustrative },
        };
    }

    /// <summary>Where a sheet shows each of its facts first; the sheet's own number is told later.</summary>
    private static Dictionary<FactId, PlannedPlace> Local(PlannedSheet sheet)
    {
        var local = new Dictionary<FactId, PlannedPlace>();
        for (var row = 0; row < sheet.Rows.Count; row++)
        {
            var cells = sheet.Rows[row].Cells;
            for (var column = 0; column < cells.Length; column++)
            {
                if (cells[column] is { Of: { } fact } cell)
                {
                    local.TryAdd(fact, new(0, row, column, cell.Factor));
                }
            }
        }

        return local;
    }

    /// <summary>Gives the facts of a sheet their homes there, where they have none yet.</summary>
    private void Settle(int sheet)
    {
        foreach (var (fact, place) in _local[sheet])
        {
            _homes.TryAdd(fact, place with { Sheet = sheet });
        }
    }

    private IEnumerable<FactId> Needs(PlannedCell cell) =>
        cell.Formula is { } formula ? formula.Facts
        : cell.Of is { } fact ? Derived(fact)?.Facts ?? []
        : [];

    private CellFormula? Derived(FactId fact)
    {
        if (!_derived.TryGetValue(fact, out var formula))
        {
            _derived[fact] = formula = _derivations.Of(_source.Frame.Book.Find(fact)!);
        }

        return formula;
    }

    private CellFormula? Formula(PlannedCell cell, PlannedPlace place)
    {
        if (cell.Formula is { } own)
        {
            return Placed(own, place);
        }

        if (cell.Of is not { } fact)
        {
            return null;
        }

        var home = _homes[fact];
        if (home != place)
        {
            return Term(home, home.Factor * place.Factor);
        }

        var derived = Derived(fact);
        return derived is null ? null : Placed(place.Factor < 0 ? derived.Turn() : derived, place);
    }

    private CellFormula Placed(CellFormula formula, PlannedPlace place) =>
        formula.With(term =>
            term switch
            {
                FactTerm fact => Term(Nearest(fact.Fact, place)),
                RowTerm row => Term(place with { Row = row.Row }, 1),
                ColumnTerm column => Term(place with { Column = column.Column }, 1),
                _ => term,
            }
        );

    /// <summary>The cell of a fact in the formula's own sheet, else its home.</summary>
    private PlannedPlace Nearest(FactId fact, PlannedPlace from) =>
        _local[from.Sheet].TryGetValue(fact, out var local) && (local with { Sheet = from.Sheet }) != from
            ? local with
            {
                Sheet = from.Sheet,
            }
            : _homes[fact];

    private CellFormula Term(PlannedPlace place) => Term(place, place.Factor);

    private CellFormula Term(PlannedPlace place, int factor)
    {
        var term = new PlaceTerm(At(place));
        return factor < 0 ? new NegatedFormula(term) : term;
    }

    private CellPlace At(PlannedPlace place) => _geometry[place.Sheet].Place(place.Sheet + 1, place.Row, place.Column);
}
