using Kessan.Cli.Publication;
using Kessan.Diagnostics;
using Kessan.Formats.Text;
using Kessan.Ledger;

namespace Kessan.Scenarios;

/// <summary>One folder for each code of a finding: <c>input/</c> is laid over the sound group in <c>base/</c>, files
/// named in
/// <c>missing.txt</c> are taken away, and <c>expected.txt</c> holds every finding as it is shown.</summary>
public sealed class DiagnosticScenarioTests
{
    private const string Sound = "base";

    public static TheoryData<string> Codes => Scenario.Names("diagnostics", name => name != Sound);

    private static string Folder(string name) => Path.Combine(Scenario.Folder, "diagnostics", name);

    [Theory]
    [MemberData(nameof(Codes))]
    public void The_fault_is_found_and_shown(string code)
    {
        using var folder = new TemporaryFolder();
        Scenario.Copy(Folder(Sound), folder.Path);
        Scenario.Copy(Path.Combine(Folder(code), "input"), folder.Path);
        var missing = Path.Combine(Folder(code), "missing.txt");
        foreach (var file in File.Exists(missing) ? File.ReadAllLines(missing) : [])
        {
            File.Delete(folder.At(file));
        }

        var findings = Findings(folder.Path);

        findings.Select(finding => finding.Code).Should().Contain(code);
        FindingText
            .Render(findings, folder.Path)
            .Replace(folder.Path + "/", string.Empty, StringComparison.Ordinal)
            .ShouldBeGolden(Path.Combine(Folder(code), "expected.txt"));
    }

    [Fact]
    public void The_sound_group_has_no_findings() => Findings(Folder(Sound)).Should().BeEmpty();

    private static List<Diagnostic> Findings(string folder)
    {
        var first = GroupClose.Run(new(folder, null, null));
        return
        [
            .. first
                .Books.Group.Bases.Skip(1)
                .SelectMany(basis => GroupClose.Run(new(folder, null, basis.Id())).Findings)
                .Concat(first.Findings)
                .Distinct()
                .Order(),
        ];
    }
}
