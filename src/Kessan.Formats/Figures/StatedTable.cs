using Kessan.Facts.Figures;
using Kessan.Formats.Tables;
using Kessan.Periods;

namespace Kessan.Formats.Figures;

/// <summary>Figures of others, and figures stated without a computation: <c>stated.csv</c>.</summary>
internal static class StatedTable
{
    private static readonly Column<string> NameEn = Columns.Text("name_en", "an English label");
    private static readonly Column<string> NameJa = Columns.Text("name_ja").Or(string.Empty);
    private static readonly Column<ReportingPeriod?> Period = FigureRow.Period.Optional();
    private static readonly Column<string> Source = Columns.Text("source", "who stated it and where");

    /// <summary>The table, without the dimensions.</summary>
    public static TableShape Shape { get; } =
        new(
            "stated.csv",
            FigureRow.Concept,
            NameEn,
            NameJa,
            Period,
            FigureRow.Value,
            FigureRow.Unit,
            FigureRow.Qualifier,
            Source
        );

    /// <summary>Reads the figures in the order of the file.</summary>
    public static List<StatedFigure> Read(Table table, FileReading reading, FigureRow figures) =>
        TableReader.Read(table, figures.WithMembers(Shape), reading, row => ReadFigure(row, figures), (_, _) => null);

    private static StatedFigure ReadFigure(Row row, FigureRow figures)
    {
        var (concept, name) = (row.Read(FigureRow.Concept) ?? string.Empty, row.Read(NameEn));
        var (value, unit) = figures.In(row, figures.ReadUnit(row, FigureRow.Unit));
        var figure = new Figure(concept, row.Read(Period), figures.Members(row), value.Value, value.Decimals, row.Place)
        {
            Unit = unit,
            Qualifier = row.Read(FigureRow.Qualifier),
            Status = "published",
            Source = row.Read(Source),
        };
        figures.TellTwice(row, figure.Name);
        return new(name, row.Has(NameJa) ? row.Read(NameJa) : name, figure);
    }
}
