using System.Text;
using Kessan.Facts;
using Kessan.Formats.TieOutReport;
using Kessan.TieOut.Numbers;

namespace Kessan.Formats.Tests.TieOutReport;

public sealed class FactsFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kessan-facts-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_list_of_four_columns_is_enough()
    {
        var read = FactsFile.Read(Write("label,end,unit,value\nTotal assets,2018-09-30,JPY,161694000000\n"));

        read.Findings.Should().BeEmpty();
        var figure = read.Value.Should().ContainSingle().Which;
        figure.Unit.Should().Be(new FoundUnit(UnitKind.Money, "JPY"));
        figure.Period.Start.Should().BeNull();
        figure.Interval.Should().Be(new PrintedInterval(161_694_000_000, 161_694_000_000, true, true));
        figure.Text.Should().Be("161,694,000,000 JPY");
    }

    [Fact]
    public void Decimals_say_how_exactly_a_value_is_known()
    {
        var read = FactsFile.Read(Write("label,end,unit,value,decimals\nEBITDA,2018-09-30,JPY,9663000000,-6\n"));

        read.Value[0].Interval.Should().Be(new PrintedInterval(9_662_500_000, 9_663_500_000, true, false));
    }

    [Fact]
    public void The_folder_of_a_close_gives_labels_in_both_languages()
    {
        _ = Write("# DRAFT\nfact,label,end,unit,value\nA@FY2018@actual@usgaap,Revenue,2019-03-31,JPY,5\n");
        File.WriteAllText(
            Path.Combine(_folder, "facts.json"),
            """{"facts":[{"fact":"A@FY2018@actual@usgaap","label_ja":"売上高"}]}"""
        );

        FactsFile.Read(_folder).Value[0].Labels.Should().Equal("Revenue", "売上高");
    }

    [Fact]
    public void A_list_that_a_Japanese_spreadsheet_saved_is_read()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var path = Write(string.Empty);
        var list = "label,end,unit,value\n売上収益,2018-09-30,JPY,90962930000\nのれん,2018-09-30,JPY,6082000000\n";
        File.WriteAllBytes(path, Encoding.GetEncoding("shift_jis").GetBytes(list));

        var read = FactsFile.Read(path);

        read.Findings.Select(finding => finding.Code).Should().Equal("KES3216");
        read.Value.Select(figure => figure.Labels[0]).Should().Equal("売上収益", "のれん");
    }

    [Theory]
    [InlineData("label,end,value\nA,2018-09-30,5\n", "KES3236", 0)]
    [InlineData("label,end,unit,value\nA,30.9.2018,JPY,5\nB,2018-09-30,JPY,5\n", "KES3237", 1)]
    [InlineData("label,end,unit,value\nA,2018-09-30,JPY,5m\nB,2018-09-30,JPY,5\n", "KES3238", 1)]
    public void What_cannot_be_read_is_found_and_the_rest_is_compared(string text, string code, int read)
    {
        var facts = FactsFile.Read(Write(text));

        facts.Findings.Select(finding => finding.Code).Should().Equal(code);
        facts.Value.Should().HaveCount(read);
    }

    [Fact]
    public void A_list_that_is_not_there_is_found() =>
        FactsFile
            .Read(Path.Combine(_folder, "none.csv"))
            .Findings.Select(finding => finding.Code)
            .Should()
            .Equal("KES3235");

    private string Write(string text)
    {
        var path = Path.Combine(_folder, "facts.csv");
        File.WriteAllText(path, text, new UTF8Encoding(false));
        return path;
    }
}
