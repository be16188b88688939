using Kessan.Facts.Figures;
using Kessan.Formats.Tables;
using Kessan.Periods;

namespace Kessan.Formats.Figures;

/// <summary>Operating figures: <c>operating/&lt;any&gt;.csv</c>.</summary>
internal static class OperatingTable
{
    /// <summary>The table, without the dimensions.</summary>
    public static TableShape Shape { get; } =
        new(
            "operating/<any>.csv",
            FigureRow.Concept,
            FigureRow.Period,
            FigureRow.Value,
            FigureRow.Status,
            FigureRow.Source
        );

    /// <summary>Reads the figures in the order of the file.</summary>
    public static List<Figure> Read(Table table, FileReading reading, FigureRow figures) =>
        TableReader.Read(table, figures.WithMembers(Shape), reading, row => ReadFigure(row, figures), (_, _) => null);

    private static Figure ReadFigure(Row row, FigureRow figures)
    {
        var (name, period) = (row.Read(FigureRow.Concept), row.Read(FigureRow.Period));
        var concept = figures.Names.Concept(name ?? string.Empty);
        if (!row.IsBad && concept is null)
        {
            Refuse(row, figures.Names);
        }

        var (value, unit) = figures.In(row, concept?.Unit ?? string.Empty);
        var figure = new Figure(
            name ?? string.Empty,
            period,
            figures.Members(row),
            value.Value,
            value.Decimals,
            row.Place
        )
        {
            Unit = unit,
            Status = row.Read(FigureRow.Status),
            Source = row.Read(FigureRow.Source),
        };

        // The half and its second quarter end on one day, on which there is one balance.
        var day = concept is { IsBalance: true } ? new ReportingPeriod(period.FiscalYear, 1, period.LastMonth) : period;
        figures.TellTwice(row, (figure with { Period = day }).Name);
        return figure;
    }

    private static void Refuse(Row row, FigureNames names)
    {
        var cell = row.CellOf(FigureRow.Concept);
        if (names.Mentioned.Contains($"concept {cell.Text}"))
        {
            row.Refuse();
        }
        else
        {
            row.Refuse(FigureFileDiagnostics.UnknownConcept(cell, names.Concepts.Select(concept => concept.Concept)));
        }
    }
}
