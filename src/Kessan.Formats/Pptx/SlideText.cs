using System.Collections.Immutable;
using Kessan.Documents;
using Kessan.Documents.Layout;
using Kessan.Formats.Ooxml;

namespace Kessan.Formats.Pptx;

/// <summary>How the paragraphs of a text are written.</summary>
/// <param name="Size">Size, hundredths of a point.</param>
/// <param name="Colour">Colour.</param>
/// <param name="Bold">Whether all of it is bold.</param>
/// <param name="Align">How lines are aligned.</param>
internal sealed record TextForm(int Size, int Colour, bool Bold, Alignment Align)
{
    /// <summary>Where lines of a paragraph without indent begin, from the page's left.</summary>
    public int Left { get; init; }
}

/// <summary>Writes paragraphs and runs of DrawingML.</summary>
internal sealed class SlideText(Deck deck, OoxmlPart part)
{
    /// <summary>The paragraphs of a text, spaced and indented as its lines were placed.</summary>
    public XmlText Paragraphs(RichText text, ImmutableArray<PlacedLine> lines, TextForm form)
    {
        var xml = new XmlText();
        var pitch = TextSetting.LineHeightOf(form.Size, deck.Document.Language);
        var previous = int.MinValue;
        for (var i = 0; i < text.Paragraphs.Length; i++)
        {
            var first = lines.FirstOrDefault(line => line.Paragraph == i);
            var before = first is null || previous == int.MinValue ? 0 : Math.Max(0, first.Baseline - previous - pitch);
            previous = lines.LastOrDefault(line => line.Paragraph == i)?.Baseline ?? previous;
            Paragraph(xml, text.Paragraphs[i], new(first, pitch, before), form);
        }

        if (text.Paragraphs.IsEmpty)
        {
            xml.Add($"<a:p><a:endParaRPr {deck.Language()} sz=\"{form.Size}\"/></a:p>");
        }

        return xml;
    }

    /// <summary>A run.</summary>
    public void Run(XmlText xml, Run run, TextForm form)
    {
        xml.Add($"<a:r>");
        Properties(xml, run, form);
        xml.Add($"<a:t>{run.Text}</a:t></a:r>");
    }

    /// <summary>How lines of a paragraph are aligned, as DrawingML says it.</summary>
    public static string AlignOf(Alignment align) =>
        align switch
        {
            Alignment.Center => "ctr",
            Alignment.End => "r",
            _ => "l",
        };

    private void Paragraph(XmlText xml, Paragraph paragraph, ParagraphPlace place, TextForm form)
    {
        var isHeading = paragraph.Mark == ParagraphMark.Heading;
        var drawn = form with { Bold = form.Bold || isHeading, Colour = place.First?.Colour ?? form.Colour };
        xml.Add($"<a:p><a:pPr");
        if (place.First is { } first && form.Align == Alignment.Start)
        {
            var indent = first.Mark.Length > 0 ? first.MarkLeft - first.Left : 0;
            xml.Add($" marL=\"{Emu.Of(Math.Max(0, first.Left - form.Left))}\" indent=\"{Emu.Of(indent)}\"");
        }
        else
        {
            xml.Add($" marL=\"0\" indent=\"0\"");
        }

        xml.Add($" algn=\"{AlignOf(form.Align)}\" eaLnBrk=\"1\" hangingPunct=\"0\">");
        xml.Add($"<a:lnSpc><a:spcPts val=\"{place.Pitch}\"/></a:lnSpc>");
        xml.Add($"<a:spcBef><a:spcPts val=\"{place.Before}\"/></a:spcBef>");
        xml.Add($"<a:spcAft><a:spcPts val=\"0\"/></a:spcAft>");
        Bullet(xml, place.First?.Mark ?? string.Empty, drawn);
        xml.Add($"</a:pPr>");
        foreach (var run in paragraph.Runs.Where(run => run.Text.Length > 0))
        {
            Run(xml, run, drawn);
        }

        xml.Add($"<a:endParaRPr {deck.Language()} sz=\"{form.Size}\"/></a:p>");
    }

    private void Bullet(XmlText xml, string mark, TextForm form)
    {
        if (mark.Length == 0)
        {
            xml.Add($"<a:buNone/>");
            return;
        }

        xml.Add($"<a:buClr>{deck.Paint.Colour(form.Colour)}</a:buClr><a:buFont typeface=\"{FontOf(mark)}\"/>");
        xml.Add($"<a:buChar char=\"{mark}\"/>");
    }

    private string FontOf(string mark) => mark is "•" or "–" ? deck.Theme.LatinFont : deck.Theme.JapaneseFont;

    private void Properties(XmlText xml, Run run, TextForm form)
    {
        xml.Add($"<a:rPr {deck.Language()} sz=\"{form.Size}\"");
        if (form.Bold || run.Bold)
        {
            xml.Add($" b=\"1\"");
        }

        if (run.Raised)
        {
            xml.Add($" baseline=\"30000\"");
        }

        xml.Add($">{deck.Paint.Fill(form.Colour)}");
        if (run.Link is { } address && Uri.TryCreate(address, UriKind.Absolute, out var known))
        {
            xml.Add($"<a:hlinkClick r:id=\"{part.ReferOutside("hyperlink", known.AbsoluteUri)}\"/>");
        }

        xml.Add($"</a:rPr>");
    }

    private sealed record ParagraphPlace(PlacedLine? First, int Pitch, int Before);
}
