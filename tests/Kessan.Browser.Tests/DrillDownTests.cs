using Microsoft.Playwright;

namespace Kessan.Browser.Tests;

/// <summary>A number on a page leads down to the line of a ledger.</summary>
public sealed class DrillDownTests(ReportInBrowser report) : IClassFixture<ReportInBrowser>
{
    // The half's revenue of the sample: 90,962,930,000 yen, as published to the thousand.
    private const string Revenue = "Revenue@FY2018-H1@actual@usgaap";

    [Theory]
    [InlineData("en", "90.96", "trial-balances/FY2018-Q2/IIJ.csv:")]
    [InlineData("ja", "909.6", "trial-balances/FY2018-Q2/IIJ.csv:")]
    public async Task A_number_of_the_summary_is_clicked_down_to_a_ledger_line(
        string language,
        string printed,
        string file
    )
    {
        var page = await report.Open($"report.{language}.html");
        await page.Locator("#p-summary td a.n").GetByText(printed, new() { Exact = true }).ClickAsync();

        var panel = page.Locator("#panel");
        (await panel.Locator(".value").TextContentAsync()).Should().Be("90,962,930,000 JPY");
        (await panel.Locator("code").First.TextContentAsync()).Should().Be(Revenue);
        await Open(panel, 2, 0);
        await Open(panel, 3, 0);
        await panel
            .Locator("[aria-level='4']", new() { HasTextString = "IIJ Internet" })
            .Or(panel.Locator("[aria-level='4']", new() { HasTextString = "IIJ 株式会社" }))
            .First.ClickAsync();
        await panel.Locator("[aria-level='5']").First.ClickAsync();

        (await panel.Locator(".posting").First.TextContentAsync()).Should().Contain(file);
        report.Broken.Should().BeEmpty();
    }

    [Fact]
    public async Task Every_open_line_is_the_sum_of_the_lines_under_it()
    {
        var page = await report.Open("report.en.html");
        await page.Locator($"#p-summary a.n[href='#fact:{Revenue}']").First.ClickAsync();

        // The script's own records are added up here, not by the script: amounts of parts are stored, not summed.
        var wrong = await page.EvaluateAsync<int>(
            """
            () => {
              const { parts, postings } = JSON.parse(document.getElementById("trees").textContent);
              const amount = reference => {
                const place = Math.abs(reference) - 2;
                const own = place & 1 ? postings[place >> 1][0] : parts[place >> 1][1];
                return reference < 0 ? -own : own;
              };
              return parts.filter(part => part[2].length
                && part[2].reduce((sum, child) => sum + amount(child), 0) !== part[1]).length;
            }
            """
        );

        wrong.Should().Be(0);
    }

    [Fact]
    public async Task A_comparison_shows_its_two_facts_and_each_leads_on()
    {
        var page = await report.Open("report.en.html");
        await page.Locator($"#p-summary a.n[href='#fact:YearOnYear({Revenue})']").First.ClickAsync();
        var compared = page.Locator("#panel .rows-of").First.Locator("a");

        (await compared.CountAsync()).Should().Be(2);
        (await compared.Nth(0).GetAttributeAsync("href")).Should().Be($"#fact:{Revenue}");
        (await compared.Nth(1).GetAttributeAsync("href")).Should().Be("#fact:Revenue@FY2017-H1@actual@usgaap");

        await compared.Nth(1).ClickAsync();
        (await page.Locator("#panel .value").TextContentAsync()).Should().StartWith("82,98");
        (await page.Locator("#panel [role=tree]").CountAsync()).Should().Be(1);
        await page.Locator("#back").ClickAsync();
        (await page.Locator("#panel code").First.TextContentAsync()).Should().StartWith("YearOnYear(");
    }

    [Fact]
    public async Task A_measure_shows_its_formula_and_operands()
    {
        var page = await report.Open("report.en.html");
        await page.Locator("a.n[href='#fact:AdjustedProfitBeforeTax@FY2018-H1@actual@usgaap']").First.ClickAsync();

        (await page.Locator("#panel dl").First.TextContentAsync())
            .Should()
            .Contain("AdjustedProfitBeforeTax = ProfitBeforeTax - ProfitBeforeTax[item=EquitySecuritiesAndFunds]");
        (await page.Locator("#panel .rows-of").First.Locator("a").CountAsync()).Should().Be(2);
    }

    [Fact]
    public async Task The_mark_of_a_chart_opens_its_fact()
    {
        var page = await report.Open("report.en.html");
        await page.Locator("#p-revenues .wide svg rect[data-fact]")
            .First.ClickAsync(
                new()
                {
                    Position = new() { X = 4, Y = 4 },
                }
            );

        (await page.Locator("#panel code").First.TextContentAsync()).Should().StartWith("Revenue@FY2017-Q1@");
    }

    [Fact]
    public async Task The_places_a_number_is_printed_at_lead_there()
    {
        var page = await report.Open("report.en.html");
        await page.Locator($"#p-summary a.n[href='#fact:{Revenue}']").First.ClickAsync();
        await page.Locator("#panel a[href^='#n']", new() { HasTextString = "Consolidated financial results" })
            .First.ClickAsync();

        (await page.EvaluateAsync<string>("() => document.activeElement.closest('section').id"))
            .Should()
            .Be("p-results");
        (await page.EvaluateAsync<string>("() => document.activeElement.textContent")).Should().Be("91.0");
    }

    [Fact]
    public async Task An_address_with_a_fact_opens_it()
    {
        var page = await report.Open($"report.en.html#fact:{Revenue}");

        (await page.Locator("#panel .value").TextContentAsync()).Should().Be("90,962,930,000 JPY");
    }

    private static Task Open(ILocator panel, int level, int at) =>
        panel.Locator($"[aria-level='{level}'][aria-expanded='false']").Nth(at).ClickAsync();
}
