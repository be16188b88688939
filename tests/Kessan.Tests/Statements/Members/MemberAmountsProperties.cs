using System.Collections.Immutable;
using Kessan.Accounts;
using Kessan.Consolidation;
using Kessan.Entities;
using Kessan.Ledger;
using Kessan.Periods;
using Kessan.Statements;
using Kessan.Statements.Members;
using Kessan.Tests.Properties;
using Kessan.Tests.Simulation;

namespace Kessan.Tests.Statements.Members;

/// <summary>What holds of any combination of members of every group.</summary>
public sealed class MemberAmountsProperties
{
    public static TheoryData<ulong> Seeds => Closed.Seeds;

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Any_combination_is_the_sum_of_the_postings_that_carry_it(ulong seed)
    {
        var series = MemberedGroup.Series(seed);
        var amounts = new MemberAmounts(series);
        var last = series.Sets.Last();
        string[] concepts = [.. last.Amounts.Keys.Where(concept => series.Definition.Contains("Profit", concept))];
        var backed = 0;
        foreach (var picks in Combinations(seed, series))
        {
            var filter = MemberFilter.Of(series, picks)!;
            foreach (var period in ReportingPeriod.EndingAt(last.Closing).Where(series.Reaches))
            {
                foreach (var concept in concepts)
                {
                    var expected = Postings(series, period, concept, picks);
                    backed += expected == 0 ? 0 : 1;
                    (amounts.Amount(concept, period, filter) ?? 0)
                        .Should()
                        .Be(expected, $"{concept} {period} {filter.Key}");
                }
            }
        }

        backed.Should().BePositive();
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Any_combination_is_explained_down_to_the_postings_that_carry_it(ulong seed)
    {
        var series = MemberedGroup.Series(seed);
        var amounts = new MemberAmounts(series);
        var explanation = new Explanation(series);
        var last = series.Sets.Last();
        var explained = 0;
        foreach (var picks in Combinations(seed, series).Where((_, place) => place % 4 == 0))
        {
            var filter = MemberFilter.Of(series, picks)!;
            var periods = ReportingPeriod.EndingAt(last.Closing).ToArray();
            foreach (var (concept, period) in last.Amounts.Keys.SelectMany(c => periods.Select(p => (c, p))))
            {
                var figure = new Figure(concept, period) { Members = [.. picks] };
                var tree = explanation.Tree(figure, new(Postings: 3));

                tree?.Amount.Should().Be(amounts.Amount(concept, period, filter), $"{concept} {period} {filter.Key}");
                (tree is null).Should().Be(amounts.Amount(concept, period, filter) is null, $"{concept} {period}");
                explained += tree is null ? 0 : Adds(tree);
            }
        }

        explained.Should().BePositive();
    }

    private static int Adds(ExplanationNode node)
    {
        if (node.Children.IsEmpty)
        {
            return node.Posting is null ? 0 : 1;
        }

        node.Children.Sum(child => child.Amount).Should().Be(node.Amount, node.LabelEn);
        return node.Children.Sum(Adds);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Entities_add_to_the_whole_on_every_line(ulong seed)
    {
        var series = MemberedGroup.Series(seed);
        var amounts = new MemberAmounts(series);
        var last = series.Sets.Last();
        var entities = last.Ledger.Frame.Group.Entities.Select(e => new MemberPick("entity", e.Code)).ToArray();
        last.Totals.Cells.Should().OnlyContain(cell => cell.Entity >= 0, "these groups have no top-side entries");
        foreach (var concept in last.Amounts.Keys)
        {
            entities
                .Sum(entity =>
                    amounts.Amount(concept, last.Closing.YearToDate, MemberFilter.Of(series, [entity])!) ?? 0
                )
                .Should()
                .Be(last.Amounts[concept], concept);
        }
    }

    private static IEnumerable<MemberPick[]> Combinations(ulong seed, StatementSeries series)
    {
        var numbers = new SimulationNumbers(seed * 7919);
        var frame = series.Sets.Last().Ledger.Frame;
        var entities = frame.Group.Entities;
        var investees = frame.Scope.Entries.Where(e => e.Method == ConsolidationMethod.Equity).ToArray();
        for (var i = 0; i < 12; i++)
        {
            List<MemberPick> picks = [];
            foreach (var dimension in MemberedGroup.Dimensions.All.Where(_ => numbers.Chance(50)))
            {
                var member = dimension.Members[numbers.Between(0, dimension.Members.Length - 1)];
                picks.Add(new(dimension.Name, member.Code));
            }

            if (picks.Count == 0 || numbers.Chance(40))
            {
                picks.Add(new("entity", entities[numbers.Between(0, entities.Length - 1)].Code));
            }

            yield return [.. picks];
        }

        foreach (var investee in investees)
        {
            yield return [new("investee", entities[investee.Entity].Code)];
        }
    }

    private static long Postings(StatementSeries series, ReportingPeriod period, string concept, MemberPick[] picks)
    {
        var before = series.Before(period);
        return Postings(series.At(period.Closing)!, concept, picks)
            - (before is null ? 0 : Postings(before, concept, picks));
    }

    private static long Postings(StatementSet set, string concept, MemberPick[] picks)
    {
        var frame = set.Ledger.Frame;
        var sum = 0L;
        foreach (var segment in set.Ledger.Segments)
        {
            for (var row = 0; row < segment.Count; row++)
            {
                var posting = segment[row];
                var account = frame.Group.Chart[posting.Account];
                if (!account.Class.IsResult() || !Carries(set, segment, row, picks))
                {
                    continue;
                }

                var line = frame.IsDiscontinued(posting.Entity)
                    ? "ProfitFromDiscontinuedOperations"
                    : new LineAssignment(frame).LineOf(posting.Account);
                sum += Weight(set.Definition, concept, line) * posting.Presentation;
            }
        }

        return set.Definition[concept].Sign * sum;
    }

    private static int Weight(StatementDefinition definition, string concept, string line) =>
        concept == line
            ? 1
            : definition[concept].Parts.Sum(part => part.Weight * Weight(definition, part.Concept, line));

    private static bool Carries(StatementSet set, PostingSegment segment, int row, MemberPick[] picks)
    {
        var group = set.Ledger.Frame.Group;
        foreach (var pick in picks)
        {
            if (pick.Dimension == "entity")
            {
                if (segment.EntityAt(row) < 0 || group.Entities[segment.EntityAt(row)].Code != pick.Member)
                {
                    return false;
                }
            }
            else if (pick.Dimension == "investee")
            {
                // Its journals are named after it: interests/equity-method/<owner>/<investee>/...
                var key = segment[row].Journal.Key.Split('/');
                var partner = segment.Partners[row] < 0 ? string.Empty : group.Entities[segment.Partners[row]].Code;
                if (
                    partner != pick.Member
                    && !(key[0] == "interests" && key[1] == "equity-method" && key[3] == pick.Member)
                )
                {
                    return false;
                }
            }
            else if (!Below(group.Dimensions, segment, row, pick))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Below(AnalysisDimensions dimensions, PostingSegment segment, int row, MemberPick pick)
    {
        var place = dimensions.IndexOf(pick.Dimension);
        var member = segment.DimensionAt(place, row);
        return member >= 0
            && (
                dimensions.All[place].Members[member].Code == pick.Member
                || dimensions.All[place].Members[member].Code.StartsWith($"{pick.Member}.", StringComparison.Ordinal)
            );
    }
}
