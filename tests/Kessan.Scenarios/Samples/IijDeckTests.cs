using System.Text;
using Kessan.Cli.Publication;
using Kessan.Documents;
using Kessan.Tests.Samples;

namespace Kessan.Scenarios.Samples;

/// <summary>The deck of the IIJ sample prints what the group printed, number by number, page by page.</summary>
public sealed class IijDeckTests
{
    private static readonly Lazy<GroupClose> Closed = new(() =>
        GroupClose.Run(new(Path.Combine(Scenario.Root, "samples", "iij"), "FY2018-H1", null))
    );

    private static readonly Lazy<IReadOnlyList<Dictionary<string, string>>> Printed = new(() =>
    {
        using var bytes = new MemoryStream();
        ClosedFiles.Of(Closed.Value, Language.English)["printed.csv"](bytes);
        return PublishedFiles.Read(Encoding.UTF8.GetString(bytes.ToArray()).TrimEnd('\n').Split('\n'));
    });

    [Fact]
    public void The_published_deck_has_399_numbers() => PublishedNumber.All.Should().HaveCount(399);

    [Fact]
    public void Every_published_number_is_printed_on_its_page_but_those_left_out_by_name() =>
        Missing(PublishedNumber.All)
            .Should()
            .BeEquivalentTo(
                PublishedFiles
                    .Rows("left-out.csv")
                    .Where(row => row["printed_instead"].Length > 0)
                    .Select(row => row["id"])
            );

    [Fact]
    public void What_contradicts_itself_is_printed_as_it_should_be()
    {
        var instead = PublishedFiles.Rows("left-out.csv").Where(row => row["printed_instead"].Length > 0).ToList();

        instead.Should().ContainSingle().Which["treatment"].Should().Be("not met");
        foreach (var row in instead)
        {
            var number = PublishedNumber.All.Single(one => one.Id == row["id"]);
            var right = number with { Digits = PublishedNumber.DigitsOf(row["printed_instead"]) };
            Missing([right]).Should().BeEmpty();
            number.Digits.Should().NotBe(right.Digits);
        }
    }

    // The check above sees what it should: each of these is not in the deck.
    [Theory]
    [InlineData("s_rev_1h18")]
    [InlineData("c_oi_fp")]
    [InlineData("con_g")]
    [InlineData("bd_aoci")]
    [InlineData("emo_g")]
    [InlineData("sx_g1")]
    public void A_number_that_differs_in_anything_is_missed(string id)
    {
        var number = PublishedNumber.All.Single(one => one.Id == id);
        PublishedNumber[] others =
        [
            number with
            {
                Page = "19",
            },
            number with
            {
                Fact = number.Fact.Replace("FY2018", "FY2016", StringComparison.Ordinal),
            },
            number with
            {
                Digits = number.Digits + "1",
            },
            number with
            {
                Scale = number.Scale + 1,
            },
            number with
            {
                Decimals = number.Decimals + 1,
            },
            number with
            {
                IsNegative = !number.IsNegative,
            },
        ];

        Missing([number]).Should().BeEmpty();
        others.Should().OnlyContain(other => Missing(new[] { other }).Count == 1);
    }

    [Fact]
    public void A_number_printed_once_is_not_counted_twice()
    {
        var number = PublishedNumber.All.Single(one => one.Id == "b1_ta");

        Missing([number, number with { Id = "again" }]).Should().Equal("again");
    }

    [Fact]
    public void The_japanese_deck_prints_the_same_facts_in_the_same_order()
    {
        string[] OfLanguage(string language) =>
            [
                .. Printed
                    .Value.Where(row => (row["document"], row["language"]) == ("deck", language))
                    .Select(row => $"{row["page"]} {row["element"]} {row["fact"]} {row["value"]}"),
            ];

        OfLanguage("ja").Should().HaveCountGreaterThan(399).And.Equal(OfLanguage("en"));
    }

    /// <summary>The ids of the numbers that are printed nowhere, or less often than published.</summary>
    private static List<string> Missing(IEnumerable<PublishedNumber> numbers)
    {
        var left = Printed.Value.ToList();
        List<string> missing = [];
        foreach (var number in numbers)
        {
            var at = left.FindIndex(number.Is);
            if (at < 0)
            {
                missing.Add(number.Id);
            }
            else
            {
                left.RemoveAt(at);
            }
        }

        return missing;
    }
}
