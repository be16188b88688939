using Kessan.Documents.Wording;
using Kessan.Facts;
using Kessan.Statements;

namespace Kessan.Documents.Workbook.Planning;

/// <summary>The sheet of figures that formulas of other sheets speak of and no other sheet shows: figures down, periods
/// across.</summary>
internal static class BasisSheet
{
    /// <summary>The sheet.</summary>
    public static PlannedSheet Of(IReadOnlyList<Fact> facts, string name, WorkbookSource source, FigureCells cells)
    {
        var (frame, language) = (source.Frame, source.Frame.Language);
        var times = facts
            .Select(fact => (fact.Id.Period, fact.Id.Scenario))
            .Distinct()
            .OrderBy(time => time.Period.FiscalYear)
            .ThenBy(time => time.Period.LastMonth)
            .ThenByDescending(time => time.Period.FirstMonth)
            .ThenBy(time => time.Scenario, StringComparer.Ordinal)
            .ToList();
        var order = Order(source);
        var rows = facts
            .GroupBy(fact => (fact.Id.Concept, Members: fact.Id.DimensionText))
            .OrderBy(row => order.GetValueOrDefault(row.Key.Concept, int.MaxValue))
            .ThenBy(row => row.Key.Concept, StringComparer.Ordinal)
            .ThenBy(row => row.Key.Members, StringComparer.Ordinal);
        return new("basis", name, language.Choose("Basis of other sheets", "他シートの基礎数値"))
        {
            HasUnits = true,
            Purpose = language.Choose(
                "Figures that formulas of other sheets use and no other sheet shows",
                "他のシートの計算式が参照する、他に表示のない数値"
            ),
            Columns =
            [
                .. times.Select(time => new PlannedColumn(
                    Head(time, frame, language),
                    time.Period.ToString(),
                    false,
                    false
                )),
            ],
            Rows = [.. rows.Select(row => Row([.. row], times, source, cells))],
        };
    }

    private static PlannedRow Row(
        List<Fact> facts,
        List<(Periods.ReportingPeriod Period, string Scenario)> times,
        WorkbookSource source,
        FigureCells cells
    )
    {
        var row = new PlannedCell?[times.Count];
        foreach (var fact in facts)
        {
            row[times.IndexOf((fact.Id.Period, fact.Id.Scenario))] = cells.Showing(fact, 1, NumberDisplay.None);
        }

        return new(source.LabelOf(facts[0]))
        {
            Unit = cells.UnitOf(facts[0], row.First(cell => cell is not null)!.Format!),
            Cells = row,
        };
    }

    private static string Head(
        (Periods.ReportingPeriod Period, string Scenario) time,
        References.ReferenceFrame frame,
        Language language
    )
    {
        var period = PeriodWords.Of(time.Period, PeriodStyle.Short, frame.Calendar, language);
        return time.Scenario == FactId.Actual ? period : $"{period} {WorkbookWords.Scenario(time.Scenario, language)}";
    }

    /// <summary>Lines of the statements in their order; other figures follow by name.</summary>
    private static Dictionary<string, int> Order(WorkbookSource source) =>
        Enum.GetValues<StatementKind>()
            .SelectMany(kind => source.Series.Definition.Printed(kind))
            .Distinct(StringComparer.Ordinal)
            .Select((concept, place) => (concept, place))
            .ToDictionary(pair => pair.concept, pair => pair.place, StringComparer.Ordinal);
}
