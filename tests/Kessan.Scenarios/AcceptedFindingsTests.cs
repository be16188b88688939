using Kessan.Cli.Publication;
using Kessan.Diagnostics;

namespace Kessan.Scenarios;

/// <summary>What <c>accepted.csv</c> does to a close: the error it accepts no longer stops anything, and stays in the
/// report.</summary>
public sealed class AcceptedFindingsTests
{
    private const string Columns = "code,place,reason,preparer,approver,until\n";

    /// <summary>Nobody approved the journal (KES1303, found before translation), and that is accepted.</summary>
    [Fact]
    public void An_accepted_error_of_a_step_stops_no_step_after_it()
    {
        using var folder = Folder("KES1303");

        GroupClose.Run(new(folder.Path, null, null)).Statements.Should().BeNull("the error stops the close");
        Accept(folder, "KES1303,adjustments/topics.csv:2,B. Mori is away until June,A. Ito,C. Abe,2019-06-30");
        var close = GroupClose.Run(new(folder.Path, null, null));

        close.HasErrors.Should().BeFalse();
        close.Statements.Should().NotBeNull();
        var finding = close.Findings.Should().ContainSingle().Subject;
        (finding.Code, finding.Severity).Should().Be(("KES1303", Severity.Info));
        finding.Note.Should().Be("accepted until 2019-06-30 by A. Ito and C. Abe: B. Mori is away until June");
    }

    /// <summary>A file that nobody reads is found while reading (KES2014).</summary>
    [Fact]
    public void A_finding_of_reading_can_be_accepted()
    {
        using var folder = Folder();
        File.WriteAllText(folder.At("budget.csv"), "account,amount\n");

        var code = GroupClose.Run(new(folder.Path, null, null)).Findings.Should().ContainSingle().Subject.Code;
        Accept(folder, $"{code},budget.csv,kept beside the books,A. Ito,C. Abe,2019-06-30");

        GroupClose
            .Run(new(folder.Path, null, null))
            .Findings.Should()
            .ContainSingle()
            .Which.Severity.Should()
            .Be(Severity.Info);
    }

    /// <summary>Gains of holdings are compared with the ledger once it is closed (KES2125).</summary>
    [Fact]
    public void A_finding_about_figures_beside_the_ledgers_can_be_accepted()
    {
        using var folder = new TemporaryFolder();
        Scenario.Copy(Path.Combine(Scenario.Root, "samples", "tiny"), folder.Path);
        Scenario.Copy(Path.Combine(Scenario.Folder, "diagnostics", "KES2125", "input"), folder.Path);
        Accept(folder, "KES2125,securities.csv,the ledger follows in June,A. Ito,C. Abe,2019-06-30");

        var finding = GroupClose.Run(new(folder.Path, null, null)).Findings.Should().ContainSingle().Subject;
        (finding.Code, finding.Severity).Should().Be(("KES2125", Severity.Info));
    }

    private static TemporaryFolder Folder(string? scenario = null)
    {
        var folder = new TemporaryFolder();
        Scenario.Copy(Path.Combine(Scenario.Folder, "bases", "company"), folder.Path);
        if (scenario is not null)
        {
            Scenario.Copy(Path.Combine(Scenario.Folder, "diagnostics", scenario, "input"), folder.Path);
        }

        return folder;
    }

    private static void Accept(TemporaryFolder folder, string row) =>
        File.WriteAllText(folder.At("accepted.csv"), $"{Columns}{row}\n");
}
