using Kessan.Consolidation;
using Kessan.Eliminations;
using Kessan.Intercompany;
using Kessan.Ledger;
using Kessan.Periods;
using Kessan.Statements;
using Kessan.Tests.Simulation;

namespace Kessan.Tests.Properties;

/// <summary>What holds of the statements of every group.</summary>
public class StatementProperties
{
    public static TheoryData<ulong> Seeds => Closed.Seeds;

    [Theory]
    [MemberData(nameof(Seeds))]
    public void OwnersAndOthersAddToTheWhole(ulong seed)
    {
        foreach (var set in Series(seed).Sets)
        {
            var at = set.Amounts;

            (at["ProfitAttributableToOwners"] + at["ProfitAttributableToNonControllingInterests"])
                .Should()
                .Be(at["Profit"]);
            (at["EquityAttributableToOwners"] + at["NonControllingInterests"]).Should().Be(at["TotalEquity"]);
            (at["TotalLiabilities"] + at["TotalEquity"]).Should().Be(at["TotalAssets"]);
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void AStandAlonePeriodAndTheOneBeforeAddToTheCumulative(ulong seed)
    {
        var series = Series(seed);
        foreach (var set in series.Sets)
        {
            foreach (var period in ReportingPeriod.EndingAt(set.Closing).Where(p => !p.IsCumulative))
            {
                if (series.Before(period) is not { } before)
                {
                    continue;
                }

                foreach (var concept in new[] { "Revenue", "Profit", "ProfitAttributableToOwners" })
                {
                    (series.Amount(concept, period) + before.Amounts[concept]).Should().Be(set.Amounts[concept]);
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void EveryFigureIsTheSumOfItsDrillDown(ulong seed)
    {
        var series = Series(seed);
        var last = series.Sets.Last();
        foreach (var (concept, amount) in last.Amounts)
        {
            var tree = Explanation.Of(series, new(concept, last.Closing.YearToDate), new(Postings: int.MaxValue));

            tree.Should().NotBeNull(concept);
            tree!.Amount.Should().Be(amount, concept);
            Adds(tree);
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void EveryRowOfTheWorksheetAddsAndEveryColumnBalances(ulong seed)
    {
        foreach (var set in Series(seed).Sets)
        {
            var sheet = WorksheetBuilder.Of(set);
            int[] Places(WorksheetColumnKind kind) =>
                [.. Enumerable.Range(0, sheet.Columns.Length).Where(i => sheet.Columns[i].Kind == kind)];
            var (sum, whole) = (Places(WorksheetColumnKind.Sum)[0], Places(WorksheetColumnKind.Consolidated)[0]);
            foreach (var row in sheet.Rows)
            {
                Places(WorksheetColumnKind.Entity).Sum(i => row.Amounts[i]).Should().Be(row.Amounts[sum]);
                var steps = Places(WorksheetColumnKind.Step).Sum(i => row.Amounts[i]);
                (row.Amounts[sum] + steps).Should().Be(row.Amounts[whole]);
            }

            sheet.Totals.Should().OnlyContain(total => total == 0);
            Enumerable
                .Range(0, sheet.Columns.Length)
                .Should()
                .OnlyContain(i => sheet.Rows.Sum(row => row.Amounts[i]) == 0);
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void EliminatingTwiceAddsNothing(ulong seed)
    {
        var once = Series(seed).Sets.First().Ledger.Eliminated;
        var translated = once.Matched.Translated with { Segments = once.Segments };
        var frame = once.Frame;

        var matched = IntercompanyStage.Run(translated, IntercompanyPolicy.For(frame).Value);
        var twice = EliminationStage.Run(matched.Value, EliminationPolicy.For(frame).Value);

        twice
            .Value.Segments.Skip(once.Segments.Length)
            .SelectMany(segment => segment.Journals)
            .Should()
            .OnlyContain(journal => journal.Kind == JournalKind.UnrealizedProfit);
    }

    private static StatementSeries Series(ulong seed)
    {
        var group = RandomGroup.Of(seed);
        return Closed.Series(group.Books, group.Basis);
    }

    private static void Adds(ExplanationNode node)
    {
        if (!node.Children.IsEmpty)
        {
            node.Children.Sum(child => child.Amount).Should().Be(node.Amount, node.LabelEn);
            foreach (var child in node.Children)
            {
                Adds(child);
            }
        }
    }
}
