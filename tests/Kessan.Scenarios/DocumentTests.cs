using System.Text;
using Kessan.Cli.Publication;
using Kessan.Documents;

namespace Kessan.Scenarios;

/// <summary>The documents of the small sample: everything they say, in both languages.</summary>
public sealed class DocumentTests
{
    private static readonly string Folder = Path.Combine(Scenario.Root, "samples", "tiny");

    private static readonly Lazy<GroupClose> Tiny = new(() => GroupClose.Run(new(Folder, "FY2018", null)));

    [Theory]
    [InlineData(Language.English, "deck.en.txt")]
    [InlineData(Language.Japanese, "deck.ja.txt")]
    public void The_deck_says_what_is_kept(Language language, string golden)
    {
        var document = Tiny.Value.Documents.In(language, stamp: null).Single();

        DocumentOutline.Of(document).ShouldBeGolden(Golden(golden));
    }

    [Fact]
    public void Every_printed_number_is_listed()
    {
        using var bytes = new MemoryStream();
        ClosedFiles.Of(Tiny.Value, Language.English)["printed.csv"](bytes);

        Encoding.UTF8.GetString(bytes.ToArray()).ShouldBeGolden(Golden("printed.csv"));
    }

    [Fact]
    public void A_stamp_stands_on_documents_that_are_asked_for_with_one() =>
        Tiny.Value.Documents.In(Language.Japanese, "草案").Single().Stamp.Should().Be("草案");

    [Fact]
    public void Each_language_prints_the_same_facts()
    {
        var printed = new[] { Language.English, Language.Japanese }.Select(language =>
            PrintedNumbers
                .Of(Tiny.Value.Documents.In(language, stamp: null).Single())
                .Select(place => (place.Page, place.Number.Fact, place.Number.Value))
                .Order()
                .ToList()
        );

        printed.First().Should().HaveCount(34).And.Equal(printed.Last());
    }

    [Fact]
    public void A_group_without_definitions_has_no_documents()
    {
        var folder = Path.Combine(Scenario.Folder, "groups", "36-thin", "input");
        var close = GroupClose.Run(new(folder, null, null));

        close.Documents.In(Language.English, stamp: null).Should().BeEmpty();
        ClosedFiles.Of(close, Language.English).Should().NotContainKey("printed.csv");
    }

    private static string Golden(string file) => Path.Combine(Scenario.Folder, "goldens", "tiny", file);
}
