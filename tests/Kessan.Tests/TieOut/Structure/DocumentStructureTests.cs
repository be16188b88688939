using Kessan.TieOut.Reading;
using Kessan.TieOut.Structure;

namespace Kessan.Tests.TieOut.Structure;

public sealed class DocumentStructureTests
{
    [Fact]
    public void Columns_are_found_where_figures_stand_under_each_other()
    {
        Print(
                """
                                              Three months ended         Six months ended
                                                September 30,              September 30,
                                              2018        2017          2018        2017
                Revenues:
                  Services                   1,234         987         2,345       1,900
                  Products and other
                    equipment                  100          90           200         180
                Total revenues               1,334       1,077         2,545       2,080
                Cost ....................     (800)       (700)      (1,500)      (1,300)
                """
            )
            .Should()
            .Equal(
                "1+2:Three months ended 3+2:Six months ended",
                "1+2:September 30, 3+2:September 30,",
                "1:2018 2:2017 3:2018 4:2017",
                "0:Revenues:",
                "0:Services 1:1,234 2:987 3:2,345 4:1,900",
                "0:Products and other equipment 1:100 2:90 3:200 4:180",
                "0:Total revenues 1:1,334 2:1,077 3:2,545 4:2,080",
                "0:Cost 1:(800) 2:(700) 3:(1,500) 4:(1,300)"
            );
    }

    [Fact]
    public void A_figure_left_out_leaves_its_column_empty()
    {
        Print(
                """
                              1H17     1H18    Change
                Sales        1,000    1,100      +100
                New items               250      +250
                Closed         300         -     (300)
                """
            )
            .Should()
            .Equal(
                "1:1H17 2:1H18 3:Change",
                "0:Sales 1:1,000 2:1,100 3:+100",
                "0:New items 2:250 3:+250",
                "0:Closed 1:300 2:- 3:(300)"
            );
    }

    [Fact]
    public void Full_width_characters_take_two_columns()
    {
        Print(
                """
                              前期       当期
                売上高       1,000      1,100
                営業利益       100        △90
                """
            )
            .Should()
            .Equal("1:前期 2:当期", "0:売上高 1:1,000 2:1,100", "0:営業利益 1:100 2:△90");
    }

    [Fact]
    public void Lines_of_equally_many_figures_are_a_table_without_any_layout()
    {
        Print(
                """
                1Q08 1Q07 YoY Change
                Total revenues 16,328 13,696 19.2%
                Operating income 411 692 (40.5%)
                """
            )
            .Should()
            .Equal(
                "1:1Q08 2:1Q07 3:YoY Change",
                "0:Total revenues 1:16,328 2:13,696 3:19.2%",
                "0:Operating income 1:411 2:692 3:(40.5%)"
            );
    }

    [Fact]
    public void Tabs_and_strokes_part_cells_and_an_empty_line_goes_through_a_table()
    {
        Print("\tFY17\tFY18\nA\t1.5\t2.5\n\nB\t2\t3").Should().Equal("1:FY17 2:FY18", "0:A 1:1.5 2:2.5", "0:B 1:2 2:3");
        Print("| x | FY17 |\n|---|-----:|\n| A | 1.5 |").Should().Equal("0:x 1:FY17", "0:A 1:1.5");
    }

    [Fact]
    public void Sentences_are_no_tables()
    {
        var read = Resolve(
            """
            Revenue was 1,100 million.  It rose by 10.0% over the year, helped by orders
            that came late.  Costs were 900 million.

            A second paragraph speaks of 25 people.
            """
        );

        read.Should().HaveCount(2).And.AllBeOfType<ReadParagraph>();
    }

    [Fact]
    public void A_line_that_goes_on_keeps_the_place_of_each_part()
    {
        var text = (
            (ReadParagraph)Resolve("- Revenue rose by 9.6% and then, in the second half of\n  the year, by 4.5%")[0]
        ).Text;

        text.PlaceAt(text.Text.IndexOf("9.6", StringComparison.Ordinal)).Should().Be(new TextPlace(1, 1, 19));
        text.PlaceAt(text.Text.IndexOf("4.5", StringComparison.Ordinal)).Should().Be(new TextPlace(1, 2, 16));
    }

    [Fact]
    public void Headings_and_bullets_are_told_apart()
    {
        Resolve("II - 3. Costs\n\nUnit: JPY million\n\n◆ Total\n\n- Rent\n - Offices: 1,234\n\nCAPEX\n\n(1) a note")
            .Cast<ReadParagraph>()
            .Select(one => (one.Text.Text, one.HeadingLevel, one.BulletLevel))
            .Should()
            .Equal(
                ("II - 3. Costs", 1, 0),
                ("Unit: JPY million", 0, 0),
                ("Total", 3, 0),
                ("Rent", 0, 1),
                ("Offices: 1,234", 0, 2),
                ("CAPEX", 2, 0),
                ("(1) a note", 0, 0)
            );
    }

    [Fact]
    public void A_hostile_text_ends()
    {
        var digits = new string('1', 20_000);
        var lines = string.Join('\n', Enumerable.Repeat($"{digits}  {digits} x", 50));

        Resolve(lines).Should().NotBeEmpty();
        Resolve(string.Join('\n', Enumerable.Repeat("a  1  b  2", 20_000))).Should().NotBeEmpty();
    }

    private static IReadOnlyList<ReadElement> Resolve(string text) =>
        DocumentStructure.Resolve(TextDocument.Of(text)).Pages[0].Elements;

    private static IReadOnlyList<string> Print(string text) =>
        [
            .. Resolve(text)
                .OfType<ReadTable>()
                .Single()
                .Cells.GroupBy(cell => cell.Row)
                .Select(row =>
                    string.Join(
                        ' ',
                        row.OrderBy(cell => cell.Column)
                            .Select(cell =>
                                $"{cell.Column}{(cell.ColumnSpan > 1 ? $"+{cell.ColumnSpan}" : "")}:{cell.Text.Text}"
                            )
                    )
                ),
        ];
}
