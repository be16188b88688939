using System.Text;
using Kessan.Cli.Publication;
using Kessan.Documents;
using Kessan.Formats.Text;
using Kessan.Ledger;

namespace Kessan.Scenarios;

/// <summary>What each step of the pipeline adds for the two samples, kept as text: a change of any posting shows up as
/// a changed
/// line of a file, which needs its reason in the commit.</summary>
public sealed class StageGoldenTests
{
    private static readonly Lazy<GroupClose> Tiny = new(() => Close("tiny", "FY2018"));

    private static readonly Lazy<GroupClose> Iij = new(() => Close("iij", "FY2018-H1"));

    public static TheoryData<string, Stage> Stages()
    {
        var data = new TheoryData<string, Stage>();
        foreach (var sample in new[] { "tiny", "iij" })
        {
            foreach (var stage in Enum.GetValues<Stage>())
            {
                data.Add(sample, stage);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Stages))]
    public void A_step_adds_the_journals_that_are_kept(string sample, Stage stage)
    {
        var close = Of(sample);
        var segments = close.Statements!.Ledger.Segments.Where(segment => segment.Stage == stage && segment.Count > 0);
        LedgerText.Write(segments, close.Books.Group.Names).ShouldBeGolden(Golden(sample, $"{stage}.txt"));
    }

    [Theory]
    [InlineData("tiny", "statements.md")]
    [InlineData("tiny", "proofs.md")]
    [InlineData("tiny", "worksheet.csv")]
    [InlineData("iij", "statements.md")]
    [InlineData("iij", "proofs.md")]
    [InlineData("iij", "scope.md")]
    [InlineData("iij", "worksheet.csv")]
    [InlineData("iij", "intercompany.csv")]
    public void A_file_of_the_close_is_as_kept(string sample, string file)
    {
        using var bytes = new MemoryStream();
        ClosedFiles.Of(Of(sample), Language.English)[file](bytes);
        Encoding.UTF8.GetString(bytes.ToArray()).ShouldBeGolden(Golden(sample, file));
    }

    private static GroupClose Of(string sample) => sample == "tiny" ? Tiny.Value : Iij.Value;

    private static GroupClose Close(string sample, string period) =>
        GroupClose.Run(new(Path.Combine(Scenario.Root, "samples", sample), period, null));

    private static string Golden(string sample, string file) => Path.Combine(Scenario.Folder, "goldens", sample, file);
}
