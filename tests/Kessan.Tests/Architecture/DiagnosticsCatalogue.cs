using System.Text.RegularExpressions;

namespace Kessan.Tests.Architecture;

/// <summary>The codes of findings: where each is made, its page and its scenario.</summary>
/// <param name="Made">Every mention of a code as a literal in the sources.</param>
/// <param name="Pages">Pages by code, with their text.</param>
/// <param name="Scenarios">Codes with a scenario that triggers them.</param>
internal sealed partial record DiagnosticsCatalogue(
    IReadOnlyList<CodeMention> Made,
    IReadOnlyDictionary<string, string> Pages,
    IReadOnlySet<string> Scenarios
)
{
    private static readonly Dictionary<string, string> Ranges = new(StringComparer.Ordinal)
    {
        ["src/Kessan/Intake"] = "KES11",
        ["src/Kessan/Mapping"] = "KES12",
        ["src/Kessan/Adjustments"] = "KES13",
        ["src/Kessan/Combinations"] = "KES14",
        ["src/Kessan/Translation"] = "KES15",
        ["src/Kessan/Intercompany"] = "KES16",
        ["src/Kessan/Eliminations"] = "KES17",
        ["src/Kessan/Interests"] = "KES18",
        ["src/Kessan/Statements"] = "KES19",
        ["src/Kessan.Formats"] = "KES20",
        ["src/Kessan/Consolidation"] = "KES11",
    };

    public static DiagnosticsCatalogue OfRepository() =>
        new(
            Mentions(Repository.Sources),
            Files("docs/reference/diagnostics")
                .ToDictionary(file => Path.GetFileNameWithoutExtension(file), File.ReadAllText),
            Folders("tests/Kessan.Scenarios/diagnostics")
                .Where(name => name.StartsWith("KES", StringComparison.Ordinal))
                .ToHashSet(StringComparer.Ordinal)
        );

    public static IReadOnlyList<CodeMention> Mentions(IEnumerable<SourceFile> files) =>
        [
            .. from file in files
            from line in file.Lines.Index()
            from Match match in Literal().Matches(line.Item)
            select new CodeMention(match.Groups[1].Value, file.Path, line.Index + 1),
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

    public IEnumerable<string> WithoutScenario => Codes.Except(Scenarios);

    public IEnumerable<string> ScenariosOfNothing => Scenarios.Except(Codes).Order(StringComparer.Ordinal);

    private static Regex TitleOf(string code) => new($@"\A# {code}: \S.*\n");

    private static IEnumerable<string> Files(string folder) =>
        Directory.Exists(Repository.Full(folder)) ? Directory.EnumerateFiles(Repository.Full(folder), "KES*.md") : [];

    private static IEnumerable<string> Folders(string folder) =>
        Directory.Exists(Repository.Full(folder))
            ? Directory.EnumerateDirectories(Repository.Full(folder)).Select(path => Path.GetFileName(path))
            : [];

    [GeneratedRegex("\"(KES[0-9]{4})\"")]
    private static partial Regex Literal();
}

internal sealed record CodeMention(string Code, string Path, int Line)
{
    public string Place => $"{Path}:{Line}";
}
