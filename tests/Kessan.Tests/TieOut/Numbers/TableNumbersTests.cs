using Kessan.Amounts;
using Kessan.Tests.Architecture;
using Kessan.TieOut.Numbers;
using Kessan.TieOut.Reading;

namespace Kessan.Tests.TieOut.Numbers;

public sealed class TableNumbersTests
{
    [Fact]
    public void The_figures_in_the_decks_tables_have_their_value_unit_role_and_period()
    {
        var document = DocumentNumbers.Of(TextDocument.Of(Document("iij-1h-fy2018.txt")));
        var left = document.Numbers.Where(number => !number.Site.IsProse).ToList();
        var expected = Document("iij-1h-fy2018.tables.csv").TrimEnd().Split('\n').Skip(1).ToList();

        var missed = expected.Where(row => !Take(left, row)).ToList();

        expected.Should().HaveCountGreaterThan(250);
        (missed.Count * 20).Should().BeLessThanOrEqualTo(expected.Count, string.Join('\n', missed));
        missed.Should().BeEmpty();
    }

    [Fact]
    public void A_fiscal_year_is_told_by_a_head_above_its_dates()
    {
        const string Table =
            "\t1H18 results\t1H17 results\n\tApr. 2018 - Sep. 2018\tApr. 2017 - Sep. 2017\nSales\t1,100\t1,000\n";

        var document = DocumentNumbers.Of(TextDocument.Of(Table + "\fProfit\n\n2Q18: JPY5 million"));

        document.Numbers[^1].Period!.Start.Should().Be(new DateOnly(2018, 7, 1));
        document.Numbers[^1].Period!.End.Should().Be(new DateOnly(2018, 9, 30));
    }

    [Fact]
    public void A_bullet_names_those_beside_it_that_name_nothing_themselves()
    {
        string[] bullets =
        [
            "Network services",
            "1H18: JPY9,599 million",
            "Cost fell by JPY12 million",
            "Systems integration",
            "1H18: JPY3,370 million",
        ];
        var page = bullets.Select((text, at) => new ReadParagraph(new(text, new(1, at + 1, 1)), 0, 1));

        var document = DocumentNumbers.Of(new("deck.pptx", "pptx", [new(1, string.Empty, [.. page])]));

        document
            .Numbers.Select(number => string.Join(" / ", number.Label))
            .Should()
            .Equal("Network services", "Cost", "Systems integration");
    }

    [Fact]
    public void The_share_stands_before_the_amount_where_the_heads_are_stacked_so()
    {
        Read("\t% of sales\n\t1H18\nSales\t91.0\nCosts\t84.5% 76.9")
            .Should()
            .Equal("91.0 Figure", "84.5% Share", "76.9 Figure");
    }

    [Fact]
    public void A_change_without_a_mark_is_what_the_columns_beside_it_bear_out()
    {
        Read("\tnew\told\tchg\nSales\t1,100\t1,000\t10.0\nProfit\t210\t200\t5.0")
            .Should()
            .Equal("1,100 Figure", "1,000 Figure", "10.0 Growth", "210 Figure", "200 Figure", "5.0 Growth");
        Read("\tnew\told\tchg\nSales\t1,100\t1,000\t100\nProfit\t210\t200\t10")
            .Should()
            .Equal("1,100 Figure", "1,000 Figure", "100 Change", "210 Figure", "200 Figure", "10 Change");
    }

    [Fact]
    public void The_change_of_a_ratio_is_in_points()
    {
        Read("\tQ3 2018\tQ3 2017\tg\nSales\t19.2\t16.1\t19%\nGross margin %\t64.5\t62.3\t2.2")
            .Should()
            .Equal("19.2 Figure", "16.1 Figure", "19% Growth", "64.5 Figure", "62.3 Figure", "2.2 PointChange");
    }

