using Kessan.Facts.Figures;
using Kessan.Formats.Tables;

namespace Kessan.Formats.Figures;

/// <summary>Targets, budgets and forecasts: <c>scenarios/&lt;name&gt;/&lt;any&gt;.csv</c>.</summary>
internal static class ScenarioTable
{
    /// <summary>The table, without the dimensions.</summary>
    public static TableShape Shape { get; } =
        new(
            "scenarios/<name>/<any>.csv",
            FigureRow.Concept,
            FigureRow.Period,
            FigureRow.Value,
            FigureRow.UnitOrNone,
            FigureRow.Qualifier,
            FigureRow.Basis,
            FigureRow.Status,
            FigureRow.Source
        );

    /// <summary>Reads the figures of a scenario in the order of the file.</summary>
    public static List<ScenarioFigure> Read(string scenario, Table table, FileReading reading, FigureRow figures) =>
        TableReader.Read(
            table,
            figures.WithMembers(Shape),
            reading,
            row => ReadFigure(scenario, row, figures),
            (_, _) => null
        );

    private static ScenarioFigure ReadFigure(string scenario, Row row, FigureRow figures)
    {
        var (name, period) = (row.Read(FigureRow.Concept) ?? string.Empty, row.Read(FigureRow.Period));
        var named = figures.ReadUnit(row, FigureRow.UnitOrNone);
        var assumed = figures.Names.Concept(name)?.Unit ?? figures.Names.Group.Presentation.Code;
        var (value, unit) = figures.In(row, named.Length > 0 ? named : assumed);
        var figure = new Figure(name, period, figures.Members(row), value.Value, value.Decimals, row.Place)
        {
            Unit = unit,
            Qualifier = row.Read(FigureRow.Qualifier),
            Basis = row.Read(FigureRow.Basis),
            Status = row.Read(FigureRow.Status),
            Source = row.Read(FigureRow.Source),
        };
        figures.TellTwice(row, $"{figure.Name} {row.CellOf(FigureRow.Basis).Text}".TrimEnd());
        return new(scenario, figure);
    }
}
