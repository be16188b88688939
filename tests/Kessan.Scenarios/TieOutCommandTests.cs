using System.Text;
using Kessan.Cli;
using Kessan.Cli.Packages;
using Kessan.Phases;

namespace Kessan.Scenarios;

/// <summary>What <c>kessan tieout</c> says of documents and of Kessan's own package.</summary>
public sealed class TieOutCommandTests
{
    private const string Document = """
        # Results for 1H FY2018 (six months ended September 30, 2018)

        JPY million

        | | 1H17 | 1H18 |
        | --- | ---: | ---: |
        | Services | 52,138 | 56,593 |
        | Systems | 30,850 | 34,370 |
        | Total revenues | 82,988 | 90,963 |

        """;

    [Fact]
    public void The_package_of_the_sample_ties_and_a_digit_changed_in_it_does_not()
    {
        using var folder = new PackageFolder();
        folder.Close().Code.Should().Be(ExitCode.Done);

        var sound = PackageFolder.Run("tieout", folder.Package);
        sound.Code.Should().Be(ExitCode.Done, sound.Error);
        sound.Out.Should().Contain("report.en.html: ").And.Contain("workbook.ja.xlsx: ").And.EndWith("No findings.\n");

        var (number, page) = FirstNumber(folder);
        File.WriteAllText(page, number);
        var changed = PackageFolder.Run("tieout", folder.Package);
        changed.Code.Should().Be(ExitCode.Findings);
        changed.Error.Should().Contain("report.en.html: error KES3242");
    }

    [Theory]
    [InlineData("deck.en.pptx")]
    [InlineData("deck.ja.pdf")]
    [InlineData("workbook.en.xlsx")]
    public void A_file_of_another_document_in_its_place_does_not_tie(string name)
    {
        using var folder = new PackageFolder();
        folder.Close();
        var files = PackageProof.In(folder.Package).ToDictionary(file => file.Key, file => file.Value);
        files[name] = () => [.. Encoding.UTF8.GetBytes("no such file")];

        var proof = PackageProof.Of(files, SequentialScheduler.Instance);

        proof.Findings.Should().NotBeEmpty().And.OnlyContain(finding => finding.Location.File == name);
        proof.Files.Single(file => file.File == name).Tied.Should().Be(0);
    }

    [Theory]
    [InlineData("90,963", ExitCode.Done, "Nothing contradicts.")]
    [InlineData("90,693", ExitCode.Findings, "90,693 would have to be 90,963")]
    public void A_total_that_does_not_add_up_is_told_with_its_mend(string total, int code, string told)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.At("results.md"), Document.Replace("90,963", total, StringComparison.Ordinal));

        var run = PackageFolder.Run("tieout", folder.At("results.md"), "--out", folder.At("out/results.html"));

        run.Code.Should().Be(code, run.Out);
        run.Out.Should().Contain(told).And.EndWith($"Files: {folder.At("out/results.html")}\n");
        File.ReadAllText(folder.At("out/results.html")).Should().StartWith("<!DOCTYPE html>").And.Contain(total);
    }

    [Fact]
    public void Several_documents_give_a_folder_of_pages_or_one_array()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.At("one.md"), Document);
        File.WriteAllText(folder.At("two.md"), Document);

        var pages = PackageFolder.Run(
            "tieout",
            folder.At("one.md"),
            folder.At("two.md"),
            "--format",
            "html",
            "--out",
            folder.At("out")
        );
        var wrong = PackageFolder.Run("tieout", folder.At("one.md"), folder.At("two.md"), "--format", "html");
        var json = PackageFolder.Run("tieout", folder.At("one.md"), folder.At("two.md"), "--format", "json");

        pages.Code.Should().Be(ExitCode.Done, pages.Error);
        Directory
            .EnumerateFiles(folder.At("out"))
            .Select(Path.GetFileName)
            .Order()
            .Should()
            .Equal("one.md.html", "two.md.html");
        wrong.Code.Should().Be(ExitCode.WrongUse);
        using var parsed = System.Text.Json.JsonDocument.Parse(json.Out);
        parsed.RootElement.GetArrayLength().Should().Be(2);
    }

    [Fact]
    public void A_document_that_is_not_there_is_a_finding()
    {
        using var folder = new TemporaryFolder();

        var run = PackageFolder.Run("tieout", folder.At("none.pdf"));

        run.Code.Should().Be(ExitCode.Findings);
        run.Error.Should().Contain("error KES32");
    }

    /// <summary>The report with the first digit of its first number changed, and where it lies.</summary>
    private static (string Text, string Path) FirstNumber(PackageFolder folder)
    {
        var path = Path.Combine(folder.Package, "report.en.html");
        var text = File.ReadAllText(path);
        var at = text.IndexOf('>', text.IndexOf("<a class=\"n\"", StringComparison.Ordinal)) + 1;
        while (!char.IsAsciiDigit(text[at]))
        {
            at++;
        }

        var digit = text[at] == '9' ? '8' : (char)(text[at] + 1);
        return (text[..at] + digit + text[(at + 1)..], path);
    }
}
