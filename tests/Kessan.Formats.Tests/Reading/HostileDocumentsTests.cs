using System.IO.Compression;
using System.Text;
using Kessan.Diagnostics;

namespace Kessan.Formats.Tests.Reading;

public sealed class HostileDocumentsTests
{
    private static readonly string Entities = """
        <?xml version="1.0"?>
        <!DOCTYPE html [<!ENTITY a "1111111111"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
        <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;">]>
        <html xmlns="http://www.w3.org/1999/xhtml"><body><p>&d;</p><p>7</p></body></html>
        """;

    [Theory]
    [InlineData("deck.txt", "", "deck.txt KES3202")]
    [InlineData("deck.pdf", "", "deck.pdf KES3202")]
    [InlineData("deck.pdf", "Revenue 90.96", "deck.pdf KES3204")]
    [InlineData("deck.pdf", "%PDF-1.7\nnothing more", "deck.pdf KES3204")]
    [InlineData("deck.pptx", "Revenue 90.96", "deck.pptx KES3204")]
    [InlineData("deck.xlsx", "PK\u0003\u0004 and no more", "deck.xlsx KES3204")]
    [InlineData("deck.csv", "a,b\n1,2\n", "deck.csv KES3201")]
    [InlineData("deck.html", "<html><body></body></html>", "deck.html KES3202")]
    public void What_cannot_be_read_is_told(string name, string text, string expected) =>
        Reads.Findings(name, text).Should().Equal(expected);

    [Fact]
    public void A_Word_document_is_told_as_one() =>
        Reads
            .Of("deck.docx", Reads.Zipped(("[Content_Types].xml", "<x/>"), ("word/document.xml", "<x/>")))
            .Findings.Should()
            .Contain(finding => finding.Code == "KES3201" && finding.Message.StartsWith("this is a Word document"));

    [Fact]
    public void A_document_locked_by_a_password_is_told()
    {
        byte[] head = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]];

        Reads
            .Findings("deck.pptx", [.. head, .. Encoding.Unicode.GetBytes("EncryptedPackage")])
            .Should()
            .Equal("deck.pptx KES3205");
        Reads.Findings("deck.xls", head).Should().Equal("deck.xls KES3201");
    }

    [Fact]
    public void Ten_thousand_tables_in_one_another_are_told()
    {
        var tables = string.Concat(Enumerable.Repeat("<table><tr><td>", 10_000));

        var read = Reads.Of("deck.html", $"<html><body><p>Revenue 90.96</p>{tables}7</body></html>");

        read.Findings.Should().ContainSingle().Which.Code.Should().Be("KES3209");
        read.Value.Pages[0].Written().Should().Contain(text => text.EndsWith("Revenue 90.96"));
    }

    [Fact]
    public void Ten_thousand_tables_in_one_another_in_XHTML_are_told()
    {
        var open = string.Concat(Enumerable.Repeat("<table><tr><td>", 10_000));
        var close = string.Concat(Enumerable.Repeat("</td></tr></table>", 10_000));
        var page = $"<html xmlns=\"http://www.w3.org/1999/xhtml\"><body><p>90.96</p>{open}7{close}</body></html>";

        Reads.Findings("deck.xhtml", page).Should().Equal("deck.xhtml KES3209");
    }

    [Fact]
    public void Deep_quotes_of_Markdown_are_told() =>
        Reads.Findings("deck.md", new string('>', 20_000) + " 7\n").Should().Equal("deck.md:1:1 KES3209");

    [Fact]
    public void Entities_are_never_unfolded()
    {
        var read = Reads.Of("deck.xhtml", Entities);

        var texts = read.Value.Pages.SelectMany(page => page.Written()).ToList();
        texts.Should().Contain(text => text.EndsWith(" 7"));
        texts.Should().OnlyContain(text => text.Length < 400);
    }

    [Fact]
    public void A_part_of_an_Office_document_with_a_document_type_is_told() =>
        Reads
            .Of("book.xlsx", Reads.Zipped(("[Content_Types].xml", "<x/>"), ("xl/workbook.xml", Entities)))
            .Findings.Should()
            .ContainSingle()
            .Which.Message.Should()
            .Contain("xl/workbook.xml holds a document type");

    [Fact]
    public void A_zip_that_unpacks_without_end_is_told()
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Fastest).Open();
            var zeros = new byte[1 << 20];
            for (var i = 0; i < 520; i++)
            {
                entry.Write(zeros);
            }
        }

        Reads.Findings("book.xlsx", stream.ToArray()).Should().Equal("book.xlsx KES3206");
    }

    [Theory]
    [InlineData("deck.html", "<html><body><p>{0}</p><p>7</p></body></html>")]
    [InlineData("deck.html", "<html><body><table><tr><td>{0}</td><td>7</td></tr></table></body></html>")]
    [InlineData("deck.md", "{0}\n\n7\n")]
    public void Ten_million_digits_cost_themselves_alone(string name, string frame)
    {
        var read = Reads.Of(name, string.Format(null, CompositeFormat.Parse(frame), new string('8', 10_000_000)));

        read.Findings.Should().ContainSingle().Which.Code.Should().Be("KES3210");
        read.Value.Pages[0].Written().Should().Contain(text => text.EndsWith(" 7"));
    }

    [Fact]
    public void A_PDF_page_in_pictures_alone_is_told()
    {
        var pdf = SmallPdf.Bytes([], "/Group <<>>");

        Reads.Of("scan.pdf", pdf).Findings.Should().ContainSingle().Which.Severity.Should().Be(Severity.Error);
    }

    [Fact]
    public void A_PDF_whose_arrays_stand_in_one_another_ends_in_a_finding()
    {
        var pdf = SmallPdf.Bytes([(100, 700, 10, "7")], "/Annots " + new string('[', 200_000));

        Reads.Of("deck.pdf", pdf).Findings.Should().NotBeEmpty();
    }
}
