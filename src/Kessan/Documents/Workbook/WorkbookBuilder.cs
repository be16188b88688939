using Kessan.Diagnostics;
using Kessan.Documents.Composition;
using Kessan.Documents.Definitions;
using Kessan.Documents.References;
using Kessan.Documents.Wording;
using Kessan.Documents.Workbook.Planning;

namespace Kessan.Documents.Workbook;

/// <summary>Builds the workbook of one language from its definition, or the usual one where the folder defines
/// none.</summary>
public static class WorkbookBuilder
{
    /// <summary>The workbook, and every finding on the way. What could not be resolved is left out.</summary>
    /// <exception cref="InvariantViolationException">A formula does not come to the figure it stands for.</exception>
    public static Checked<ReportWorkbook> Build(WorkbookSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var isUsual = source.Report.Workbook is null;
        var definition = source.Report.Workbook ?? UsualWorkbook.Of(source);
        var composition = CompositionOf(definition, source);
        var planner = new SheetPlanner(source, composition);
        var language = source.Frame.Language;
        var index = planner.Take(language.Choose("Contents", "目次"));
        var sheets = definition.Sheets.Select(planner.Plan).Where(sheet => sheet.Columns.Count > 0).ToList();
        var assembly = new WorkbookAssembly(source, sheets);
        AddRounding(assembly, planner, source, composition);
        AddBasis(assembly, planner, source, composition);
        var group = language.Choose(source.Group.NameEn, source.Group.NameJa);
        var layout = new SheetLayout(assembly, language, group);
        var title = TitleOf(definition, composition);
        var workbook = new ReportWorkbook(
            title,
            group,
            language,
            source.Report.Theme,
            null,
            [IndexSheet.Of(index, title, sheets, source), .. sheets.Select(layout.Of)]
        )
        {
            Names = assembly.Names(),
        };
        Prove(workbook);
        return Checked.With(workbook, isUsual ? [] : composition.Findings.Distinct());
    }

    /// <summary>Holds every formula to the figure it stands for.</summary>
    private static void Prove(ReportWorkbook workbook)
    {
        foreach (var (place, value) in new Recalculation(workbook).All())
        {
            var cell = workbook[place];
            Invariant.Holds(
                value == cell.Value,
                $"the formula of {cell.Fact ?? place.ToString()} in {workbook.Sheets[place.Sheet].Name} comes to "
                    + $"{value}, not {cell.Value}"
            );
        }
    }

    private static void AddRounding(
        WorkbookAssembly assembly,
        SheetPlanner planner,
        WorkbookSource source,
        OpenDocument composition
    )
    {
        var scale = ScaleOf(composition.Printer.Frame.AmountUnit);
        var name = source.Frame.Language.Choose("Rounding", "端数処理");
        if (RoundingSheet.Of(name, source, assembly, scale) is { } sheet)
        {
            assembly.Add(sheet with { Name = planner.Take(name) });
        }
    }

    private static void AddBasis(
        WorkbookAssembly assembly,
        SheetPlanner planner,
        WorkbookSource source,
        OpenDocument composition
    )
    {
        var missing = assembly.Missing();
        if (missing.Count > 0)
        {
            var cells = new FigureCells(source, composition.Printer.Resolver, composition.Printer.Frame.AmountUnit);
            var name = planner.Take(source.Frame.Language.Choose("Basis", "基礎数値"));
            assembly.Add(BasisSheet.Of(missing, name, source, cells));
        }
    }

    private static int ScaleOf(PrintedUnit unit) =>
        unit switch
        {
            PrintedUnit.Thousand => 3,
            PrintedUnit.Million => 6,
            PrintedUnit.Billion => 9,
            _ => 0,
        };

    private static string TitleOf(WorkbookDefinition definition, OpenDocument composition) =>
        definition.Title is { } title
            ? new TextComposer(composition, new PageFootnotes()).Compose(title, ReferenceContext.None).Plain
            : composition.Language.Choose("Financial workbook", "財務データブック");

    private static OpenDocument CompositionOf(WorkbookDefinition definition, WorkbookSource source)
    {
        var title = definition.Title ?? new DefinedText("-", definition.Place);
        var document = new DocumentDefinition("workbook", title, PageFormat.A4, [], definition.Place)
        {
            Unit = definition.Unit,
        };
        return new(document, new DocumentSource(source.Report, source.Frame));
    }
}
