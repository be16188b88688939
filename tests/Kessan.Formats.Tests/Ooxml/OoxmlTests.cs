using System.IO.Compression;
using System.Numerics;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Kessan.Amounts;
using Kessan.Formats.Ooxml;

namespace Kessan.Formats.Tests.Ooxml;

public class OoxmlTests
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData("90960123456", "90960123456")]
    [InlineData("-0.1", "-0.1")]
    [InlineData("1/3", "0.333333333333333")]
    [InlineData("2/3", "0.666666666666667")]
    [InlineData("-2000000/3", "-666666.666666667")]
    [InlineData("123456789012345678", "123456789012346000")]
    [InlineData("999999999999999.5", "1000000000000000")]
    [InlineData("0.000000123456789012345678", "0.000000123456789012346")]
    [InlineData("99.99999999999994", "99.9999999999999")]
    public void Values_have_fifteen_significant_digits(string value, string expected)
    {
        Fraction.TryParse(value, out var fraction).Should().BeTrue();

        NumberText.Of(fraction).Should().Be(expected);
    }

    [Fact]
    public void What_is_put_into_markup_is_text()
    {
        var evil = "<b>&\"\u0001\uD800x\n";

        var xml = new XmlText().Add($"<a t=\"{evil}\">{evil}</a>{42}");

        xml.ToString().Should().Be("<a t=\"&lt;b&gt;&amp;&quot;x&#10;\">&lt;b&gt;&amp;&quot;x&#10;</a>42");
    }

    [Fact]
    public void A_zip_holds_its_files_in_order_and_knows_no_time()
    {
        var package = new OoxmlPackage();
        var part = package.Add("/a/b.xml", "application/xml");
        part.Bytes = new byte[100_000];
        package.AddByEnding("/a/c.png", "image/png", [1, 2, 3]);
        package.Root.Refer("officeDocument", part).Should().Be("rId1");
        part.ReferOutside("hyperlink", "https://example.com/?a&b").Should().Be("rId1");
        part.ReferOutside("hyperlink", "https://example.com/?a&b").Should().Be("rId1");

        var bytes = package.ToBytes();

        using var zip = new ZipArchive(new MemoryStream(bytes));
        zip.Entries.Select(entry => entry.FullName)
            .Should()
            .Equal("[Content_Types].xml", "_rels/.rels", "a/b.xml", "a/_rels/b.xml.rels", "a/c.png");
        zip.Entries.Should().OnlyContain(entry => entry.LastWriteTime.Year == 1980);
        using var stream = zip.GetEntry("a/b.xml")!.Open();
        var held = new MemoryStream();
        stream.CopyTo(held);
        held.ToArray().Should().Equal(part.Bytes);
        bytes.Length.Should().BeLessThan(5_000);
    }

    [Fact]
    public void A_plain_workbook_is_valid()
    {
        var bytes = PlainWorkbook.Write(
            "Data",
            [
                [new(null), new("<Revenue>")],
                [new("1H18"), new(null, new Fraction(1, new BigInteger(3)), "#,##0.0%")],
            ]
        );

        using var workbook = SpreadsheetDocument.Open(new MemoryStream(bytes), false);
        new OpenXmlValidator().Validate(workbook).Select(error => error.Description).Should().BeEmpty();
    }

    [Theory]
    [InlineData(0, "A")]
    [InlineData(25, "Z")]
    [InlineData(26, "AA")]
    [InlineData(701, "ZZ")]
    [InlineData(702, "AAA")]
    public void Columns_have_letters(int index, string letters) => PlainWorkbook.Column(index).Should().Be(letters);
}
