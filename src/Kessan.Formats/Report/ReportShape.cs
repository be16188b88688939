using Kessan.Documents;
using Kessan.Documents.Charts;
using Kessan.Documents.Definitions;
using Kessan.Formats.Tables;
using Kessan.Statements;

namespace Kessan.Formats.Report;

/// <summary>A mapping of a report definition: the keys it may have.</summary>
/// <param name="Name">What it is called in the schema.</param>
/// <param name="Values">Keys of single values.</param>
/// <param name="Parts">Keys of lists and mappings, and of values that may be either.</param>
internal sealed record ReportShape(string Name, Column[] Values, string[] Parts)
{
    /// <summary>Every key.</summary>
    public IEnumerable<string> Keys => Values.Select(column => column.Name).Concat(Parts);
}

/// <summary>The keys of report definitions.</summary>
internal static class ReportKeys
{
    private const int MostColumns = 100;

    private static readonly Column<string?> Unit = Columns
        .Word<string?>("unit", ("one", "one"), ("thousand", "thousand"), ("million", "million"), ("billion", "billion"))
        .Or(null);

    /// <summary>Which document it is.</summary>
    public static Column<string> Document { get; } = Columns.Word("document", ("deck", "deck"), ("summary", "summary"));

    /// <summary>Size of pages.</summary>
    public static Column<PageFormat> Format { get; } =
        Columns.Word("format", ("wide", PageFormat.Wide), ("a4", PageFormat.A4)).Or(PageFormat.Wide);

    /// <summary>Default unit of amounts.</summary>
    public static Column<string?> AmountUnit => Unit;

    /// <summary>A title that must be there.</summary>
    public static Column<string> Title { get; } = Columns.Text("title", "the key of its title");

    /// <summary>What stands above a table.</summary>
    public static Column<string> Caption { get; } = Optional("caption");

    /// <summary>A page's id.</summary>
    public static Column<string> PageId { get; } = Columns.Text("page", "the id of the page");

    /// <summary>What a page is for.</summary>
    public static Column<PageKind> PageKind { get; } =
        Columns
            .Word(
                "kind",
                ("cover", Documents.PageKind.Cover),
                ("agenda", Documents.PageKind.Agenda),
                ("content", Documents.PageKind.Content)
            )
            .Or(Documents.PageKind.Content);

    /// <summary>The message under a title.</summary>
    public static Column<string> Headline { get; } = Optional("headline");

    /// <summary>What stands at the right of a title.</summary>
    public static Column<string> Remark { get; } = Optional("remark");

    /// <summary>A block's part of the room.</summary>
    public static Column<int?> Weight { get; } = Columns.Number("weight", 0, 1000).Optional();

    /// <summary>The name of a block.</summary>
    public static Column<string> Name { get; } = Optional("name");

    /// <summary>A text block's key.</summary>
    public static Column<string> Text { get; } = Optional("text");

    /// <summary>A picture's path.</summary>
    public static Column<string> Image { get; } = Optional("image");

    /// <summary>What a picture shows.</summary>
    public static Column<string> Alt { get; } = Optional("alt");

    /// <summary>Room left free.</summary>
    public static Column<string> Empty { get; } = Optional("empty");

    /// <summary>Size of text.</summary>
    public static Column<int> Size { get; } = ReportColumns.Points("size").Or(0);

    /// <summary>What stands around text.</summary>
    public static Column<TextFrame> Frame { get; } =
        Columns
            .Word(
                "frame",
                ("none", TextFrame.None),
                ("outlined", TextFrame.Outlined),
                ("tinted", TextFrame.Tinted),
                ("bar", TextFrame.Bar)
            )
            .Or(TextFrame.None);

    /// <summary>How text is aligned.</summary>
    public static Column<Alignment?> Align { get; } =
        Columns
            .Word("align", ("start", Alignment.Start), ("center", Alignment.Center), ("end", Alignment.End))
            .Optional();

    /// <summary>The width of a column.</summary>
    public static Column<int?> Width { get; } = Columns.Number("width", 1, 1000).Optional();

    /// <summary>Whether it is this period's column.</summary>
    public static Column<bool> Emphasis { get; } = Flag("emphasis");

    /// <summary>Columns a head covers.</summary>
    public static Column<int> Span { get; } = Columns.Number("span", 1, MostColumns).Or(1);

    /// <summary>Rows a head covers.</summary>
    public static Column<int> Rows { get; } = Columns.Number("rows", 1, MostColumns).Or(1);

