using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Kessan.Documents;

namespace Kessan.Formats.Tests.Pptx;

public class PptxWriterTests
{
    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Japanese)]
    public void The_validator_finds_nothing(Language language)
    {
        var bytes = ExampleDeck.Write(ExampleDeck.Of(language));
        File.WriteAllBytes($"/tmp/deck-{language}.pptx", bytes);
        var document = ExampleDeck.Of(language);
        File.WriteAllBytes(
            $"/tmp/direct-{language}.pdf",
            Kessan.Formats.Pdf.DocumentPdf.Write(document, ExampleDeck.Place(document))
        );
        using var deck = PresentationDocument.Open(new MemoryStream(bytes), false);

        new OpenXmlValidator(FileFormatVersions.Microsoft365)
            .Validate(deck)
            .Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}")
            .Should()
            .BeEmpty();
    }
}
