using System.Globalization;
using System.Text;
using Kessan.Formats.Reading;
using Kessan.TieOut.Reading;

namespace Kessan.Formats.Tests.Reading;

public sealed class PdfReadingTests
{
    [Fact]
    public void Columns_stay_columns_and_figures_end_where_they_end()
    {
        var document = Reads.Clean(
            "deck.pdf",
            SmallPdf.Bytes([
                (100, 700, 10, "Revenue"),
                (300, 700, 10, "1,234"),
                (400, 700, 10, "56"),
                (100, 688, 10, "Cost of sales"),
                (311.12, 688, 10, "987"),
                (400, 688, 10, "43"),
            ])
        );

        document.Format.Should().Be("pdf");
        var lines = ((ReadLines)document.Pages[0].Elements[0]).Lines.Select(line => line.Text).ToList();
        lines.Should().HaveCount(2);
        lines[0].Trim().Should().MatchRegex("^Revenue {3,}1,234 {3,}56$");
        lines[1].Trim().Should().MatchRegex("^Cost of sales {3,}987 {3,}43$");
        lines[0]
            .IndexOf("Revenue", StringComparison.Ordinal)
            .Should()
            .Be(lines[1].IndexOf("Cost", StringComparison.Ordinal));
        (lines[0].IndexOf("1,234", StringComparison.Ordinal) + 5)
            .Should()
            .Be(lines[1].IndexOf("987", StringComparison.Ordinal) + 3);
    }

    [Fact]
    public void A_raised_mark_never_continues_a_figure()
    {
        var document = Reads.Clean("deck.pdf", SmallPdf.Bytes([(100, 700, 10, "EBITDA 9,663"), (163, 704, 6, "1")]));

        ((ReadLines)document.Pages[0].Elements[0]).Lines.Single().Text.Trim().Should().Be("EBITDA 9,663¹");
    }

    [Fact]
    public void Lines_are_numbered_on_their_page_and_blocks_set_apart()
    {
        var document = Reads.Clean(
            "deck.pdf",
            SmallPdf.Bytes([
                (100, 700, 10, "one"),
                (100, 688, 10, "two"),
                (100, 676, 10, "three"),
                (100, 600, 10, "four"),
            ])
        );

        document
            .Pages[0]
            .Written()
            .Select(line => line.Replace(" ", "", StringComparison.Ordinal))
            .Should()
            .Equal("l1:1one", "l2:1two", "l3:1three", "l4:1", "l5:1four");
    }

    [Fact]
    public void A_figure_with_a_link_to_its_fact_is_told()
    {
        var document = Reads.Clean(
            "deck.pdf",
            SmallPdf.Bytes(
                [(100, 700, 10, "Revenue 90.96 billion")],
                "/Annots [<</Type /Annot /Subtype /Link /Rect [142 698 170 710] "
                    + "/A <</S /URI /URI (#fact/Revenue@FY2018%20H1)>>>>]"
            )
        );

        var line = ((ReadLines)document.Pages[0].Elements[0]).Lines[0];
        var tag = line.Tags.Should().ContainSingle().Which;
        line.Text.Substring(tag.Start, tag.Length).Should().Be("90.96");
        tag.FactId.Should().Be("Revenue@FY2018 H1");
    }

    [Theory]
    [InlineData("/MediaBox [0 0 595 842] /Contents 99 0 R", "nothing is drawn where it says")]
    [InlineData("/MediaBox [0 0 595] /Contents 4 0 R", "a page of three sides")]
    [InlineData("/MediaBox [0 0 595 842] /Contents 5 0 R", "a font is no drawing")]
    public void A_damaged_page_in_a_sound_file_is_told_and_the_others_are_read(string page, string because)
    {
        var bytes = SmallPdf.Bytes([(100, 700, 10, "Revenue 90.96 billion")], secondPage: page);

        var read = DocumentReading.Read("results.pdf", bytes);

        read.Findings.Should().ContainSingle(because).Which.Code.Should().Be("KES3215");
        read.Findings[0].Message.Should().StartWith("page 2 cannot be read");
        read.Value.Pages.SelectMany(one => one.Written())
            .Should()
            .ContainSingle()
            .Which.Should()
            .Contain("Revenue 90.96");
    }
}

/// <summary>A PDF of one page in Helvetica, written by hand: texts with their place and size in points; a second page
/// where something is said of it.</summary>
internal static class SmallPdf
{
    public static byte[] Bytes(
        IEnumerable<(double X, double Y, int Size, string Text)> texts,
        string more = "",
        string content = "",
        string secondPage = ""
    )
    {
        var drawn = new StringBuilder(content + "\nBT\n");
        foreach (var (x, y, size, text) in texts)
        {
            drawn.Append(CultureInfo.InvariantCulture, $"/F1 {size} Tf 1 0 0 1 {x} {y} Tm ({text}) Tj\n");
        }

        drawn.Append("ET");
        string[] objects =
        [
            "<</Type /Catalog /Pages 2 0 R>>",
            secondPage.Length == 0
                ? "<</Type /Pages /Kids [3 0 R] /Count 1>>"
                : "<</Type /Pages /Kids [3 0 R 6 0 R] /Count 2>>",
            "<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
                + $"/Resources <</Font <</F1 5 0 R>>>> {more}>>",
            FormattableString.Invariant($"<</Length {drawn.Length}>>\nstream\n{drawn}\nendstream"),
            "<</Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding>>",
            $"<</Type /Page /Parent 2 0 R {secondPage} /Resources <</Font <</F1 5 0 R>>>> >>",
        ];
        var file = new StringBuilder("%PDF-1.4\n");
        var offsets = new List<int>();
        for (var i = 0; i < objects.Length; i++)
        {
            offsets.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        var table = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        offsets.ForEach(offset => file.Append(CultureInfo.InvariantCulture, $"{offset:D10} 00000 n \n"));
        file.Append(
            CultureInfo.InvariantCulture,
            $"trailer\n<</Size {objects.Length + 1} /Root 1 0 R>>\nstartxref\n{table}\n%%EOF\n"
        );
        return Encoding.Latin1.GetBytes(file.ToString());
    }
}
