using Kessan.Documents.Composition;
using Kessan.Documents.Definitions;
using Kessan.Documents.References;
using Kessan.Documents.Wording;
using Kessan.Statements;

namespace Kessan.Documents.Workbook.Planning;

/// <summary>Plans the sheets of a definition: their rows, columns and figures.</summary>
internal sealed class SheetPlanner
{
    private const int LongestName = 31;

    private readonly WorkbookSource _source;
    private readonly OpenDocument _composition;
    private readonly TextComposer _texts;
    private readonly SheetColumns _columns;
    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);

    public SheetPlanner(WorkbookSource source, OpenDocument composition)
    {
        (_source, _composition) = (source, composition);
        _texts = new(composition, new PageFootnotes());
        _columns = new(composition, _texts);
    }

    private Language Language => _source.Frame.Language;

    /// <summary>Takes a name for a tab; where it is taken or unfit, the nearest that is free.</summary>
    public string Take(string name)
    {
        var fit = string.Concat(name.Where(character => !"[]:*?/\\".Contains(character, StringComparison.Ordinal)));
        fit = fit.Trim().Trim('\'');
        fit = fit.Length == 0 ? "Sheet" : fit[..Math.Min(fit.Length, LongestName)].TrimEnd();
        var taken = fit;
        for (var i = 2; !_names.Add(taken); i++)
        {
            var suffix = string.Create(System.Globalization.CultureInfo.InvariantCulture, $" {i}");
            taken = fit[..Math.Min(fit.Length, LongestName - suffix.Length)] + suffix;
        }

        return taken;
    }

    /// <summary>The sheet of a definition.</summary>
    public PlannedSheet Plan(SheetDefinition sheet)
    {
        var unit = Units.Of(sheet.Unit) ?? _composition.Printer.Frame.AmountUnit;
        var cells = new FigureCells(_source, _composition.Printer.Resolver, unit);
        var columns = _columns.Of(sheet, sheet.Statement == StatementKind.FinancialPosition);
        var planned = Named(sheet, unit);
        if (sheet.Statement == StatementKind.ChangesInEquity)
        {
            EquityRows.Fill(planned, _source, cells, columns);
            return planned;
        }

        planned.Columns.AddRange(columns.Select(column => column.Planned));
        planned.Rows.AddRange(Rows(sheet, cells, columns));
        return SparseColumns.Without(planned with { Purpose = sheet.Rows.IsEmpty ? string.Empty : Purpose(planned) });
    }

    /// <summary>What a sheet of chosen figures is about: its headings, or its title where it has none.</summary>
    private string Purpose(PlannedSheet sheet)
    {
        var headings = sheet.Rows.Where(row => row.IsSection).Select(row => row.Label).ToList();
        return headings.Count == 0 ? sheet.Title : string.Join(Language.Choose(", ", "、"), headings);
    }

    private List<PlannedRow> Rows(SheetDefinition sheet, FigureCells cells, List<SheetColumn> columns)
    {
        if (sheet.Statement is { } statement)
        {
            return StatementRows.Of(statement, _source, cells, columns);
        }

        return sheet.IsOfReconciliations
            ? ReconciliationRows.Of(sheet.Measures, _source, _composition, cells, columns)
            : SeriesRows.Of(sheet.Rows, _source, (_composition, _texts), cells, columns);
    }

    private PlannedSheet Named(SheetDefinition sheet, PrintedUnit unit)
    {
        var title = sheet.Title is { } own ? _texts.Compose(own, ReferenceContext.None).Plain : null;
        var wanted = title ?? UsualName(sheet);
        var name = Take(wanted);
        if (name != wanted)
        {
            _composition.Findings.Add(WorkbookDiagnostics.TabName(sheet, wanted, name));
        }

        var hasUnits = sheet.Statement is null;
        return new(sheet.Id, name, title ?? UsualTitle(sheet))
        {
            HasUnits = hasUnits,
            IsStatement = !hasUnits,
            Remark = hasUnits ? string.Empty : WorkbookWords.Unit(UnitName(unit), Language),
        };
    }

    private string UsualName(SheetDefinition sheet) =>
        sheet.Statement is { } statement ? WorkbookWords.Tab(statement, Language)
        : sheet.IsOfReconciliations ? Language.Choose("Reconciliations", "調整表")
        : sheet.Id;

    private string UsualTitle(SheetDefinition sheet)
    {
        if (sheet.Statement is { } statement)
        {
            var (en, ja) = StatementSheets.TitleOf(statement);
            return Language.Choose(en, ja);
        }

        return sheet.IsOfReconciliations
            ? Language.Choose("Reconciliations of measures to the statements", "財務諸表数値への調整表")
            : sheet.Id;
    }

    private string UnitName(PrintedUnit unit)
    {
        var currency = _source.Group.PresentationCurrency.Code;
        var power = unit switch
        {
            PrintedUnit.Thousand => 3,
            PrintedUnit.Million => 6,
            PrintedUnit.Billion => 9,
            _ => 0,
        };
        return Language.Choose(
            $"{currency} {UnitWords.EnglishScale(power)}".Trim(),
            UnitWords.JapaneseScale(power) + UnitWords.JapaneseCurrency(currency)
        );
    }
}
