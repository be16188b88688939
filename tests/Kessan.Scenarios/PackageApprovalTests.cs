using Kessan.Cli;
using Kessan.Cli.Packages;
using Kessan.Documents.Approvals;

namespace Kessan.Scenarios;

/// <summary>The life of a package from draft to publication.</summary>
public sealed class PackageApprovalTests
{
    private const string Header = "period,basis,content,preparer,approver,role,date,state\n";

    [Fact]
    public void An_approved_package_loses_its_stamp_and_a_changed_one_gets_it_back()
    {
        using var folder = new PackageFolder();
        folder.Close("--prepared-by", "Ann");
        var draft = PackageFolder.Files(folder.Package);
        var content = Manifest(folder).Content!;

        folder.Approve("Bob", "--role", "CFO").Code.Should().Be(ExitCode.Done);
        folder.Close().Code.Should().Be(ExitCode.Done);

        Approvals(folder).Should().Be($"{Header}FY2018,usgaap,{content},Ann,Bob,CFO,2019-05-15,approved\n");
        var approved = PackageFolder.Files(folder.Package);
        Manifest(folder)
            .Should()
            .BeEquivalentTo(
                new
                {
                    State = PackageState.Approved,
                    Content = content,
                    Approver = "Bob",
                }
            );
        Changed(draft, approved)
            .Should()
            .Equal(draft.Keys.Where(name => name.Contains(".en.") || name.Contains(".ja.") || name == "package.json"));
        approved.Should().HaveCountGreaterThan(15);

        folder.PayPayables(1);
        var (_, _, error) = folder.Close("--prepared-by", "Ann");

        error.Should().Contain("approvals.csv:2: warning KES3080: Bob approved other documents of FY2018");
        Manifest(folder).Should().BeEquivalentTo(new { State = PackageState.Draft, Approver = "" });
    }

    [Fact]
    public void The_stamp_goes_again_when_the_change_is_undone()
    {
        using var folder = new PackageFolder();
        folder.Close("--prepared-by", "Ann");
        folder.Approve("Bob");
        folder.Close();
        var approved = PackageFolder.Files(folder.Package);

        folder.Edit("report/text/en.md", "Financial position", "Position");
        folder.Close();
        folder.Edit("report/text/en.md", "Position", "Financial position");
        folder.Close();

        PackageFolder.Files(folder.Package).Should().BeEquivalentTo(approved);
    }

    [Fact]
    public void A_change_in_one_language_brings_the_stamp_back_in_both()
    {
        using var folder = new PackageFolder();
        folder.Close("--prepared-by", "Ann");
        folder.Approve("Bob");
        folder.Close();
        var approved = PackageFolder.Files(folder.Package);

        folder.Edit("report/text/en.md", "Financial position", "Position");
        folder.Close();

        PackageFolder.Files(folder.Package)["deck.ja.pdf"].Should().NotEqual(approved["deck.ja.pdf"]);
    }

    [Fact]
    public void A_published_package_that_changes_is_found_and_its_correction_is_named()
    {
        using var folder = new PackageFolder();
        folder.Close("--prepared-by", "Ann");
        folder.Approve("Bob");
        folder.Close();

        folder.Publish("Ann").Code.Should().Be(ExitCode.Done, "only the approval needs a second person");
        folder.Close();
        Manifest(folder).State.Should().Be(PackageState.Published);
        folder.Publish("Ann").Error.Should().Contain("KES3089");

        folder.PayPayables(1);
        folder.Close("--prepared-by", "Ann").Error.Should().Contain("approvals.csv:3: warning KES3081");
        Manifest(folder).State.Should().Be(PackageState.Draft);

        folder.Approve("Bob");
        folder.Close().Error.Should().Contain("approvals.csv:4: info KES3082");
        Manifest(folder).State.Should().Be(PackageState.Approved);
    }

    [Fact]
    public void Who_prepared_does_not_approve_whatever_the_letters()
    {
        using var folder = new PackageFolder();
        folder.Edit("group.yaml", "unit: one", "preparer: Ann\nunit: one");
        folder.Close();

        var (code, _, error) = folder.Approve(" ANN ");

        code.Should().Be(ExitCode.Findings);
        error.Should().Contain("KES3088").And.EndWith("1 error. Nothing was approved.\n");
        File.Exists(Path.Combine(folder.Group, "approvals.csv")).Should().BeFalse();
    }

    [Fact]
    public void A_row_that_lets_the_preparer_approve_is_refused()
    {
        using var folder = new PackageFolder();
        folder.Close("--prepared-by", "Ann");
        folder.Approve("Bob");
        folder.Edit("approvals.csv", "Bob", "ann");

        folder.Close().Error.Should().Contain("approvals.csv:2:").And.Contain("KES2042");
    }

    [Theory]
    [InlineData("deck.ja.pdf", "x", "its hash is 2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881")]
    [InlineData("facts.csv", null, "it is not there")]
    public void A_file_changed_afterwards_stands_against_the_approval(string file, string? bytes, string says)
    {
        using var folder = new PackageFolder();
        folder.Close("--prepared-by", "Ann");
        var path = Path.Combine(folder.Package, file);
        File.Delete(path);
        if (bytes is not null)
        {
            File.WriteAllText(path, bytes);
        }

        var (code, _, error) = folder.Approve("Bob");

        code.Should().Be(ExitCode.Findings);
        error.Should().Contain($"error KES3084: {file} is not the file that was written: {says}");
        error.Should().EndWith("1 error. Nothing was approved.\n");
    }

    [Fact]
    public void Everything_that_stands_against_an_approval_is_told_at_once()
    {
        using var folder = new PackageFolder();
        folder.Close("--lang", "en");
        File.Delete(Path.Combine(folder.Package, "deck.en.pdf"));

        var (_, _, error) = folder.Publish("Bob");

        error.Should().ContainAll("KES3084", "KES3086: the package holds no documents in ja", "KES3087", "KES3089");
        error.Should().EndWith("4 errors. Nothing was published.\n");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("{\"state\": \"blessed\"}")]
    public void A_folder_without_its_list_is_no_package(string? list)
    {
        using var folder = new PackageFolder();
        Directory.CreateDirectory(folder.Package);
        if (list is not null)
        {
            File.WriteAllText(Path.Combine(folder.Package, "package.json"), list);
        }

        folder.Approve("Bob").Error.Should().Contain("KES3083");
    }

    [Fact]
    public void A_package_outside_of_its_group_needs_the_group_named()
    {
        using var folder = new PackageFolder();
        var target = folder.At("elsewhere");
        folder.Close("--prepared-by", "Ann", "--out", target);

        PackageFolder.Run("approve", target, "--by", "Bob").Error.Should().Contain("name it with --group DIR");
        PackageFolder
            .Run("approve", target, "--by", "Bob", "--group", folder.Group, "--date", "2019-05-15")
            .Code.Should()
            .Be(ExitCode.Done);
        PackageFolder
            .Run("approve", target, "--by", "Bob", "--group", folder.Group, "--date", "soon")
            .Code.Should()
            .Be(2);
    }

    private static PackageManifest Manifest(PackageFolder folder) => ManifestJson.Read(folder.Package).Value!;

    private static string Approvals(PackageFolder folder) =>
        File.ReadAllText(Path.Combine(folder.Group, "approvals.csv"));

    private static IEnumerable<string> Changed(
        SortedDictionary<string, byte[]> before,
        SortedDictionary<string, byte[]> after
    ) => after.Where(file => !file.Value.SequenceEqual(before[file.Key])).Select(file => file.Key);
}
