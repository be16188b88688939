using Kessan.Cli.Packages;
using Kessan.Cli.Publication;
using Kessan.Documents;
using Kessan.Formats.Reading;
using Kessan.Formats.Tests.TieOut.Mutation;

namespace Kessan.Scenarios.TieOut;

/// <summary>Single errors planted in the text of the deck that the close of the IIJ sample writes.</summary>
public class SampleDeckMutationTests(ITestOutputHelper output)
{
    private const int Errors = 60;
    private const int Seed = 1;
    private const string Unallocated = "39,993";

    private static readonly Lazy<MutationRun> Deck = new(() =>
    {
        var close = GroupClose.Run(new(Path.Combine(Scenario.Root, "samples", "iij"), "FY2018-H1", null));
        var file = PackageParts.Written(close, [Language.English]).Single(part => part.Name == "deck.en.pptx");
        return new("deck.en.pptx.md", DocumentText.Of(DocumentReading.Read(file.Name, file.Write()).Value));
    });

    /// <summary>Eliminated profit of 3.5 million belongs to no service, so that the services of one quarter do not come
    /// to its cost.</summary>
    [Fact]
    public void Nothing_but_a_total_of_parts_that_are_not_all_is_called_wrong()
    {
        var sound = Deck.Value.Sound;

        var totals = sound.Conflicts.SelectMany(one => one.Relations).Select(at => sound.Relations[at].Target);
        totals.Distinct().Should().ContainSingle();
        sound.Number(totals.First()).Text.Should().Be(Unallocated);
    }

    // Half of what is missed stands in the table of that total: of a sum that fails twice, nothing is claimed.
    [Fact]
    public void Errors_in_tied_numbers_are_flagged_and_named()
    {
        var outcomes = Deck.Value.Run(Seed, Errors);

        output.WriteLine(MutationReport.Describe("deck.en.pptx", Deck.Value, outcomes));
        outcomes.Count(outcome => outcome.IsTied).Should().BeGreaterThan(Errors / 3);
        MutationReport.Flagged(outcomes).Should().BeGreaterThanOrEqualTo(85, MutationReport.Line("all", outcomes));
        MutationReport.Named(outcomes).Should().BeGreaterThanOrEqualTo(70, MutationReport.Line("all", outcomes));
    }
}
