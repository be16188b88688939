using System.Text;
using Kessan.Cli.Publication;
using Kessan.Documents;
using Kessan.Facts;
using Kessan.Formats.Text;
using Kessan.Ledger;

namespace Kessan.Scenarios;

/// <summary>Groups with known answers: each is closed as the command line does, at the latest closing its expected
/// facts name.</summary>
public sealed class GroupScenarioTests
{
    public static TheoryData<string> Groups => Scenario.Names("groups");

    [Theory]
    [MemberData(nameof(Groups))]
    public void The_group_comes_to_its_published_answers(string name)
    {
        var expected = Expected(name);
        var answers = new StringBuilder();
        foreach (var facts in expected.GroupBy(fact => fact.Id.Basis))
        {
            var close = Close(name, facts.Key, facts.Max(fact => fact.Id.Period.Closing).ToString());
            close.HasErrors.Should().BeFalse(FindingText.Render(close.Findings, name));
            foreach (var (id, value) in facts)
            {
                var found = close.Facts.Find(id.ToString())?.Text ?? "nothing";
                answers.Append(found == value ? string.Empty : $"{id}: expected {value}, found {found}\n");
            }
        }

        answers.ToString().Should().BeEmpty();
    }

    /// <summary>A file of a close that stands in <c>expected/</c> is compared byte for byte.</summary>
    [Theory]
    [MemberData(nameof(Groups))]
    public void Files_of_the_close_are_as_kept(string name)
    {
        var kept = Directory
            .EnumerateFiles(Path.Combine(Scenario.Folder, "groups", name, "expected"))
            .Where(file => Path.GetFileName(file) != "facts.csv")
            .ToList();
        if (kept.Count == 0)
        {
            return;
        }

        var latest = Expected(name).MaxBy(fact => fact.Id.Period.Closing).Id;
        var close = Close(name, latest.Basis, latest.Period.Closing.ToString());
        var files = ClosedFiles.Of(close, Language.English);
        foreach (var file in kept)
        {
            using var bytes = new MemoryStream();
            files[Path.GetFileName(file)](bytes);
            Encoding.UTF8.GetString(bytes.ToArray()).ShouldBeGolden(file);
        }
    }

    [Theory]
    [MemberData(nameof(Groups))]
    public void The_group_says_where_its_answers_come_from(string name) =>
        File.ReadAllText(Path.Combine(Scenario.Folder, "groups", name, "README.md")).Should().NotBeNullOrWhiteSpace();

    private static GroupClose Close(string name, AccountingBasis basis, string period) =>
        GroupClose.Run(new(Path.Combine(Scenario.Folder, "groups", name, "input"), period, basis.Id()));

    private static List<(FactId Id, string Value)> Expected(string name)
    {
        var facts = new List<(FactId, string)>();
        foreach (
            var line in File.ReadLines(Path.Combine(Scenario.Folder, "groups", name, "expected", "facts.csv")).Skip(1)
        )
        {
            var comma = line.LastIndexOf(',');
            FactId.TryParse(line[..comma], out var id).Should().BeTrue($"{line} must begin with a fact id");
            facts.Add((id, line[(comma + 1)..]));
        }

        facts.Should().NotBeEmpty();
        return facts;
    }
}