    /// <summary>The concept of a row.</summary>
    public static Column<string> Of { get; } = Optional("of");

    /// <summary>The concept of a series, the number of a part.</summary>
    public static Column<string> RequiredOf { get; } = Columns.Text("of", "a concept or a reference");

    /// <summary>A label.</summary>
    public static Column<string> Label { get; } = Optional("label");

    /// <summary>A heading over rows.</summary>
    public static Column<string> Section { get; } = Optional("section");

    /// <summary>What a row is.</summary>
    public static Column<TableRowKind> Style { get; } =
        Columns
            .Word(
                "style",
                ("body", TableRowKind.Body),
                ("total", TableRowKind.Total),
                ("section", TableRowKind.Section)
            )
            .Or(TableRowKind.Body);

    /// <summary>How far a label is indented.</summary>
    public static Column<int> Indent { get; } = Columns.Number("indent", 0, 5).Or(0);

    /// <summary>Display words.</summary>
    public static Column<string> Display { get; } = Optional("display");

    /// <summary>Which statement it is.</summary>
    public static Column<StatementKind?> StatementOf { get; } =
        Columns.Word<StatementKind?>(
            "of",
            ("profit-or-loss", StatementKind.ProfitOrLoss),
            ("comprehensive-income", StatementKind.ComprehensiveIncome),
            ("financial-position", StatementKind.FinancialPosition),
            ("changes-in-equity", StatementKind.ChangesInEquity),
            ("cash-flows", StatementKind.CashFlows)
        );

    /// <summary>How deep lines stand at most.</summary>
    public static Column<int?> Depth { get; } = Columns.Number("depth", 0, 9).Optional();

    /// <summary>The kind of a chart.</summary>
    public static Column<ChartKind> ChartKind { get; } =
        Columns.Word(
            "kind",
            ("columns", Documents.Charts.ChartKind.Columns),
            ("stacked", Documents.Charts.ChartKind.Stacked),
            ("waterfall", Documents.Charts.ChartKind.Waterfall),
            ("shares", Documents.Charts.ChartKind.Shares),
            ("lines", Documents.Charts.ChartKind.Lines),
            ("bars", Documents.Charts.ChartKind.Bars)
        );

    /// <summary>Where the numbers of marks stand.</summary>
    public static Column<ChartLabels> Labels { get; } =
        Columns
            .Word("labels", ("inside", ChartLabels.Inside), ("above", ChartLabels.Above), ("none", ChartLabels.None))
            .Or(ChartLabels.Inside);

    /// <summary>The name of a shared scale.</summary>
    public static Column<string> Scale { get; } = Optional("scale");

    /// <summary>A note under a chart.</summary>
    public static Column<string> Note { get; } = Optional("note");

    /// <summary>How a series is drawn.</summary>
    public static Column<ChartShape?> Shape { get; } =
        Columns.Word("shape", ("column", ChartShape.Column), ("line", ChartShape.Line)).Optional();

    /// <summary>The axis of a series.</summary>
    public static Column<bool> Axis { get; } = Columns.Word("axis", ("first", false), ("second", true)).Or(false);

    /// <summary>Whether a series has its numbers at its marks.</summary>
    public static Column<bool?> ShowsLabels { get; } =
        Columns.Word("labels", ("shown", true), ("none", false)).Optional();

    /// <summary>A period.</summary>
    public static Column<string> Period { get; } = Columns.Text("period", "a period such as ytd, q-1q or FY2018-Q2");

    /// <summary>The period of a chart's parts.</summary>
    public static Column<string> PartsPeriod { get; } = Optional("period");

    /// <summary>A scenario.</summary>
    public static Column<string> Scenario { get; } = Optional("scenario");

    /// <summary>How a step of a waterfall stands.</summary>
    public static Column<StepRole> Role { get; } =
        Columns
            .Word(
                "role",
                ("total", StepRole.Total),
                ("difference", StepRole.Difference),
                ("deduction", StepRole.Deduction)
            )
            .Or(StepRole.Difference);

    /// <summary>The reference of a caption.</summary>
    public static Column<string> CaptionCells { get; } = Columns.Text("cells", "a reference such as {Revenue @}");

    /// <summary>Whether a caption is bold.</summary>
    public static Column<bool> Bold { get; } = Flag("bold");

    private static Column<string> Optional(string name) => Columns.Text(name).Or(string.Empty);

    private static Column<bool> Flag(string name) => Columns.Word(name, ("true", true), ("false", false)).Or(false);
}
