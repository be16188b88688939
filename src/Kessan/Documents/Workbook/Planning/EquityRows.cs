using Kessan.Amounts;
using Kessan.Documents.Wording;
using Kessan.Facts;
using Kessan.Periods;
using Kessan.Statements;

namespace Kessan.Documents.Workbook.Planning;

/// <summary>The statement of changes in equity: components across, changes down, a block for every period; rows and
/// columns add up in the sheet (IAS 1.106, S-X 3-04).</summary>
internal sealed class EquityRows
{
    private const string Owners = "EquityAttributableToOwners";
    private const string Whole = "TotalEquity";

    private readonly WorkbookSource _source;
    private readonly FigureCells _cells;
    private readonly List<string> _components = [];

    private EquityRows(WorkbookSource source, FigureCells cells) => (_source, _cells) = (source, cells);

    private Language Language => _source.Frame.Language;

    /// <summary>Fills the sheet with the years to date of its columns, in their order.</summary>
    public static void Fill(PlannedSheet sheet, WorkbookSource source, FigureCells cells, List<SheetColumn> periods)
    {
        var rows = new EquityRows(source, cells);
        var blocks = periods
            .Where(column => column.Period is { IsCumulative: true })
            .Select(column => (Column: column, Set: source.Series.At(column.Period!.Value.Closing)))
            .Where(block => block.Set is not null)
            .ToList();
        rows._components.AddRange(
            EquityMovements
                .Columns(source.Series.Definition)
                .Where(component => blocks.Exists(block => IsMoved(block.Set!.ChangesInEquity, component)))
        );
        sheet.Columns.AddRange(rows._components.Select(rows.Head));
        foreach (var (column, set) in blocks)
        {
            rows.Add(sheet, column, set!);
        }
    }

    private static bool IsMoved(ChangesInEquity changes, string component) =>
        changes.Columns.IndexOf(component) is var at and >= 0 && changes.Rows.Any(row => row.Amounts[at] != 0);

    private PlannedColumn Head(string component)
    {
        var label = _source.LabelOf(component);
        return new(label, string.Empty, false, component == Owners);
    }

    private void Add(PlannedSheet sheet, SheetColumn column, StatementSet set)
    {
        var period = column.Period!.Value;
        var words = PeriodWords.Of(period, PeriodStyle.Long, _source.Frame.Calendar, Language);
        sheet.Rows.Add(new(words) { IsSection = true });
        var start = sheet.Rows.Count;
        foreach (var row in set.ChangesInEquity.Rows)
        {
            var isClosing = row.Change == EquityChange.Closing;
            var label = StatementSheets.LabelOf(row.Change);
            var above = isClosing ? (start, sheet.Rows.Count) : ((int, int)?)null;
            sheet.Rows.Add(
                new(Language.Choose(label.En, label.Ja))
                {
                    IsTotal = isClosing,
                    Cells = [.. _components.Select(component => Cell(set, row, component, (period, above)))],
                }
            );
        }

        sheet.Rows.Add(new(string.Empty));
    }

    private PlannedCell Cell(
        StatementSet set,
        EquityRow row,
        string component,
        (ReportingPeriod Period, (int First, int End)? Above) place
    )
    {
        var at = set.ChangesInEquity.Columns.IndexOf(component);
        var amount = at < 0 ? 0 : row.Amounts[at];
        var value = amount / Fraction.PowerOfTen(_source.Group.PresentationCurrency.MinorUnits);
        var cell = Named(row.Change, component, place.Period, value);
        var formula = place.Above is { } above ? Down(above) : Across(set, component);
        return cell with { Formula = formula };
    }

    /// <summary>The balances are facts; the changes between them are told by this statement alone.</summary>
    private PlannedCell Named(EquityChange change, string component, ReportingPeriod period, Fraction value)
    {
        ReportingPeriod? at = change switch
        {
            EquityChange.Opening => new ReportingPeriod(period.FiscalYear - 1, 1, 12),
            EquityChange.Closing => period,
            _ => null,
        };
        var fact = at is { } day
            ? _source.Frame.Book.Find(new(component, day, FactId.Actual, _source.Frame.Basis, []))
            : null;
        var like = fact ?? Like(period)!;
        var shown = _cells.Showing(like, 1, NumberDisplay.None);
        return fact is { Start: null } && fact.Value == value
            ? shown
            : new PlannedCell { Value = value, Format = shown.Format };
    }

    private Fact? Like(ReportingPeriod period) =>
        _source.Frame.Book.Find(new(Whole, period, FactId.Actual, _source.Frame.Basis, []));

    private static TotalFormula Down((int First, int End) above) =>
        new([
            .. Enumerable
                .Range(above.First, above.End - above.First)
                .Select(row => new TotalTerm(false, new RowTerm(row))),
        ]);

    /// <summary>Owners' equity is the components before it; the whole is the owners' and the others'.</summary>
    private TotalFormula? Across(StatementSet set, string component)
    {
        var definition = set.Definition;
        var parts = component is Owners or Whole
            ? _components.Where(part =>
                part != component && definition[component].Parts.Any(line => line.Concept == part)
            )
            : [];
        var terms = parts.Select(part => new TotalTerm(false, new ColumnTerm(_components.IndexOf(part)))).ToList();
        return terms.Count > 0 ? new([.. terms]) : null;
    }
}
