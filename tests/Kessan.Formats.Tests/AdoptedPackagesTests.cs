using YamlDotNet.RepresentationModel;

namespace Kessan.Formats.Tests;

public sealed class AdoptedPackagesTests
{
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
