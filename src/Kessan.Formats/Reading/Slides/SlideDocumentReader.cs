using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Presentation;
using Kessan.Formats.Tables;
using Kessan.TieOut.Reading;

namespace Kessan.Formats.Reading.Slides;

/// <summary>Reads a presentation: every slide that is shown a page, its shapes in reading order; notes are left
/// out.</summary>
internal static class SlideDocumentReader
{
    /// <summary>The format's name.</summary>
    public const string Format = "pptx";

    /// <summary>Reads a presentation.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="facts">What Kessan's own presentation says of its numbers.</param>
    /// <param name="findings">Takes what is wrong.</param>
    public static ReadDocument Read(byte[] bytes, PrintedFacts facts, FileFindings findings)
    {
        var pages = new PageList(findings);
        using var file = PresentationDocument.Open(new MemoryStream(bytes, writable: false), isEditable: false);
        var number = 0;
        foreach (var id in file.PresentationPart?.Presentation?.SlideIdList?.Elements<SlideId>() ?? [])
        {
            number++;
            var isThere =
                id.RelationshipId?.Value is { } reference
                && file.PresentationPart!.TryGetPartById(reference, out var part)
                && part is SlidePart { Slide: not null };
            if (!isThere || pages.IsFull)
            {
                continue;
            }

            var slide = (SlidePart)file.PresentationPart!.GetPartById(id.RelationshipId!.Value!);
            if (slide.Slide!.Show?.Value != false)
            {
                pages.Turn(number, keepsEmpty: false);
                pages.Name(slide.Slide.CommonSlideData?.Name?.Value ?? string.Empty);
                new SlideReading(slide, pages, facts).Read();
            }
        }

        return pages.Document(Format);
    }
}
