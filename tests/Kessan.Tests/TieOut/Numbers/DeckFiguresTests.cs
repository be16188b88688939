using System.Collections.Immutable;
using System.Globalization;
using Kessan.Amounts;
using Kessan.Tests.Architecture;
using Kessan.TieOut.Numbers;
using Kessan.TieOut.Numbers.Context;
using Kessan.TieOut.Numbers.Prose;
using Kessan.TieOut.Reading;

namespace Kessan.Tests.TieOut.Numbers;

/// <summary>
/// Every figure of a published deck (Internet Initiative Japan, first half of fiscal 2018) in lines of the project's
/// own words: the layout, the figures and all numbers that are none are the deck's.
/// </summary>
public sealed class DeckFiguresTests
{
    private const string Folder = "tests/Kessan.Tests/TieOut/Numbers/";

    /// <summary>
    /// One of the 399 cannot be read from its line: a loss printed without a sign, which only its label tells. Two
    /// figures are printed once more than they are counted. What 1.98 million count stands in another cell.
    /// </summary>
    [Fact]
    public void All_figures_but_one_are_read_and_nothing_else_is()
    {
        var expected = Expected();
        expected.Should().HaveCount(399);
        var read = Read(Figures);
        var dashes = expected.RemoveAll(line => line.Contains(" - ", StringComparison.Ordinal));

        var missing = Without(expected, read);
        var surplus = Without(read, expected);

        missing.Should().Equal("21 -0.75 e9 Money");
        surplus.Should().Equal("20 27.00 e0 PerUnit", "21 0.75 e9 Money", "21 0.86 e9 Money");
        dashes.Should().Be(2);
        Read(Dashes).Count(page => page == "14").Should().Be(dashes);
    }

    /// <summary>A figure by page, digits with sign and decimals, scale and unit.</summary>
    private static List<string> Expected() =>
        [
            .. Repository
                .ReadText(Folder + "deck-figures.csv")
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Skip(1)
                .Select(line => line.Split(','))
                .Select(cells => $"{cells[0]} {cells[1]} e{cells[3]} {Kind(cells[4])}"),
        ];

    private static string Kind(string kind) =>
        kind switch
        {
            "money" => "Money",
            "ratio" => "Ratio",
            "points" => "Points",
            "per" => "PerUnit",
            "open" => "Unknown",
            _ => "Count",
        };

    private static List<string> Read(Func<int, ReadParagraph, Surroundings, IEnumerable<string>> ofCell)
    {
        var read = new List<string>();
        var deck = Deck();
        var context = new PageContext(deck);
        foreach (var page in deck.Pages)
        {
            context.Begin(page);
            foreach (var cell in page.Elements.Cast<ReadParagraph>())
            {
                read.AddRange(ofCell(page.Number, cell, context.Take(cell)));
            }
        }

        return read;
    }

    /// <summary>The deck with each cell of a line as a paragraph of its own.</summary>
    private static ReadDocument Deck() =>
        new(
            "deck.txt",
            "text",
            [
                .. Repository
                    .ReadText(Folder + "deck-lines.txt")
                    .Split("=== page ", StringSplitOptions.RemoveEmptyEntries)
                    .Select(page => page.Split('\n'))
                    .Select(lines => (Number: int.Parse(lines[0], CultureInfo.InvariantCulture), Lines: lines[1..]))
                    .Select(page => new ReadPage(page.Number, string.Empty, Cells(page.Lines))),
            ]
        );

    private static ImmutableArray<ReadElement> Cells(string[] lines) =>
        [
            .. lines
                .SelectMany(line => line.Split('\t'))
                .Select(cell => new ReadParagraph(new ReadText(cell, new TextPlace(1, 1, 1)))),
        ];

    private static IEnumerable<string> Figures(int page, ReadParagraph cell, Surroundings around) =>
        StatementReader.Read(cell.Text, around, 0, 1).Select(number => Line(page, number));

    private static IEnumerable<string> Dashes(int page, ReadParagraph cell, Surroundings around) =>
        NumberScanner
            .Scan(cell.Text.Text)
            .Numbers.Where(number => number.Form == ScannedForm.Dash)
            .Select(_ => $"{page}");

    private static string Line(int page, FoundNumber number)
    {
        var digits = number.Value / Fraction.PowerOfTen(number.Scale);
        var sign = digits.IsNegative || (digits.IsZero && number.Text.StartsWith('(')) ? "-" : "";
        var units = (digits.Magnitude * Fraction.PowerOfTen(number.Decimals)).Numerator.ToString(
            CultureInfo.InvariantCulture
        );
        units = units.PadLeft(number.Decimals + 1, '0');
        var printed = number.Decimals == 0 ? units : $"{units[..^number.Decimals]}.{units[^number.Decimals..]}";
        return $"{page} {sign}{printed} e{number.Scale} {number.Unit.Kind}";
    }

    /// <summary>What is in one list and not, as often, in another.</summary>
    private static ImmutableArray<string> Without(List<string> these, List<string> those)
    {
        var left = those.GroupBy(line => line).ToDictionary(group => group.Key, group => group.Count());
        return
        [
            .. these.Where(line =>
            {
                var count = left.GetValueOrDefault(line);
                left[line] = count - 1;
                return count <= 0;
            }),
        ];
    }
}
