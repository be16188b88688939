using System.Globalization;
using System.IO.Compression;
using System.Numerics;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Kessan.Amounts;
using Kessan.Cli.Publication;
using Kessan.Documents;
using Kessan.Documents.Charts;
using Kessan.Facts;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Actions;
using UglyToad.PdfPig.Annotations;

namespace Kessan.Scenarios.Samples;

/// <summary>The files of the IIJ deck hold what <c>printed.csv</c> says, read by other programs than those that wrote
/// them.</summary>
public sealed partial class IijFilesTests
{
    private static readonly XNamespace Chart = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    private static readonly XNamespace Sheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private static readonly Lazy<GroupClose> Closed = new(() =>
        GroupClose.Run(new(Path.Combine(Scenario.Root, "samples", "iij"), "FY2018-H1", null))
    );

    public static TheoryData<Language> Languages => [Language.English, Language.Japanese];

    [Theory]
    [MemberData(nameof(Languages))]
    public void The_text_of_every_pdf_page_has_the_numbers_printed_on_it(Language language)
    {
        using var pdf = PdfDocument.Open(FileOf(language, "pdf"));
        var missing =
            from place in Printed(language)
            group place by (place.Page, Text: Bare(place.Number.Text)) into places
            let text = Bare(pdf.GetPage(places.Key.Page).Text)
            where text.Split(places.Key.Text).Length - 1 < places.Count()
            select places.Key;

        pdf.NumberOfPages.Should().Be(Deck(language).Pages.Length);
        missing.Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_printed_number_of_the_pdf_leads_to_its_fact(Language language)
    {
        using var pdf = PdfDocument.Open(FileOf(language, "pdf"));
        foreach (var page in Printed(language).GroupBy(place => place.Page))
        {
            var links = pdf.GetPage(page.Key)
                .GetAnnotations()
                .Where(annotation => annotation.Type == AnnotationType.Link)
                .Select(annotation => Uri.UnescapeDataString(((UriAction)annotation.Action!).Uri))
                .Where(link => link.StartsWith("#fact/", StringComparison.Ordinal));

            var facts = page.Select(place => $"#fact/{place.Number.Fact}");
            links
                .Order(StringComparer.Ordinal)
                .Should()
                .Equal(facts.Order(StringComparer.Ordinal), $"page {page.Key} prints them");
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void The_data_of_every_chart_on_a_slide_are_the_facts(Language language)
    {
        using var deck = new ZipArchive(new MemoryStream(FileOf(language, "pptx")));
        var charts = Charts(language).ToList();

        charts.Should().HaveCountGreaterThan(20);
        for (var at = 0; at < charts.Count; at++)
        {
            var held = CellsOf(deck, at + 1);
            var cached = Load(deck, $"ppt/charts/chart{at + 1}.xml")
                .Descendants(Chart + "numCache")
                .Elements(Chart + "pt")
                .Select(point => NumberOf(point.Element(Chart + "v")!))
                .ToList();
            foreach (
                var value in charts[at].Series.SelectMany(series => series.Points).OfType<ChartPoint>().Select(Value)
            )
            {
                held.Should().Contain(cell => IsNear(cell, value), $"chart {at + 1} holds {value}");
                cached.Should().Contain(cell => IsNear(cell, value), $"chart {at + 1} shows {value}");
            }

            cached.Should().BeSubsetOf(held);
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void LibreOffice_makes_as_many_pages_of_the_slides(Language language)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder.At("deck.pptx"), FileOf(language, "pptx"));

        using var pdf = PdfDocument.Open(LibreOffice.ToPdf(folder.At("deck.pptx")));

        pdf.NumberOfPages.Should().Be(Deck(language).Pages.Length);
        var titles = Deck(language).Pages.Where(page => page.Kind == PageKind.Content);
        titles.Should().OnlyContain(page => Bare(pdf.GetPage(page.Number).Text).Contains(Bare(page.Title.Plain)));
    }

    private static Document Deck(Language language) =>
        Closed.Value.Documents.In(language, stamp: null).Single(document => document.Name == "deck");

    private static IEnumerable<PrintedPlace> Printed(Language language) => PrintedNumbers.Of(Deck(language));

    private static byte[] FileOf(Language language, string extension)
    {
        using var bytes = new MemoryStream();
        ClosedFiles.Of(Closed.Value, language)[$"deck.{language.Choose("en", "ja")}.{extension}"](bytes);
        return bytes.ToArray();
    }

    private static IEnumerable<ChartFigure> Charts(Language language) =>
        Deck(language).Pages.SelectMany(page => ChartsOf(page.Body));

    private static IEnumerable<ChartFigure> ChartsOf(Block block) =>
        block switch
        {
            Arrangement arrangement => arrangement.Parts.SelectMany(part => ChartsOf(part.Block)),
            ChartBlock chart => [chart.Chart],
            _ => [],
        };

    /// <summary>The value of a point's fact, from the book and not from the chart; a size without its sign.</summary>
    private static double Value(ChartPoint point)
    {
        FactId.TryParse(point.Number.Fact, out var id).Should().BeTrue(point.Number.Fact);
        return Of(Closed.Value.Book.Find(id)!.Value);
    }

    private static double Of(Fraction value) =>
        (double)(value.Numerator * BigInteger.Pow(10, 30) / value.Denominator) / 1e30;

    // A deduction of a bridge stands with its sign turned.
    private static bool IsNear(double cell, double value) =>
        Math.Abs(Math.Abs(cell) - Math.Abs(value)) <= Math.Abs(value) * 1e-14;

    private static List<double> CellsOf(ZipArchive deck, int chart)
    {
        using var bytes = new MemoryStream();
        deck.GetEntry($"ppt/embeddings/data{chart}.xlsx")!.Open().CopyTo(bytes);
        using var workbook = new ZipArchive(bytes);
        return [.. Load(workbook, "xl/worksheets/sheet1.xml").Descendants(Sheet + "v").Select(NumberOf)];
    }

    private static XDocument Load(ZipArchive package, string part)
    {
        using var stream = package.GetEntry(part)!.Open();
        return XDocument.Load(stream);
    }

    private static double NumberOf(XElement element) => double.Parse(element.Value, CultureInfo.InvariantCulture);

    private static string Bare(string text) => Blanks().Replace(text, string.Empty);

    [GeneratedRegex("[\\s\u00a0]")]
    private static partial Regex Blanks();
}
