using Kessan.Cli;

namespace Kessan.Scenarios;

/// <summary>Faults of every kind in five files at once, and a sixth that is not there: all are told together.</summary>
[Collection(InOneFolder.Name)]
public sealed class ManyFaultsTests
{
    private static Overlay Faults => new(Path.Combine(Scenario.Folder, "faults", "everywhere"));

    [Fact]
    public void All_faults_are_told_at_once_and_the_folder_of_results_is_left_as_it_was()
    {
        using var group = new TemporaryFolder();
        using var results = new TemporaryFolder();
        Faults.Lay(group.At("group"));
        File.WriteAllText(results.At("facts.csv"), "of the last close");
        var written = File.GetLastWriteTimeUtc(results.At("facts.csv"));

        var (code, printed) = Close(group.Path, "--out", results.Path);

        code.Should().Be(ExitCode.Findings);
        printed.ShouldBeGolden(Faults.Expected);
        Directory.EnumerateFileSystemEntries(results.Path).Should().Equal(results.At("facts.csv"));
        File.ReadAllText(results.At("facts.csv")).Should().Be("of the last close");
        File.GetLastWriteTimeUtc(results.At("facts.csv")).Should().Be(written);
    }

    [Fact]
    public void Every_kind_of_fault_is_among_them_with_its_place_and_help()
    {
        var shown = File.ReadAllText(Faults.Expected);
        string[] places =
        [
            "group/dividends.csv:2:27: error KES2021",
            "group/intercompany.csv:3:8: error KES2032",
            "group/rates.csv:5: error KES2035",
            "group/trial-balances/FY2018/SUB.csv:2:9: error KES2022",
            "group/trial-balances/FY2018/SUB2.csv: error KES1101",
            "group/trial-balances/FY2018/PARENT.csv: error KES1102",
        ];

        foreach (var place in places)
        {
            var finding = shown.Split("\n\n").Should().ContainSingle(text => text.StartsWith(place)).Subject;
            finding.Should().Contain("= help: ");
        }

        shown.Should().EndWith("6 errors. Nothing was published.\n");
    }

    private static (int Code, string Printed) Close(string folder, params string[] options)
    {
        var before = Directory.GetCurrentDirectory();
        Directory.SetCurrentDirectory(folder);
        try
        {
            using var printed = new StringWriter { NewLine = "\n" };
            var code = KessanCommand.Run(["close", "group", "--period", "FY2018", .. options], new(printed, printed));
            return (code, printed.ToString());
        }
        finally
        {
            Directory.SetCurrentDirectory(before);
        }
    }
}
