using System.Text;
using Kessan.Formats.Reading;
using Kessan.TieOut.Reading;

namespace Kessan.Formats.Tests.Reading;

public sealed class TextReadingTests
{
    [Fact]
    public void Lines_keep_blanks_tabs_and_their_numbers_in_the_file()
    {
        var document = Reads.Clean("deck.txt", "Revenue\t90.96\r\n\r\n  of which  78.25\n");

        document.Format.Should().Be("text");
        document.Pages.Should().ContainSingle();
        document.Pages[0].Written().Should().Equal("l 1:1 Revenue\t90.96", "l 2:1 ", "l 3:1   of which  78.25");
    }

    [Fact]
    public void A_form_feed_ends_a_page_and_lines_go_on_counting()
    {
        var document = Reads.Clean("deck.txt", "one\n\ftwo\nthree\f\ffour");

        document.Pages.Select(page => page.Number).Should().Equal(1, 2, 3, 4);
        document
            .Pages.SelectMany(page => page.Written())
            .Should()
            .Equal("l 1:1 one", "l 2:2 two", "l 3:1 three", "l 3:8 four");
        document.Pages[2].Elements.Should().BeEmpty();
    }

    [Theory]
    [InlineData("--- page 3 ---")]
    [InlineData("<!-- Page 3 -->")]
    [InlineData("==== slide 3 ====")]
    [InlineData("[page 3]")]
    [InlineData("--- ページ 3 ---")]
    public void A_page_mark_begins_the_page_it_names(string mark)
    {
        var document = Reads.Clean("deck.txt", $"\n{mark}\n90.96\n--- page 4 ---\n7.31\n");

        document.Pages.Select(page => page.Number).Should().Equal(3, 4);
        document.Pages[0].Written().Should().Equal("l 3:1 90.96");
        document.Pages[1].Written().Should().Equal("l 5:1 7.31");
    }

    [Theory]
    [InlineData("Page 3 of 20")]
    [InlineData("- 3 -")]
    [InlineData("see [page 3] for details")]
    public void A_line_of_text_is_no_page_mark(string line) =>
        Reads.Clean("deck.txt", $"one\n{line}\ntwo\n").Pages.Should().ContainSingle();

    [Fact]
    public void A_page_number_that_goes_back_counts_as_the_next()
    {
        var document = Reads.Clean("deck.txt", "--- page 7 ---\na\n--- page 2 ---\nb\n");

        document.Pages.Select(page => page.Number).Should().Equal(7, 8);
    }

    [Fact]
    public void Text_in_UTF16_with_its_mark_is_read() =>
        Reads
            .Clean("deck.txt", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("売上 9,663")])
            .Pages[0]
            .Written()
            .Should()
            .Equal("l 1:1 売上 9,663");

    [Fact]
    public void A_character_stands_in_the_column_counted_in_characters()
    {
        var document = Reads.Clean("deck.txt", "𠮷野 9,663\n");

        var line = ((ReadLines)document.Pages[0].Elements[0]).Lines[0];
        line.PlaceAt(line.Text.IndexOf('9', StringComparison.Ordinal)).Should().Be(new TextPlace(1, 1, 4));
    }

    [Theory]
    [InlineData("", "deck.txt KES3202")]
    [InlineData(" \n\f\n", "deck.txt KES3202")]
    public void An_empty_file_is_told(string text, string expected) =>
        Reads.Findings("deck.txt", text).Should().Equal(expected);

    [Fact]
    public void Bytes_that_are_no_text_are_told_with_their_place() =>
        Reads
            .Findings("deck.txt", [(byte)'a', (byte)'\n', (byte)'b', 0x83, 0x41])
            .Should()
            .Equal("deck.txt:2:2 KES3207");

    [Fact]
    public void A_line_of_ten_million_digits_costs_that_line()
    {
        var read = Reads.Of("deck.txt", $"Revenue 90.96\n{new string('7', 10_000_000)}\nCost 76.88\n");

        read.Findings.Should().ContainSingle().Which.Message.Should().Contain("10,000,000 characters");
        read.Findings[0].Location.ToString().Should().Be("deck.txt:2:1");
        read.Value.Pages[0].Written().Should().Equal("l 1:1 Revenue 90.96", "l 2:1 ", "l 3:1 Cost 76.88");
    }

    [Fact]
    public void A_file_that_is_not_there_is_told() =>
        DocumentReading.Read("/nowhere/deck.txt").Findings.Should().ContainSingle().Which.Code.Should().Be("KES3200");
}
