namespace Kessan.Formats.Tests.TieOut.Mutation;

/// <summary>Single errors planted in published documents; <c>eng/mutate</c> plants many more.</summary>
public sealed class MutationTests
{
    private const int Errors = 50;

    // Of 1,000 errors 90 in 100 are flagged in each document; 50 are too few to tell so exactly.
    private const int LeastOfFew = 82;
    private const ulong Seed = 1;

    private static readonly Lazy<IReadOnlyList<(MutationRun Run, IReadOnlyList<ErrorOutcome> Outcomes)>> Runs = new(
        () =>
            [.. MutationRun.Documents(Folder()).Select(MutationRun.Of).Select(run => (run, run.Run(Seed, Errors)))]
    );

    [Fact]
    public void Nine_of_ten_errors_in_tied_numbers_are_flagged_and_seven_named()
    {
        var outcomes = Runs.Value.SelectMany(run => run.Outcomes).ToList();

        outcomes.Count(outcome => outcome.IsTied).Should().BeGreaterThan(100);
        MutationReport.Flagged(outcomes).Should().BeGreaterThanOrEqualTo(90, MutationReport.Line("all", outcomes));
        MutationReport.Named(outcomes).Should().BeGreaterThanOrEqualTo(70, MutationReport.Line("all", outcomes));
    }

    [Fact]
    public void No_document_lags_far_behind() =>
        Runs
            .Value.Should()
            .AllSatisfy(run =>
                MutationReport
                    .Flagged(run.Outcomes)
                    .Should()
                    .BeGreaterThanOrEqualTo(LeastOfFew, MutationReport.Line("few", run.Outcomes))
            );

    [Fact]
    public void Almost_every_number_of_a_document_can_bear_an_error() =>
        Runs
            .Value.Should()
            .AllSatisfy(run => run.Run.Placed.Should().BeGreaterThan(run.Run.Sound.Document.Numbers.Length * 9 / 10));

    [Fact]
    public void Every_kind_of_error_is_planted() =>
        Runs
            .Value.SelectMany(run => run.Outcomes)
            .Select(outcome => outcome.Error.Kind)
            .Distinct()
            .Should()
            .BeEquivalentTo(Enum.GetValues<ErrorKind>());

    [Fact]
    public void A_seed_always_plants_the_same()
    {
        var run = new MutationRun(
            "totals.md",
            "| | a | b |\n|---|---|---|\n| x | 1,200 | 1,100 |\n| y | 643 | 700 |\n| Total | 1,843 | 1,800 |\n"
        );

        run.Run(7, 12).Select(outcome => outcome.Error).Should().Equal(run.Run(7, 12).Select(outcome => outcome.Error));
    }

    private static string Folder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Kessan.slnx")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder!.FullName, "tests", "Kessan.Scenarios", "documents");
    }
}
