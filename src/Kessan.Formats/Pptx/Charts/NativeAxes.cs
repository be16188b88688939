using Kessan.Amounts;
using Kessan.Documents;
using Kessan.Documents.Charts;
using Kessan.Formats.Ooxml;

namespace Kessan.Formats.Pptx.Charts;

/// <summary>Writes the axes of a chart: values run between the very ends of the drawing's.</summary>
internal sealed class NativeAxes(Deck deck, ChartFigure chart, PlotMark plot)
{
    public const int FirstCategories = 10;
    public const int FirstValues = 11;
    public const int SecondCategories = 20;
    public const int SecondValues = 21;

    private bool IsLying => chart.Kind is ChartKind.Bars or ChartKind.Shares;

    private bool HasLine => chart.Kind != ChartKind.Shares && plot.First.Minimum <= Fraction.Zero;

    public void Write(XmlText xml, bool hasSecond)
    {
        Categories(xml);
        Values(xml);
        if (hasSecond && plot.Second is { } range)
        {
            xml.Add(
                $"<c:valAx><c:axId val=\"{SecondValues}\"/>{Scaling(range)}<c:delete val=\"0\"/><c:axPos val=\"r\"/>"
            );
            xml.Add($"<c:numFmt formatCode=\"General\" sourceLinked=\"0\"/><c:majorTickMark val=\"none\"/>");
            xml.Add(
                $"<c:minorTickMark val=\"none\"/><c:tickLblPos val=\"none\"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr>"
            );
            xml.Add($"<c:crossAx val=\"{SecondCategories}\"/>");
            xml.Add($"<c:crosses val=\"max\"/><c:crossBetween val=\"between\"/></c:valAx>");
            xml.Add(
                $"<c:catAx><c:axId val=\"{SecondCategories}\"/><c:scaling><c:orientation val=\"minMax\"/></c:scaling>"
            );
            xml.Add($"<c:delete val=\"1\"/><c:axPos val=\"b\"/><c:majorTickMark val=\"none\"/>");
            xml.Add($"<c:minorTickMark val=\"none\"/><c:tickLblPos val=\"nextTo\"/>");
            xml.Add($"<c:crossAx val=\"{SecondValues}\"/><c:crosses val=\"autoZero\"/>");
            xml.Add($"<c:auto val=\"0\"/><c:lblAlgn val=\"ctr\"/><c:lblOffset val=\"0\"/>");
            xml.Add($"<c:noMultiLvlLbl val=\"1\"/></c:catAx>");
        }
    }

    private void Categories(XmlText xml)
    {
        var orientation = IsLying ? "maxMin" : "minMax";
        xml.Add(
            $"<c:catAx><c:axId val=\"{FirstCategories}\"/><c:scaling><c:orientation val=\"{orientation}\"/></c:scaling>"
        );
        xml.Add($"<c:delete val=\"0\"/><c:axPos val=\"{(IsLying ? "l" : "b")}\"/>");
        xml.Add($"<c:numFmt formatCode=\"General\" sourceLinked=\"0\"/><c:majorTickMark val=\"none\"/>");
        xml.Add($"<c:minorTickMark val=\"none\"/><c:tickLblPos val=\"low\"/><c:spPr>");
        xml.Add($"{deck.Paint.Line(HasLine ? deck.Theme.Muted : null, 75)}</c:spPr>");
        Text(xml, deck.Theme.Text);
        xml.Add($"<c:crossAx val=\"{FirstValues}\"/><c:crosses val=\"autoZero\"/><c:auto val=\"0\"/>");
        xml.Add($"<c:lblAlgn val=\"ctr\"/><c:lblOffset val=\"20\"/><c:noMultiLvlLbl val=\"1\"/></c:catAx>");
    }

    private void Values(XmlText xml)
    {
        xml.Add($"<c:valAx><c:axId val=\"{FirstValues}\"/>{Scaling(plot.First)}");
        xml.Add($"<c:delete val=\"{(plot.Step is null ? 1 : 0)}\"/><c:axPos val=\"{(IsLying ? "t" : "l")}\"/>");
        if (plot.Step is { } step)
        {
            var grid = ChartPalette.Mix(deck.Theme.Muted, deck.Theme.Background, 75);
            xml.Add($"<c:majorGridlines><c:spPr>{deck.Paint.Line(grid, 50)}</c:spPr></c:majorGridlines>");
            xml.Add($"<c:numFmt formatCode=\"{PrintedFormat.OfTicks(step, chart.Scale)}\" sourceLinked=\"0\"/>");
        }
        else
        {
            xml.Add($"<c:numFmt formatCode=\"General\" sourceLinked=\"0\"/>");
        }

        xml.Add($"<c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/><c:tickLblPos val=\"nextTo\"/>");
        xml.Add($"<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>");
        Text(xml, deck.Theme.Muted);
        xml.Add(
            $"<c:crossAx val=\"{FirstCategories}\"/><c:crosses val=\"autoZero\"/><c:crossBetween val=\"between\"/>"
        );
        if (plot.Step is { } unit)
        {
            xml.Add($"<c:majorUnit val=\"{NumberText.Of(unit)}\"/>");
        }

        xml.Add($"</c:valAx>");
    }

    private static XmlText Scaling(AxisRange range)
    {
        var xml = new XmlText().Add($"<c:scaling><c:orientation val=\"minMax\"/>");
        xml.Add($"<c:max val=\"{NumberText.Of(range.Maximum)}\"/><c:min val=\"{NumberText.Of(range.Minimum)}\"/>");
        return xml.Add($"</c:scaling>");
    }

    private void Text(XmlText xml, int colour)
    {
        xml.Add($"<c:txPr><a:bodyPr rot=\"0\" vert=\"horz\"/><a:lstStyle/><a:p><a:pPr><a:defRPr {deck.Language()}");
        xml.Add($" sz=\"{plot.LabelSize}\">{deck.Paint.Fill(colour)}</a:defRPr></a:pPr>");
        xml.Add($"<a:endParaRPr {deck.Language()}/></a:p></c:txPr>");
    }
}
