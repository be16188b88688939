using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Kessan.Formats.Reading;
using Kessan.Formats.TieOutReport;
using Kessan.TieOut;

namespace Kessan.Browser.Tests;

/// <summary>The page of a tie-out: what is wrong is found, by mouse and by keyboard, by those who have it read out, and
/// on a phone.</summary>
public sealed class TieOutPageTests(ReportInBrowser report) : IClassFixture<ReportInBrowser>
{
    private const string File = "tieout.html";

    private const string Document = """
        # Results for 1H FY2018 (six months ended September 30, 2018)

        JPY million

        | | 1H17 | 1H18 | YoY |
        | --- | ---: | ---: | ---: |
        | Services | 52,138 | 56,593 | +8.5% |
        | Systems | 30,850 | 34,370 | +11.4% |
        | Total revenues | 82,988 | 90,693 | +9.6% |

        - Revenues were JPY90,963 million, up 9.6% YoY.

        """;

    [Fact]
    public async Task The_first_contradiction_is_one_key_away_with_what_speaks_against_it()
    {
        var page = await report.Open(Written());
        await page.Keyboard.PressAsync("n");

        (await page.Locator("#panel-title").TextContentAsync()).Should().Be("90,693");
        (await page.Locator("#panel .badge").TextContentAsync()).Should().Contain("contradicts");
        (await page.Locator("#panel .mend").First.TextContentAsync())
            .Should()
            .Contain("90,693 would have to be 90,963");
        (await page.Locator("a.t.here").TextContentAsync()).Should().Be("90,693");

        await page.Keyboard.PressAsync("ArrowLeft");
        (await page.Locator("#panel-title").TextContentAsync()).Should().Be("82,988");
        await page.Keyboard.PressAsync("Escape");
        (await page.Locator("#panel").IsVisibleAsync()).Should().BeFalse();
        report.Broken.Should().BeEmpty();
    }

    [Fact]
    public async Task An_operand_in_the_arithmetic_leads_to_its_place()
    {
        var page = await report.Open(Written());
        await page.Locator(".breaks a.go").First.ClickAsync();
        await page.Locator("#panel .formula a", new() { HasTextString = "56,593" }).First.ClickAsync();

        (await page.Locator("#panel-title").TextContentAsync()).Should().Be("56,593");
        (await page.Locator("a.t.here").TextContentAsync()).Should().Be("56,593");
    }

    [Fact]
    public async Task A_filter_leaves_the_marks_of_one_kind()
    {
        var page = await report.Open(Written());
        var all = await page.Locator(".sheet a.t").CountAsync();
        await page.Locator(".filter button[data-kind=contradiction]").ClickAsync();

        var shown = await page.Locator(".sheet a.t.shown").CountAsync();
        shown.Should().BePositive().And.BeLessThan(all);
        (await page.Locator(".filter button[aria-pressed=true]").CountAsync()).Should().Be(1);
    }

    [Theory]
    [InlineData(390)]
    [InlineData(1600)]
    public async Task No_rule_of_accessibility_is_broken(int width)
    {
        var page = await report.Open(Written(), width, 900);
        await page.Locator(".breaks a.go").First.ClickAsync();

        // Numbers stand in the lines of a document, where WCAG 2.5.8 asks for no size; the panel leads to them too.
        var found = await page.RunAxe(
            new AxeRunOptions
            {
                RunOnly = RunOnlyOptions.Tags("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"),
                Rules = new() { ["target-size"] = new() { Enabled = false } },
            }
        );

        found.Violations.Select(violation => $"{violation.Id}: {violation.Nodes[0].Html}").Should().BeEmpty();
        (await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth")).Should().Be(width);
    }

    /// <summary>The page, written beside the report.</summary>
    private string Written()
    {
        var read = DocumentReading.Read("results.md", System.Text.Encoding.UTF8.GetBytes(Document)).Value;
        using var stream = System.IO.File.Create(report.At(File));
        TieOutHtml.Write(DocumentTieOut.Check(read, TieOutOptions.None), stream);
        return File;
    }
}
