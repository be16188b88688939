using Kessan.Diagnostics;
using Kessan.Facts.Figures;
using Kessan.Facts.Labels;
using Kessan.Formats.GroupFolder;

namespace Kessan.Formats.Tests.Report;

public sealed class ConceptsFileTests
{
    private const string File = "report/concepts.yaml";

    private static Checked<FigureBooks> Read(string text, string languages = "[en, ja]")
    {
        using var folder = new TestFolder();
        folder.Write("group.yaml", $"{TestFolder.Group}\nlanguages: {languages}\n").Write(File, text);
        var read = GroupFolderReader.ReadAll(folder.Place, new ThreadedScheduler(1), _ => true);
        return new(read.Value.Figures, read.Findings);
    }

    private static IEnumerable<string> Findings(string text, string languages = "[en, ja]") =>
        Read(text, languages).Findings.Select(finding => $"{finding.Location} {finding.Code}".Replace(File + ":", ""));

    [Fact]
    public void Everything_a_measure_says_is_read_with_its_place()
    {
        var read = Read(
            """
            measures:
              PerHead:
                label: { en: Revenue per head, ja: 一人当たり売上 }
                short: { en: Per head, ja: 一人当たり }
                formula: "Revenue[service=IP] / Heads(opening)"
                unit: JPY/persons
                definition: { en: What it is, ja: 説明 }
              Left:
                label: { en: Left, ja: 残り }
                formula: Revenue - Revenue[service=IP]
                reconciles: Revenue
            labels:
              Revenue: { en: Sales, ja: 売上, short: { en: S, ja: 売 } }
              Profit: { en: Net income, ja: 純利益 }
            """
        );

        read.Findings.Should().BeEmpty();
        var (perHead, left) = (read.Value.Measures[0], read.Value.Measures[1]);
        perHead.Formula.ToString().Should().Be("Revenue[service=IP] / Heads(opening)");
        perHead.Naming.Long.Should().Be(new Wording("Revenue per head", "一人当たり売上"));
        perHead.Naming.Short.Should().Be(new Wording("Per head", "一人当たり"));
        perHead.Definition.Should().Be(new Wording("What it is", "説明"));
        perHead.Unit!.ToString().Should().Be("JPY/persons");
        perHead.PlaceOf(perHead.Formula.Operands.Last()).ToString().Should().Be(File + ":5:37", "quotes are passed");
        left.Reconciles!.ToString().Should().Be("Revenue");
        left.ReconcilesPlace.ToString().Should().Be(File + ":11:17");
        left.PlaceOf(left.Formula.Operands.Last()).Should().Be(new SourceLocation(File, 10, 24, 19));
        read.Value.Labels["Revenue"].Choose(LabelLength.Short).Should().Be(new Wording("S", "売"));
        read.Value.Labels["Profit"].Choose(LabelLength.Short).Should().Be(new Wording("Net income", "純利益"));
    }

    [Fact]
    public void All_mistakes_of_a_file_are_told_at_once() =>
        Findings(
                """
                measures:
                  2nd:
                    label: { en: A, ja: 甲 }
                    formula: Revenue * 2
                  NoLabel:
                    formula: Revenue +
                  OneLanguage:
                    label: { en: A }
                    formula: Revenue * 2
                    formla: Revenue
                  NoFormula:
                    label: { en: A, ja: 甲 }
                  Wrong: Revenue
                  Named:
                    label: Name
                    formula: Revenue * 2
                    reconciles: Revenue(prior-year)
                labels:
                  Revenue: Sales
                  Profit: { en: A, jp: B }
                other: 1
                """
            )
            .Should()
            .Equal(
                "2:3 KES2149",
                "5:3 KES2053",
                "6:23 KES2140",
                "8:12 KES2053",
                "10:5 KES2051",
                "12:5 KES2053",
                "13:10 KES2052",
                "15:12 KES2052",
                "17:17 KES2140",
                "19:12 KES2052",
                "20:11 KES2053",
                "20:20 KES2051",
                "21:1 KES2051"
            );

    [Fact]
    public void A_label_is_needed_in_the_languages_of_the_group_alone()
    {
        const string Text = "measures: { A: { label: { ja: 甲 }, formula: Revenue / 2 } }";

        Findings(Text, "[en, ja]").Should().Equal("1:25 KES2053");
        var read = Read(Text, "[ja]");
        read.Findings.Should().BeEmpty();
        read.Value.Measures[0].Naming.Long.Should().Be(new Wording("甲", "甲"));
    }

    [Fact]
    public void A_measure_has_its_label_where_it_is_defined() =>
        Findings(
                """
                measures: { A: { label: { en: A, ja: 甲 }, formula: Revenue / 2 } }
                labels: { A: { en: B, ja: 乙 } }
                """
            )
            .Should()
            .Equal("2:11 KES2054");

    [Fact]
    public void A_formula_over_several_lines_is_told_where_it_begins() =>
        Findings(
                """
                measures:
                  A:
                    label: { en: A, ja: 甲 }
                    formula: >-
                      Revenue
                      + Profit)
                """
            )
            .Should()
            .Equal("4:14 KES2140");

    [Theory]
    [InlineData("")]
    [InlineData("measures:")]
    [InlineData("measures: [A]")]
    [InlineData("labels: { ? [a] : b }")]
    [InlineData("measures: { A: { label: { en: [x] }, short: y, formula: {} } }")]
    [InlineData("measures: { A: { label: , formula: \"\\u0000\" } }")]
    public void Bad_files_are_findings_or_nothing(string text) => Read(text).Value.Measures.Should().BeEmpty();
}
