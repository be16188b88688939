using System.Globalization;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Kessan.Documents;
using Kessan.Documents.Charts;
using Kessan.Documents.Layout;
using Kessan.Formats.Ooxml;
using ChartPart = Kessan.Documents.Charts.ChartPart;

namespace Kessan.Formats.Tests.Pptx;

public class NativeChartTests
{
    private static readonly XNamespace C = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    private static readonly XNamespace A = "http://schemas.openxmlformats.org/drawingml/2006/main";

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Japanese)]
    public void What_a_chart_remembers_is_what_its_workbook_holds(Language language)
    {
        foreach (var (part, _) in Charts(language))
        {
            var cells = Cells(part);
            var chart = Load(part);
            foreach (var reference in chart.Descendants().Where(e => e.Name == C + "numRef" || e.Name == C + "strRef"))
            {
                var cached = reference
                    .Descendants(C + "pt")
                    .ToDictionary(pt => (int)pt.Attribute("idx")!, pt => pt.Element(C + "v")!.Value);
                var held = InRange(cells, reference.Element(C + "f")!.Value);
                cached.Should().Equal(held);
            }
        }
    }

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Japanese)]
    public void The_workbook_holds_every_fact_to_fifteen_digits(Language language)
    {
        foreach (var (part, placed) in Charts(language))
        {
            var held = Cells(part).Values.ToHashSet();
            foreach (var point in placed.Chart.Series.SelectMany(series => series.Points).OfType<ChartPoint>())
            {
                held.Should().Contain(NumberText.Of(point.Value));
            }
        }
    }

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Japanese)]
    public void Labels_and_texts_of_a_native_chart_are_those_of_the_drawing(Language language)
    {
        foreach (var (part, placed) in Charts(language))
        {
            var chart = Load(part);
            using var stream = part.ChartDrawingPart!.GetStream();
            var shapes = XDocument.Load(stream).Descendants(A + "t").Select(text => text.Value).ToArray();
            var labels = chart.Descendants(C + "dLbl").Count();
            var texts = placed.Marks.OfType<TextMark>().ToArray();
            var byChart = texts.Count(text => text.Part is ChartPart.CategoryLabel or ChartPart.Axis);

            (shapes.Length + labels + byChart).Should().Be(texts.Length, placed.Element);
            texts.Select(text => text.Run.Text).Should().Contain(shapes);
        }
    }

    [Fact]
    public void A_bridge_is_stacks_on_what_lifts_them()
    {
        var chart = Charts(Language.English).Single(chart => chart.Placed.Element == "waterfall").Part;

        var series = Load(chart)
            .Descendants(C + "ser")
            .Select(ser =>
                (
                    Name: ser.Element(C + "tx")!.Value.Split('1')[^1],
                    Values: ser.Element(C + "val")!
                        .Descendants(C + "pt")
                        .Select(pt => $"{(int)pt.Attribute("idx")!}:{pt.Value[..^6]}")
                )
            )
            .ToArray();

        series[0].Values.Should().Equal("1:2313", "2:3376", "3:2909");
        series[1].Values.Should().Equal("0:2313", "4:2909");
        series[2].Values.Should().Equal("1:7960");
        series[3].Values.Should().Equal("2:6897", "3:467");
    }

    [Fact]
    public void Every_series_has_a_fill_of_its_own()
    {
        foreach (var (part, _) in Charts(Language.English))
        {
            Load(part).Descendants(C + "ser").Should().OnlyContain(ser => ser.Element(C + "spPr") != null);
        }
    }

    private static IEnumerable<(DocumentFormat.OpenXml.Packaging.ChartPart Part, PlacedChart Placed)> Charts(
        Language language
    )
    {
        var document = ExampleDeck.Of(language);
        var placed = ExampleDeck.Place(document).SelectMany(page => page.Elements).OfType<PlacedChart>();
        var deck = PresentationDocument.Open(new MemoryStream(ExampleDeck.Write(document)), false);
        var parts = deck.PresentationPart!.SlideParts.SelectMany(slide => slide.ChartParts)
            .OrderBy(part =>
                int.Parse(
                    Path.GetFileNameWithoutExtension(part.Uri.ToString())["chart".Length..],
                    CultureInfo.InvariantCulture
                )
            );
        return parts.Zip(placed).ToArray();
    }

    private static XDocument Load(DocumentFormat.OpenXml.Packaging.ChartPart part)
    {
        using var stream = part.GetStream();
        return XDocument.Load(stream);
    }

    private static Dictionary<string, string> Cells(DocumentFormat.OpenXml.Packaging.ChartPart part)
    {
        using var stream = part.EmbeddedPackagePart!.GetStream();
        using var workbook = SpreadsheetDocument.Open(stream, false);
        return workbook
            .WorkbookPart!.WorksheetParts.Single()
            .Worksheet!.Descendants<Cell>()
            .ToDictionary(cell => cell.CellReference!.Value!, cell => cell.InnerText);
    }

    /// <summary>What stands in a range of one column, by place from its first cell; empty cells are none.</summary>
    private static Dictionary<int, string> InRange(Dictionary<string, string> cells, string range)
    {
        var ends = range.Split('!')[1].Replace("$", "").Split(':');
        var column = ends[0].TrimEnd("0123456789".ToCharArray());
        var (first, last) = (
            int.Parse(ends[0][column.Length..], CultureInfo.InvariantCulture),
            int.Parse(ends[^1][column.Length..], CultureInfo.InvariantCulture)
        );
        return Enumerable
            .Range(first, last - first + 1)
            .Where(row => cells.ContainsKey($"{column}{row}"))
            .ToDictionary(row => row - first, row => cells[$"{column}{row}"]);
    }
}
