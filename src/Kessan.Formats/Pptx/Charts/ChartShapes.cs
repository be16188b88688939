using Kessan.Amounts;
using Kessan.Documents;
using Kessan.Documents.Charts;
using Kessan.Documents.Layout;
using Kessan.Formats.Ooxml;

namespace Kessan.Formats.Pptx.Charts;

/// <summary>Writes what a native chart does not draw by itself as shapes inside the chart, which move with it: titles,
/// rows of numbers, names at marks, what connects the steps of a bridge.</summary>
internal sealed class ChartShapes(Deck deck, PlacedChart placed)
{
    private readonly XmlText _xml = new();
    private int _id = 1;

    /// <summary>The part's bytes; null where nothing is left to draw.</summary>
    public byte[]? Write()
    {
        foreach (var mark in placed.Marks)
        {
            Add(mark);
        }

        AddLines();
        if (_id == 1)
        {
            return null;
        }

        var xml = XmlText.Part();
        xml.Add($"<c:userShapes xmlns:c=\"{Namespaces.Chart}\" xmlns:a=\"{Namespaces.Drawing}\"");
        xml.Add($" xmlns:cdr=\"{Namespaces.ChartShapes}\">{_xml}</c:userShapes>");
        return xml.ToBytes();
    }

    private void Add(ChartMark mark)
    {
        switch (mark)
        {
            case RectangleMark { Part: ChartPart.SeriesLabel } swatch:
                Swatch(swatch);
                break;
            case LineMark { Part: ChartPart.SeriesLabel or ChartPart.Connector } line:
                Line(line);
                break;
            default:
                break;
        }
    }

    /// <summary>Texts on one line, of one part, are one shape.</summary>
    private void AddLines()
    {
        TextMark? last = null;
        var runs = new List<TextMark>();
        foreach (var text in placed.Marks.OfType<TextMark>().Where(IsDrawn))
        {
            var continues =
                last is not null
                && text.Align == Alignment.Start
                && text.Part is ChartPart.Title or ChartPart.Note
                && (last!.Part, last.Baseline) == (text.Part, text.Baseline);
            if (!continues && runs.Count > 0)
            {
                Text(runs);
                runs.Clear();
            }

            runs.Add(text);
            last = text;
        }

        if (runs.Count > 0)
        {
            Text(runs);
        }
    }

    private bool IsDrawn(TextMark text) =>
        text.Part switch
        {
            ChartPart.CategoryLabel or ChartPart.Axis => false,
            _ => !NativeLabels.IsNative(placed.Chart, text),
        };

    private void Text(List<TextMark> runs)
    {
        var first = runs[0];
        var height = first.Size * 5 / 4;
        var top = first.Baseline - (first.Size * 97 / 100);
        Begin(RoomOf(runs, top, height), "text");
        _xml.Add($"<a:noFill/><a:ln><a:noFill/></a:ln></cdr:spPr><cdr:txBody>");
        _xml.Add($"<a:bodyPr wrap=\"none\" lIns=\"0\" tIns=\"0\" rIns=\"0\" bIns=\"0\" anchor=\"t\">");
        _xml.Add($"<a:noAutofit/></a:bodyPr>");
        _xml.Add($"<a:lstStyle/><a:p><a:pPr algn=\"{SlideText.AlignOf(first.Align)}\"><a:lnSpc>");
        _xml.Add($"<a:spcPts val=\"{height}\"/></a:lnSpc></a:pPr>");
        foreach (var run in runs)
        {
            _xml.Add($"<a:r><a:rPr {deck.Language()} sz=\"{run.Size}\" b=\"{(run.Run.Bold ? 1 : 0)}\">");
            _xml.Add($"{deck.Paint.Fill(run.Colour)}<a:latin typeface=\"+mn-lt\"/><a:ea typeface=\"+mn-ea\"/></a:rPr>");
            _xml.Add($"<a:t>{run.Run.Text}</a:t></a:r>");
        }

        _xml.Add($"</a:p></cdr:txBody></cdr:sp></cdr:relSizeAnchor>");
    }

