using Kessan.Cli.Publication;
using Kessan.Documents;

namespace Kessan.Scenarios.Samples;

/// <summary>No number of the IIJ deck is typed: each changes with what stands behind it, and with nothing
/// else.</summary>
public sealed class IijSourcesTests
{
    // Nothing was posted on its line in the first half of the year before.
    private const string NilBefore = "cfd_ru";

    private static readonly Lazy<SampleSources> Sources = new(() =>
        new(GroupClose.Run(new(Path.Combine(Scenario.Root, "samples", "iij"), "FY2018-H1", null)))
    );

    [Fact]
    public void Every_published_number_is_printed_otherwise_when_what_is_behind_it_changes() =>
        Printed
            .Where(number => !Behind(number).Any(source => IsPrintedOtherwise(number, source)))
            .Select(number => number.Id)
            .Should()
            .BeEmpty();

    [Fact]
    public void Every_number_changes_with_each_of_its_sources()
    {
        var without =
            from number in Printed
            from source in Behind(number)
            where !IsAnother(number, source)
            select (number.Id, source);

        without
            .Should()
            .BeEquivalentTo([(NilBefore, "ledgers that close FY2017-Q1"), (NilBefore, "ledgers that close FY2017-H1")]);
    }

    [Fact]
    public void No_number_changes_with_what_is_not_behind_it()
    {
        var with =
            from number in Printed
            from source in Sources.Value.Changed.Keys.Except(Sources.Value.Near(AsIs(number)))
            where IsAnother(number, source)
            select (number.Id, source);

        with.Should().BeEmpty();
    }

    [Fact]
    public void Every_source_is_behind_some_number() =>
        Printed.SelectMany(Behind).Distinct().Should().BeEquivalentTo(Sources.Value.Changed.Keys);

    // The number left out is printed too, with other digits.
    private static IReadOnlyList<PublishedNumber> Printed => PublishedNumber.All;

    private static IEnumerable<string> Behind(PublishedNumber number) => Sources.Value.Behind(AsIs(number));

    private static PrintedNumber AsIs(PublishedNumber number) => Sources.Value.Deck.Of(number)[0];

    private static bool IsAnother(PublishedNumber number, string source) =>
        Sources.Value.Changed[source].Of(number) is not [var changed, ..] || changed.Value != AsIs(number).Value;

    private static bool IsPrintedOtherwise(PublishedNumber number, string source) =>
        !Sources
            .Value.Changed[source]
            .Of(number)
            .Select(changed => changed.Text)
            .SequenceEqual(Sources.Value.Deck.Of(number).Select(printed => printed.Text));
}
