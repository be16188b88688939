namespace Kessan.Formats.Report;

using static ReportKeys;

/// <summary>The mappings of a document's definition.</summary>
internal static class ReportShapes
{
    /// <summary>The kinds of block: each block has one of these keys.</summary>
    public static string[] BlockKinds { get; } =
    ["columns", "rows", "text", "table", "statement", "chart", "image", "empty"];

    /// <summary>A document.</summary>
    public static ReportShape Document { get; } =
        new("document", [ReportKeys.Document, Format, AmountUnit, Title], ["pages"]);

    /// <summary>A page.</summary>
    public static ReportShape Page { get; } =
        new("page", [PageId, PageKind, Title, Headline, Remark], ["body", "footnotes"]);

    /// <summary>A block.</summary>
    public static ReportShape Block { get; } =
        new(
            "block",
            [Weight, Name, Text, Image, Alt, Empty, Size, Frame, Align],
            ["columns", "rows", "table", "statement", "chart"]
        );

    /// <summary>A table.</summary>
    public static ReportShape Table { get; } =
        new("table", [Name, ReportKeys.Caption, AmountUnit, Size], ["head", "columns", "rows"]);

    /// <summary>A column of a table.</summary>
    public static ReportShape Column { get; } = new("column", [Width, Align, Emphasis], ["head", "cells"]);

    /// <summary>A head of a table.</summary>
    public static ReportShape Head { get; } = new("head", [Span, Rows], ["text"]);

    /// <summary>A row of a table.</summary>
    public static ReportShape Row { get; } = new("row", [Of, Label, Section, Style, Indent, Display], ["cells"]);

    /// <summary>A primary statement.</summary>
    public static ReportShape Statement { get; } =
        new(
            "statement",
            [StatementOf, Name, ReportKeys.Caption, AmountUnit, Size, Depth],
            ["periods", "compare", "heads"]
        );

    /// <summary>A chart.</summary>
    public static ReportShape Chart { get; } =
        new(
            "chart",
            [Name, ChartKind, Title, AmountUnit, PartsPeriod, Labels, Scale, Note],
            ["periods", "series", "captions", "steps", "parts"]
        );

    /// <summary>A period of a chart.</summary>
    public static ReportShape ChartPeriod { get; } = new("period", [Period, Scenario, Label], []);

    /// <summary>A series of a chart.</summary>
    public static ReportShape Series { get; } =
        new("series", [RequiredOf, Label, Shape, Display, Axis, ShowsLabels], []);

    /// <summary>A row of numbers above a chart.</summary>
    public static ReportShape Caption { get; } = new("caption", [CaptionCells, Label, Bold], ["periods"]);

    /// <summary>A step of a waterfall.</summary>
    public static ReportShape Step { get; } = new("step", [RequiredOf, Label, Role], []);

    /// <summary>A part of a whole.</summary>
    public static ReportShape Part { get; } = new("part", [RequiredOf, Label], []);

    /// <summary>The workbook.</summary>
    public static ReportShape Workbook { get; } =
        new("workbook", [WorkbookKeys.Workbook, AmountUnit, WorkbookKeys.Title], ["sheets"]);

    /// <summary>A sheet of the workbook.</summary>
    public static ReportShape Sheet { get; } =
        new(
            "sheet",
            [WorkbookKeys.Sheet, WorkbookKeys.Title, WorkbookKeys.Statement, AmountUnit],
            ["columns", "rows", "reconciliations"]
        );

    /// <summary>A column of a sheet: periods, or the reference of its cells.</summary>
    public static ReportShape SheetColumn { get; } =
        new("sheetColumn", [WorkbookKeys.Period, Scenario, WorkbookKeys.Cells, WorkbookKeys.Head], []);

    /// <summary>A row of a sheet.</summary>
    public static ReportShape SheetRow { get; } =
        new("sheetRow", [Of, WorkbookKeys.By, Label, Section, Display, Indent], ["order"]);

    /// <summary>Every mapping of the workbook.</summary>
    public static ReportShape[] OfWorkbook { get; } = [Workbook, Sheet, SheetColumn, SheetRow];

    /// <summary>Every mapping of a document.</summary>
    public static ReportShape[] OfDocument { get; } =
    [Document, Page, Block, Table, Column, Head, Row, Statement, Chart, ChartPeriod, Series, Caption, Step, Part];
}
