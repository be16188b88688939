using System.Text;

namespace Kessan.Formats.Tests.Reading;

public sealed class ReadingLimitsTests
{
    [Fact]
    public void A_text_larger_than_any_is_told()
    {
        var bytes = new byte[(64 << 20) + 1];
        bytes.AsSpan().Fill((byte)'7');

        Reads.Findings("deck.txt", bytes).Should().Equal("deck.txt KES3203");
    }

    [Fact]
    public void More_lines_than_any_text_has_are_told_and_the_rest_left_out()
    {
        var text = new StringBuilder().Insert(0, "a\n", 1_000_001).ToString();

        var read = Reads.Of("deck.txt", text);

        read.Findings.Should().ContainSingle().Which.Code.Should().Be("KES3211");
        read.Value.Pages[0].Written().Should().HaveCount(1_000_000);
    }

    [Fact]
    public void More_numbers_than_any_document_has_are_told_and_the_rest_left_out()
    {
        var line = new StringBuilder().Insert(0, "1,234.5 ", 10).Append('\n').ToString();

        var most = Reads.Of("deck.txt", new StringBuilder().Insert(0, line, 10_000).ToString());
        var read = Reads.Of("deck.txt", new StringBuilder().Insert(0, line, 10_001).Append("7\n").ToString());

        most.Findings.Should().BeEmpty();
        most.Value.Pages[0].Written().Should().HaveCount(10_000);
        var finding = read.Findings.Should().ContainSingle().Which;
        finding.Code.Should().Be("KES3211");
        finding.Message.Should().Be("the document has more than 100,000 numbers");
        read.Value.Pages[0].Written().Should().HaveCount(10_000);
    }

    [Fact]
    public void Pages_that_are_pictures_are_told()
    {
        var pdf = SmallPdf.Bytes([], content: "q 100 0 0 100 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID x EI Q");

        var read = Reads.Of("scan.pdf", pdf);

        read.Findings.Select(finding => finding.Code).Should().BeEquivalentTo("KES3202", "KES3214");
        read.Findings.Should().Contain(finding => finding.Message == "there is no text on page 1, only pictures");
    }
}
