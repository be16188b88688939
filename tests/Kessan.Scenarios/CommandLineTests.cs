using System.Diagnostics;
using Kessan.Cli;

namespace Kessan.Scenarios;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("new")]
    [InlineData("check")]
    [InlineData("close")]
    [InlineData("explain")]
    [InlineData("facts")]
    [InlineData("preview")]
    [InlineData("deck")]
    [InlineData("workbook")]
    [InlineData("report")]
    [InlineData("approve")]
    [InlineData("publish")]
    public void Help_is_the_manual_page_of_the_documentation(string command)
    {
        var page = File.ReadAllText(Path.Combine(Scenario.Root, "docs", "reference", "cli", $"{command}.md"));

        Run(command, "--help").Should().Be((ExitCode.Done, page, string.Empty));
        page.Should().StartWith($"# kessan {command}\n");
    }

    [Fact]
    public void Every_manual_page_is_of_a_command()
    {
        var general = File.ReadAllText(Path.Combine(Scenario.Root, "docs", "reference", "cli", "kessan.md"));
        var pages = Directory
            .EnumerateFiles(Path.Combine(Scenario.Root, "docs", "reference", "cli"), "*.md")
            .Select(file => Path.GetFileNameWithoutExtension(file))
            .Where(page => page is not ("kessan" or "README"));

        string[] ofDocuments = ["deck", "workbook", "report", "preview", "approve", "publish", "tieout"];
        pages.Should().BeEquivalentTo(["new", "check", "close", "explain", "facts", .. ofDocuments]);
        pages.Should().OnlyContain(page => general.Contains($"| `{page} "));
        Run().Should().Be((ExitCode.Done, general, string.Empty));
        Run("--help").Should().Be((ExitCode.Done, general, string.Empty));
    }

    [Theory]
    [InlineData("kessan: Unrecognized command or argument 'clsoe'.", "clsoe")]
    [InlineData("kessan: Option '--period' is required.", "close", "samples/tiny")]
    [InlineData("kessan: there is no folder nowhere", "check", "nowhere")]
    [InlineData("kessan: Revenue is no fact id", "explain", "nowhere", "Revenue")]
    [InlineData("kessan: no finding has the code KES9999", "explain", "KES9999")]
    [InlineData("kessan: Revenue is no condition", "facts", "nowhere", "--period", "FY2018", "--where", "Revenue")]
    public void Wrong_use_is_exit_code_2_and_says_what_is_wrong(string says, params string[] arguments)
    {
        var (code, printed, error) = Run(arguments);

        code.Should().Be(ExitCode.WrongUse);
        printed.Should().BeEmpty();
        error.Should().Contain(says);
    }

    [Fact]
    public void The_page_of_a_finding_needs_no_folder()
    {
        var (code, printed, _) = Run("explain", "kes1102");

        code.Should().Be(ExitCode.Done);
        printed.Should().StartWith("# KES1102: ");
    }

    [Fact]
    public void New_never_overwrites()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.At("mine.txt"), "kept");

        var (code, _, error) = Run("new", folder.Path);

        code.Should().Be(ExitCode.WrongUse);
        error.Should().Contain("nothing is ever overwritten");
        Directory.EnumerateFileSystemEntries(folder.Path).Should().ContainSingle();
    }

    [Fact]
    public async Task The_program_itself_prints_and_ends_with_the_code()
    {
        var program = Path.Combine(AppContext.BaseDirectory, "Kessan.Cli.dll");
        var start = new ProcessStartInfo("dotnet", [program, "check", "nowhere"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        using var kessan = Process.Start(start)!;
        var error = await kessan.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await kessan.WaitForExitAsync(TestContext.Current.CancellationToken);

        error.Should().Be($"kessan: there is no folder nowhere{Environment.NewLine}");
        kessan.ExitCode.Should().Be(ExitCode.WrongUse);
    }

    [Fact]
    public void Facts_are_those_a_close_publishes_and_a_package_is_of_the_year_to_date()
    {
        using var folder = new TemporaryFolder();
        var group = Path.Combine(Scenario.Folder, "groups", "quarters-in-dollars", "input");

        Run("close", group, "--period", "FY2018-Q3", "--out", folder.At("out")).Code.Should().Be(ExitCode.Done);
        var facts = Run("facts", group, "--period", "FY2018-9M", "--format", "csv").Out;

        facts.Should().Be(File.ReadAllText(folder.At(Path.Combine("out", "facts.csv"))));
        File.ReadAllText(folder.At(Path.Combine("out", "package.json"))).Should().Contain("\"period\": \"FY2018-9M\"");
    }

    [Fact]
    public void A_report_leads_to_no_language_that_is_not_written()
    {
        using var folder = new TemporaryFolder();
        var group = Path.Combine(Scenario.Root, "samples", "tiny");

        Run("report", group, "--period", "FY2018", "--lang", "ja", "--out", folder.At("one")).Code.Should().Be(0);
        Run("report", group, "--period", "FY2018", "--out", folder.At("both")).Code.Should().Be(0);

        const string link = "href=\"report.en.html\"";
        File.ReadAllText(folder.At(Path.Combine("one", "report.ja.html"))).Should().NotContain(link);
        File.ReadAllText(folder.At(Path.Combine("both", "report.ja.html"))).Should().Contain(link);
    }

    private static (int Code, string Out, string Error) Run(params string[] arguments)
    {
        using var printed = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var code = KessanCommand.Run(arguments, new(printed, error));
        return (code, printed.ToString(), error.ToString());
    }
}
