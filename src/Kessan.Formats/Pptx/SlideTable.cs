using Kessan.Documents;
using Kessan.Documents.Layout;
using Kessan.Formats.Ooxml;

namespace Kessan.Formats.Pptx;

/// <summary>Writes a table as a native one: merged cells, rules, fills, alignment.</summary>
internal sealed class SlideTable
{
    private readonly Deck _deck;
    private readonly SlideText _text;
    private readonly PlacedTable _table;
    private readonly Dictionary<(int Row, int Column), PlacedCell> _starts;
    private readonly Dictionary<(int Row, int Column), PlacedCell> _covers = [];

    private SlideTable(Deck deck, SlideText text, PlacedTable table)
    {
        (_deck, _text, _table) = (deck, text, table);
        _starts = table.Cells.ToDictionary(cell => (cell.Row, cell.Column));
        foreach (var cell in table.Cells)
        {
            Cover(cell);
        }
    }

    /// <summary>The frame of a table with the table in it.</summary>
    public static XmlText Frame(Deck deck, SlideText text, PlacedTable table, XmlText named)
    {
        var xml = new XmlText();
        xml.Add($"<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr {named}/><p:cNvGraphicFramePr>");
        xml.Add($"<a:graphicFrameLocks noGrp=\"1\"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr><p:xfrm>");
        xml.Add($"<a:off x=\"{Emu.Of(table.Box.Left)}\" y=\"{Emu.Of(table.Box.Top)}\"/>");
        xml.Add($"<a:ext cx=\"{Emu.Of(table.Widths.Sum())}\" cy=\"{Emu.Of(table.Heights.Sum())}\"/></p:xfrm>");
        xml.Add($"<a:graphic><a:graphicData uri=\"{Namespaces.Table}\">");
        new SlideTable(deck, text, table).Write(xml);
        return xml.Add($"</a:graphicData></a:graphic></p:graphicFrame>");
    }

    private void Cover(PlacedCell cell)
    {
        var (rows, columns) = SpanOf(cell);
        for (var row = cell.Row; row < cell.Row + rows; row++)
        {
            for (var column = cell.Column; column < cell.Column + columns; column++)
            {
                _covers[(row, column)] = cell;
            }
        }
    }

    private void Write(XmlText xml)
    {
        var hasHead = _table.Table.Rows.Any(row => row.Kind == TableRowKind.Head);
        xml.Add($"<a:tbl><a:tblPr firstRow=\"{(hasHead ? 1 : 0)}\"/><a:tblGrid>");
        foreach (var width in _table.Widths)
        {
            xml.Add($"<a:gridCol w=\"{Emu.Of(width)}\"/>");
        }

        xml.Add($"</a:tblGrid>");
        for (var row = 0; row < _table.Heights.Length; row++)
        {
            xml.Add($"<a:tr h=\"{Emu.Of(_table.Heights[row])}\">");
            for (var column = 0; column < _table.Widths.Length; column++)
            {
                Cell(xml, row, column);
            }

            xml.Add($"</a:tr>");
        }

        xml.Add($"</a:tbl>");
    }

    private void Cell(XmlText xml, int row, int column)
    {
        var cell = _covers.GetValueOrDefault((row, column));
        if (cell is null || !_starts.ContainsKey((row, column)))
        {
            Covered(xml, cell, row, column);
            return;
        }

        var (rows, columns) = SpanOf(cell);
        xml.Add($"<a:tc");
        if (rows > 1)
        {
            xml.Add($" rowSpan=\"{rows}\"");
        }

        if (columns > 1)
        {
            xml.Add($" gridSpan=\"{columns}\"");
        }

        var place = PlaceOf(cell);
        var form = new TextForm(_table.Size, cell.Look.Colour ?? _deck.Theme.Text, cell.Look.Bold, place.Align)
        {
            Left = cell.Box.Left + place.Left,
        };
        xml.Add($"><a:txBody><a:bodyPr wrap=\"square\"/><a:lstStyle/>");
        xml.Add($"{_text.Paragraphs(cell.Cell.Text, cell.Lines, form)}</a:txBody>");
        xml.Add($"<a:tcPr marL=\"{Emu.Of(place.Left)}\" marR=\"{Emu.Of(place.Right)}\" marT=\"0\" marB=\"0\"");
        xml.Add($" anchor=\"ctr\">");
        Look(xml, cell.Look);
        xml.Add($"</a:tcPr></a:tc>");
    }

