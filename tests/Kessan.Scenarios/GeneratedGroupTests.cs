using Kessan.Benchmarks.Generation;
using Kessan.Consolidation;
using Kessan.Diagnostics;
using Kessan.Facts;
using Kessan.Formats;
using Kessan.Formats.GroupFolder;
using Kessan.Phases;

namespace Kessan.Scenarios;

/// <summary>The small generated group from its files to its facts.</summary>
public sealed class GeneratedGroupTests
{
    private const int Months = 2;

    [Fact]
    public void A_generated_group_closes_with_the_planted_differences_as_its_only_errors()
    {
        using var folder = new TemporaryFolder();
        var shape = Shape.Small(Months, seed: 7);
        GroupGenerator.Write(shape, folder.Path);

        var (findings, _) = Close(folder.Path, threads: 1);

        var planted = new PlantedMistakes(shape)
            .Pairs()
            .Select(pair =>
                $"KES1603 G{pair.Group:00} between {GroupGenerator.Code(pair.Entity)} and {GroupGenerator.Code(pair.Partner)}"
            )
            .ToList();
        planted.Should().NotBeEmpty();
        findings.Should().BeEquivalentTo(Enumerable.Repeat(planted, Months).SelectMany(each => each));
    }

    [Fact]
    public void Threads_do_not_change_a_figure()
    {
        using var folder = new TemporaryFolder();
        GroupGenerator.Write(Shape.Small(Months, seed: 7), folder.Path);

        var (_, alone) = Close(folder.Path, threads: 1);
        var (_, together) = Close(folder.Path, threads: 2);

        alone.Length.Should().BeGreaterThan(500);
        together.Should().Equal(alone);
    }

    private static (string[] Findings, string[] Facts) Close(string folder, int threads)
    {
        var scheduler = new ThreadedScheduler(threads);
        var read = GroupFolderReader.Read(folder, threads);
        var books = read.Value;
        var closed = ConsolidationRun.Close(books, books.Group.Bases[0], books.Closings[^1], scheduler);
        return (
            [
                .. read
                    .Findings.Concat(closed.Findings)
                    .Where(finding => finding.Severity == Severity.Error)
                    .Select(finding => $"{finding.Code} {finding.Message.Split(':')[0]}"),
            ],
            [.. FactBuilder.Of(closed.Value.Statements!).All.Select(fact => $"{fact.Id} {fact.Text}")]
        );
    }
}
