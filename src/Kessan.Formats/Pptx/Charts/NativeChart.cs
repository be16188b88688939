using System.Collections.Immutable;
using Kessan.Amounts;
using Kessan.Documents.Charts;
using Kessan.Documents.Layout;
using Kessan.Formats.Ooxml;

namespace Kessan.Formats.Pptx.Charts;

/// <summary>Writes a chart part: native series on native axes, in the very room the drawing gives them.</summary>
internal sealed class NativeChart
{
    private readonly Deck _deck;
    private readonly PlacedChart _placed;
    private readonly PlotMark _plot;
    private readonly ImmutableArray<NativeSeries> _series;
    private readonly NativeLabels _labels;
    private readonly ChartSheet _sheet;

    public NativeChart(Deck deck, PlacedChart placed, PlotMark plot)
    {
        (_deck, _placed, _plot) = (deck, placed, plot);
        _series = NativeSeries.Of(placed.Chart, deck.Document, plot);
        _labels = new(deck, placed.Chart, placed.Marks);
        _sheet = new(placed.Chart, plot, _series, deck.Document.Language);
    }

    private ChartKind Kind => _placed.Chart.Kind;

    /// <summary>The workbook inside.</summary>
    public byte[] Workbook() => _sheet.Write();

    /// <summary>The chart, referring to its workbook and its shapes by their ids.</summary>
    public byte[] Write(string workbookId, string? shapesId)
    {
        var xml = XmlText.Part();
        xml.Add($"<c:chartSpace xmlns:c=\"{Namespaces.Chart}\" xmlns:a=\"{Namespaces.Drawing}\"");
        xml.Add($" xmlns:r=\"{Namespaces.References}\"><c:date1904 val=\"0\"/><c:lang val=\"{_deck.Tag}\"/>");
        xml.Add($"<c:roundedCorners val=\"0\"/><c:chart><c:autoTitleDeleted val=\"1\"/><c:plotArea>");
        Room(xml);
        Columns(xml);
        Lines(xml, false);
        Lines(xml, true);
        new NativeAxes(_deck, _placed.Chart, _plot).Write(xml, _series.Any(series => series.OnSecondAxis));
        xml.Add($"<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr></c:plotArea><c:plotVisOnly val=\"1\"/>");
        xml.Add($"<c:dispBlanksAs val=\"gap\"/></c:chart><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>");
        xml.Add($"<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr {_deck.Language()} sz=\"{_plot.LabelSize}\">");
        xml.Add($"{_deck.Paint.Fill(_deck.Theme.Text)}<a:latin typeface=\"+mn-lt\"/><a:ea typeface=\"+mn-ea\"/>");
        xml.Add($"</a:defRPr></a:pPr><a:endParaRPr {_deck.Language()}/></a:p></c:txPr>");
        xml.Add($"<c:externalData r:id=\"{workbookId}\"><c:autoUpdate val=\"0\"/></c:externalData>");
        if (shapesId is not null)
        {
            xml.Add($"<c:userShapes r:id=\"{shapesId}\"/>");
        }

        return xml.Add($"</c:chartSpace>").ToBytes();
    }

    private void Room(XmlText xml)
    {
        xml.Add(
            $"<c:layout><c:manualLayout><c:layoutTarget val=\"inner\"/><c:xMode val=\"edge\"/><c:yMode val=\"edge\"/>"
        );
        xml.Add(
            $"<c:x val=\"{Part(_plot.Left, _placed.Box.Width)}\"/><c:y val=\"{Part(_plot.Top, _placed.Box.Height)}\"/>"
        );
        xml.Add($"<c:w val=\"{Part(_plot.Width, _placed.Box.Width)}\"/>");
        xml.Add($"<c:h val=\"{Part(_plot.Height, _placed.Box.Height)}\"/></c:manualLayout></c:layout>");
    }

    private static string Part(int length, int of) => NumberText.Of(new Fraction(length, Math.Max(1, of)));

    private void Columns(XmlText xml)
    {
        if (_series.All(series => series.IsLine))
        {
            return;
        }

        var isLying = Kind is ChartKind.Bars or ChartKind.Shares;
        var isStack = Kind is ChartKind.Stacked or ChartKind.Waterfall or ChartKind.Shares;
        var grouping =
            Kind == ChartKind.Shares ? "percentStacked"
            : isStack ? "stacked"
            : "clustered";
        xml.Add($"<c:barChart><c:barDir val=\"{(isLying ? "bar" : "col")}\"/><c:grouping val=\"{grouping}\"/>");
        xml.Add($"<c:varyColors val=\"0\"/>");
        for (var i = 0; i < _series.Length; i++)
        {
            if (!_series[i].IsLine)
            {
                ColumnSeries(xml, i);
            }
        }

        xml.Add($"<c:gapWidth val=\"{_plot.Gap}\"/><c:overlap val=\"{(isStack ? 100 : 0)}\"/>");
        xml.Add(
            $"<c:axId val=\"{NativeAxes.FirstCategories}\"/><c:axId val=\"{NativeAxes.FirstValues}\"/></c:barChart>"
        );
    }

