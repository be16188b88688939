using Kessan.Cli.Packages;
using Kessan.Cli.Publication;
using Kessan.Documents;

namespace Kessan.Scenarios;

/// <summary>The deck of a group in dollars and cents, closed for nine months.</summary>
public sealed class DeckInDollarsTests
{
    private static readonly string Folder = Path.Combine(Scenario.Folder, "groups", "quarters-in-dollars", "input");

    private static readonly Lazy<GroupClose> NineMonths = new(() => GroupClose.Run(new(Folder, "FY2018-Q3", null)));

    /// <summary>Worked by hand from the figures of expected/facts.csv, which were worked from the trial
    /// balances.</summary>
    [Theory]
    [InlineData("results", "4,480")] // sales 4,480,145.63
    [InlineData("results", "4,334")] // a year before, 4,334,191.49
    [InlineData("results", "+3.4%")] // 145,954.14 over 4,334,191.49
    [InlineData("results", "+146")]
    [InlineData("results", "1,423")] // the quarter alone, 1,422,647.14
    [InlineData("results", "60.5%")] // cloud services, 2,710,819.63 over sales
    [InlineData("results", "+14.8%")] // operating income, 691,268.17 over 602,194.98
    [InlineData("results", "82.1%")] // sales over the year's 5,460,000 planned
    [InlineData("results", "63.3%")] // operating income over 1,092,000
    [InlineData("results.notes", "USD4.48 million")]
    [InlineData("results.notes", "USD4,480,145.63")]
    [InlineData("results.notes", "39.2%")] // gross profit, 1,755,051.49 over sales
    [InlineData("position", "1,797")] // cash, 1,796,651.08
    [InlineData("shares", "2,711")] // parts stand for the year to date, whatever the closing is called
    public void Figures_are_printed_as_worked_by_hand(string element, string text) =>
        PrintedNumbers
            .Of(Deck())
            .Where(place => place.Element == element)
            .Select(place => place.Number.Text)
            .Should()
            .Contain(text);

    [Theory]
    [InlineData("FY2018-9M")]
    [InlineData("FY2018-M09")]
    public void Every_name_of_a_closing_gives_the_same_documents(string period)
    {
        var close = GroupClose.Run(new(Folder, period, null));

        close.Content().Hash.Should().Be(NineMonths.Value.Content().Hash);
    }

    [Fact]
    public void A_folder_and_a_culture_change_nothing()
    {
        var culture = Thread.CurrentThread.CurrentCulture;
        using var elsewhere = new TemporaryFolder();
        var folder = elsewhere.At("a folder, with blanks");
        Scenario.Copy(Folder, folder);
        try
        {
            Thread.CurrentThread.CurrentCulture = new("tr-TR");
            GroupClose.Run(new(folder, "FY2018-Q3", null)).Content().Hash.Should().Be(NineMonths.Value.Content().Hash);
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = culture;
        }
    }

    private static Document Deck() => NineMonths.Value.Documents.In(Language.English, stamp: null).Single();
}
