using System.Text;
using Kessan.Amounts;
using Kessan.Diagnostics;
using Kessan.Documents;
using Kessan.Documents.Composition;
using Kessan.Documents.Definitions;
using Kessan.Documents.References;
using Kessan.Documents.Wording;
using Kessan.Facts;
using Kessan.Formats.Report;
using Kessan.Formats.Tables;
using Kessan.Formats.Yaml;
using Kessan.Ledger;
using Kessan.Periods;

namespace Kessan.Formats.Tests.Report;

/// <summary>A document built from definitions and facts written in a test. The fiscal year begins in April; FY2018-H1
/// is closed.</summary>
internal sealed class ReportExample
{
    private readonly Dictionary<FactId, Fact> _facts = [];
    private readonly Dictionary<Language, string> _texts = [];
    private string _pages = string.Empty;
    private string _unit = "million";

    /// <summary>The findings of reading and building, as they are shown without their help.</summary>
    public List<string> Findings { get; } = [];

    /// <summary>Adds a fact; the value is in units.</summary>
    public ReportExample Fact(string id, string value, string unit = "JPY", string status = "reported")
    {
        var full = id.Contains("@actual", StringComparison.Ordinal) || id.Split('@').Length > 2 ? id : $"{id}@actual";
        full = full.Contains("@usgaap", StringComparison.Ordinal) ? full : $"{full}@usgaap";
        var parts = full.Split('@');
        FactId.TryParse(string.Join('@', parts), out var read).Should().BeTrue(full);
        Fraction.TryParse(value, out var exact).Should().BeTrue(value);
        var member = read.Dimensions.IsEmpty ? string.Empty : ": " + read.Dimensions[0].Member;
        _facts.Add(
            read,
            new(
                read,
                read.Concept + member,
                $"［{read.Concept}］" + member.Replace(": ", "：", StringComparison.Ordinal),
                null,
                default,
                unit,
                exact,
                0,
                status,
                $"{status}.csv; rule of {read.Concept}"
            )
        );
        return this;
    }

    /// <summary>Gives the words of a language.</summary>
    public ReportExample Text(string words, Language language = Language.English)
    {
        _texts[language] = words;
        return this;
    }

    /// <summary>Gives the default unit of amounts.</summary>
    public ReportExample In(string unit)
    {
        _unit = unit;
        return this;
    }

    /// <summary>Builds a document of pages.</summary>
    public Document Pages(string pages, Language language = Language.English)
    {
        _pages = pages;
        return Build(language);
    }

    /// <summary>Builds a document of one page with one block, and gives the block.</summary>
    public T Block<T>(string block, Language language = Language.English)
        where T : Block =>
        (T)Pages($"  - page: one\n    title: \"-\"\n    body:\n{Indented(block, 6)}", language).Pages[0].Body;

    /// <summary>Reads definitions; null where they cannot be read at all.</summary>
    public static (DocumentDefinition? Definition, DefinitionReading Reading) Read(string yaml, FileFindings findings)
    {
        var map = YamlTree.Read(Encoding.UTF8.GetBytes(yaml), findings, 40);
        var reading = new DefinitionReading(new(findings, new()));
        return (map is null ? null : DocumentFile.Read(map, reading), reading);
    }

    private Document Build(Language language)
    {
        var findings = new FileFindings("report/deck.yaml");
        var yaml = $"document: deck\nunit: {_unit}\ntitle: \"-\"\npages:\n{_pages}";
        var (definition, _) = Read(yaml, findings);
        var words = new FileFindings("report/text/words.md");
        var texts = TextFile.Read(Encoding.UTF8.GetBytes(_texts.GetValueOrDefault(language, "")), language, words);
        Tell(findings.All().Concat(words.All()));
        var frame = new ReferenceFrame(
            new FactBook([new Given(_facts)]),
            new(2018, 1, 6),
            AccountingBasis.UsGaap,
            new FiscalCalendar(4, YearNaming.Start),
            language
        )
        {
            AmountUnit = PrintedUnit.One,
        };
        var built = DocumentBuilder.Build(definition!, new(new() { Texts = [texts] }, frame));
        Tell(built.Findings);
        return built.Value;
    }

    private void Tell(IEnumerable<Diagnostic> findings) =>
        Findings.AddRange(
            findings.Select(one => $"{one.Code} {one.Location.Line}:{one.Location.Column} {one.Message}")
        );

    private static string Indented(string text, int by) =>
        string.Join('\n', text.Split('\n').Select(line => new string(' ', by) + line));

    private sealed class Given(Dictionary<FactId, Fact> facts) : IFactSource
    {
        public IEnumerable<FactId> Published => facts.Keys;

        public Fact? Find(FactId id, FactBook book) => facts.GetValueOrDefault(id);
    }
}
