using System.Text.RegularExpressions;
using Kessan.Formats.Approvals;
using Kessan.Formats.Figures;
using Kessan.Formats.GroupFolder;
using Kessan.Formats.Report;
using Kessan.Formats.Tables;
using Kessan.Formats.TrialBalances;

namespace Kessan.Formats.Tests.GroupFolder;

public sealed class DocumentationTests
{
    private static readonly TableShape[] Shapes =
    [
        AccountTable.Shape,
        AcceptanceTable.Shape,
        ApprovalTable.Shape,
        AdjustmentTable.Shape,
        ConceptTable.Shape,
        MemberTable.Shape,
        OperatingTable.Shape,
        PublishedTable.Shape,
        ScenarioTable.Shape,
        StatedTable.Shape,
        UnitTable.Shape,
        CarriedTable.Shape,
        DimensionTable.Shape,
        DividendTable.Shape,
        EntityTable.Shape,
        EquityMethodTable.Shape,
        ExchangeRateTable.Shape,
        IntercompanyTable.Shape,
        InventoryTable.Shape,
        MappingTable.Shape,
        OpeningTable.Shape,
        OwnershipTable.Shape,
        SecurityTables.Events,
        SecurityTables.Prices,
        SecurityTables.Rules,
        ShareTables.Events,
        ShareTables.Dividends,
        StatusTable.Shape,
        TrialBalanceShape.Shape,
    ];

    public static TheoryData<string> Tables => [.. Shapes.Select(shape => shape.Place)];

    [Theory]
    [MemberData(nameof(Tables))]
    public void The_description_names_the_columns_the_program_reads_and_no_others(string table)
    {
        var shape = Shapes.Single(shape => shape.Place == table);

        Documented(table).Should().BeEquivalentTo(shape.Columns.Select(column => column.Name));
    }

    [Fact]
    public void Every_described_table_is_read()
    {
        var described = Regex
            .Matches(Description(), @"^## ([^\s]+\.csv)", RegexOptions.Multiline)
            .Select(match => match.Groups[1].Value.Replace("\\", ""));

        described.Should().BeEquivalentTo(Shapes.Select(shape => shape.Place));
    }

    [Fact]
    public void The_example_of_group_yaml_has_every_key_and_no_others()
    {
        var example = Section("group.yaml");
        var keys = Regex.Matches(example, @"^(\w+):", RegexOptions.Multiline).Select(match => match.Groups[1].Value);
        var policies = Regex
            .Matches(example, @"^  (\w+):", RegexOptions.Multiline)
            .Select(match => match.Groups[1].Value);

        keys.Should().BeEquivalentTo([.. GroupFile.Values.Select(column => column.Name), .. GroupFile.Parts]);
        policies.Append("from").Should().BeEquivalentTo(PolicyList.Values.Select(column => column.Name));
    }

    [Fact]
    public void The_example_of_a_combination_has_every_key_and_no_others()
    {
        var keys = Regex
            .Matches(Section("combinations/"), @"^(\w+):", RegexOptions.Multiline)
            .Select(match => match.Groups[1].Value);

        keys.Should()
            .BeEquivalentTo([.. CombinationFile.Values.Select(column => column.Name), .. CombinationFile.Parts]);
    }

    [Fact]
    public void The_example_of_a_measure_has_every_key_and_no_others()
    {
        var text = File.ReadAllText(Path.Combine(Root(), "docs/reference/report-definitions.md"));
        var example = text[text.IndexOf("\nmeasures:", StringComparison.Ordinal)..];
        var measures = example[..example.IndexOf("labels:", StringComparison.Ordinal)];
        var keys = Regex
            .Matches(measures, @"^    (\w+):", RegexOptions.Multiline)
            .Select(match => match.Groups[1].Value);

        keys.Distinct()
            .Should()
            .BeEquivalentTo([.. ConceptsFile.Values.Select(column => column.Name), .. ConceptsFile.Parts]);
    }

    [Fact]
    public void Every_finding_of_the_readers_has_a_page_and_every_page_a_finding()
    {
        var codes = Directory
            .EnumerateFiles(Path.Combine(Root(), "src/Kessan.Formats"), "*Diagnostics.cs", SearchOption.AllDirectories)
            .SelectMany(file =>
                Regex.Matches(File.ReadAllText(file), "\"(KES20\\d\\d)\"").Select(match => match.Groups[1].Value)
            )
            .Distinct();
        var pages = Directory.EnumerateFiles(Path.Combine(Root(), "docs/reference/diagnostics"), "KES20*.md").ToList();

        pages.Select(Path.GetFileNameWithoutExtension).Should().BeEquivalentTo(codes);
        pages
            .Should()
            .OnlyContain(page => File.ReadAllText(page).StartsWith($"# {Path.GetFileNameWithoutExtension(page)}: "));
    }

    private static IEnumerable<string> Documented(string table)
    {
        var section = Section(table.Replace("<", "\\<").Replace(">", "\\>"));
        var rows = Regex
            .Matches(section, @"^\| (`.*?`) \|", RegexOptions.Multiline)
            .Select(match => match.Groups[1].Value)
            .ToList();
        var body = section.TrimStart();
        var list =
            body.StartsWith("| column") ? string.Join(",", rows)
            : table.StartsWith("trial-balances") ? body[..body.IndexOf("Cumulative")]
            : Regex.Match(body, "^`[^`]*`").Value;
        var more = Regex.Matches(section, @"(?:[Oo]ptional column) `(\w+)`").Select(match => match.Groups[1].Value);
        return Regex
            .Matches(list, @"\b[a-z_]+\b(?=[^`]*`(?:[^`]*`[^`]*`)*[^`]*$)")
            .Select(match => match.Value)
            .Concat(more)
            .Distinct();
    }

    private static string Section(string heading)
    {
        var text = Description();
        var start = text.IndexOf($"## {heading}", StringComparison.Ordinal);
        start.Should().BeGreaterThanOrEqualTo(0, heading);
        start = text.IndexOf('\n', start);
        var end = text.IndexOf("\n## ", start, StringComparison.Ordinal);
        return text[start..(end < 0 ? text.Length : end)];
    }

    private static string Description() => File.ReadAllText(Path.Combine(Root(), "docs/reference/file-formats.md"));

    // The path of a source file is not that of this machine in a build that is the same on every machine.
    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Kessan.slnx")))
        {
            folder =
                Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("No Kessan.slnx above the tests.");
        }

        return folder;
    }
}
