using System.Collections.Immutable;
using Kessan.Consolidation;
using Kessan.Diagnostics;
using Kessan.Facts;
using Kessan.Formats;
using Kessan.Formats.GroupFolder;
using Kessan.Ledger;
using Kessan.Phases;

namespace Kessan.Benchmarks.Measuring;

/// <summary>A close as the command line makes it, from the files to the facts, step by step.</summary>
internal static class EngineRun
{
    private const string PlantedMismatch = "KES1603";

    private static readonly string[] Concepts =
    [
        "TotalAssets",
        "TotalLiabilities",
        "Revenue",
        "Profit",
        "ProfitAttributableToNonControllingInterests",
        "NonControllingInterests",
        "CumulativeTranslationAdjustment",
    ];

    /// <summary>Closes every closing of a folder.</summary>
    /// <param name="folder">The group folder.</param>
    /// <param name="threads">The most threads at work.</param>
    /// <param name="average">How results are averaged, in place of what the folder says.</param>
    /// <exception cref="InvalidOperationException">The close has errors other than the differences planted.</exception>
    public static Measure Close(string folder, int threads, AverageRatePolicy average)
    {
        var clock = new StepClock();
        var scheduler = new ThreadedScheduler(threads);
        var read = clock.Time("Reading", () => GroupFolderReader.Read(folder, scheduler, _ => true));
        var books = WithAverage(read.Value, average);
        var closed = ConsolidationRun.Close(books, books.Group.Bases[0], books.Closings[^1], scheduler, clock);
        Refuse([.. read.Findings, .. closed.Findings]);
        var facts = clock.Time("Facts", () => FactBuilder.Of(closed.Value.Statements!));
        return new(clock.Steps, Figures(facts, books))
        {
            Rows = books.TrialBalances.Sum(balance => (long)balance.Count),
            AllocatedBytes = GC.GetTotalAllocatedBytes(),
            CompilingSeconds = System.Runtime.JitInfo.GetCompilationTime().TotalSeconds,
            PauseSeconds = GC.GetTotalPauseDuration().TotalSeconds,
        };
    }

    private static GroupBooks WithAverage(GroupBooks books, AverageRatePolicy average)
    {
        var policies = books.Group.Policies.All.Select(policy => policy with { Average = average });
        return books with { Group = books.Group with { Policies = new([.. policies]) } };
    }

    private static void Refuse(ImmutableArray<Diagnostic> findings)
    {
        var errors = findings.Where(finding => finding.Severity == Severity.Error && finding.Code != PlantedMismatch);
        if (errors.FirstOrDefault() is { } error)
        {
            throw new InvalidOperationException($"{error.Location}: {error.Code}: {error.Message}");
        }
    }

    private static ImmutableSortedDictionary<string, long> Figures(FactSet facts, GroupBooks books)
    {
        var figures = ImmutableSortedDictionary.CreateBuilder<string, long>(StringComparer.Ordinal);
        foreach (var closing in books.Closings)
        {
            var basis = books.Group.Bases[0].Id();
            foreach (var concept in Concepts)
            {
                if (facts.Find($"{concept}@{closing}@actual@{basis}") is { } fact)
                {
                    figures.Add($"{concept}@FY{closing.FiscalYear}-M{closing.Month:00}", fact.Minor);
                }
            }
        }

        return figures.ToImmutable();
    }
}
