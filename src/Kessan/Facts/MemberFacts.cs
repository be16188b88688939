using Kessan.Accounts;
using Kessan.Ledger;
using Kessan.Periods;
using Kessan.Statements;
using Kessan.Statements.Members;

namespace Kessan.Facts;

/// <summary>Lines of profit or loss by member of a dimension, members with everything below them:
/// <c>Revenue@FY2018-Q2@actual@usgaap@service=Outsourcing</c>.</summary>
internal static class MemberFacts
{
    /// <summary>The lines of every member that has an amount.</summary>
    public static IEnumerable<Fact> Of(StatementSeries series, FactFrame frame)
    {
        var lines = series
            .Definition.Printed(StatementKind.ProfitOrLoss)
            .Where(concept => series.Definition.Contains("Profit", concept))
            .ToArray();
        var sums = series.Sets.ToDictionary(set => set.Closing, Sums);
        var dimensions = series.Sets.First().Ledger.Frame.Group.Dimensions.All;
        return from period in frame.Periods
            where series.Reaches(period)
            let now = sums[period.Closing]
            let before = series.Before(period) is { } earlier ? sums[earlier.Closing] : null
            from dimension in Enumerable.Range(0, dimensions.Length)
            from member in Enumerable.Range(0, dimensions[dimension].Members.Length)
            from concept in lines
            let ends = (
                Now: Amount(now, dimension, member, concept),
                Before: Amount(before, dimension, member, concept)
            )
            where ends.Now != 0 || ends.Before != 0
            select Line(series, frame, (dimensions[dimension], member), period, (concept, ends.Now - ends.Before));
    }

    private static long Amount(Dictionary<(int, int), LineAmounts>? sums, int dimension, int member, string concept) =>
        sums is not null && sums.TryGetValue((dimension, member), out var lines) ? lines.Amount(concept) : 0;

    private static Fact Line(
        StatementSeries series,
        FactFrame frame,
        (AnalysisDimension Dimension, int Member) place,
        ReportingPeriod period,
        (string Concept, long Amount) line
    )
    {
        var definition = series.Definition[line.Concept];
        var member = place.Dimension.Members[place.Member];
        return frame.Fact(
            line.Concept,
            period,
            [new(place.Dimension.Name, member.Code)],
            ($"{definition.LabelEn}: {member.NameEn}", $"{definition.LabelJa}：{member.NameJa}"),
            new(line.Amount, false, $"profit or loss line {line.Concept} of {place.Dimension.Name} {member.Code}")
        );
    }

    private static Dictionary<(int Dimension, int Member), LineAmounts> Sums(StatementSet set)
    {
        var frame = set.Ledger.Frame;
        var assignment = new LineAssignment(frame);
        var sums = new Dictionary<(int, int), LineAmounts>();
        foreach (var cell in set.Totals.ByMember)
        {
            var members = frame.Group.Dimensions.All[cell.Dimension].Members;
            for (var member = cell.Member; member >= 0; member = members[member].Parent)
            {
                if (!sums.TryGetValue((cell.Dimension, member), out var lines))
                {
                    sums[(cell.Dimension, member)] = lines = new(set.Definition);
                }

                lines.Add(assignment.LineOf(cell.Account), cell.Amount);
            }
        }

        if (set.Totals.Discontinued.Contains(true))
        {
            AddDiscontinued(set, sums);
        }

        return sums;
    }

    /// <summary>What discontinued operations posted with members counts on their one line (IFRS 5.33(a), ASC
    /// 205-20-45-3).</summary>
    private static void AddDiscontinued(StatementSet set, Dictionary<(int, int), LineAmounts> sums)
    {
        var frame = set.Ledger.Frame;
        var dimensions = frame.Group.Dimensions.All;
        var cells = MemberCube
            .Of(set.Ledger)
            .Cells.Where(cell =>
                frame.IsDiscontinued(cell.Cell.Entity) && frame.Group.Chart[cell.Cell.Account].Class.IsResult()
            )
            .SelectMany(cell => Enumerable.Range(0, dimensions.Length).Select(place => (cell, place)));
        foreach (var (cell, place) in cells)
        {
            var members = dimensions[place].Members;
            for (var member = cell.Members[place]; member >= 0; member = members[member].Parent)
            {
                if (!sums.TryGetValue((place, member), out var lines))
                {
                    sums[(place, member)] = lines = new(set.Definition);
                }

                lines.Add(LineAssignment.Discontinued, cell.Cell.Amount);
            }
        }
    }
}
