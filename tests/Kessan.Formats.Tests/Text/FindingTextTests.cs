using System.Text.Json;
using Kessan.Diagnostics;
using Kessan.Formats.Text;

namespace Kessan.Formats.Tests.Text;

public sealed class FindingTextTests
{
    [Fact]
    public void A_finding_shows_place_line_caret_note_help_and_page()
    {
        using var folder = new TestFolder();
        folder.Write("trial-balances/FY2018/SUB.csv", "account,name,amount\n2447,Accrued,-1204310.55\n");
        var finding = new Diagnostic(
            "KES1204",
            Severity.Error,
            "account 2447 of SUB has no group account",
            new("trial-balances/FY2018/SUB.csv", 2) { Field = 1 },
            "USD -1,204,310.55 would be left out",
            "add 2447 to mapping/SUB.csv"
        );

        FindingText
            .Render([finding], folder.Place + "/")
            .Should()
            .Be(
                $"""
                {folder.Place}/trial-balances/FY2018/SUB.csv:2:1: error KES1204: account 2447 of SUB has no group account
                  |
                2 | 2447,Accrued,-1204310.55
                  | ^^^^
                  = note: USD -1,204,310.55 would be left out
                  = help: add 2447 to mapping/SUB.csv
                  = see:  kessan explain KES1204


                """
            );
    }

    [Fact]
    public void Wide_characters_count_two_columns_under_the_line()
    {
        using var folder = new TestFolder();
        folder.Write("a.csv", "x\n日本,\"東,京\",z\n");

        var text = FindingText.Render([Found(1, new("a.csv", 2) { Field = 2 })], folder.Place);

        text.Should().Contain("2 | 日本,\"東,京\",z\n  |      ^^^^^^^\n");
    }

    [Fact]
    public void Findings_come_in_order_and_are_capped_by_code_with_a_count()
    {
        using var folder = new TestFolder();
        folder.Write("a.csv", "x\n");

        var text = FindingText.Render(
            Enumerable.Range(1, 1234).Reverse().Select(line => Found(1, new("a.csv", line))),
            folder.Place
        );

        text.Should()
            .StartWith($"{folder.Place}/a.csv:1: error KES0001: wrong 1\n")
            .And.Contain(":20: ")
            .And.NotContain(":21: ");
        text.Should().EndWith("KES0001: 1,214 more of 1,234\n");
    }

    [Fact]
    public void Json_has_the_same_records_with_columns()
    {
        using var folder = new TestFolder();
        folder.Write("a.csv", "x\n日本,y\n");

        var json = JsonDocument
            .Parse(FindingJson.Render([Found(1, new("a.csv", 2) { Field = 2 })], folder.Place))
            .RootElement;

        var record = json.EnumerateArray().Should().ContainSingle().Subject;
        record.GetProperty("file").GetString().Should().Be($"{folder.Place}/a.csv");
        (record.GetProperty("line").GetInt32(), record.GetProperty("column").GetInt32()).Should().Be((2, 4));
        (record.GetProperty("code").GetString(), record.GetProperty("severity").GetString())
            .Should()
            .Be(("KES0001", "error"));
    }

    [Fact]
    public void A_long_line_is_shown_around_the_place()
    {
        using var folder = new TestFolder();
        folder.Write("a.csv", $"{new string('x', 500)},bad,{new string('y', 500)}\n");

        var text = FindingText.Render([Found(1, new("a.csv", 1) { Field = 2 })], folder.Place);

        var lines = text.Split('\n');
        lines[2].Should().StartWith("1 | ...x").And.EndWith("y...");
        lines[2].Substring(lines[3].IndexOf('^'), 3).Should().Be("bad");
    }

    private static Diagnostic Found(int code, SourceLocation place) =>
        new($"KES000{code}", Severity.Error, $"wrong {place.Line}", place);
}
