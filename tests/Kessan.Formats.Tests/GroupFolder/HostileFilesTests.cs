using System.Text;
using Kessan.Formats.Tables;

namespace Kessan.Formats.Tests.GroupFolder;

public sealed class HostileFilesTests
{
    private const string Entities = "code,name_en,functional_currency\nPARENT,P,JPY\nSUB,S,USD\n";

    [Theory]
    [InlineData("", "entities.csv KES2009")]
    [InlineData("# only a comment\n", "entities.csv KES2009")]
    [InlineData("code,name_en,functional_currency,code\nPARENT,P,JPY,PARENT\n", "entities.csv:1:34 KES2010")]
    [InlineData("code,name_en,functional_currency,segmnt\nPARENT,P,JPY,\n", "entities.csv:1:34 KES2011")]
    [InlineData("code,name_en\nPARENT,P\n", "entities.csv:1 KES2012")]
    [InlineData(Entities + "A,B\nC,D,JPY,\n", "entities.csv:4 KES2008", "entities.csv:5 KES2008")]
    [InlineData(
        Entities + "A,\"open,JPY\nB,fine,JPY\nC,,JPY\n",
        "entities.csv:4:3 KES2005",
        "entities.csv:6:3 KES2020"
    )]
    [InlineData(
        Entities + "A,5\" pipe,JPY\nB,\"x\"y,JPY\nC,,JPY\n",
        "entities.csv:4:4 KES2006",
        "entities.csv:5:5 KES2006",
        "entities.csv:6:3 KES2020"
    )]
    [InlineData(Entities + "A,日本,XXY\n", "entities.csv:4:6 KES2034")]
    [InlineData(Entities + "\"A\nB\",,JPY\n", "entities.csv:5:4 KES2020")]
    [InlineData(Entities + "SUB,again,USD\n", "entities.csv:4 KES2035")]
    [InlineData("code,name_en,functional_currency\rPARENT,P,JPY\rSUB,,USD\r", "entities.csv:3:5 KES2020")]
    public void A_bad_row_costs_that_row_and_is_told_with_its_place(string text, params string[] expected)
    {
        using var folder = new TestFolder();
        folder.Write("entities.csv", text);

        folder.Findings().Where(finding => finding.StartsWith("entities.csv")).Should().Equal(expected);
    }

