using Kessan.Cli.Publication;
using Kessan.Facts;

namespace Kessan.Scenarios;

/// <summary>Holds the worked consolidation of <c>samples/tiny/README.md</c> and the program together.</summary>
public sealed class TinySampleTests
{
    private static readonly string Folder = Path.Combine(Scenario.Root, "samples", "tiny");

    private static readonly Lazy<FactSet> Facts = new(() => GroupClose.Run(new(Folder, "FY2018", null)).Facts);

    public static TheoryData<string, long> WorkedFigures()
    {
        var data = new TheoryData<string, long>();
        foreach (var cells in File.ReadLines(Path.Combine(Folder, "README.md")).Select(Cells))
        {
            if (cells.Length > 2 && cells[^1].StartsWith('`'))
            {
                data.Add(cells[^1].Trim('`'), Amount(cells[^2]));
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(WorkedFigures))]
    public void A_figure_worked_by_hand_is_what_Kessan_computes(string concept, long byHand) =>
        Facts.Value.Find($"{concept}@FY2018@actual@usgaap")!.Minor.Should().Be(byHand);

    [Fact]
    public void The_page_works_every_statement() => WorkedFigures().Should().HaveCountGreaterThan(30);

    private static string[] Cells(string line) =>
        line.StartsWith('|') ? [.. line.Trim('|').Split('|').Select(cell => cell.Trim())] : [];

    private static long Amount(string text)
    {
        var digits = long.Parse(text.Trim('(', ')').Replace(",", string.Empty, StringComparison.Ordinal));
        return text.StartsWith('(') ? -digits : digits;
    }
}
