using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Presentation;
using DocumentFormat.OpenXml.Validation;
using Kessan.Documents;
using A = DocumentFormat.OpenXml.Drawing;

namespace Kessan.Formats.Tests.Pptx;

public class PptxWriterTests
{
    public static TheoryData<Language> Languages => [Language.English, Language.Japanese];

    [Theory]
    [MemberData(nameof(Languages))]
    public void The_validator_finds_nothing(Language language)
    {
        using var deck = Open(ExampleDeck.Write(ExampleDeck.Of(language)));

        new OpenXmlValidator(FileFormatVersions.Microsoft365)
            .Validate(deck)
            .Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}")
            .Should()
            .BeEmpty();
    }

    [Fact]
    public void The_same_pages_give_the_same_bytes()
    {
        var document = ExampleDeck.Of(Language.Japanese);

        ExampleDeck.Write(document).Should().Equal(ExampleDeck.Write(ExampleDeck.Of(Language.Japanese)));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Shapes_stand_in_reading_order_and_the_title_is_the_slides_title(Language language)
    {
        var document = ExampleDeck.Of(language);
        var pages = ExampleDeck.Place(document);
        using var deck = Open(ExampleDeck.Write(document));

        var slides = Slides(deck).ToArray();

        slides.Should().HaveCount(pages.Length);
        foreach (var (slide, page) in slides.Zip(pages))
        {
            Names(slide).Should().Equal(page.Elements.Select(element => element.Element));
            var title = slide
                .Descendants<Shape>()
                .Single(shape =>
                    shape.Descendants<PlaceholderShape>().FirstOrDefault()?.Type?.Value is { } type
                    && (type == PlaceholderValues.Title || type == PlaceholderValues.CenteredTitle)
                );
            title.InnerText.Should().Be(page.Page.Title.Plain);
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Tables_are_native_with_merged_cells(Language language)
    {
        var document = ExampleDeck.Of(language);
        using var deck = Open(ExampleDeck.Write(document));

        var table = Slides(deck).SelectMany(slide => slide.Descendants<A.Table>()).Single();

        var rows = table.Elements<A.TableRow>().Select(row => row.Elements<A.TableCell>().ToArray()).ToArray();
        rows.Should().OnlyContain(row => row.Length == 5);
        rows[0][0].RowSpan!.Value.Should().Be(2);
        rows[1][0].VerticalMerge!.Value.Should().BeTrue();
        rows[0][1].GridSpan!.Value.Should().Be(2);
        rows[0][2].HorizontalMerge!.Value.Should().BeTrue();
        rows[4][0].GridSpan!.Value.Should().Be(5);
        rows[3][3].InnerText.Should().Be(language == Language.English ? "(7,750)" : "△7,750");
        rows[3]
            [3]
            .Descendants<A.ParagraphProperties>()
            .Single()
            .Alignment!.Value.Should()
            .Be(A.TextAlignmentTypeValues.Right);
    }

    [Fact]
    public void Every_printed_number_is_listed_with_its_page_element_and_fact()
    {
        var document = ExampleDeck.Of(Language.English);
        using var deck = Open(ExampleDeck.Write(document));

        using var part = deck.PresentationPart!.CustomXmlParts.Single().GetStream();
        var printed = System.Xml.Linq.XDocument.Load(part);

        System.Xml.Linq.XNamespace space = "urn:kessan:printed";
        var listed = printed
            .Descendants(space + "number")
            .Select(number =>
                (
                    (int)number.Parent!.Attribute("number")!,
                    (string)number.Attribute("element")!,
                    (string)number.Attribute("fact")!,
                    number.Value
                )
            );
        var placed = PrintedNumbers
            .Of(document)
            .Select(place => (place.Page, place.Element, place.Number.Fact, place.Number.Text));
        listed.Should().Equal(placed).And.HaveCountGreaterThan(100);
    }

    [Fact]
    public void Charts_tables_and_texts_say_their_words_and_facts()
    {
        var document = ExampleDeck.Of(Language.English);
        using var deck = Open(ExampleDeck.Write(document));

        var words = Slides(deck)
            .SelectMany(slide => slide.Descendants<NonVisualDrawingProperties>())
            .ToLookup(named => named.Name!.Value, named => named.Description?.Value);

        words["columns"].Single().Should().StartWith("Operating income. [S0@0@actual@usgaap; ");
        words["results"].Single().Should().StartWith("Table of consolidated results [F90960@FY2018-H1@actual@usgaap; ");
        words["text"].Single().Should().Be("[Revenue@FY2018-H1@actual@usgaap]");
    }

    [Fact]
    public void Notes_stamp_language_and_properties_are_there()
    {
        using var deck = Open(ExampleDeck.Write(ExampleDeck.Of(Language.Japanese)));

        Slides(deck)
            .ElementAt(1)
            .SlidePart!.NotesSlidePart!.NotesSlide!.InnerText.Should()
            .Contain("出所：連結損益計算書");
        Slides(deck).Should().OnlyContain(slide => slide.InnerText.StartsWith("DRAFT"));
        Slides(deck)
            .SelectMany(slide => slide.Descendants<A.RunProperties>())
            .Should()
            .OnlyContain(run => run.Language! == "ja-JP" && run.AlternativeLanguage! == "en-US");
        deck.PackageProperties.Title.Should().Be("2019年3月期 第2四半期 決算説明資料");
        deck.PackageProperties.Language.Should().Be("ja-JP");
        deck.PackageProperties.Created.Should().BeNull();
    }

    [Fact]
    public void An_approved_document_has_no_stamp()
    {
        using var deck = Open(ExampleDeck.Write(ExampleDeck.Of(Language.English, stamp: null)));

        Slides(deck).Should().OnlyContain(slide => !slide.InnerText.Contains("DRAFT"));
    }

    private static PresentationDocument Open(byte[] bytes) => PresentationDocument.Open(new MemoryStream(bytes), false);

    private static IEnumerable<Slide> Slides(PresentationDocument deck) =>
        deck.PresentationPart!.Presentation!.SlideIdList!.Elements<SlideId>()
            .Select(id => ((SlidePart)deck.PresentationPart.GetPartById(id.RelationshipId!)).Slide!);

    private static IEnumerable<string?> Names(Slide slide) =>
        slide
            .CommonSlideData!.ShapeTree!.Descendants<NonVisualDrawingProperties>()
            .Skip(1)
            .Select(named => named.Name?.Value);
}
