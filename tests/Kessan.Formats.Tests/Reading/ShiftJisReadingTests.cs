using System.Text;
using Kessan.Diagnostics;
using Kessan.TieOut;
using Kessan.TieOut.Numbers;
using Kessan.TieOut.Relations;

namespace Kessan.Formats.Tests.Reading;

/// <summary>Documents as Japanese programs wrote them before UTF-8.</summary>
public sealed class ShiftJisReadingTests
{
    private const string Results = """
        平成30年9月期 第2四半期決算短信

        （単位：百万円）

        |  | 第2四半期 | 前年同期 |
        | --- | --- | --- |
        | サービス売上高 | 56,593 | 52,138 |
        | システム売上高 | 34,370 | 30,850 |
        | 売上高合計 | 90,963 | 82,988 |

        """;

    static ShiftJisReadingTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    private static Encoding Encoded => Encoding.GetEncoding("shift_jis");

    [Theory]
    [InlineData("tanshin.txt")]
    [InlineData("tanshin.md")]
    [InlineData("tanshin.html")]
    public void A_text_says_the_same_as_in_UTF_8(string name)
    {
        var text = name.EndsWith("html", StringComparison.Ordinal) ? $"<html><body><pre>{Results}</pre>" : Results;

        var read = Reads.Of(name, Encoded.GetBytes(text));

        read.Findings.Select(finding => (finding.Code, finding.Severity)).Should().Equal(("KES3216", Severity.Info));
        read.Value.Should().BeEquivalentTo(Reads.Of(name, Encoding.UTF8.GetBytes(text)).Value);
        var sums = DocumentTieOut.Check(read.Value, TieOutOptions.None).Relations;
        sums.Should().Contain(sum => sum.Kind == RelationKind.Sum && sum.Verdict == Verdict.Exact);
    }

    [Fact]
    public void A_page_that_says_its_encoding_needs_no_telling() =>
        Reads
            .Of("tanshin.html", Encoded.GetBytes($"<html><meta charset=shift_jis><body><pre>{Results}</pre>"))
            .Findings.Should()
            .BeEmpty();

    [Fact]
    public void A_backslash_before_a_figure_is_the_yen_sign()
    {
        var read = Reads.Of("tanshin.txt", Encoded.GetBytes("配当金は１株当たり\\27、総額は\\1,217百万円です。"));

        var numbers = NumberedDocumentOf(read.Value)
            .Select(number => (number.Text, number.Unit.Kind, number.Unit.Name));
        numbers.Should().Contain(number => number.Text.Contains("1,217") && number.Name == "JPY");
    }

    [Theory]
    [InlineData("Le chiffre d’affaires s’élève à 12,5 M€, en hausse par rapport à l’année précédente — été 2018.")]
    [InlineData("Umsatzerlöse für das Geschäftsjahr: 1.234 Mio. €; Überschuß größer als im Vorjahr.")]
    [InlineData("The company’s revenue was “strong”: £5m – up 3% on last year’s.")]
    public void Text_in_Windows_1252_is_not_taken_for_it(string text)
    {
        var bytes = Encoding.GetEncoding(1252).GetBytes(text);

        Reads.Of("results.txt", bytes).Findings.Select(finding => finding.Code).Should().Equal("KES3207");
    }

    [Fact]
    public void A_text_that_breaks_off_within_a_sign_is_not_taken_for_it() =>
        Reads.Of("tanshin.txt", [.. Encoded.GetBytes(Results), 0x83]).Findings[0].Code.Should().Be("KES3207");

    [Fact]
    public void No_bytes_make_it_throw()
    {
        var random = new Random(7);
        for (var count = 0; count < 2_000; count++)
        {
            var bytes = new byte[random.Next(1, 60)];
            random.NextBytes(bytes);

            _ = Reads.Of("any.txt", bytes).Findings;
        }
    }

    private static IEnumerable<FoundNumber> NumberedDocumentOf(Kessan.TieOut.Reading.ReadDocument read) =>
        DocumentTieOut.Check(read, TieOutOptions.None).Document.Numbers;
}