    [Theory]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x61, 0x00 }, "entities.csv:1 KES2003")]
    [InlineData(new byte[] { 0x61, 0x0A, 0xE3, 0x81, 0x0A }, "entities.csv:2:1 KES2003")]
    [InlineData(new byte[] { 0x61, 0x0A, 0x62, 0x00 }, "entities.csv:2:2 KES2004")]
    public void What_is_not_UTF8_text_is_told_with_the_byte(byte[] bytes, string expected)
    {
        using var folder = new TestFolder();
        folder.Write("entities.csv", bytes);

        folder
            .Findings()
            .Should()
            .ContainSingle(finding => finding.StartsWith("entities.csv"))
            .Which.Should()
            .Be(expected);
    }

    [Fact]
    public void A_huge_cell_costs_its_line()
    {
        using var folder = new TestFolder();
        var huge = new string('x', (1 << 20) + 1);
        folder.Write("entities.csv", $"{Entities}A,{huge},JPY\nB,\"{huge}\",JPY\nC,,JPY\n");

        folder
            .Findings()
            .Should()
            .Equal("entities.csv:4:3 KES2007", "entities.csv:5:3 KES2007", "entities.csv:6:3 KES2020");
    }

    [Fact]
    public void A_million_bad_rows_are_told_in_twenty_and_a_count()
    {
        using var folder = new TestFolder();
        var text = new StringBuilder("account,amount\n");
        for (var i = 0; i < 1_000_000; i++)
        {
            text.Append("1000,bad\n");
        }

        folder.Write("trial-balances/FY2018/SUB.csv", text.ToString());

        var findings = folder.Read().Findings;

        findings.Should().HaveCount(FileFindings.Kept + 1);
        findings[0].Message.Should().Be("this file has 1,000,000 findings KES2021; the first 20 are listed");
        findings[1].Location.ToString().Should().Be("trial-balances/FY2018/SUB.csv:2:6");
    }

    [Theory]
    [InlineData("accounts.csv", "KES2002")]
    [InlineData("entities.csv", "KES2002")]
    [InlineData("group.yaml", "KES2002")]
    [InlineData("dimensions/service.csv", "KES2002")]
    public void A_missing_file_is_told_once(string file, string code)
    {
        using var folder = new TestFolder();
        folder.Delete(file);

        folder
            .Read()
            .Findings.Should()
            .Contain(finding => finding.Code == code)
            .And.OnlyContain(f => f.Code == code || f.Code == "KES2014");
    }

    [Fact]
    public void A_folder_that_is_not_there_is_a_finding()
    {
        var read = Kessan.Formats.GroupFolder.GroupFolderReader.Read("no-such-folder", 1);

        read.Findings.Should().ContainSingle().Which.Code.Should().Be("KES2001");
        read.Value.Group.Entities.Should().BeEmpty();
    }

    [Fact]
    public void Files_in_wrong_places_are_told()
    {
        using var folder = new TestFolder();
        folder
            .Write("trail-balances/FY2018/SUB.csv", "account,amount\n")
            .Write("trial-balances/June/SUB.csv", "account,amount\n")
            .Write("trial-balances/FY2018-Q2/SUB.csv", "account,amount\n1,1\n")
            .Write("trial-balances/FY2018-H1/SUB.csv", "account,amount\n1,1\n")
            .Write("mapping/SBU.csv", "local_account,group_account\n")
            .Write("mapping/SUB.csv", "local_account,group_account\n")
            .Write("mapping/SUB.xlsx", [1])
            .Write("_sources/deck.csv", "anything\n")
            .Write("notes.md", "anything\n");

        folder
            .Findings()
            .Should()
            .Equal(
                "mapping/SBU.csv KES2015",
                "mapping/SUB.csv KES2013",
                "trail-balances/FY2018/SUB.csv KES2014",
                "trial-balances/FY2018-Q2/SUB.csv KES2017",
                "trial-balances/June KES2016"
            );
    }

    [Theory]
    [InlineData(
        "mapping/SUB.csv",
        "local_account,to_account,group_account,service\n10,9,1000,\n10,,77,\n10,,1,\n10,,1000,XX\n",
        "2:4 KES2040",
        "3:5 KES2031",
        "4:5 KES2039",
        "5:10 KES2033"
    )]
    [InlineData(
        "ownership.csv",
        "date,event,owner,entity,interest,consideration\n2018-2-30,bought,NO,SUB,120,1.5\n2018-02-28,opening,PARENT,SUB,abc,1.5\n",
        "2:1 KES2024",
        "2:11 KES2028",
        "2:18 KES2032",
        "2:25 KES2026",
        "3:31 KES2026",
        "3:35 KES2022"
    )]
    [InlineData(
        "rates.csv",
        "currency,period,kind,rate\nUSD,2018-09-30,average,1\nUSD,Q2,closing,-1\nUSD,2018-09-30,closing,0\nUSD,2018-09-30,closing,1234567890123456789\n",
        "2:5 KES2025",
        "3:5 KES2024",
        "3:16 KES2027",
        "4:24 KES2027",
        "5:24 KES2027"
    )]
    [InlineData(
        "equity-method.csv",
        "investee,period,result,net_assets\nSUB,Q1,99999999999999999999,1e5\n",
        "2:5 KES2025",
        "2:8 KES2023",
        "2:29 KES2021"
    )]
    [InlineData(
        "accepted.csv",
        "code,place,reason,preparer,approver,until\nKES1101,x,y,Ann,ann,2019-01-01\n",
        "2:17 KES2042"
    )]
    [InlineData("trial-balances/FY2018/SUB.csv", "account,amount,debit,credit\n1,1,1,1\n", "1 KES2030")]
    [InlineData("trial-balances/FY2018/SUB.csv", "account,amount,currency\n1,1,USD\n", "1 KES2012")]
    [InlineData(
        "trial-balances/FY2018/SUB.csv",
        "account,amount,currency,transaction_amount\n1,1,USD,\n2,1.234,ZZZ,1\n3,,USD,0.001\n",
        "2:9 KES2043",
        "3:3 KES2022",
        "3:9 KES2034",
        "4:3 KES2020",
        "4:8 KES2022"
    )]
    [InlineData(
        "accounts.csv",
        "code,name_en,class,parent,line,cash_flow,role\nA,A,asset,B,,,\nB,B,asset,A,,,\nC,C,assets,D,X,Opning:Y,goodwill\nE,E,asset,,X,,goodwill\nF,F,asset,Z,X,,\n",
        "2:11 KES2038",
        "4:5 KES2028",
        "4:16 KES2037",
        "5:15 KES2041",
        "6:11 KES2031"
    )]
    public void Each_malformed_cell_is_told_where_it_stands(string file, string text, params string[] expected)
    {
        using var folder = new TestFolder();
        folder.Write(file, text);

        folder
            .Findings()
            .Where(finding => finding.StartsWith(file + ":"))
            .Select(finding => finding[(file.Length + 1)..])
            .Should()
            .Equal(expected);
    }

    [Theory]
    [InlineData("a: [1\n", "KES2050")]
    [InlineData("- a\n- b\n", "KES2052")]
    [InlineData("", "KES2009")]
    [InlineData("a: &x [1]\nb: [*x, *x]\n", "KES2055")]
    [InlineData("a: [[[[[[[[[[[[[[1]]]]]]]]]]]]]]\n", "KES2055")]
    public void Yaml_that_is_none_or_too_much_is_told(string text, string code)
    {
        using var folder = new TestFolder();
        folder.Write("group.yaml", text);

        folder
            .Findings()
            .Where(finding => finding.StartsWith("group.yaml"))
            .Should()
            .ContainSingle()
            .Which.Should()
            .EndWith(code);
    }

    [Fact]
    public void Keys_of_group_yaml_are_told_with_their_places()
    {
        using var folder = new TestFolder();
        folder.Write(
            "group.yaml",
            "name: { en: T }\npresentation_currency: [JPY]\npresentation_currency: USD\nfiscal_year: { start: 13 }\nbasis: x\nunit: dozen\ndimensions: [service, account]\n"
        );

        folder
            .Findings()
            .Should()
            .Equal(
                "group.yaml:1:1 KES2053",
                "group.yaml:2:24 KES2020",
                "group.yaml:2:24 KES2052",
                "group.yaml:3:1 KES2054",
                "group.yaml:4:23 KES2029",
                "group.yaml:5:1 KES2051",
                "group.yaml:6:7 KES2028",
                "group.yaml:7:23 KES2044"
            );
    }

    [Fact]
    public void A_combination_tells_what_contradicts_itself()
    {
        using var folder = new TestFolder();
        folder.Write(
            "combinations/x.yaml",
            "acquiree: SUB\nacquirer: PARENT\ndate: 2015-04-01\ninterest: 80\nconsideration: 1\nfair_values:\n  - { account: \"1000\", amount: 1, life_months: 6 }\nimpairments:\n  - { date: 2018-09-30, amount: 1, percent: 2 }\n"
        );

        var read = folder.Read();

        read.Findings.Select(f => $"{f.Location} {f.Code}")
            .Should()
            .Equal("combinations/x.yaml:7:5 KES2053", "combinations/x.yaml:9:5 KES2045");
        read.Value.Group.Combinations.Should().BeEmpty();
    }

    [Fact]
    public void An_amount_of_no_entity_is_not_judged_by_the_currency_of_another()
    {
        using var folder = new TestFolder();
        folder.Write("dividends.csv", "entity,record_date,amount\n,2018-03-31,1.5\n");

        folder.Findings().Should().Equal("dividends.csv:2:1 KES2020");
    }

    [Fact]
    public void A_combination_in_a_group_without_entities_is_read_without_an_exception()
    {
        using var folder = new TestFolder();
        folder.Delete("entities.csv").Write("combinations/x.yaml", "date: 2015-04-01\n");

        folder.Findings().Should().Contain("entities.csv KES2002").And.Contain("combinations/x.yaml:1:1 KES2053");
    }

    [Fact]
    public void A_line_no_statement_has_is_told()
    {
        using var folder = new TestFolder();

        var read = Kessan.Formats.GroupFolder.GroupFolderReader.Read(
            folder.Place,
            Kessan.Phases.SequentialScheduler.Instance,
            line => line != "Revenue"
        );

        read.Findings.Select(f => $"{f.Location} {f.Code}").Should().Equal("accounts.csv:5:23 KES2036");
    }
}
