using System.Text;
using System.Text.Json;
using Kessan.Formats.TieOutReport;
using Kessan.TieOut;
using Kessan.TieOut.Findings;
using Kessan.TieOut.Reading;

namespace Kessan.Formats.Tests.TieOutReport;

public sealed class TieOutReportTests
{
    [Fact]
    public void The_screen_tells_a_contradiction_with_its_place_arithmetic_and_mend() =>
        TieOutText
            .Render(TiedDocument.Contradicting)
            .Should()
            .Be(
                string.Join(
                    '\n',
                    "results.txt: 5 numbers on 2 pages: 0 tie exactly, 0 tie within rounding, 3 contradict, 1 "
                        + "cannot be told, 1 have no relation. Amounts are rounded half up.",
                    "",
                    "One contradiction:",
                    "",
                    "1. 1,843  Mobile & <fixed>, 1H18  (page 1, line 7, column 20)",
                    "   1,843 = 1,021 + 462: that comes to 1,482 to 1,484 thousand; 1,843 stands for 1,842.5 "
                        + "to 1,843.5 thousand",
                    "   because: Total is the sum of the two lines above it.",
                    "   mend: 1,843 would have to be 1,483; or 462 would have to be 822; or 1,021 would have "
                        + "to be 1,381",
                    "",
                    "To be looked at:",
                    "   results.txt:11:21: 1,483 (Total, 1H18) on page 2 may have to agree with 1,843, and "
                        + "does not (Same name and period, different figures: scope?)",
                    ""
                )
            );

    [Fact]
    public void A_sound_document_says_that_nothing_contradicts() =>
        TieOutText.Render(TiedDocument.Sound).Should().Contain("\nNothing contradicts.\n").And.Contain("3 tie within");

    [Fact]
    public void Findings_stand_at_the_line_and_width_of_the_number()
    {
        var finding = TieOutFindings.Of(TiedDocument.Contradicting)[0];

        (finding.Code, finding.Location.ToString(), finding.Location.Width)
            .Should()
            .Be(("KES3230", "results.txt:7:20", 5));
        finding.Help.Should().StartWith("1,843 would have to be 1,483");
    }

    [Fact]
    public void A_document_without_numbers_is_told_from_one_that_ties()
    {
        var read = new ReadDocument("scan.pdf", "pdf", [new(1, string.Empty, [])]);
        var empty = new TieOutResult(new(read, [], default), [], []);

        TieOutFindings.Of(empty).Select(finding => finding.Code).Should().Equal("KES3234");
        TieOutText.Render(empty).Should().NotContain("Nothing contradicts");
    }

    [Fact]
    public void The_json_has_every_number_and_relation_with_exact_values_as_texts()
    {
        using var json = JsonDocument.Parse(TieOutJson.Render([Tied()]));
        var root = json.RootElement;

        var number = root.GetProperty("numbers")[2];
        number.GetProperty("value").GetString().Should().Be("1843000");
        (number.GetProperty("lo").GetString(), number.GetProperty("hi").GetString())
            .Should()
            .Be(("1842500", "1843500"));
        number.GetProperty("standing").GetString().Should().Be("contradiction");
        var relation = root.GetProperty("relations")[0];
        relation.GetProperty("verdict").GetString().Should().Be("contradiction");
        relation.GetProperty("formula").GetString().Should().Be("1,021 + 462");
        root.GetProperty("conflicts")[0]
            .GetProperty("mends")[0]
            .GetProperty("printed")
            .GetString()
            .Should()
            .Be("1,483");
        root.GetProperty("findings")[0].GetProperty("code").GetString().Should().Be("KES3230");
    }

    [Fact]
    public void Several_files_are_an_array()
    {
        using var json = JsonDocument.Parse(TieOutJson.Render([Tied(), Tied()]));

        json.RootElement.GetArrayLength().Should().Be(2);
    }

    [Fact]
    public void The_page_marks_every_number_once_and_lets_no_text_become_markup()
    {
        var html = Html(TiedDocument.Contradicting);

        for (var number = 1; number <= 5; number++)
        {
            html.Split($"id=\"n{number}\"").Should().HaveCount(2);
        }

        html.Should().Contain("<a class=\"t contradiction likely\" id=\"n3\" href=\"#n3\">1,843</a>");
        html.Should()
            .Contain(
                "<a class=\"t unknown\" id=\"n4\" href=\"#n4\">1,483</a> thousand, <a class=\"t alone\" id=\"n5\""
            );
        html.Should().Contain("Mobile &amp; &lt;fixed&gt;").And.NotContain("<fixed>");
        html.Should().Contain("<h2 id=\"summary-title\">One contradiction</h2>");
    }

    [Fact]
    public void A_number_that_is_not_found_again_in_its_text_is_still_shown()
    {
        var numbers = TiedDocument.Sound.Document.Numbers;
        var lost = numbers.SetItem(4, numbers[4] with { Text = "eight" });
        var result = TiedDocument.Sound with { Document = TiedDocument.Sound.Document with { Numbers = lost } };

        Html(result).Should().Contain("Also read on this page: <a class=\"t alone\" id=\"n5\" href=\"#n5\">eight</a>");
    }

    [Fact]
    public void The_same_result_gives_the_same_bytes() =>
        Html(TiedDocument.Contradicting).Should().Be(Html(TiedDocument.Contradicting));

    private static TiedFile Tied() =>
        new(".", TiedDocument.Contradicting, [], TieOutFindings.Of(TiedDocument.Contradicting));

    private static string Html(TieOutResult result)
    {
        using var stream = new MemoryStream();
        TieOutHtml.Write(result, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
