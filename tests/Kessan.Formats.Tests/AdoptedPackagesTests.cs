using Sylvan.Data.Csv;
using YamlDotNet.RepresentationModel;

namespace Kessan.Formats.Tests;

public sealed class AdoptedPackagesTests
{
    [Fact]
    public void Csv_keeps_a_quoted_comma_and_tells_the_row()
    {
        using var csv = CsvDataReader.Create(new StringReader("account,name\n2447,\"Accrued, other\"\n"));

        csv.Read().Should().BeTrue();

        csv.GetString(1).Should().Be("Accrued, other");
        csv.RowNumber.Should().Be(1);
    }

    [Fact]
    public void Yaml_tells_line_and_column_of_a_value()
    {
        var yaml = new YamlStream();

        yaml.Load(new StringReader("name: Tiny\ncurrency: JPY\n"));

        var currency = yaml.Documents[0].RootNode["currency"];
        currency.ToString().Should().Be("JPY");
        (currency.Start.Line, currency.Start.Column).Should().Be((2, 11));
    }
}