    private void ColumnSeries(XmlText xml, int index)
    {
        var series = _series[index];
        Head(xml, index);
        var isLift = series.Source < 0;
        xml.Add($"<c:spPr>{_deck.Paint.Fill(isLift ? null : series.Colour)}<a:ln><a:noFill/></a:ln></c:spPr>");
        xml.Add($"<c:invertIfNegative val=\"0\"/>");
        for (var place = 0; place < series.Points.Length && !isLift; place++)
        {
            if (series.Points[place] is { } point)
            {
                Point(xml, series, place, point);
            }
        }

        _labels.Write(xml, series);
        Values(xml, index);
        xml.Add($"</c:ser>");
    }

    /// <summary>A column as it was drawn: its fill told by the mark.</summary>
    private void Point(XmlText xml, NativeSeries series, int place, NativePoint point)
    {
        var mark = _placed
            .Marks.OfType<RectangleMark>()
            .FirstOrDefault(mark =>
                mark.Part == ChartPart.Column && mark.Series == series.Source && mark.Category == point.Category
            );
        if (mark is not { Fill: { } fill } || (fill == series.Colour && mark is { Outline: null, IsHatched: false }))
        {
            return;
        }

        xml.Add($"<c:dPt><c:idx val=\"{place}\"/><c:invertIfNegative val=\"0\"/><c:bubble3D val=\"0\"/><c:spPr>");
        xml.Add($"{(mark.IsHatched ? _deck.Paint.Hatch(fill, _deck.Theme.Background) : _deck.Paint.Fill(fill))}");
        xml.Add($"{_deck.Paint.Line(mark.Outline, mark.OutlineWeight)}</c:spPr></c:dPt>");
    }

    private void Lines(XmlText xml, bool onSecondAxis)
    {
        var drawn = Enumerable
            .Range(0, _series.Length)
            .Where(index => _series[index].IsLine && _series[index].OnSecondAxis == onSecondAxis)
            .ToArray();
        if (drawn.Length == 0)
        {
            return;
        }

        xml.Add($"<c:lineChart><c:grouping val=\"standard\"/><c:varyColors val=\"0\"/>");
        foreach (var index in drawn)
        {
            LineSeries(xml, index);
        }

        var (categories, values) = onSecondAxis
            ? (NativeAxes.SecondCategories, NativeAxes.SecondValues)
            : (NativeAxes.FirstCategories, NativeAxes.FirstValues);
        xml.Add($"<c:marker val=\"1\"/><c:axId val=\"{categories}\"/><c:axId val=\"{values}\"/></c:lineChart>");
    }

    private void LineSeries(XmlText xml, int index)
    {
        var series = _series[index];
        var marks = _placed.Marks.Where(mark => mark.Part == ChartPart.Line && mark.Series == series.Source).ToArray();
        var weight = marks.OfType<LineMark>().FirstOrDefault()?.Weight ?? 175;
        var diameter = marks.OfType<DotMark>().FirstOrDefault() is { } dot ? dot.Radius * 2 / 100 : 5;
        var fill = _deck.Paint.Fill(series.Colour);
        Head(xml, index);
        xml.Add($"<c:spPr><a:ln w=\"{Emu.Of(weight)}\" cap=\"rnd\">{fill}<a:round/></a:ln></c:spPr>");
        xml.Add($"<c:marker><c:symbol val=\"circle\"/><c:size val=\"{Math.Clamp(diameter, 2, 72)}\"/>");
        xml.Add($"<c:spPr>{fill}<a:ln w=\"9525\">{fill}</a:ln></c:spPr></c:marker>");
        _labels.Write(xml, series);
        Values(xml, index);
        xml.Add($"<c:smooth val=\"0\"/></c:ser>");
    }

    private void Head(XmlText xml, int index)
    {
        xml.Add($"<c:ser><c:idx val=\"{index}\"/><c:order val=\"{index}\"/><c:tx><c:strRef>");
        xml.Add($"<c:f>{ChartSheet.NameOf(index)}</c:f>");
        xml.Add(
            $"<c:strCache><c:ptCount val=\"1\"/><c:pt idx=\"0\"><c:v>{_series[index].Name}</c:v></c:pt></c:strCache>"
        );
        xml.Add($"</c:strRef></c:tx>");
    }

    private void Values(XmlText xml, int index)
    {
        xml.Add(
            $"<c:cat><c:strRef><c:f>{_sheet.Categories}</c:f><c:strCache><c:ptCount val=\"{_plot.Slots.Length}\"/>"
        );
        for (var place = 0; place < _plot.Slots.Length; place++)
        {
            if (_plot.Slots[place] >= 0)
            {
                var label = _placed.Chart.Categories[_plot.Slots[place]].Label;
                xml.Add($"<c:pt idx=\"{place}\"><c:v>{label}</c:v></c:pt>");
            }
        }

        xml.Add($"</c:strCache></c:strRef></c:cat><c:val><c:numRef><c:f>{_sheet.ValuesOf(index)}</c:f><c:numCache>");
        xml.Add($"<c:formatCode>{_sheet.FormatOf(index) ?? "General"}</c:formatCode>");
        xml.Add($"<c:ptCount val=\"{_plot.Slots.Length}\"/>");
        for (var place = 0; place < _plot.Slots.Length; place++)
        {
            if (_series[index].Points[place] is { } point)
            {
                xml.Add($"<c:pt idx=\"{place}\"><c:v>{NumberText.Of(point.Value)}</c:v></c:pt>");
            }
        }

        xml.Add($"</c:numCache></c:numRef></c:val>");
    }
}
