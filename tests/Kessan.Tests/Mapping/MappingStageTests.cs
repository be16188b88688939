using AwesomeAssertions;
using Kessan.Diagnostics;
using Kessan.Ledger;
using Kessan.Mapping;
using Kessan.Phases;
using Kessan.Tests.Ledgers;

namespace Kessan.Tests.Mapping;

public sealed class MappingStageTests
{
    private static readonly GroupExample Group = GroupExample
        .In("JPY")
        .Entity("P", "JPY")
        .Entity("S", "USD")
        .Holds("2017-04-01", "P", "S", "100");

    [Fact]
    public void Rows_are_mapped_by_account_before_range_and_by_cost_centre_before_none()
    {
        var ledger = Map(
            """
            101 - -       -   100.00
            105 - -       -    20.00
            501 - -       R&D  30.00
            501 - -       -    40.00
            901 - Opening -  -190.00
            """,
            Row("101", "109", "", "1100"),
            Row("101", "101", "", "1000"),
            Row("501", "501", "R&D", "5100"),
            Row("501", "501", "", "5000"),
            Row("901", "901", "", "3000")
        );

        ledger.Findings.Should().BeEmpty();
        Rows(ledger.Value)
            .Should()
            .Equal("1000 Change 10000", "1100 Change 2000", "3000 Opening -19000", "5000 None 4000", "5100 None 3000");
    }

    [Fact]
    public void An_account_no_row_holds_is_found_with_what_would_be_left_out()
    {
        var ledger = Map(
            """
            101  - - - 100.00
            2447 - - - -60.25
            2447 P - - -39.75
            """,
            Row("101", "101", "", "1000"),
            Row("2440", "2440", "", "2000")
        );

        var finding = ledger.Findings.Should().ContainSingle().Subject;
        finding.Code.Should().Be("KES1204");
        finding.Location.Line.Should().Be(3);
        finding.Location.Field.Should().Be(1);
        finding.Note.Should().Be("USD -100.00 would be left out; the nearest mapped account is 2440");
        Rows(ledger.Value).Should().Equal("1000 Change 10000");
    }

    [Fact]
    public void Every_unknown_word_is_found_once()
    {
        var ledger = Map(
            """
            101 X - - 100.00
            101 S - - 50.00
            101 - Moved - 10.00
            501 - Additions - 1.00
            """,
            Row("101", "101", "", "1000"),
            Row("501", "501", "", "5000")
        );

        ledger.Findings.Select(finding => finding.Code).Should().Equal("KES1201", "KES1207", "KES1202", "KES1209");
    }

    [Fact]
    public void Overlapping_ranges_are_found()
    {
        var ledger = Map("101 - - - 0.00", Row("100", "150", "", "1000"), Row("140", "190", "", "1100"));

        ledger.Findings.Select(finding => finding.Code).Should().Equal("KES1205");
    }

    [Fact]
    public void The_order_of_rows_in_the_file_does_not_matter()
    {
        var one = Map("1100 P - - 5.00\n1000 - - - 7.00\n1100 - - - 9.00");
        var other = Map("1100 - - - 9.00\n1100 P - - 5.00\n1000 - - - 7.00");

        Rows(one.Value).Should().Equal(Rows(other.Value));
    }

    private static AccountMapRow Row(string from, string to, string centre, string account) =>
        new(from, to, centre, Group.Account(account), default, new("mapping/S.csv", 2));

    private static Checked<MappedLedger> Map(string rows, params AccountMapRow[] map)
    {
        var frame = Group.Frame("FY2018-Q1");
        var books = map.Length == 0 ? frame.Books : frame.Books with { Mappings = [new(1, "mapping/S.csv", [.. map])] };
        var trialBalance = TrialBalanceExample.Read(Group, "S", "FY2018-Q1", rows);
        return MappingStage.Run(new(frame with { Books = books }, [trialBalance]), MappingPolicy.Default);
    }

    private static List<string> Rows(MappedLedger ledger)
    {
        var rows = new List<string>();
        foreach (var segment in ledger.Segments)
        {
            for (var row = 0; row < segment.Count; row++)
            {
                var account = Group.Chart[segment.Accounts[row]].Code;
                rows.Add($"{account} {segment.Movements[row]} {segment.Functional[row]}");
            }
        }

        return rows;
    }
}
