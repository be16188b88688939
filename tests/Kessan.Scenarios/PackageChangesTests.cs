using System.Text;
using Kessan.Cli;

namespace Kessan.Scenarios;

/// <summary>What a close prints otherwise than an earlier one.</summary>
public sealed class PackageChangesTests
{
    private const string Header = "document,page,element,kind,before,after,fact,fact_before,fact_after,difference";

    [Fact]
    public void Nothing_changes_where_nothing_changed()
    {
        using var folder = new PackageFolder();
        folder.Close();

        folder.Close("--since", folder.Package).Code.Should().Be(ExitCode.Done);

        Changes(folder, "en").Should().Equal(Header);
        Changes(folder, "ja").Should().Equal(Header);
    }

    /// <summary>Paying 40,000 of payables lowers cash, payables and total assets by 40,000 and nothing else. Total
    /// assets were 253,300 a year ago and 280,584 before the payment, so that they fall where they rose.</summary>
    [Fact]
    public void A_payment_turns_the_direction_of_total_assets()
    {
        using var folder = new PackageFolder();
        folder.Close();

        folder.PayPayables(40_000);
        folder.Close("--since", folder.Package);

        var changes = Changes(folder, "en");
        changes.Should().Contain(line => line.Contains(",direction,up,down,TotalAssets@FY2018@actual@usgaap"));
        changes
            .Should()
            .Contain(line => line.Contains(",sentence,") && line.Contains("up JPY") && line.Contains("down JPY"));
        changes.Should().Contain(line => line.Contains(",number,") && line.EndsWith(",-40000"));
        changes.Skip(1).Should().NotContain(line => line.Contains("Revenue"));
    }

    [Fact]
    public void A_sentence_put_in_is_added_and_moves_no_other()
    {
        using var folder = new PackageFolder();
        folder.Close();

        folder.Edit("report/text/en.md", "- [x] Cash of", "- No debt\n- [x] Cash of");
        folder.Close("--since", folder.Package);

        Changes(folder, "en").Skip(1).Should().Equal("deck,3,position.notes,added,,No debt,,,,");
    }

    [Fact]
    public void A_page_put_in_between_changes_only_what_it_says_itself()
    {
        using var folder = new PackageFolder();
        folder.Close();

        folder.Edit(
            "report/deck.yaml",
            "  - page: results\n",
            "  - page: extra\n    title: position.title\n    body: { text: cover.body }\n\n  - page: results\n"
        );
        folder.Close("--since", folder.Package);

        var changes = Changes(folder, "en");
        changes.Skip(1).Should().NotBeEmpty().And.OnlyContain(line => line.StartsWith("deck,2,"));
    }

    [Theory]
    [InlineData("nowhere")]
    [InlineData("empty")]
    public void What_is_no_package_cannot_be_compared_with(string name)
    {
        using var folder = new PackageFolder();
        Directory.CreateDirectory(folder.At("empty"));

        var (code, _, error) = folder.Close("--since", folder.At(name), "--out", folder.At("out"));

        code.Should().Be(ExitCode.WrongUse);
        error.Should().Contain($"{name} cannot be compared with");
        Directory.Exists(folder.At("out")).Should().BeFalse();
    }

    [Fact]
    public void Changed_numbers_are_marked_on_the_pages()
    {
        using var folder = new PackageFolder();
        folder.Close();
        string[] preview = ["preview", folder.Group, "--period", "FY2018", "--page", "3", "--since", folder.Package];
        PackageFolder.Run([.. preview, "--out", folder.At("before")]);

        folder.Edit("report/text/en.md", "### What we own", "### What is ours");
        PackageFolder.Run([.. preview, "--out", folder.At("after")]);

        var (before, after) = (PackageFolder.Files(folder.At("before")), PackageFolder.Files(folder.At("after")));
        after["deck.ja-03.png"].Should().Equal(before["deck.ja-03.png"]);
        after["deck.en-03.png"].Should().NotEqual(before["deck.en-03.png"]);
    }

    private static string[] Changes(PackageFolder folder, string language) =>
        Encoding
            .UTF8.GetString(PackageFolder.Files(folder.Package)[$"changes.{language}.csv"])
            .TrimEnd('\n')
            .Split('\n');
}
