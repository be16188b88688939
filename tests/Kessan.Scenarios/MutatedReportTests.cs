using System.Text;
using Kessan.Cli.Packages;
using Kessan.Cli.Publication;
using Kessan.Diagnostics;
using Kessan.Facts;
using Kessan.Facts.Labels;
using Kessan.Formats;
using Kessan.Formats.GroupFolder;
using Kessan.Formats.Text;
using Kessan.Phases;
using Kessan.Statements;

namespace Kessan.Scenarios;

/// <summary>Definitions, texts and figures spoiled at random: whatever stands in them is told with its place, and
/// nothing breaks.</summary>
public sealed class MutatedReportTests
{
    private const string Period = "FY2018-Q3";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private static readonly string Input = Path.Combine(Scenario.Folder, "groups", "quarters-in-dollars", "input");

    private static readonly Lazy<GroupClose> Sound = new(() =>
        GroupClose.Run(new(Input, Period, null) { WithDocuments = false })
    );

    /// <summary>How often each file is spoiled; KESSAN_MUTATIONS says more for a longer run.</summary>
    private static int Times =>
        int.TryParse(Environment.GetEnvironmentVariable("KESSAN_MUTATIONS"), out var times) ? times : 50;

    public static TheoryData<string> Files =>
        [
            "report/deck.yaml",
            "report/concepts.yaml",
            "report/theme.yaml",
            "report/text/en.md",
            "operating/units.csv",
            "operating/concepts.csv",
            "operating/customers.csv",
            "published/old.csv",
            "scenarios/target/plan.csv",
            "stated.csv",
            "shares.csv",
            "securities.csv",
            "prices.csv",
        ];

    [Fact]
    public void The_group_is_sound_before_it_is_spoiled() => Findings(Input).Should().BeEmpty();

    [Theory]
    [MemberData(nameof(Files))]
    public void A_spoiled_file_is_told_and_never_breaks_a_close(string file)
    {
        using var folder = new TemporaryFolder();
        Scenario.Copy(Input, folder.Path);
        var text = File.ReadAllText(folder.At(file));
        var seed = Utf8.GetBytes(file).Aggregate(17, (sum, one) => ((sum * 31) + one) % 1_000_003);
        var told = 0;
        for (var turn = 0; turn < Times; turn++)
        {
            var spoiled = new Mutation(seed + turn).Of(text);
            File.WriteAllText(folder.At(file), spoiled, Utf8);
            told += FindingsOrFail(folder.Path, $"{file}, mutation {turn}, seed {seed + turn}").Length > 0 ? 1 : 0;
        }

        told.Should().BeGreaterThan(Times / 5, "most faults are to be seen");
    }

    [Fact]
    public void An_event_without_its_security_is_told()
    {
        using var folder = new TemporaryFolder();
        Scenario.Copy(Input, folder.Path);
        File.AppendAllText(folder.At("securities.csv"), "2017-06-30,purchase,,equity,Nobody,,10,100,\n", Utf8);

        Findings(folder.Path).Should().ContainSingle().Which.Location.File.Should().Be("securities.csv");
    }

    private static Diagnostic[] FindingsOrFail(string folder, string what)
    {
        try
        {
            var findings = Findings(folder);
            findings.Should().OnlyContain(finding => finding.Location.File.Length > 0, what);
            return findings;
        }
        catch (Exception exception) when (exception is not Xunit.Sdk.IAssertionException)
        {
            throw new InvalidOperationException(what, exception);
        }
    }

    /// <summary>Reads the folder again, and makes its documents from the ledgers closed before.</summary>
    private static Diagnostic[] Findings(string folder)
    {
        var sound = Sound.Value;
        var read = GroupFolderReader.ReadAll(folder, SequentialScheduler.Instance, IsLine);
        var close = new GroupClose(folder, read.Value.Books, sound.Basis, sound.Period, read.Findings, sound.Series)
        {
            Figures = read.Value.Figures,
            Report = read.Value.Report,
        };
        var documents = GroupDocuments.Build(close, SequentialScheduler.Instance);
        close = close with { Documents = documents.Value };
        foreach (var part in PackageParts.Of(close, _ => null))
        {
            part.Write().Should().NotBeEmpty();
        }

        Diagnostic[] findings =
        [
            .. read.Findings,
            .. ReportFacts.Findings(sound.Series!, close.Figures, close.Book),
            .. documents.Findings,
        ];
        FindingText.Render([.. findings], folder).Should().NotBeNull();
        return findings;
    }

    private static bool IsLine(string concept) => StatementDefinition.For(Sound.Value.Basis).Knows(concept);
}
