using AwesomeAssertions;
using Kessan.Benchmarks.Generation;
using Kessan.Formats.Reading;
using Kessan.TieOut;
using Kessan.TieOut.Relations;
using Xunit;

namespace Kessan.Scenarios.TieOut;

/// <summary>A report in which every figure ties.</summary>
public class GeneratedReportTests
{
    // In three hundred pages names differ by little and figures agree by luck.
    [Theory]
    [InlineData(8, 20181106)]
    [InlineData(300, 20181106)]
    [InlineData(220, 4)]
    public void Raises_no_alarm_and_ties_its_totals_changes_and_sentences(int pages, int seed)
    {
        var text = AnnualReportText.Write(pages, seed);
        var read = DocumentReading.Read("report.txt", System.Text.Encoding.UTF8.GetBytes(text));

        var result = DocumentTieOut.Check(read.Value!, TieOutOptions.None);

        result
            .Relations.Where(relation => relation.Verdict is Verdict.Contradiction or Verdict.Unknown)
            .Should()
            .BeEmpty();
        result.Conflicts.Should().BeEmpty();
        result
            .Relations.Count(relation => relation.Kind == RelationKind.Growth)
            .Should()
            .BeGreaterThan(pages * 20, "every row and every sentence of a page says how it grew");
    }
}