    /// <summary>A place that a merged cell covers: it says from which side.</summary>
    private void Covered(XmlText xml, PlacedCell? cell, int row, int column)
    {
        xml.Add($"<a:tc");
        if (cell is not null)
        {
            var (rows, columns) = SpanOf(cell);
            Span(xml, "rowSpan", row == cell.Row ? rows : 1);
            Span(xml, "gridSpan", column == cell.Column ? columns : 1);
            Flag(xml, "hMerge", column > cell.Column);
            Flag(xml, "vMerge", row > cell.Row);
        }

        xml.Add(
            $"><a:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr {_deck.Language()} sz=\"{_table.Size}\"/></a:p>"
        );
        xml.Add($"</a:txBody><a:tcPr marT=\"0\" marB=\"0\">");
        Look(xml, cell?.Look ?? CellLook.Plain);
        xml.Add($"</a:tcPr></a:tc>");
    }

    private static void Span(XmlText xml, string name, int count)
    {
        if (count > 1)
        {
            xml.AddMarkup($" {name}=\"").Add($"{count}\"");
        }
    }

    private static void Flag(XmlText xml, string name, bool isSet)
    {
        if (isSet)
        {
            xml.AddMarkup($" {name}=\"1\"");
        }
    }

    private void Look(XmlText xml, CellLook look)
    {
        Rule(xml, "lnL", look.Sides);
        Rule(xml, "lnR", look.Sides);
        Rule(xml, "lnT", look.Above);
        Rule(xml, "lnB", look.Below);
        xml.Add($"{_deck.Paint.Fill(look.Fill)}");
    }

    private void Rule(XmlText xml, string side, CellRule? rule)
    {
        xml.AddMarkup($"<a:{side}");
        _ = rule is null
            ? xml.Add($" w=\"0\"><a:noFill/>")
            : xml.Add($" w=\"{Emu.Of(rule.Weight)}\">{_deck.Paint.Fill(rule.Colour)}<a:prstDash val=\"solid\"/>");
        xml.AddMarkup($"</a:{side}>");
    }

    private (int Rows, int Columns) SpanOf(PlacedCell cell) =>
        (
            Math.Clamp(cell.Cell.RowSpan, 1, _table.Heights.Length - cell.Row),
            Math.Clamp(cell.Cell.ColumnSpan, 1, _table.Widths.Length - cell.Column)
        );

    /// <summary>How a cell's text stands, told from where its lines were placed: numbers stand at one end of digits,
    /// whatever hangs beyond it.</summary>
    private CellPlace PlaceOf(PlacedCell cell)
    {
        if (cell.Lines.IsEmpty)
        {
            return new(Alignment.Start, 0, 0);
        }

        var stated = _table.Table.AlignOf(cell.Cell, _table.Table.Rows[cell.Row].Kind, cell.Column);
        var left = Math.Max(0, cell.Lines.Min(line => line.Left) - cell.Box.Left);
        var right = Math.Max(0, cell.Lines.Min(line => cell.Box.Right - line.Left - line.Width));
        if (stated == Alignment.Start)
        {
            return new(stated, left, 0);
        }

        var isCentred = Math.Abs(left - right) <= _table.Size / 8;
        return stated == Alignment.Center && isCentred ? new(stated, 0, 0) : new(Alignment.End, 0, right);
    }

    private sealed record CellPlace(Alignment Align, int Left, int Right);
}
