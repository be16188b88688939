using System.Collections.Immutable;
using CsCheck;
using Kessan.Documents;
using Kessan.Documents.Layout;

namespace Kessan.Tests.Documents.Layout;

public sealed class LineBreakerTests
{
    private const int Size = 1_000;

    private static readonly TextSetting Setting = new(new GridMeasure(), Language.Japanese, Size, Bold: false);

    [Theory]
    // Latin text breaks after spaces and hyphens; the space stays at the end of its line.
    [InlineData(10, "two words here now", "two words |here now")]
    [InlineData(10, "gateway-type services", "gateway-|type |services")]
    [InlineData(10, "growth of -5 or so", "growth of |-5 or so")]
    // Requirements for Japanese Text Layout, 3.1.7 and 3.1.8: closing marks and small kana do not begin a line,
    // opening brackets do not end one.
    [InlineData(8, "増収増益、堅調に推移", "増収増|益、堅調|に推移")]
    [InlineData(8, "ネットワーク", "ネット|ワーク")]
    [InlineData(8, "連結決算（上期）", "連結決算|（上期）")]
    [InlineData(10, "連結決算（上期）", "連結決算|（上期）")]
    [InlineData(8, "クラウドッ化", "クラウ|ドッ化")]
    [InlineData(8, "サーバー増", "サーバー|増")]
    [InlineData(8, "三四半「期」", "三四半|「期」")]
    // A figure keeps its mark and its unit.
    [InlineData(12, "売上高は2,532百万円", "売上高は|2,532百万円")]
    [InlineData(10, "影響額は△91億円", "影響額は|△91億円")]
    [InlineData(16, "revenue of 14,089 million", "revenue of |14,089 million")]
    [InlineData(10, "前期比で9.6%増加", "前期比で|9.6%増加")]
    // Footnote marks keep their text.
    [InlineData(12, "償却前営業 ※4 期末", "償却前営業 |※4 期末")]
    // What belongs together is broken only where nothing else is left.
    [InlineData(4, "abcdefgh", "abcd|efgh")]
    // A line feed ends a line.
    [InlineData(20, "Unit\nJPY million", "Unit|JPY million")]
    [InlineData(20, "単位\n\n百万円\n", "単位||百万円")]
    public void Lines_break_where_both_languages_allow(int halves, string text, string expected)
    {
        var lines = LineBreaker.Break(Plain(text), halves * Size / 2, Setting);

        string.Join('|', lines.Select(line => Text(line.Runs))).Should().Be(expected);
    }

    [Fact]
    public void A_printed_number_stays_whole_though_it_has_spaces()
    {
        var number = new Run("JPY 14 billion") { Number = Numbers.Any };
        var paragraph = new Paragraph(0, ParagraphMark.None, [new("was "), number, new(" more")]);

        var lines = LineBreaker.Break(paragraph, 16 * Size / 2, Setting);

        string.Join('|', lines.Select(line => Text(line.Runs))).Should().Be("was |JPY 14 billion |more");
        lines[1].Runs[0].Number.Should().BeSameAs(number.Number);
    }

    [Fact]
    public void A_raised_mark_stays_with_what_it_marks_and_is_narrower()
    {
        var paragraph = new Paragraph(0, ParagraphMark.None, [new("調整後利益"), new("※1") { Raised = true }]);

        var lines = LineBreaker.Break(paragraph, 11 * Size / 2, Setting);

        string.Join('|', lines.Select(line => Text(line.Runs))).Should().Be("調整後利|益※1");
        lines[1].Width.Should().Be(Size + (3 * 650 / 2), "an ideograph, and a mark and a digit at 65 per cent");
    }

    [Fact]
    public void No_line_is_wider_than_its_room_and_the_lines_are_the_text() =>
        Gen.Select(
                Gen.String[Gen.Char["ab 1,.%()-/漢字かなッー、。（）「」△※億円\u3000"], 0, 60],
                Gen.Int[2, 30],
                Gen.Int[1, 5]
            )
            .Sample(
                (text, halves, parts) =>
                {
                    var paragraph = Cut(text, parts);
                    var lines = LineBreaker.Break(paragraph, halves * Size / 2, Setting);
                    string.Concat(lines.SelectMany(line => line.Runs).Select(run => run.Text)).Should().Be(text);
                    lines.Should().OnlyContain(line => line.Width <= halves * Size / 2);
                    lines.Should().OnlyContain(line => Setting.Width(Trimmed(line.Runs)) == line.Width);
                }
            );

    [Fact]
    public void No_line_begins_or_ends_with_what_must_not_where_there_is_another_place() =>
        Gen.String[Gen.Char["漢字仮名交文、。」「（）ッャー"], 1, 60]
            .Sample(text =>
            {
                var breaks = LineBreaks.Of(Plain(text));
                for (var at = 1; at < text.Length; at++)
                {
                    var isForbidden = Kinsoku.MustNotBegin(text[at]) || Kinsoku.MustNotEnd(text[at - 1]);
                    breaks[at].Should().Be(!isForbidden);
                }
            });

    private static Paragraph Plain(string text) => new(0, ParagraphMark.None, [new(text)]);

    private static Paragraph Cut(string text, int parts)
    {
        var length = (text.Length / parts) + 1;
        var runs = Enumerable
            .Range(0, parts)
            .Select(part => text[Math.Min(part * length, text.Length)..Math.Min((part + 1) * length, text.Length)])
            .Select(part => new Run(part));
        return new(0, ParagraphMark.None, [.. runs]);
    }

    private static string Text(ImmutableArray<Run> runs) => string.Concat(runs.Select(run => run.Text));

    private static IEnumerable<Run> Trimmed(ImmutableArray<Run> runs)
    {
        var left = Text(runs).TrimEnd(' ', '\u3000').Length;
        foreach (var run in runs)
        {
            var taken = Math.Min(left, run.Text.Length);
            left -= taken;
            yield return run with
            {
                Text = run.Text[..taken],
            };
        }
    }
}
