using System.Collections.Immutable;
using System.Text;
using Kessan.Documents;
using Kessan.Formats.Report;
using Kessan.Formats.Tables;
using Kessan.Formats.Yaml;

namespace Kessan.Formats.Tests.Report;

public sealed class ThemeFileTests
{
    private readonly FileFindings _findings = new("report/theme.yaml");

    [Fact]
    public void What_a_theme_says_is_taken_and_the_rest_is_our_own()
    {
        var theme = Read(
            """
            logo: report/logo.png
            colours: { primary: "#102030", series: ["#010203", "#FFFFFF"] }
            fonts: { japanese: Meiryo }
            sizes: { body: 12, table: 9.75 }
            footer: { en: "Tiny Group", ja: "タイニー" }
            """
        );

        theme.Primary.Should().Be(0x102030);
        theme.Series.Should().Equal(0x010203, 0xFFFFFF);
        theme.Accent.Should().Be(Theme.Default.Accent);
        (theme.JapaneseFont, theme.LatinFont).Should().Be(("Meiryo", Theme.Default.LatinFont));
        (theme.BodySize, theme.TableSize, theme.NoteSize).Should().Be((1_200, 975, Theme.Default.NoteSize));
        theme.Footer.Should().Equal(new Dictionary<string, string> { ["en"] = "Tiny Group", ["ja"] = "タイニー" });
        theme.Logo.Should().Be("report/logo.png");
        theme.LogoBytes.Should().Equal(1, 2, 3);
        _findings.All().Should().BeEmpty();
    }

    [Fact]
    public void An_unknown_key_is_found_with_the_nearest_one()
    {
        Read("colours: { primry: \"#102030\" }\n");

        var finding = _findings.All().Should().ContainSingle().Subject;
        (finding.Code, finding.Help).Should().Be(("KES2051", "did you mean `primary`?"));
        finding.Location.Should().Be(new Kessan.Diagnostics.SourceLocation("report/theme.yaml", 1, 12, 6));
    }

    private Theme Read(string yaml)
    {
        var map = YamlTree.Read(Encoding.UTF8.GetBytes(yaml), _findings)!;
        return ThemeFile.Read(map, new(_findings, new()), _ => ImmutableArray.Create<byte>(1, 2, 3));
    }
}
