using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Kessan.Browser.Tests;

/// <summary>The report is read by keyboard, on a phone, by those who have it read out, and on paper.</summary>
public sealed class ReadingTests(ReportInBrowser report) : IClassFixture<ReportInBrowser>
{
    private const string Focused = "() => document.activeElement.textContent.trim()";

    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = RunOnlyOptions.Tags("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"),
    };

    [Fact]
    public async Task The_keyboard_alone_leads_from_a_number_to_a_posting_and_back()
    {
        var page = await report.Open("report.en.html");
        await page.Keyboard.PressAsync("Tab");
        (await page.EvaluateAsync<string>(Focused)).Should().Be("Skip to the pages");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");
        var number = await page.EvaluateAsync<string>("() => document.activeElement.id");
        number.Should().Be("n0");
        await page.Keyboard.PressAsync("Enter");
        (await page.EvaluateAsync<string>("() => document.activeElement.id")).Should().Be("panel-title");

        await TabTo(page, "treeitem");
        foreach (var key in new[] { "ArrowDown", "ArrowRight", "ArrowRight", "ArrowRight", "ArrowRight" })
        {
            await page.Keyboard.PressAsync(key);
        }

        await page.Keyboard.PressAsync("ArrowRight");
        await page.Keyboard.PressAsync("ArrowRight");
        await page.Keyboard.PressAsync("Enter");
        (await page.Locator("#panel .posting").First.TextContentAsync()).Should().Contain("trial-balances/");
        await page.Keyboard.PressAsync("Escape");

        (await page.Locator("#panel").IsVisibleAsync()).Should().BeFalse();
        (await page.EvaluateAsync<string>("() => document.activeElement.id")).Should().Be(number);
    }

    [Theory]
    [InlineData("en", "operating 2.9", "OperatingProfit@FY2018-H1@actual@usgaap")]
    [InlineData("en", "NetCashProvidedBy 12,855", null)]
    [InlineData("en", "90962930000", "Revenue@FY2018-H1@actual@usgaap")]
    [InlineData("ja", "営業利益 29.1", "OperatingProfit@FY2018-H1@actual@usgaap")]
    public async Task Search_finds_figures_by_label_number_and_value(string language, string asked, string? fact)
    {
        var page = await report.Open($"report.{language}.html");
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync(asked);
        var options = page.Locator("#found [role=option][id]");
        if (fact is null)
        {
            (await options.CountAsync()).Should().Be(0);
            (await page.Locator("#told").TextContentAsync()).Should().Be("0 found");
            return;
        }

        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");
        (await page.Locator("#panel code").First.TextContentAsync()).Should().Be(fact);
    }

    [Fact]
    public async Task Search_finds_text_and_goes_there()
    {
        var page = await report.Open("report.en.html");
        await page.Locator("#search").FillAsync("sim life cycle");
        await page.Locator("#found [role=option]").First.ClickAsync();

        (await page.EvaluateAsync<string>("() => document.activeElement.closest('section').id"))
            .Should()
            .Be("p-summary");
    }

    [Theory]
    [InlineData("report.en.html")]
    [InlineData("report.ja.html")]
    [InlineData("summary.en.html")]
    [InlineData("summary.ja.html")]
    public async Task A_phone_shows_the_page_without_scrolling_sideways(string file)
    {
        var page = await report.Open(file, 390, 844);
        (await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth")).Should().Be(390);
        if (!file.StartsWith("report", StringComparison.Ordinal))
        {
            return;
        }

        await page.Locator("#p-summary td a.n").First.ClickAsync();
        (await page.Locator("#panel").EvaluateAsync<int>("panel => panel.getBoundingClientRect().width"))
            .Should()
            .Be(390);
        (await page.Locator("#panel").EvaluateAsync<bool>("panel => panel.matches(':modal')")).Should().BeTrue();
        (await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth")).Should().Be(390);
    }

    [Theory]
    [InlineData("report.en.html", 390)]
    [InlineData("report.ja.html", 390)]
    [InlineData("report.en.html", 1600)]
    [InlineData("report.ja.html", 1600)]
    [InlineData("summary.ja.html", 1600)]
    public async Task No_rule_of_accessibility_is_broken(string file, int width)
    {
        var page = await report.Open(file, width, 900);
        if (file.StartsWith("report", StringComparison.Ordinal))
        {
            await page.Locator("#p-summary td a.n").First.ClickAsync();
        }

        // Rows of a slide shown as a slide may be lower than a finger is wide; search, which is not, leads to the same
        // figures, as WCAG 2.5.8 allows. On a phone every number is large enough.
        var options =
            width > 1000 ? new AxeRunOptions { RunOnly = Rules.RunOnly, Rules = Without("target-size") } : Rules;
        var found = await page.RunAxe(Parts(file), options);

        found.Violations.Select(violation => $"{violation.Id}: {violation.Nodes[0].Html}").Should().BeEmpty();
    }

    [Theory]
    [InlineData("report.en.html")]
    [InlineData("report.ja.html")]
    public async Task Every_slide_keeps_its_proportions_and_holds_what_stands_on_it(string file)
    {
        var page = await report.Open(file, 1500, 1000);
        var broken = await page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll(".sheet:not(.appendix) > .frame")].flatMap(frame => {
              const box = frame.getBoundingClientRect();
              const matter = frame.querySelector(".matter").getBoundingClientRect();
              const out = [...frame.querySelectorAll(".matter :is(p, li, td, th, svg)")].filter(element => {
                const own = element.getBoundingClientRect();
                const isShown = own.height && !element.closest("details");
                return isShown && (own.bottom > matter.bottom + 3 || own.right > matter.right + 3);
              });
              const isTall = Math.abs(box.height / box.width - 9 / 16) > 0.01;
              return isTall || out.length ? [`${frame.parentElement.id}: ${out[0]?.textContent ?? "too high"}`] : [];
            })
            """
        );

        broken.Should().BeEmpty();
    }

    [Fact]
    public async Task On_paper_every_slide_is_a_page_and_numbers_are_not_underlined()
    {
        var page = await report.Open("report.en.html");
        var slides = await page.Locator(".sheet:not(.appendix)").CountAsync();
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        (await page.Locator(".bar").IsVisibleAsync()).Should().BeFalse();
        (await page.Locator("a.n").First.EvaluateAsync<string>("number => getComputedStyle(number).textDecorationLine"))
            .Should()
            .Be("none");

        var pdf = await page.PdfAsync(new() { PreferCSSPageSize = true, PrintBackground = true });
        var text = System.Text.Encoding.Latin1.GetString(pdf);
        text.Split("/MediaBox [0 0 960 540]").Length.Should().Be(slides + 1);
    }

    /// <summary>What stands around the pages and a page of each kind: tables, charts, text, the cover; each page has
    /// hundreds of numbers, all written alike.</summary>
    private static AxeRunContext Parts(string file) =>
        new()
        {
            Include = file.StartsWith("report", StringComparison.Ordinal)
                ?
                [
                    new(".bar"),
                    new(".contents"),
                    new("#panel"),
                    new("#p-cover"),
                    new("#p-summary"),
                    new("#p-results"),
                    new("#p-revenues"),
                    new("#p-employees"),
                    new("#p-reconciliations"),
                ]
                : [new("main")],
        };

    private static Dictionary<string, RuleOptions> Without(string rule) => new() { [rule] = new() { Enabled = false } };

    private static async Task TabTo(IPage page, string role)
    {
        for (var presses = 0; presses < 40; presses++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<string?>("() => document.activeElement.getAttribute('role')") == role)
            {
                return;
            }
        }

        throw new InvalidOperationException($"The tab key never came to a {role}.");
    }
}
