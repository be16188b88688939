using Kessan.TieOut.Reading;

namespace Kessan.Formats.Tests.Reading;

public sealed class InlineXbrlReadingTests
{
    private const string Tagged = """
        <?xml version="1.0" encoding="utf-8"?>
        <html xmlns="http://www.w3.org/1999/xhtml" xmlns:ix="http://www.xbrl.org/2008/inlineXBRL"><head><title/></head><body>
        <div style="display:none"><ix:header><ix:hidden>12345</ix:hidden></ix:header></div>
        <p>△<ix:nonFraction name="tse:ChangeInProfit" contextRef="CurrentYear" unitRef="Pure" decimals="3" scale="-2" sign="-">24.2</ix:nonFraction>％<a id="x"/></p>
        <p>after</p></body></html>
        """;

    [Fact]
    public void The_print_is_read_and_the_tag_kept_beside_it()
    {
        var document = Reads.Clean("report-ixbrl.htm", Tagged);

        document.Format.Should().Be("ixbrl");
        document.Pages[0].Written().Should().Equal("p 4:4 △24.2％", "p 5:4 after");
        var tag = ((ReadParagraph)document.Pages[0].Elements[0]).Text.Tags.Should().ContainSingle().Which;
        (tag.Start, tag.Length, tag.FactId).Should().Be((1, 4, "tse:ChangeInProfit CurrentYear"));
        tag.Stated.Should().Be("scale=-2 decimals=3 sign=- unit=Pure");
    }

    [Fact]
    public void The_files_of_a_filing_are_one_document_in_their_order()
    {
        var zip = Reads.Zipped(
            ("XBRLData/Attachment/0102-pl-ixbrl.htm", Tagged.Replace("after", "third", StringComparison.Ordinal)),
            ("XBRLData/Attachment/0101-bs-ixbrl.htm", Tagged.Replace("after", "second", StringComparison.Ordinal)),
            ("XBRLData/Summary/tse-ixbrl.htm", Tagged.Replace("after", "first", StringComparison.Ordinal)),
            ("XBRLData/Summary/tse-def.xml", "<x/>")
        );

        var document = Reads.Clean("filing.zip", zip);

        document
            .Pages.Select(page => (page.Number, page.Name))
            .Should()
            .Equal((1, "tse-ixbrl.htm"), (2, "0101-bs-ixbrl.htm"), (3, "0102-pl-ixbrl.htm"));
        document
            .Pages.Select(page => ((ReadParagraph)page.Elements[1]).Text.Text)
            .Should()
            .Equal("first", "second", "third");
        ((ReadParagraph)document.Pages[1].Elements[1])
            .Text.Place.Should()
            .Be(new TextPlace(2, 5, 4, "0101-bs-ixbrl.htm"));
    }

    [Fact]
    public void A_folder_is_read_like_the_zip_of_it()
    {
        using var folder = new TestFolder();
        folder.Write("filing/Summary/a-ixbrl.htm", Tagged);

        var read = Kessan.Formats.Reading.DocumentReading.Read(Path.Combine(folder.Place, "filing"));

        read.Findings.Should().BeEmpty();
        read.Value.Pages.Should().ContainSingle();
    }

    [Fact]
    public void A_zip_of_something_else_is_told() =>
        Reads.Findings("photos.zip", Reads.Zipped(("a.jpg", "x"))).Should().Equal("photos.zip KES3212");
}
