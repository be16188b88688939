using System.Collections.Immutable;
using Kessan.Cli.Publication;
using Kessan.Diagnostics;
using Kessan.Formats.Text;
using Kessan.Ledger;

namespace Kessan.Scenarios;

/// <summary>A folder for each code of a finding, <c>KESnnnn</c> or <c>KESnnnn-what</c>: an <see cref="Overlay"/> with
/// the one fault that makes it, and <c>expected.txt</c>, every finding as it is shown.</summary>
public sealed class DiagnosticScenarioTests
{
    public static TheoryData<string> Faults => Scenario.Names("diagnostics");

    /// <summary>The sound groups: those kept for scenarios, and whatever else scenarios are laid over.</summary>
    public static TheoryData<string> Bases =>
        [
            .. Directory
                .EnumerateDirectories(Path.Combine(Scenario.Folder, "bases"))
                .Select(folder => Path.GetRelativePath(Scenario.Root, folder).Replace('\\', '/'))
                .Concat(Faults.Select(name => Read(name).Base))
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Faults))]
    public void The_fault_is_found_and_shown(string name)
    {
        var (overlay, code) = (Read(name), name.Split('-')[0]);
        using var folder = new TemporaryFolder();
        var findings = overlay.Close(folder.Path).Findings;
        var shown = FindingText
            .Render(findings, folder.Path)
            .Replace(folder.Path + "/", string.Empty, StringComparison.Ordinal);

        findings.Select(finding => finding.Code).Should().Contain(code, $"this was found:\n{shown}");
        shown.ShouldBeGolden(overlay.Expected);
        OtherErrors(findings, code).Should().BeEquivalentTo(overlay.Also.Keys, $"this was found:\n{shown}");
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public void Every_error_beside_the_scenarios_own_has_a_reason(string name) =>
        Read(name).Also.Should().OnlyContain(also => also.Value.Length > "KESnnnn".Length);

    [Theory]
    [MemberData(nameof(Bases))]
    public void The_group_under_the_faults_is_sound(string name)
    {
        var folder = Path.Combine(Scenario.Root, name);
        foreach (var basis in GroupClose.Run(new(folder, null, null)).Books.Group.Bases)
        {
            var findings = GroupClose.Run(new(folder, null, basis.Id())).Findings;
            findings.Should().BeEmpty(FindingText.Render(findings, name));
        }
    }

    private static Overlay Read(string name) => new(Path.Combine(Scenario.Folder, "diagnostics", name));

    private static IEnumerable<string> OtherErrors(ImmutableArray<Diagnostic> findings, string code) =>
        findings
            .Where(finding => finding.Severity == Severity.Error && finding.Code != code)
            .Select(finding => finding.Code)
            .Distinct();
}
