using Kessan.Documents.Charts;
using Kessan.Formats.Ooxml;

namespace Kessan.Formats.Pptx.Charts;

/// <summary>Writes the labels of points that the native chart places by itself.</summary>
internal sealed class NativeLabels(Deck deck, ChartFigure chart, IReadOnlyCollection<ChartMark> marks)
{
    private readonly Dictionary<(int Series, int Category), TextMark> _labels = marks
        .OfType<TextMark>()
        .Where(mark => IsNative(chart, mark))
        .ToDictionary(mark => (mark.Series, mark.Category));

    private readonly HashSet<(int Series, int Category)> _plates =
    [
        .. marks.Where(mark => mark.Part == ChartPart.Plate).Select(mark => (mark.Series, mark.Category)),
    ];

    /// <summary>Whether the chart draws a text by itself, at its point or axis.</summary>
    public static bool IsNative(ChartFigure chart, TextMark mark) =>
        chart.Kind != ChartKind.Waterfall
        && mark is { Part: ChartPart.InsideLabel or ChartPart.EndLabel or ChartPart.StartLabel, Series: >= 0 };

    /// <summary>The labels of a series.</summary>
    public void Write(XmlText xml, NativeSeries series)
    {
        xml.Add($"<c:dLbls>");
        for (var place = 0; place < series.Points.Length; place++)
        {
            if (
                series.Points[place] is { } point
                && _labels.TryGetValue((series.Source, point.Category), out var label)
            )
            {
                Label(xml, series, place, label);
            }
        }

        xml.Add($"<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>");
        Shows(xml, false);
        xml.Add($"</c:dLbls>");
    }

    private void Label(XmlText xml, NativeSeries series, int place, TextMark label)
    {
        var number = label.Run.Number!;
        var format = PrintedFormat.Of(number, deck.Document.Language);
        xml.Add($"<c:dLbl><c:idx val=\"{place}\"/>");
        if (format is null)
        {
            xml.Add($"<c:tx><c:rich><a:bodyPr wrap=\"none\"/><a:lstStyle/><a:p><a:pPr>{Look(label, "defRPr")}</a:pPr>");
            xml.Add($"<a:r>{Look(label, "rPr")}<a:t>{number.Text}</a:t></a:r></a:p></c:rich></c:tx>");
        }
        else
        {
            xml.Add($"<c:numFmt formatCode=\"{format}\" sourceLinked=\"0\"/>");
        }

        var hasPlate = _plates.Contains((label.Series, label.Category));
        xml.Add($"<c:spPr>{deck.Paint.Fill(hasPlate ? deck.Theme.Background : null)}<a:ln><a:noFill/></a:ln></c:spPr>");
        xml.Add($"<c:txPr><a:bodyPr wrap=\"none\"/><a:lstStyle/><a:p><a:pPr>{Look(label, "defRPr")}</a:pPr>");
        xml.Add($"<a:endParaRPr {deck.Language()}/></a:p></c:txPr><c:dLblPos val=\"{PlaceOf(series, label)}\"/>");
        Shows(xml, true);
        xml.Add($"</c:dLbl>");
    }

    private XmlText Look(TextMark label, string element)
    {
        var xml = new XmlText().AddMarkup($"<a:{element} ").Add($"{deck.Language()} sz=\"{label.Size}\"");
        xml.Add($" b=\"{(label.Run.Bold ? 1 : 0)}\">{deck.Paint.Fill(label.Colour)}");
        return xml.AddMarkup($"</a:{element}>");
    }

    private static string PlaceOf(NativeSeries series, TextMark label) =>
        (series.IsLine, label.Part) switch
        {
            (true, ChartPart.StartLabel) => "b",
            (true, _) => "t",
            (false, ChartPart.InsideLabel) => "ctr",
            _ => "outEnd",
        };

    private static void Shows(XmlText xml, bool value)
    {
        xml.Add($"<c:showLegendKey val=\"0\"/><c:showVal val=\"{(value ? 1 : 0)}\"/><c:showCatName val=\"0\"/>");
        xml.Add($"<c:showSerName val=\"0\"/><c:showPercent val=\"0\"/><c:showBubbleSize val=\"0\"/>");
    }
}