    /// <summary>A room the text surely has: at its anchor, as wide as its characters could be.</summary>
    private Box RoomOf(List<TextMark> runs, int top, int height)
    {
        var first = runs[0];
        var width = runs.Sum(run => run.Run.Text.Sum(character => character < '\u2000' ? 7 : 10) * run.Size / 10);
        var left = first.Align switch
        {
            Alignment.Center => first.X - (width / 2),
            Alignment.End => first.X - width,
            _ => first.X,
        };
        var (from, to) = (left, left + width);
        if (first.Align == Alignment.Start)
        {
            to = Math.Min(to, Math.Max(placed.Box.Width, from + 1));
        }
        else if (first.Align == Alignment.End)
        {
            from = Math.Max(0, from);
        }
        else
        {
            var half = Math.Min(Math.Min(first.X, placed.Box.Width - first.X), width / 2);
            (from, to) = (first.X - half, first.X + half);
        }

        return new(from, top, to - from, height);
    }

    private void Swatch(RectangleMark mark)
    {
        Begin(new(mark.Left, mark.Top, mark.Width, mark.Height), "swatch");
        _xml.Add($"{deck.Paint.Fill(mark.Fill)}{deck.Paint.Line(mark.Outline, mark.OutlineWeight)}</cdr:spPr>");
        _xml.Add($"</cdr:sp></cdr:relSizeAnchor>");
    }

    private void Line(LineMark mark)
    {
        var (from, to) = (mark.Points[0], mark.Points[^1]);
        var box = new Box(from.X, Math.Min(from.Y, to.Y), to.X - from.X, Math.Abs(to.Y - from.Y));
        Anchor(box);
        _xml.Add(
            $"<cdr:cxnSp macro=\"\"><cdr:nvCxnSpPr><cdr:cNvPr id=\"{++_id}\" name=\"line {_id}\"/><cdr:cNvCxnSpPr/>"
        );
        _xml.Add($"</cdr:nvCxnSpPr><cdr:spPr>{Transform(box)}<a:prstGeom prst=\"line\"><a:avLst/></a:prstGeom>");
        _xml.Add($"{deck.Paint.Line(mark.Colour, mark.Weight)}</cdr:spPr></cdr:cxnSp></cdr:relSizeAnchor>");
    }

    private void Begin(Box box, string name)
    {
        Anchor(box);
        _xml.Add($"<cdr:sp macro=\"\" textlink=\"\"><cdr:nvSpPr><cdr:cNvPr id=\"{++_id}\" name=\"{name} {_id}\"/>");
        _ = name == "text" ? _xml.Add($"<cdr:cNvSpPr txBox=\"1\"/>") : _xml.Add($"<cdr:cNvSpPr/>");
        _xml.Add($"</cdr:nvSpPr><cdr:spPr>{Transform(box)}<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom>");
    }

    private void Anchor(Box box)
    {
        _xml.Add($"<cdr:relSizeAnchor><cdr:from>{At(box.Left, box.Top)}</cdr:from>");
        _xml.Add($"<cdr:to>{At(box.Right, box.Bottom)}</cdr:to>");
    }

    private XmlText At(int x, int y) =>
        new XmlText().Add($"<cdr:x>{Part(x, placed.Box.Width)}</cdr:x><cdr:y>{Part(y, placed.Box.Height)}</cdr:y>");

    private static string Part(int length, int of) =>
        NumberText.Of(new Fraction(Math.Clamp(length, 0, Math.Max(1, of)), Math.Max(1, of)));

    private static XmlText Transform(Box box)
    {
        var xml = new XmlText().Add($"<a:xfrm><a:off x=\"{Emu.Of(box.Left)}\" y=\"{Emu.Of(box.Top)}\"/>");
        return xml.Add($"<a:ext cx=\"{Emu.Of(box.Width)}\" cy=\"{Emu.Of(box.Height)}\"/></a:xfrm>");
    }
}
