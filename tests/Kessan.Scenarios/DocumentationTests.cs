using System.Text;
using System.Text.RegularExpressions;

namespace Kessan.Scenarios;

public sealed partial class DocumentationTests
{
    private static readonly string[] Written = ["README.md", "CHANGELOG.md", "docs", "samples", "bench"];

    [Fact]
    public void Every_link_leads_to_a_file()
    {
        var broken =
            from file in Documents()
            from Match link in Link().Matches(Code().Replace(File.ReadAllText(file), string.Empty))
            let target = link.Groups[1].Value.Split('#')[0]
            where target.Length > 0 && !target.Contains("://", StringComparison.Ordinal)
            where !Path.Exists(Path.Combine(Path.GetDirectoryName(file)!, target))
            select $"{Path.GetRelativePath(Scenario.Root, file)}: {target}";

        string.Join('\n', broken).Should().BeEmpty();
    }

    [Fact]
    public void A_broken_link_would_be_found() =>
        Link().Matches("see [this](docs/no such.md) and [that](a.md#b)").Should().HaveCount(2);

    /// <summary>The list of findings is written by this test from the titles of their pages.</summary>
    [Fact]
    public void The_list_of_findings_is_up_to_date()
    {
        var folder = Path.Combine(Scenario.Root, "docs", "reference", "diagnostics");
        var text = new StringBuilder(
            "# Findings\n\nEvery finding by its code; `kessan explain CODE` prints its page.\n\n"
        );
        text.Append("| code | finding |\n| --- | --- |\n");
        foreach (var page in Directory.EnumerateFiles(folder, "KES*.md").Order(StringComparer.Ordinal))
        {
            var code = Path.GetFileNameWithoutExtension(page);
            var title = File.ReadLines(page).First().Split(": ", 2)[^1];
            text.Append($"| [{code}]({code}.md) | {title} |\n");
        }

        text.ToString().ShouldBeGolden(Path.Combine(folder, "README.md"));
    }

    [Fact]
    public void The_readme_begins_with_the_two_commands()
    {
        var commands = Block().Matches(File.ReadAllText(Path.Combine(Scenario.Root, "README.md")));

        commands[0]
            .Groups[1]
            .Value.Should()
            .StartWith("dotnet run -c Release --project src/Kessan.Cli -- close samples/iij");
        commands[1].Groups[1].Value.Should().Be("dotnet test -c Release");
    }

    private static IEnumerable<string> Documents() =>
        Written
            .Select(path => Path.Combine(Scenario.Root, path))
            .SelectMany(path =>
                File.Exists(path) ? [path]
                : Directory.Exists(path) ? Directory.EnumerateFiles(path, "*.md", SearchOption.AllDirectories)
                : []
            )
            .Where(file => !file.Contains("/bin/", StringComparison.Ordinal));

    [GeneratedRegex("```.*?```|`[^`\n]*`", RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex(@"\]\(([^)]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("```\n(.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex Block();
}