    [Fact]
    public void Where_rows_are_periods_the_head_is_the_line()
    {
        var numbers = Numbers(
            "（％表示は対前期増減率）\n\n\t売上高\t\t自己資本比率\n\t百万円\t％\t％\n2024年３月期\t308,335\t3.2\t17.8\n2023年３月期\t298,889\t△1.6\t17.1"
        );

        numbers
            .Select(one => (one.Label[^1], one.Value, one.Role, one.Unit.Kind, one.Period!.End))
            .Should()
            .Equal(
                ("売上高", Money(308_335), NumberRole.Figure, UnitKind.Money, new DateOnly(2024, 3, 31)),
                ("売上高", new Fraction(32, 1000), NumberRole.Growth, UnitKind.Ratio, new DateOnly(2024, 3, 31)),
                ("自己資本比率", new Fraction(178, 1000), NumberRole.Figure, UnitKind.Ratio, new DateOnly(2024, 3, 31)),
                ("売上高", Money(298_889), NumberRole.Figure, UnitKind.Money, new DateOnly(2023, 3, 31)),
                ("売上高", new Fraction(-16, 1000), NumberRole.Growth, UnitKind.Ratio, new DateOnly(2023, 3, 31)),
                ("自己資本比率", new Fraction(171, 1000), NumberRole.Figure, UnitKind.Ratio, new DateOnly(2023, 3, 31))
            );
    }

    [Fact]
    public void Units_come_from_the_row_before_the_page()
    {
        var numbers = Numbers(
            "Unit: JPY million; USD in "
                + "thousand\n\n\tFY16\tFY17\tUSD\nSales\t1,024\t1,102\t10,367\nDPS\t30.00\t32.00\t0.30\n"
                + "Basic shares\t40,536,800\t40,536,800\t\nEquity ratio %\t50.5\t49.6\t"
        );

        numbers
            .Select(one => $"{one.Unit.Kind} {one.Unit.Name} {one.Scale}".Replace("  ", " ", StringComparison.Ordinal))
            .Should()
            .Equal(
                "Money JPY 6",
                "Money JPY 6",
                "Money USD 3",
                "PerUnit JPY/shares 0",
                "PerUnit JPY/shares 0",
                "PerUnit USD/shares 0",
                "Count shares 0",
                "Count shares 0",
                "Ratio -2",
                "Ratio -2"
            );
    }

    [Fact]
    public void Sections_close_at_their_totals()
    {
        Numbers("\tFY17\nCurrent assets\nCash\t1,000\nOther\t200\nTotal current assets\t1,200\nFixed assets\nLand\t500")
            .Select(one => string.Join('/', one.Label))
            .Should()
            .Equal("Current assets/Cash", "Current assets/Other", "Total current assets", "Fixed assets/Land");
    }

    [Fact]
    public void A_dash_is_nought_only_between_two_figures()
    {
        Read("\tMar. 31, 2018\tSep. 30, 2018\tChange\nDebt\t24,750\t24,750\t-\nOther\t-\t10\t10")
            .Should()
            .Equal("24,750 Figure", "24,750 Figure", "- Change", "10 Figure", "10 Change");
    }

    [Fact]
    public void A_period_on_a_line_of_its_own_is_that_of_the_table_under_it()
    {
        const string Table = "\t資本金\n当期首残高\t7,896\n\n";

        Numbers(
                "2024年３月期 決算短信\n\n前連結会計年度（自 2022年４月１日 至 2023年３月31日）\n"
                    + Table
                    + "当連結会計年度（自 2023年４月１日 至 2024年３月31日）\n"
                    + Table
            )
            .Select(one => one.Period!.End)
            .Should()
            .Equal(new DateOnly(2023, 3, 31), new DateOnly(2024, 3, 31));
    }

    private static string Document(string name) => Repository.ReadText($"tests/Kessan.Scenarios/documents/{name}");

    private static Fraction Money(long millions) => (Fraction)millions * Fraction.PowerOfTen(6);

    private static IReadOnlyList<FoundNumber> Numbers(string text) => DocumentNumbers.Of(TextDocument.Of(text)).Numbers;

    private static IEnumerable<string> Read(string text) => Numbers(text).Select(one => $"{one.Text} {one.Role}");

    /// <summary>Takes the number that a row of the list describes; false where there is none.</summary>
    private static bool Take(List<FoundNumber> numbers, string row)
    {
        var cells = row.Split(',');
        var (unit, role, start, end) = (cells[^4], cells[^3], cells[^2], cells[^1]);
        _ = Fraction.TryParse(cells[^5], out var value);
        var found = numbers.FindIndex(number =>
            $"{number.Place.Page}" == cells[0]
            && number.Value == value
            && $"{number.Unit.Kind}" == unit
            && $"{number.Role}" == role
            && $"{number.Period?.Start:yyyy-MM-dd}" == start
            && $"{number.Period?.End:yyyy-MM-dd}" == end
        );
        if (found < 0)
        {
            return false;
        }

        numbers.RemoveAt(found);
        return true;
    }
}
