using Kessan.Amounts;
using Kessan.Diagnostics;
using Kessan.Documents.Definitions;
using Kessan.Periods;

namespace Kessan.Documents.Composition;

/// <summary>Findings about documents while they are built.</summary>
internal static class DocumentDiagnostics
{
    /// <summary>KES3020: a row names what is no concept.</summary>
    public static Diagnostic NotAConcept(DefinedText of) =>
        Error(
            "KES3020",
            of.Place,
            $"`of` {of.Text} is no concept with its members alone",
            "nothing is printed for it",
            "name a concept or measure, Revenue[service=Wan]; the period stands in the columns, how it is printed in "
                + "`display`"
        );

    /// <summary>KES3021: a row has more or fewer cells than the table has columns.</summary>
    public static Diagnostic CellCount(SourceLocation place, int found, int expected) =>
        Error(
            "KES3021",
            place,
            $"this row has {found} cells after its label, the table {expected} columns for them",
            "cells that are missing stay empty, those too many are left out",
            "give every column a cell; an empty one is \"\""
        );

    /// <summary>KES3022: a cell for a column the table does not have.</summary>
    public static Diagnostic NoSuchColumn(SourceLocation place, int column, int columns) =>
        Error(
            "KES3022",
            place,
            $"there is no column {column} for this cell; the table has {columns}, that of the labels being 1",
            "the cell is left out",
            $"name a column from 2 to {columns}"
        );

    /// <summary>KES3023: rows of heads that do not cover the columns.</summary>
    public static Diagnostic HeadsUncovered(SourceLocation place, int row, int covered, int columns) =>
        Error(
            "KES3023",
            place,
            $"row {row} of the heads covers {covered} columns; the table has {columns}",
            "the heads do not stand over their columns",
            "let spans, and rows that reach down from above, add up to the columns"
        );

    /// <summary>KES3024: figures of different units on one axis.</summary>
    public static Diagnostic UnitsOfAxis(DefinedText of, string unit, string first) =>
        Error(
            "KES3024",
            of.Place,
            $"{of.Text} is in {unit}, the figures beside it on this axis are in {first}",
            "heights could not be compared",
            "put it on the second axis as a line, or into a chart of its own"
        );

    /// <summary>KES3025: charts of different units on one scale.</summary>
    public static Diagnostic UnitsOfScale(ChartDefinition chart, IReadOnlyCollection<string> units) =>
        Error(
            "KES3025",
            chart.Place,
            $"charts of scale `{chart.Scale}` are in {string.Join(" and ", units)}",
            "each keeps its own axis",
            "share a scale between charts of one unit"
        );

    /// <summary>KES3026: a bridge that does not lead to its total.</summary>
    public static Diagnostic BridgeBroken(PartDefinition step, Fraction led, Fraction total, string unit) =>
        Error(
            "KES3026",
            step.Place,
            $"the steps before lead to {led} {unit}, this total is {total} {unit}",
            $"{total - led} {unit} are not explained",
            "add the step that is missing, or make this a difference"
        );

    /// <summary>KES3027: not a period.</summary>
    public static Diagnostic NotAPeriod(DefinedText period) =>
        Error(
            "KES3027",
            period.Place,
            $"`{period.Text}` is not a period of this closing",
            "it is left out",
            "write ytd, q, fy, q1, h1, 9m, shifted by -1y (q by -5q too), or a name such as FY2018-Q2"
        );

    /// <summary>KES3028: a row of periods that cannot be told.</summary>
    public static Diagnostic NotARange(PeriodDefinition range) =>
        Error(
            "KES3028",
            range.First.Place,
            $"`{range.First.Text}..{range.Last?.Text}` is no row of periods",
            "it is left out",
            "begin and end with periods of one length, the earlier first: q-5q..q, fy-3y..fy"
        );

    /// <summary>KES3031: parts of no whole.</summary>
    public static Diagnostic NoWhole(ChartDefinition chart, string place, string? negative) =>
        Error(
            "KES3031",
            chart.Place,
            negative is not null
                ? $"a part of the whole is negative: {negative}"
                : $"the parts of the whole at {place} come to nothing",
            "a bar of shares cannot show it",
            "show it in a chart of columns or bars, or leave it out"
        );

    /// <summary>KES3029: a statement without a figure in its periods.</summary>
    public static Diagnostic NoFigures(StatementBlockDefinition statement, ReportingPeriod closed) =>
        NotTold(
            statement.Place,
            $"no figure of this statement is known in its periods; {closed} is closed",
            "its room stays free",
            "name periods that the folder's closings reach; cash flows need an opening position"
        );

    /// <summary>KES3029: changes in equity of a period that does not begin with the year.</summary>
    public static Diagnostic NotFromTheYearsStart(DefinedText period) =>
        NotTold(
            period.Place,
            $"changes in equity are told from the beginning of the fiscal year; `{period.Text}` begins later",
            "it is left out",
            "name ytd, h1, 9m or fy, shifted by years: ytd-1y"
        );

    private static Diagnostic NotTold(SourceLocation place, string message, string note, string help) =>
        Error("KES3029", place, message, note, help);

    private static Diagnostic Error(string code, SourceLocation place, string message, string note, string help) =>
        new(code, Severity.Error, message, place, note, help);
}
