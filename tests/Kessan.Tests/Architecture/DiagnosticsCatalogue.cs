using System.Text.RegularExpressions;

namespace Kessan.Tests.Architecture;

/// <summary>The codes of findings: where each is made, its page and its scenario.</summary>
/// <param name="Made">Every mention of a code as a literal in the sources.</param>
/// <param name="Pages">Pages by code, with their text.</param>
/// <param name="Scenarios">Codes with a scenario that triggers them.</param>
/// <param name="Unreachable">Codes that no files can trigger, with the reason.</param>
internal sealed partial record DiagnosticsCatalogue(
    IReadOnlyList<CodeMention> Made,
    IReadOnlyDictionary<string, string> Pages,
    IReadOnlySet<string> Scenarios,
    IReadOnlyDictionary<string, string> Unreachable
)
{
    private const int ShortestReason = 20;

    private static readonly Dictionary<string, string> Ranges = new(StringComparer.Ordinal)
    {
        ["src/Kessan/Intake"] = "KES11",
        ["src/Kessan/Mapping"] = "KES12",
        ["src/Kessan/Adjustments"] = "KES13",
        ["src/Kessan/Combinations"] = "KES14",
        ["src/Kessan/Translation"] = "KES15",
        ["src/Kessan/Intercompany"] = "KES16",
        ["src/Kessan/Eliminations"] = "KES17",
        ["src/Kessan/Entities"] = "KES18",
        ["src/Kessan/Interests"] = "KES18",
        ["src/Kessan/Statements"] = "KES19",
        ["src/Kessan/Statements/Members"] = "KES216",
        ["src/Kessan.Formats"] = "KES20",
        ["src/Kessan.Formats/Figures"] = "KES21",
        ["src/Kessan/Facts"] = "KES21",
        ["src/Kessan.Formats/Reading"] = "KES32",
        ["src/Kessan.Formats/Report"] = "KES30",
        ["src/Kessan/Documents"] = "KES30",
        ["src/Kessan.Cli/Publication"] = "KES30",
        ["src/Kessan.Cli/Packages"] = "KES308",
        ["src/Kessan/Consolidation"] = "KES11",
        ["src/Kessan/Documents/Layout"] = "KES306",
        ["src/Kessan/TieOut"] = "KES32",
        ["src/Kessan.Formats/TieOutReport"] = "KES32",
    };

    public static DiagnosticsCatalogue OfRepository() =>
        new(
            Mentions(Repository.Sources),
            Files("docs/reference/diagnostics")
                .ToDictionary(file => Path.GetFileNameWithoutExtension(file), File.ReadAllText),
            Folders("tests/Kessan.Scenarios/diagnostics")
                .Where(name => name.StartsWith("KES", StringComparison.Ordinal))
                .Select(name => name.Split('-')[0])
                .ToHashSet(StringComparer.Ordinal),
            Reasons(Repository.ReadText("tests/Kessan.Scenarios/diagnostics/unreachable.csv"))
        );

    /// <summary>Codes with their reasons, from a table with a header.</summary>
    public static IReadOnlyDictionary<string, string> Reasons(string text) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Skip(1)
            .Select(line => line.Split(',', 2))
            .ToDictionary(cells => cells[0], cells => cells[^1].Trim().Trim('"'), StringComparer.Ordinal);

    /// <summary>Every place where a code is handed to a constructor or a factory; a list of codes makes no
    /// finding.</summary>
    public static IReadOnlyList<CodeMention> Mentions(IEnumerable<SourceFile> files) =>
        [
            .. from file in files
            from Match match in Argument().Matches(file.Text)
            let line = file.Text.AsSpan(0, match.Groups[1].Index).Count('\n') + 1
            select new CodeMention(match.Groups[1].Value, file.Path, line),
        ];

    public IEnumerable<string> Codes => Made.Select(mention => mention.Code).Distinct().Order(StringComparer.Ordinal);

    public IEnumerable<string> MadeTwice =>
        from mentions in Made.GroupBy(mention => mention.Code)
        where mentions.Count() > 1
        select $"{mentions.Key} is made at {string.Join(" and ", mentions.Select(mention => mention.Place))}";

    public IEnumerable<string> OutsideFactories =>
        from mention in Made
        where !mention.Path.EndsWith("Diagnostics.cs", StringComparison.Ordinal)
        select $"{mention.Place}: {mention.Code} belongs into a file of factories, <Step>Diagnostics.cs";

    public IEnumerable<string> OutsideRange =>
        from mention in Made
        let range = Ranges.Where(range => mention.Path.StartsWith(range.Key + "/", StringComparison.Ordinal))
        where !range.Any(allowed => mention.Code.StartsWith(allowed.Value, StringComparison.Ordinal))
        select $"{mention.Place}: {mention.Code} is outside the folder's range";

    public IEnumerable<string> WithoutPage => Codes.Except(Pages.Keys);

    public IEnumerable<string> PagesOfNothing => Pages.Keys.Except(Codes).Order(StringComparer.Ordinal);

    public IEnumerable<string> PagesWithoutTitle =>
        Pages
            .Where(page => !TitleOf(page.Key).IsMatch(page.Value))
            .Select(page => page.Key)
            .Order(StringComparer.Ordinal);

    public IEnumerable<string> WithoutScenario => Codes.Except(Scenarios).Except(Unreachable.Keys);

    public IEnumerable<string> UnreachableForNothing =>
        Unreachable
            .Where(code =>
                Scenarios.Contains(code.Key) || !Codes.Contains(code.Key) || code.Value.Length < ShortestReason
            )
            .Select(code => $"{code.Key}: unreachable only with a reason, as long as it is made and has no scenario")
            .Order(StringComparer.Ordinal);

    public IEnumerable<string> ScenariosOfNothing => Scenarios.Except(Codes).Order(StringComparer.Ordinal);

    private static Regex TitleOf(string code) => new($@"\A# {code}: \S.*\n");

    private static IEnumerable<string> Files(string folder) =>
        Directory.Exists(Repository.Full(folder)) ? Directory.EnumerateFiles(Repository.Full(folder), "KES*.md") : [];

    private static IEnumerable<string> Folders(string folder) =>
        Directory.Exists(Repository.Full(folder))
            ? Directory.EnumerateDirectories(Repository.Full(folder)).Select(path => Path.GetFileName(path))
            : [];

    [GeneratedRegex("\\(\\s*\"(KES[0-9]{4})\"")]
    private static partial Regex Argument();
}

internal sealed record CodeMention(string Code, string Path, int Line)
{
    public string Place => $"{Path}:{Line}";
}
