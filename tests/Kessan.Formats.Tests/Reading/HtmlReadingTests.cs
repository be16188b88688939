using System.Text;
using Kessan.TieOut.Reading;

namespace Kessan.Formats.Tests.Reading;

public sealed class HtmlReadingTests
{
    private static string[] Page(string body) =>
        Reads.Clean("deck.html", $"<!doctype html>\n<html><body>\n{body}\n</body></html>").Pages[0].Written();

    [Fact]
    public void Headings_paragraphs_and_bullets_keep_their_places() =>
        Page(
                "<h2>Results</h2>\n<p>Revenue was <b>90.96</b>\nbillion.</p>\n<ul><li>Cloud 9.74<ul><li>SaaS 1.2</li></ul></li></ul>"
            )
            .Should()
            .Equal("h2 3:5 Results", "p 4:4 Revenue was 90.96 billion.", "b1 6:9 Cloud 9.74", "b2 6:27 SaaS 1.2");

    [Fact]
    public void A_character_on_the_second_line_of_a_paragraph_has_its_own_place()
    {
        var document = Reads.Clean("deck.html", "<html><body><p>Revenue was\n  90.96 billion</p></body></html>");

        var text = ((ReadParagraph)document.Pages[0].Elements[0]).Text;
        text.PlaceAt(text.Text.IndexOf("90.96", StringComparison.Ordinal)).Should().Be(new TextPlace(1, 2, 3));
    }

    [Theory]
    [InlineData("EBITDA 9,663<sup>1</sup>", "EBITDA 9,663¹")]
    [InlineData("EBITDA 9,663<sup>*1</sup>", "EBITDA 9,663*¹")]
    [InlineData("EBITDA 9,663<sup>a</sup>", "EBITDA 9,663^(a)")]
    [InlineData("9,663<span style=\"vertical-align: super\">12</span>", "9,663¹²")]
    [InlineData("CO<sub>2</sub> 1,234", "CO₂ 1,234")]
    public void A_footnote_mark_never_continues_a_figure(string html, string expected) =>
        Page($"<p>{html}</p>").Should().Equal($"p 3:4 {expected}");

    [Fact]
    public void A_figure_cut_into_pieces_goes_on_and_what_styles_set_apart_does_not() =>
        Page("<p><span>1</span><span>,234</span> <b class=\"tag\">DRAFT</b><span class=\"no\">1</span></p>")
            .Should()
            .Equal("p 3:10 1,234 DRAFT 1");

    [Fact]
    public void Spans_heads_and_indents_of_a_table_are_told() =>
        Page(
                """
                <table><caption>JPY million</caption>
                <thead><tr><th rowspan="2">Item</th><th colspan="2">1H</th></tr><tr><th>2018</th><th>2017</th></tr></thead>
                <tr><td>Revenue</td><td>90,963</td><td>82,988</td></tr>
                <tr><td style="padding-left: 12px">Cloud</td><td>9,740</td><td>8,620</td></tr>
                </table>
                """
            )
            .Should()
            .Equal(
                "table 2 JPY million",
                "r0c0+2x1! 4:28 Item",
                "r0c1+1x2! 4:53 1H",
                "r1c1! 4:73 2018",
                "r1c2! 4:86 2017",
                "r2c0 5:9 Revenue",
                "r2c1 5:25 90,963",
                "r2c2 5:40 82,988",
                "r3c0> 6:36 Cloud",
                "r3c1 6:50 9,740",
                "r3c2 6:64 8,620"
            );

    [Fact]
    public void Signs_in_cells_of_their_own_join_their_figure() =>
        Page(
                "<table><tr><td>Loss</td><td>$</td><td>(1,234</td><td>)</td></tr><tr><td>Margin</td><td></td><td>12.3</td><td>%</td></tr></table>"
            )
            .Where(text => text.Length > 12)
            .Should()
            .Equal("r0c0 3:16 Loss", "r0c2 3:29 $(1,234)", "r1c0 3:73 Margin", "r1c2 3:97 12.3%");

    [Fact]
    public void What_is_hidden_is_left_out() =>
        Page(
                "<style>.off { display: none }</style><p hidden>1</p><p style=\"display:none\">2</p><p class=\"off\">3</p>"
                    + "<script>4</script><template><p>5</p></template><nav>6</nav><p>seen</p>"
            )
            .Should()
            .Equal("p 3:164 seen");

    [Fact]
    public void A_table_that_places_others_gives_them_one_by_one() =>
        Page("<table><tr><td><table><tr><td>A</td><td>1</td></tr></table></td><td><p>Note 7</p></td></tr></table>")
            .Should()
            .Equal("table -1", "r0c0 3:31 A", "r0c1 3:41 1", "p 3:72 Note 7");

    [Theory]
    [InlineData("<section class=\"page\"><p>a</p></section><section class=\"page\"><p>b</p></section>")]
    [InlineData("<p>a</p><p style=\"page-break-before: always\">b</p>")]
    [InlineData("<style>.x { page-break-after: always }</style><div class=\"x\"><p>a</p></div><div><p>b</p></div>")]
    public void Pages_end_where_the_markup_says(string body)
    {
        var document = Reads.Clean("deck.html", $"<html><body>{body}</body></html>");

        document.Pages.Select(page => page.Number).Should().Equal(1, 2);
    }

    [Fact]
    public void Preformatted_text_keeps_its_columns() =>
        Page("<pre>Revenue   90.96\nCost      76.88</pre>")
            .Should()
            .Equal("l 3:6 Revenue   90.96", "l 4:1 Cost      76.88");

    [Fact]
    public void Facts_that_numbers_carry_are_told()
    {
        var document = Reads.Clean(
            "report.html",
            "<html><body><p>Up <span class=\"n\" data-fact=\"Growth\">9.6%</span>, <a class=\"n\" href=\"#fact:Revenue@Q1\">90.96</a></p></body></html>"
        );

        var text = ((ReadParagraph)document.Pages[0].Elements[0]).Text;
        text.Tags.Select(tag => (text.Text.Substring(tag.Start, tag.Length), tag.FactId))
            .Should()
            .Equal(("9.6%", "Growth"), ("90.96", "Revenue@Q1"));
    }

    [Fact]
    public void Declared_encodings_are_followed()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var html = "<html><head><meta charset=\"Shift_JIS\"></head><body><p>売上高 9,663百万円</p></body></html>";

        Reads
            .Clean("deck.html", Encoding.GetEncoding("shift_jis").GetBytes(html))
            .Pages[0]
            .Written()
            .Should()
            .ContainSingle()
            .Which.Should()
            .EndWith("売上高 9,663百万円");
    }

    [Fact]
    public void HTML_under_another_name_is_read_and_told()
    {
        var read = Reads.Of("deck.txt", "<!doctype html><html><body><p>90.96</p></body></html>");

        read.Value.Format.Should().Be("html");
        read.Findings.Should().ContainSingle().Which.Code.Should().Be("KES3208");
    }
}
