using Kessan.Documents;

namespace Kessan.Formats.Tests.Report;

/// <summary>Tables of documents: what rows say of what columns ask.</summary>
public sealed class TableComposerTests
{
    private readonly ReportExample _example = new ReportExample()
        .Fact("Revenue@FY2018-H1", "90960123456")
        .Fact("Revenue@FY2017-H1", "83000000000")
        .Fact("Revenue@FY2018-H1@actual@usgaap@service=Wan", "15204000000")
        .Fact("Revenue@FY2017-H1@actual@usgaap@service=Wan", "13840000000")
        .Fact("CostOfRevenue@FY2018-H1", "-76871000000")
        .Fact("CostOfRevenue@FY2017-H1", "-69974000000")
        .Text("## label\nIn *our* words\n\n## two\nTwo[^note]\n\nparagraphs\n\n## ^note\nNoted\n\n## head\nGrowth\n");

    [Fact]
    public void Rows_meet_columns_and_cells_are_stacked()
    {
        var table = Table(
            """
            table:
              unit: billion
              columns:
                - { width: 40 }
                - { head: "{ytd | short}", cells: ["{@ ytd | share Revenue}", "{@ ytd | .1}"], emphasis: true }
                - { head: head, cells: "{@ ytd | yoy}" }
              rows: [Revenue, CostOfRevenue]
            """
        );

        Shown(table)
            .Should()
            .Equal(
                "Head:  | 1H18 | Growth",
                "Body: Revenue | 100.0% / 91.0 | +9.6%",
                "Body: CostOfRevenue | (84.5%) / (76.9) | n.m."
            );
        table
            .Columns.Should()
            .BeEquivalentTo<TableColumn>(
                [new(40, Alignment.Start), new(30, Alignment.End, true), new(30, Alignment.End)],
                options => options.WithStrictOrdering()
            );
        table
            .AltText.Should()
            .Be("Table. Revenue: 1H18 100.0% 91.0, Growth +9.6%. CostOfRevenue: 1H18 (84.5%) (76.9), Growth n.m..");
        _example.Findings.Should().BeEmpty();
    }

    [Fact]
    public void A_member_is_called_by_its_own_name()
    {
        var table = Table(
            """
            table:
              columns: [{}, { cells: "{@ ytd}" }, { cells: "{@[service=Wan] ytd-1y}" }]
              rows:
                - { of: "Revenue[service=Wan]", indent: 1 }
                - { of: Revenue, label: label }
            """
        );

        Shown(table).Should().Equal("Body: Wan | 15,204 | 13,840", "Body: In *our* words | 90,960 | 13,840");
        table.Rows[0].Cells[0].Indent.Should().Be(1);
    }

    [Fact]
    public void Labels_are_those_of_the_language() =>
        Table("table: { columns: [{}, { cells: \"{@ ytd}\" }], rows: [CostOfRevenue] }", Language.Japanese)
            .Rows[0]
            .Cells.Select(cell => cell.Text.Plain)
            .Should()
            .Equal("［CostOfRevenue］", "△76,871");

    [Fact]
    public void A_row_has_display_words_for_its_figures_and_cells_of_its_own()
    {
        var table = Table(
            """
            table:
              columns: [{}, { cells: "{@ ytd}" }, { cells: "{@ ytd-1y}" }]
              rows:
                - { of: CostOfRevenue, display: size billion .2, cells: { 3: "-" } }
                - { label: label, cells: ["{Revenue ytd-1y}", ""] }
                - { section: two }
                - { of: Revenue, style: total }
            """
        );

        Shown(table)
            .Should()
            .Equal(
                "Body: CostOfRevenue | 76.87 | -",
                "Body: In *our* words | 83,000 | ",
                "Section: Two※1 / paragraphs",
                "Total: Revenue | 90,960 | 83,000"
            );
        table.Rows[2].Cells.Should().ContainSingle().Which.ColumnSpan.Should().Be(3);
    }

    [Fact]
    public void Heads_are_merged_over_columns_and_rows()
    {
        var table = Table(
            """
            table:
              head:
                - [{ text: label, rows: 2 }, { text: head, span: 2 }]
                - ["{ytd | short}", "{ytd-1y | short}"]
              columns: [{}, { cells: "{@ ytd}" }, { cells: "{@ ytd-1y}" }]
              rows: [Revenue]
            """
        );

        table
            .Rows.Take(2)
            .Select(row => row.Cells.Select(cell => (cell.Text.Plain, cell.ColumnSpan, cell.RowSpan)))
            .Should()
            .BeEquivalentTo<(string, int, int)[]>(
                [
                    [("In *our* words", 1, 2), ("Growth", 2, 1)],
                    [("1H18", 1, 1), ("1H17", 1, 1)],
                ],
                options => options.WithStrictOrdering()
            );
        table.AltText.Should().Be("Table. Revenue: Growth 1H18 90,960, Growth 1H17 83,000.");
        _example.Findings.Should().BeEmpty();
    }

    [Fact]
    public void Columns_of_words_begin_at_the_start()
    {
        var table = Table(
            """
            table:
              columns: [{}, { head: head }, { head: head }, { align: center }]
              rows:
                - { label: label, cells: [two, "{Revenue ytd}", "-"] }
            """
        );

        table
            .Columns.Select(column => column.Align)
            .Should()
            .Equal(Alignment.Start, Alignment.Start, Alignment.End, Alignment.Center);
    }

    [Theory]
    [InlineData("columns: [{}, {}], rows: [{ label: label, cells: [two, two] }]", "KES3021 8:42 ")]
    [InlineData("columns: [{}, { cells: \"{@ ytd}\" }], rows: [{ of: Revenue, cells: { 1: two } }]", "KES3022 8:84 ")]
    [InlineData("head: [[label]], columns: [{}, {}], rows: [{ label: label }]", "KES3023 8:24 ")]
    [InlineData("columns: [{}, { cells: \"{@ ytd}\" }], rows: [\"Revenue | yoy\"]", "KES3020 8:61 ")]
    [InlineData("columns: [{}, { cells: \"{@ ytd | percent}\" }], rows: [Revenue]", "KES3049 8:49 ")]
    [InlineData("columns: [{}, { cells: \"{@ ytd}\" }], rows: [{ of: Reveneu }]", "KES3043 8:66 ")]
    [InlineData("columns: [{}, { cells: \"{@ fy}\" }], rows: [{ of: Revenue }]", "KES3045 8:43 ")]
    public void A_mistake_is_found_at_its_place(string table, string finding)
    {
        Table($"table: {{ {table} }}");

        _example.Findings.Should().ContainSingle().Which.Should().StartWith(finding);
    }

    private TableBlock Table(string block, Language language = Language.English) =>
        _example.Block<TableBlock>(block, language);

    private static IEnumerable<string> Shown(TableBlock table) =>
        table.Rows.Select(row =>
            $"{row.Kind}: "
            + string.Join(
                " | ",
                row.Cells.Select(cell => string.Join(" / ", cell.Text.Paragraphs.Select(p => p.Plain)))
            )
        );
}
