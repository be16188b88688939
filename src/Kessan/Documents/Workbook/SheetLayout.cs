using System.Collections.Immutable;
using System.Numerics;
using Kessan.Amounts;
using Kessan.Diagnostics;
using Kessan.Documents.Workbook.Planning;

namespace Kessan.Documents.Workbook;

/// <summary>Sets a planned sheet out: title, heads, labels, figures.</summary>
/// <param name="assembly">The cells of facts.</param>
/// <param name="language">The language.</param>
/// <param name="group">The group's name.</param>
internal sealed class SheetLayout(WorkbookAssembly assembly, Language language, string group)
{
    private const int Hundred = 100;
    private const int Gap = 150;
    private const int NarrowestLabel = 24;
    private const int WidestLabel = 58;
    private const int NarrowestFigure = 12;
    private const int WidestFigure = 26;
    private const int HeadLine = 1_350;
    private const int NoteLine = 1_150;
    private const int HeadRoom = 400;

    /// <summary>The sheet.</summary>
    /// <param name="planned">What is planned.</param>
    /// <param name="number">Its place among the planned sheets.</param>
    public Sheet Of(PlannedSheet planned, int number)
    {
        var geometry = assembly.GeometryOf(number);
        var rows = ImmutableArray.CreateBuilder<SheetRow>();
        rows.Add(new([Text(planned.Title, CellRole.Title)]));
        rows.Add(new([Text(Below(planned), CellRole.Remark)]));
        rows.Add(new([Text(language.Choose("Contents", "目次へ"), CellRole.Link) with { Link = 0 }]));
        var widths = Widths(planned, geometry);
        rows.AddRange(Heads(planned, geometry, widths));
        for (var row = 0; row < planned.Rows.Count; row++)
        {
            rows.Add(Row(planned, number, row));
        }

        return new(
            planned.Id,
            planned.Name,
            planned.Title,
            widths,
            rows.ToImmutable(),
            geometry.FirstRow,
            geometry.FirstColumn
        );
    }

    private string Below(PlannedSheet planned) =>
        planned.Remark.Length == 0 ? group : group + language.Choose("  |  ", "　｜　") + planned.Remark;

    private IEnumerable<SheetRow> Heads(PlannedSheet planned, SheetGeometry geometry, ImmutableArray<int> widths)
    {
        var heads = planned.Columns.Select((column, i) => Lines(column.Head, widths[geometry.ColumnOf(i)]));
        var notes = planned.Columns.Select((column, i) => Lines(column.Note, widths[geometry.ColumnOf(i)]));
        yield return Across(planned, geometry, CellRole.Head, column => column.Head) with
        {
            Height = (heads.Max() * HeadLine) + HeadRoom,
        };
        yield return Across(planned, geometry, CellRole.HeadNote, column => column.Note) with
        {
            Height = (notes.Max() * NoteLine) + HeadRoom,
        };
    }

    /// <summary>Lines a text takes in a column, words being wrapped.</summary>
    private static int Lines(string text, int width) =>
        text.Split('\n')
            .Sum(line => DisplayWidth.Of(line) * Hundred is var wide && wide <= width ? 1 : (wide * 9 / 8 / width) + 1);

    private SheetRow Across(
        PlannedSheet planned,
        SheetGeometry geometry,
        CellRole role,
        Func<PlannedColumn, string> text
    )
    {
        var cells = Blank(planned, geometry, new(role));
        if (planned.HasUnits && role == CellRole.Head)
        {
            cells[1] = Text(language.Choose("Unit", "単位"), role);
        }

        for (var i = 0; i < planned.Columns.Count; i++)
        {
            var column = planned.Columns[i];
            cells[geometry.ColumnOf(i)] = Text(text(column), role) with
            {
                Style = new(role, IsEmphasised: column.IsEmphasised),
            };
        }

        return new([.. cells]);
    }

    private SheetRow Row(PlannedSheet planned, int number, int row)
    {
        var geometry = assembly.GeometryOf(number);
        var line = planned.Rows[row];
        if (line.Label.Length == 0 && line.Cells.Length == 0)
        {
            return SheetRow.Empty;
        }

        if (line.Cells.Length == 0 && !line.IsSection)
        {
            return new([Text(line.Label, CellRole.Remark)]);
        }

        var role = line.IsSection ? CellRole.Section : CellRole.Label;
        var cells = Blank(planned, geometry, new(role, IsTotal: line.IsTotal));
        cells[0] = Text(line.Label, role) with { Style = new(role, line.Indent, line.IsTotal) };
        if (planned.HasUnits && !line.IsSection)
        {
            cells[1] = Text(line.Unit, CellRole.Unit) with { Style = new(CellRole.Unit, IsTotal: line.IsTotal) };
        }

        for (var i = 0; i < line.Cells.Length; i++)
        {
            var style = new CellStyle(CellRole.Figure, 0, line.IsTotal, planned.Columns[i].IsEmphasised);
            cells[geometry.ColumnOf(i)] = assembly.Cell(number, row, i, style);
        }

        return new([.. cells]);
    }

    private static SheetCell[] Blank(PlannedSheet planned, SheetGeometry geometry, CellStyle style)
    {
        var count = planned.Columns.Count == 0 ? 1 : geometry.ColumnOf(planned.Columns.Count - 1) + 1;
        return [.. Enumerable.Repeat(SheetCell.Empty with { Style = style }, Math.Max(count, geometry.FirstColumn))];
    }

    private static ImmutableArray<int> Widths(PlannedSheet planned, SheetGeometry geometry)
    {
        var widths = new int[Blank(planned, geometry, default).Length];
        Array.Fill(widths, Gap);
        var labels = planned.Rows.Where(row => row.Cells.Length > 0);
        widths[0] = Fit(labels.Select(row => DisplayWidth.Of(row.Label) + row.Indent + 2), NarrowestLabel, WidestLabel);
        if (planned.HasUnits)
        {
            widths[1] = Fit(planned.Rows.Select(row => DisplayWidth.Of(row.Unit) + 1), 6, NarrowestFigure + 4);
        }

        for (var i = 0; i < planned.Columns.Count; i++)
        {
            var column = i;
            var figures = planned
                .Rows.Where(row => row.Cells.Length > column)
                .Select(row => row.Cells[column])
                .OfType<PlannedCell>();
            widths[geometry.ColumnOf(i)] = Fit(
                figures.Select(WidthOf).Append(planned.Columns[i].TextWidth),
                NarrowestFigure,
                WidestFigure
            );
        }

        return [.. widths];
    }

    private static int Fit(IEnumerable<int> wanted, int least, int most) =>
        Math.Clamp(wanted.DefaultIfEmpty(least).Max(), least, most) * Hundred;

    private static int WidthOf(PlannedCell cell)
    {
        if (cell is not { Value: { } value, Format: { } format })
        {
            return 0;
        }

        var shown =
            (value.Magnitude / Fraction.PowerOfTen(format.Scale)).Numerator
            / (value.Magnitude / Fraction.PowerOfTen(format.Scale)).Denominator;
        var digits = BigInteger.Abs(shown).ToString(System.Globalization.CultureInfo.InvariantCulture).Length;
        return digits + (digits / 3) + format.Decimals + 5;
    }

    private static SheetCell Text(string text, CellRole role) =>
        text.Length == 0 ? SheetCell.Empty with { Style = new(role) } : new() { Text = text, Style = new(role) };
}
