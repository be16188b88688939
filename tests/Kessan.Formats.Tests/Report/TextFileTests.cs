using System.Text;
using Kessan.Documents;
using Kessan.Documents.Definitions;
using Kessan.Formats.Report;
using Kessan.Formats.Tables;

namespace Kessan.Formats.Tests.Report;

public sealed class TextFileTests
{
    private readonly FileFindings _findings = new("report/text/en.md");

    [Fact]
    public void Sections_are_texts_by_their_keys()
    {
        var texts = Read("# For writers\n\nNobody prints this.\n\n## one\nFirst\n\n## two.b\nSecond\n");

        texts.Sections.Keys.Should().Equal("one", "two.b");
        Shown(texts, "two.b").Should().Equal("0 None Second");
        texts.Find("two.b")!.Place.Should().Be(new Kessan.Diagnostics.SourceLocation("report/text/en.md", 8, 4, 5));
    }

    [Fact]
    public void Lists_ticks_and_headings_are_marks_of_paragraphs()
    {
        var texts = Read(
            """
            ## a
            ### Orders
            - first
              - deeper
              - [x] done
            - [x] ticked

            After all
            """
        );

        Shown(texts, "a")
            .Should()
            .Equal(
                "0 Heading Orders",
                "0 Bullet first",
                "1 Dash deeper",
                "1 Tick done",
                "0 Tick ticked",
                "0 None After all"
            );
    }

    [Fact]
    public void References_are_taken_out_before_Markdown_sees_them()
    {
        var part = Read("## a\n**{Revenue[service=Wan] ytd | yoy}** of *{a_b * c_d}* {{x}}\n").Find("a")!;

        var parts = part.Paragraphs.Single().Parts;
        parts
            .Select(one => (one.Kind, one.Text, one.Bold))
            .Should()
            .Equal(
                (TextPartKind.Reference, "Revenue[service=Wan] ytd | yoy", true),
                (TextPartKind.Literal, " of *", false),
                (TextPartKind.Reference, "a_b * c_d", false),
                (TextPartKind.Literal, "* {x}", false)
            );
        parts[0].Place.Should().Be(new Kessan.Diagnostics.SourceLocation("report/text/en.md", 2, 4, 30));
    }

    [Fact]
    public void A_footnote_mark_and_its_text_bear_the_same_name()
    {
        var texts = Read("## a\nIncome[^gaap] rose\n\n## ^gaap\nUnder US GAAP.\n");

        var mark = texts.Find("a")!.Paragraphs[0].Parts[1];
        (mark.Kind, mark.Text, mark.Place.Column).Should().Be((TextPartKind.Footnote, "gaap", 9));
        texts.FindFootnote("gaap")!.Paragraphs[0].Parts[0].Text.Should().Be("Under US GAAP.");
    }

    [Fact]
    public void Links_keep_their_address()
    {
        var parts = Read("## a\nSee [our **site**](https://example.com/ir).\n").Find("a")!.Paragraphs[0].Parts;

        parts
            .Select(part => (part.Text, part.Link, part.Bold))
            .Should()
            .Equal(
                ("See ", null, false),
                ("our ", "https://example.com/ir", false),
                ("site", "https://example.com/ir", true),
                (".", null, false)
            );
    }

    [Theory]
    [InlineData("1. Summary", "0 None 1. Summary")]
    [InlineData("Income*2,*3 and a_b_c", "0 None Income*2,*3 and a_b_c")]
    [InlineData("    four blanks", "0 None four blanks")]
    [InlineData("<1% & `code` > x", "0 None <1% & `code` > x")]
    [InlineData("+9.6% on the year", "0 None +9.6% on the year")]
    [InlineData("> quoted", "0 None > quoted")]
    [InlineData("| a | b |", "0 None | a | b |")]
    public void What_only_looks_like_markup_is_words(string line, string shown) =>
        Shown(Read($"## a\n{line}\n"), "a").Should().Equal(shown);

    [Fact]
    public void Lines_of_a_paragraph_are_joined_by_a_blank_only_where_the_script_has_blanks() =>
        Shown(Read("## a\nRevenue\nrose\n\n売上高は\n増加し、{Revenue ytd}\nとなった\n"), "a")
            .Should()
            .Equal("0 None Revenue rose", "0 None 売上高は増加し、{Revenue ytd} となった");

    [Fact]
    public void A_hard_break_begins_a_line_of_its_own() =>
        Shown(Read("## a\n- First\\\nSecond\n"), "a").Should().Equal("0 Bullet First", "0 None Second");

    [Fact]
    public void Bold_closes_before_Japanese_brackets() =>
        Read("## a\n**「売上高」**は増加\n")
            .Find("a")!
            .Paragraphs[0]
            .Parts[0]
            .Should()
            .BeEquivalentTo(new { Text = "「売上高」", Bold = true });

    [Fact]
    public void A_key_that_stands_twice_is_found()
    {
        Read("## a\nOne\n\n## a\nTwo\n");

        _findings.All().Select(finding => finding.ToString()).Should().ContainSingle();
        _findings.All().Single().Code.Should().Be("KES2035");
        _findings.All().Single().Location.Line.Should().Be(4);
    }

    [Theory]
    [InlineData("- ")]
    [InlineData("[")]
    [InlineData("**a")]
    public void Text_that_is_nested_beyond_reason_gives_findings_at_most(string nested)
    {
        var deep = string.Concat(Enumerable.Repeat(nested, 20_000));

        Read($"## a\n{deep}x\n").Sections.Count.Should().BeLessThanOrEqualTo(1);
        _findings.All().Should().OnlyContain(finding => finding.Code == "KES3008");
    }

    private TextTemplates Read(string text) => TextFile.Read(Encoding.UTF8.GetBytes(text), Language.English, _findings);

    private static IEnumerable<string> Shown(TextTemplates texts, string key) =>
        texts
            .Find(key)!
            .Paragraphs.Select(paragraph =>
                $"{paragraph.Level} {paragraph.Mark} {string.Concat(paragraph.Parts.Select(Shown))}"
            );

    private static string Shown(TextPart part) => part.Kind == TextPartKind.Reference ? $"{{{part.Text}}}" : part.Text;
}
