using Kessan.Diagnostics;
using Kessan.Documents.References;

namespace Kessan.Tests.Documents.References;

public sealed class TemplateParserTests
{
    [Theory]
    [InlineData("1H18 revenue: {Revenue ytd}.", "5 '1H18 revenue: '; 20 {Revenue ytd}; 32 '.'")]
    [InlineData("{ytd | short}{Revenue ytd}", "6 {ytd | short}; 19 {Revenue ytd}")]
    [InlineData("Plain", "5 'Plain'")]
    [InlineData("", "")]
    [InlineData("{{as such}} {ytd}", "5 '{as such} '; 18 {ytd}")]
    [InlineData("{{{ytd}}}", "5 '{'; 8 {ytd}; 12 '}'")]
    public void A_text_is_words_and_references(string text, string expected)
    {
        var read = TemplateParser.Parse(text, new SourceLocation("report/text/en.md", 3, 5));
        read.Findings.Should().BeEmpty();
        string.Join("; ", read.Value.Parts.Select(Written)).Should().Be(expected);
    }

    [Theory]
    [InlineData("up {Revenue ytd", "8 KES3040", "up {Revenue ytd")]
    [InlineData("up} by", "7 KES3040", "up} by")]
    [InlineData("{Revenue ytd | bilion} a", "20 KES3041", "{Revenue ytd | bilion} a")]
    [InlineData("{} and {ytd | shrt}", "6 KES3042|19 KES3041", "{} and {ytd | shrt}")]
    public void What_cannot_be_read_stays_as_written_and_is_found(string text, string expected, string plain)
    {
        var read = TemplateParser.Parse(text, new SourceLocation("report/text/en.md", 3, 5));
        string.Join('|', read.Findings.Select(found => $"{found.Location.Column} {found.Code}")).Should().Be(expected);
        string.Concat(read.Value.Parts.OfType<LiteralPart>().Select(part => part.Text)).Should().Be(plain);
    }

    private static string Written(TemplatePart part) =>
        part switch
        {
            LiteralPart literal => $"{part.Location.Column} '{literal.Text}'",
            ReferencePart reference => $"{part.Location.Column} {{{reference.Reference.Source}}}",
            _ => string.Empty,
        };
}
