using Kessan.Documents.Charts;
using Kessan.Documents.Layout;
using Kessan.Formats.Ooxml;
using Kessan.Formats.Pptx.Charts;

namespace Kessan.Formats.Pptx;

/// <summary>Writes a chart as a native one: its part, the workbook with its data, the shapes in it.</summary>
internal static class SlideChart
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>The frame of a chart; the chart itself is a part of its own.</summary>
    public static XmlText Frame(Deck deck, OoxmlPart slide, PlacedChart chart, XmlText named)
    {
        var xml = new XmlText();
        if (chart.Marks.OfType<PlotMark>().FirstOrDefault() is not { } plot)
        {
            return xml;
        }

        var id = slide.Refer("chart", Part(deck, chart, plot));
        xml.Add($"<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr {named}/><p:cNvGraphicFramePr/><p:nvPr/>");
        xml.Add($"</p:nvGraphicFramePr><p:xfrm><a:off x=\"{Emu.Of(chart.Box.Left)}\" y=\"{Emu.Of(chart.Box.Top)}\"/>");
        xml.Add($"<a:ext cx=\"{Emu.Of(chart.Box.Width)}\" cy=\"{Emu.Of(chart.Box.Height)}\"/></p:xfrm>");
        xml.Add($"<a:graphic><a:graphicData uri=\"{Namespaces.Chart}\">");
        xml.Add($"<c:chart xmlns:c=\"{Namespaces.Chart}\" r:id=\"{id}\"/></a:graphicData></a:graphic>");
        return xml.Add($"</p:graphicFrame>");
    }

    private static OoxmlPart Part(Deck deck, PlacedChart chart, PlotMark plot)
    {
        var number = deck.NextChart();
        var native = new NativeChart(deck, chart, plot);
        var part = deck.Package.Add($"/ppt/charts/chart{number}.xml", Namespaces.DrawingContent + "chart+xml");
        var workbook = deck.Package.AddByEnding($"/ppt/embeddings/data{number}.xlsx", Workbook, native.Workbook());
        var workbookId = part.Refer("package", workbook);
        string? shapesId = null;
        if (new ChartShapes(deck, chart).Write() is { } bytes)
        {
            var shapes = deck.Package.Add(
                $"/ppt/drawings/drawing{number}.xml",
                Namespaces.DrawingContent + "chartshapes+xml"
            );
            shapes.Bytes = bytes;
            shapesId = part.Refer("chartUserShapes", shapes);
        }

        part.Bytes = native.Write(workbookId, shapesId);
        return part;
    }
}
