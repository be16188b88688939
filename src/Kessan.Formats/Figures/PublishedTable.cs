using System.Numerics;
using Kessan.Amounts;
using Kessan.Facts.Figures;
using Kessan.Formats.Tables;

namespace Kessan.Formats.Figures;

/// <summary>Figures as published: <c>published/&lt;any&gt;.csv</c>.</summary>
internal static class PublishedTable
{
    private const int MostDecimals = 18;

    /// <summary>Printed units of amounts, and how many decimals fewer than one unit each has.</summary>
    private static readonly Dictionary<string, int> Scales = new(StringComparer.Ordinal)
    {
        ["one"] = 0,
        ["thousand"] = 3,
        ["million"] = 6,
        ["billion"] = 9,
    };

    private static readonly Column<int> Decimals = Columns.Number("decimals", 0, MostDecimals);

    private static readonly Column<RoundingRule> Rounded = Columns
        .Word(
            "rounding",
            ("half-up", RoundingRule.HalfAwayFromZero),
            ("half-even", RoundingRule.HalfToEven),
            ("truncate", RoundingRule.TowardZero)
        )
        .Or(RoundingRule.HalfAwayFromZero);

    private static readonly Column<string> Source = Columns.Text("source", "where it was published");
    private static readonly Column<bool> IsGrowth = Columns.Word("form", ("amount", false), ("growth", true)).Or(false);

    /// <summary>The table, without the dimensions.</summary>
    public static TableShape Shape { get; } =
        new(
            "published/<any>.csv",
            FigureRow.Concept,
            FigureRow.Period,
            FigureRow.Value,
            FigureRow.Unit,
            Decimals,
            Rounded,
            Source,
            IsGrowth,
            FigureRow.Basis,
            FigureRow.Status
        );

    /// <summary>Reads the figures in the order of the file.</summary>
    public static List<PublishedFigure> Read(Table table, FileReading reading, FigureRow figures) =>
        TableReader.Read(table, figures.WithMembers(Shape), reading, row => ReadFigure(row, figures), (_, _) => null);

    private static PublishedFigure ReadFigure(Row row, FigureRow figures)
    {
        var (name, period) = (row.Read(FigureRow.Concept) ?? string.Empty, row.Read(FigureRow.Period));
        var (written, decimals, isGrowth) = (row.Read(FigureRow.Value), row.Read(Decimals), row.Read(IsGrowth));
        if (written.Decimals > decimals)
        {
            row.Refuse(FigureFileDiagnostics.MoreThanPrinted(row.CellOf(FigureRow.Value), decimals));
        }

        var unit = ReadUnit(row, figures, isGrowth);
        var exponent = Scales.GetValueOrDefault(unit, unit == "percent" ? -2 : 0);
        var scale = PowerOf(exponent);
        var value = written.Times(scale, -exponent);
        var figure = new Figure(name, period, figures.Members(row), value.Value, value.Decimals, row.Place)
        {
            Unit =
                Scales.ContainsKey(unit) ? string.Empty
                : unit == "percent" ? "pure"
                : unit,
            Basis = row.Read(FigureRow.Basis),
            Status = row.Has(FigureRow.Status) ? row.Read(FigureRow.Status) : "published",
            Source = row.Read(Source),
        };
        var key = $"{(isGrowth ? "the growth of " : "")}{figure.Name} {row.CellOf(FigureRow.Basis).Text}".TrimEnd();
        figures.TellTwice(row, $"{key} as published");
        return new(figure, scale * PowerOf(-decimals), row.Read(Rounded), isGrowth);
    }

    private static string ReadUnit(Row row, FigureRow figures, bool isGrowth)
    {
        var cell = row.CellOf(FigureRow.Unit);
        if (isGrowth && cell.Text is not ("" or "percent"))
        {
            row.Refuse(CellDiagnostics.NotOneOf(cell, ["percent"]));
        }

        return Scales.ContainsKey(cell.Text) ? cell.Text : figures.ReadUnit(row, FigureRow.Unit);
    }

    private static Fraction PowerOf(int exponent) =>
        exponent >= 0
            ? new(BigInteger.Pow(10, exponent), BigInteger.One)
            : new(BigInteger.One, BigInteger.Pow(10, -exponent));
}
