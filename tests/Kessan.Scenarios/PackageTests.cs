using System.Text;
using Kessan.Cli;
using Kessan.Cli.Packages;
using Kessan.Documents.Approvals;

namespace Kessan.Scenarios;

/// <summary>What a close writes of documents.</summary>
public sealed class PackageTests
{
    private static readonly string[] OfDocuments =
    [
        "deck.en.pdf",
        "deck.en.pptx",
        "deck.ja.pdf",
        "deck.ja.pptx",
        "printed.csv",
        "report.en.html",
        "report.ja.html",
        "sentences.csv",
        "workbook.en.xlsx",
        "workbook.ja.xlsx",
    ];

    [Fact]
    public void A_close_writes_every_document_in_every_language_and_lists_them_with_their_hashes()
    {
        using var folder = new PackageFolder();

        folder.Close("--prepared-by", "Ann").Code.Should().Be(ExitCode.Done);

        var manifest = ManifestJson.Read(folder.Package).Value!;
        var files = PackageFolder.Files(folder.Package);
        files.Keys.Should().Contain(OfDocuments);
        manifest.Files.Select(file => file.File).Should().Equal(files.Keys.Where(name => name != "package.json"));
        manifest.Files.Should().OnlyContain(file => file.Sha256 == HashOf(files[file.File]));
        manifest
            .Should()
            .BeEquivalentTo(
                new
                {
                    State = PackageState.Draft,
                    Preparer = "Ann",
                    Errors = 0,
                    Approver = "",
                }
            );
    }

    [Fact]
    public void The_same_folder_gives_the_same_bytes_wherever_they_go()
    {
        using var folder = new PackageFolder();

        folder.Close("--out", folder.At("one"));
        folder.Close("--out", folder.At("two"));
        folder.Close("--out", folder.At("two"));

        PackageFolder.Files(folder.At("two")).Should().BeEquivalentTo(PackageFolder.Files(folder.At("one")));
    }

    [Fact]
    public void A_draft_is_stamped_on_every_page_in_the_language_of_the_page()
    {
        using var folder = new PackageFolder();
        var close = Kessan.Cli.Publication.GroupClose.Run(new(folder.Group, "FY2018", null));

        var stamps = close
            .Documents.Stamped(language => close.State.Stamp(language))
            .Select(placed =>
                placed.Pages.Select(page =>
                    page.Elements.OfType<Documents.Layout.PlacedText>().Count(text => text.Element == "stamp")
                )
            );

        stamps.Should().AllSatisfy(pages => pages.Should().OnlyContain(count => count == 2));
        close
            .Documents.Placed.SelectMany(placed => placed.Pages)
            .SelectMany(page => page.Elements)
            .Should()
            .NotContain(element => element.Element == "stamp");
        PackageState.Draft.Stamp(Documents.Language.Japanese).Should().Be("ドラフト");
    }

    [Fact]
    public void A_stamp_moves_nothing_else_on_the_page()
    {
        using var folder = new PackageFolder();
        var close = Kessan.Cli.Publication.GroupClose.Run(new(folder.Group, "FY2018", null));
        var plain = close.Documents.Placed[0].Pages;

        var stamped = close.Documents.Stamped(_ => "DRAFT")[0].Pages;

        stamped
            .Select(page => page.Elements.Where(element => element.Element != "stamp"))
            .Should()
            .BeEquivalentTo(plain.Select(page => page.Elements), options => options.WithStrictOrdering());
    }

    [Fact]
    public void One_language_alone_is_written_and_said_to_be_not_the_whole()
    {
        using var folder = new PackageFolder();
        folder.Close();

        folder.Close("--lang", "ja");

        var manifest = ManifestJson.Read(folder.Package).Value!;
        var files = PackageFolder.Files(folder.Package).Keys;
        files.Should().Contain("deck.ja.pdf");
        files.Should().NotContain("deck.en.pdf", "what is not written again does not belong to the package");
        manifest.Content.Should().BeNull();
        manifest.LeftOut.Should().Equal("en");
    }

    [Theory]
    [InlineData("close")]
    [InlineData("deck")]
    [InlineData("preview")]
    public void A_language_the_group_does_not_report_in_is_wrong_use(string command)
    {
        using var folder = new PackageFolder();

        var (code, _, error) = PackageFolder.Run([
            command,
            folder.Group,
            "--period",
            "FY2018",
            "--lang",
            "en,fr",
            "--out",
            folder.At("out"),
        ]);

        code.Should().Be(ExitCode.WrongUse);
        error.Should().Be("kessan: group.yaml does not name the language fr; it names en, ja\n");
        Directory.Exists(folder.At("out")).Should().BeFalse();
    }

    [Fact]
    public void One_document_alone_has_the_bytes_it_has_in_the_package()
    {
        using var folder = new PackageFolder();
        folder.Close("--out", folder.At("whole"));

        var (code, _, _) = PackageFolder.Run([
            "deck",
            folder.Group,
            "--period",
            "FY2018",
            "--lang",
            "en",
            "--out",
            folder.At("deck"),
        ]);

        var files = PackageFolder.Files(folder.At("deck"));
        code.Should().Be(ExitCode.Done);
        files.Keys.Should().Equal("deck.en.pdf", "deck.en.pptx");
        files.Should().OnlyContain(file => file.Value.SequenceEqual(PackageFolder.Files(folder.At("whole"))[file.Key]));
    }

    [Fact]
    public void A_preview_is_a_picture_of_each_page()
    {
        using var folder = new PackageFolder();

        PackageFolder.Run("preview", folder.Group, "--period", "FY2018", "--page", "2", "--out", folder.At("pages"));

        var files = PackageFolder.Files(folder.At("pages"));
        files.Keys.Should().Equal("deck.en-02.png", "deck.ja-02.png");
        files.Values.Should().OnlyContain(bytes => Encoding.ASCII.GetString(bytes, 1, 3) == "PNG");
    }

    [Fact]
    public void Errors_leave_no_package_unless_a_draft_is_asked_for_which_nobody_can_approve()
    {
        using var folder = new PackageFolder();
        folder.Edit("report/text/en.md", "Financial position", "Financial {Nonsense fy}");

        folder.Close().Code.Should().Be(ExitCode.Findings);
        Directory.Exists(folder.Package).Should().BeFalse();

        folder.Close("--draft", "--prepared-by", "Ann").Code.Should().Be(ExitCode.Findings);
        ManifestJson.Read(folder.Package).Value!.Content.Should().BeNull();
        Encoding.UTF8.GetString(PackageFolder.Files(folder.Package)["printed.csv"]).Should().StartWith("# DRAFT");
        folder.Approve("Bob").Error.Should().Contain("KES3085");
    }

    private static string HashOf(byte[] bytes) =>
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes));
}
