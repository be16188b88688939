using Kessan.Amounts;
using Kessan.Cli.Publication;
using Kessan.Documents;
using Kessan.Facts;
using Kessan.Statements;

namespace Kessan.Scenarios;

/// <summary>The summary of results of the IIJ sample: its statements against the closing, its languages against each
/// other.</summary>
public sealed class IijSummaryTests
{
    private static readonly Lazy<GroupClose> Half = new(() =>
        GroupClose.Run(new(Path.Combine(Scenario.Root, "samples/iij"), "FY2018-H1", "usgaap"))
    );

    private static Document Summary(Language language) =>
        Half.Value.Documents.In(language, stamp: null).Single(document => document.Name == "summary");

    private static IEnumerable<PrintedPlace> Of(Language language, string element) =>
        PrintedNumbers.Of(Summary(language)).Where(place => place.Element == element);

    [Fact]
    public void Both_languages_print_the_same_facts()
    {
        // Words of direction stand at another place in a sentence of another language, so that order is not compared.
        static IEnumerable<string> Facts(Language language) =>
            PrintedNumbers
                .Of(Summary(language))
                .Select(place => $"{place.Element} {place.Number.Fact} {place.Number.Value}")
                .Order(StringComparer.Ordinal);

        Facts(Language.English).Distinct().Should().Equal(Facts(Language.Japanese).Distinct());
        Facts(Language.English).Count().Should().BeGreaterThan(300);
    }

    [Theory]
    [InlineData(StatementKind.ProfitOrLoss, "profit-or-loss", 30)]
    [InlineData(StatementKind.ComprehensiveIncome, "comprehensive-income", 12)]
    [InlineData(StatementKind.FinancialPosition, "financial-position", 60)]
    [InlineData(StatementKind.CashFlows, "cash-flows", 60)]
    public void A_statement_prints_every_amount_of_the_closing(StatementKind kind, string element, int least)
    {
        var close = Half.Value;
        var sheet = StatementSheets
            .Of(close.Series!, close.Statements!.Closing)
            .Single(statement => statement.Kind == kind);
        var printed = Of(Language.Japanese, element)
            .Where(place => place.Number.Comparison is null)
            .Select(place => (Fact: place.Number.Fact.TrimStart('-'), place.Number.Value))
            .ToHashSet();
        var expected = (
            from line in sheet.Lines
            where
                line.Concept is not ("AdjustedEbitda" or "DepreciationAndAmortization")
                || kind == StatementKind.CashFlows
            from column in sheet.Columns.Select((column, at) => (column.Period, Amount: line.Amounts[at]))
            where column.Period.IsCumulative && column.Amount is not null
            select ($"{line.Concept}@{column.Period}@actual@usgaap", (Fraction)column.Amount!.Value)
        ).ToHashSet();

        printed.Should().BeEquivalentTo(expected);
        printed.Count.Should().BeGreaterThan(least);
    }

    [Fact]
    public void Changes_in_equity_print_every_amount_of_both_years()
    {
        var printed = Of(Language.English, "changes-in-equity").Select(place => place.Number.Value).ToList();
        var series = Half.Value.Series!;
        var closing = Half.Value.Statements!.Closing;
        var rows = new[] { series.At(closing.YearToDate.YearBefore.Closing)!, series.At(closing)! }
            .SelectMany(set => set.ChangesInEquity.Rows)
            .SelectMany(row => row.Amounts)
            .Select(amount => (Fraction)amount);

        printed.Should().Equal(rows);
    }

    [Theory]
    [InlineData("RetainedEarnings", "Dividends", -608)]
    [InlineData("RetainedEarnings", "AccountingChange", 6_121)]
    [InlineData("AccumulatedOtherComprehensiveIncome", "AccountingChange", -5_203)]
    [InlineData("TotalEquity", "Profit", 2_068)]
    [InlineData("TotalEquity", "ScopeChange", 0)]
    public void A_change_in_equity_is_a_fact(string concept, string change, long millions)
    {
        FactId.TryParse($"{concept}@FY2018-H1@actual@usgaap@change={change}", out var id).Should().BeTrue();

        Rounding
            .Round(Half.Value.Book.Find(id)!.Value / 1_000_000, RoundingRule.HalfAwayFromZero)
            .Should()
            .Be(millions);
    }

    [Theory]
    [InlineData("RetainedEarnings@FY2018-Q2@actual@usgaap@change=Dividends")]
    [InlineData("RetainedEarnings@FY2018-H1@target@usgaap@change=Dividends")]
    [InlineData("RetainedEarnings@FY2018-H1@actual@ifrs@change=Dividends")]
    [InlineData("RetainedEarnings@FY2018-H1@actual@usgaap@change=4")]
    [InlineData("Revenue@FY2018-H1@actual@usgaap@change=Profit")]
    public void What_the_statement_does_not_tell_is_no_fact(string text)
    {
        FactId.TryParse(text, out var id).Should().BeTrue();

        Half.Value.Book.Find(id).Should().BeNull();
    }

    [Theory]
    [InlineData("results", "2,912")]
    [InlineData("results", "25.8%")]
    [InlineData("per-share", "43.82")]
    [InlineData("per-share", "32.91")]
    [InlineData("position", "46.8%")]
    [InlineData("dividends", "13.50")]
    [InlineData("forecast", "190,000")]
    [InlineData("shares", "46,721,800")]
    public void The_first_pages_print_what_the_group_published(string element, string text) =>
        Of(Language.Japanese, element).Select(place => place.Number.Text).Should().Contain(text);
}
