using Kessan.Consolidation;
using Kessan.Diagnostics;
using Kessan.Eng.Iij.Model;
using Kessan.Formats.GroupFolder;
using Kessan.Ledger;
using Kessan.Periods;
using Kessan.Phases;
using Kessan.Statements;

namespace Kessan.Eng.Iij.Ledgers;

/// <summary>Closes the folder as anyone would, and takes the sums of its postings.</summary>
internal static class GroupClose
{
    /// <summary>What the close came to; its findings go to the output.</summary>
    public static Consolidated Of(string folder, TextWriter output)
    {
        var books = GroupFolderReader.Read(folder, SequentialScheduler.Instance, IsLine);
        var closed = ConsolidationRun.Close(
            books.Value,
            books.Value.Group.Bases[0],
            books.Value.Closings[^1],
            SequentialScheduler.Instance
        );
        Diagnostic[] findings = [.. books.Findings.Concat(closed.Findings)];
        foreach (var each in findings.GroupBy(finding => (finding.Severity, finding.Code)))
        {
            output.WriteLine(
                $"  {each.Key.Severity} {each.Key.Code}: {each.Count()}, first: {each.First().Location} {each.First().Message}"
            );
        }

        if (!closed.Value.IsComplete)
        {
            throw new InvalidDataException("the group does not close");
        }

        return Sums([.. closed.Value.Statements!.Sets]);
    }

    private static bool IsLine(string concept) =>
        Enum.GetValues<AccountingBasis>().Any(basis => StatementDefinition.For(basis).Knows(concept));

    private static Consolidated Sums(IReadOnlyList<StatementSet> closings)
    {
        var consolidated = new Consolidated();
        var before = new Amounts();
        for (var quarter = 0; quarter < SamplePeriods.Quarters.Count; quarter++)
        {
            var now = Cells(closings[quarter]);
            before = quarter == EntityBooks.YearStart(quarter) ? new Amounts() : before;
            foreach (var (cell, amount) in now.All)
            {
                var isOpening = cell.Movement == Cell.Opening;
                (isOpening && quarter == 0 ? consolidated.Opening : consolidated.Flows[quarter]).Add(
                    isOpening ? cell with { Movement = string.Empty } : cell,
                    isOpening && quarter > 0 ? 0 : amount
                );
            }

            foreach (var (cell, amount) in before.All.Where(pair => pair.Key.Movement != Cell.Opening))
            {
                consolidated.Flows[quarter].Add(cell, -amount);
            }

            before = now;
        }

        return consolidated;
    }

    private static Amounts Cells(StatementSet closing)
    {
        var cells = new Amounts();
        foreach (var segment in closing.Ledger.Segments)
        {
            for (var row = 0; row < segment.Count; row++)
            {
                cells.Add(CellOf(closing.Ledger.Frame.Group, segment, row), segment.Presentation[row]);
            }
        }

        return cells;
    }

    private static Cell CellOf(Group group, PostingSegment segment, int row)
    {
        var movement = segment.Movements[row];
        return new Cell(
            group.Chart[segment.Accounts[row]].Code,
            Movement: movement is Movement.None or Movement.Change ? string.Empty : movement.ToString(),
            Service: Member(group, segment, row, "service"),
            Offering: Member(group, segment, row, "offering"),
            Nature: Member(group, segment, row, "nature"),
            Region: Member(group, segment, row, "region")
        );
    }

    private static string Member(Group group, PostingSegment segment, int row, string dimension)
    {
        var place = group.Dimensions.IndexOf(dimension);
        var code = segment.DimensionAt(place, row);
        return code < 0 ? string.Empty : group.Dimensions.All[place].Members[code].Code;
    }
}
