using Kessan.Amounts;
using Kessan.Documents;
using Kessan.Documents.Workbook;
using Kessan.Formats.Ooxml;

namespace Kessan.Formats.Xlsx;

/// <summary>How a cell looks, all told: what styles are told apart by.</summary>
/// <param name="Style">Its role.</param>
/// <param name="Ink">The colour of its text.</param>
/// <param name="Format">Its number format; empty for none.</param>
internal readonly record struct CellLook(CellStyle Style, CellInk Ink, string Format);

/// <summary>The colour of a cell's text.</summary>
internal enum CellInk
{
    /// <summary>Text and formulas.</summary>
    Text,

    /// <summary>Values typed in.</summary>
    Input,

    /// <summary>Values taken from another sheet.</summary>
    Taken,
}

/// <summary>The styles of a workbook: each look that occurs, in the order it first occurs.</summary>
/// <param name="workbook">The workbook.</param>
internal sealed class StylesPart(ReportWorkbook workbook)
{
    private const int FirstOwnFormat = 164;
    private const int InputColour = 0x1F4FBF;
    private const int TakenColour = 0x1B6E3C;
    private const int RuleColour = 0xD9DEE3;
    private const int Hundred = 100;
    private const int BodySize = 1_000;
    private const int SmallSize = 850;
    private const int LargeSize = 1_500;

    private readonly List<CellLook> _looks = [new(default, CellInk.Text, string.Empty)];
    private readonly Dictionary<CellLook, int> _places = [];
    private readonly List<string> _formats = [];
    private readonly List<string> _fonts = [];
    private readonly List<string> _fills =
    [
        "<patternFill patternType=\"none\"/>",
        "<patternFill patternType=\"gray125\"/>",
    ];
    private readonly List<string> _borders = ["<left/><right/><top/><bottom/><diagonal/>"];

    private Theme Theme => workbook.Theme;

    /// <summary>The number of a look.</summary>
    public int Of(CellLook look)
    {
        if (!_places.TryGetValue(look, out var place))
        {
            _places[look] = place = _looks.Count;
            _looks.Add(look);
        }

        return place;
    }

    /// <summary>The part; call when every look has been asked for.</summary>
    public byte[] ToBytes()
    {
        var cells = _looks.Select(Xf).ToList();
        var xml = XmlText.Part();
        xml.Add($"<styleSheet xmlns=\"{XlsxNames.Main}\">");
        if (_formats.Count > 0)
        {
            xml.Add($"<numFmts count=\"{_formats.Count}\">");
            for (var i = 0; i < _formats.Count; i++)
            {
                xml.Add($"<numFmt numFmtId=\"{FirstOwnFormat + i}\" formatCode=\"{_formats[i]}\"/>");
            }

            xml.Add($"</numFmts>");
        }

        List(xml, "fonts", "font", _fonts);
        List(xml, "fills", "fill", _fills);
        List(xml, "borders", "border", _borders);
        xml.Add(
            $"<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
        );
        xml.Add($"<cellXfs count=\"{_looks.Count}\">");
        cells.ForEach(cell => xml.AddMarkup(cell));

        xml.Add(
            $"</cellXfs><cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>"
        );
        return xml.Add($"</styleSheet>").ToBytes();
    }

    private static void List(XmlText xml, string name, string item, List<string> markups)
    {
        xml.Add($"<{name} count=\"{markups.Count}\">");
        markups.ForEach(markup => xml.Add($"<{item}>").AddMarkup(markup).Add($"</{item}>"));
        xml.Add($"</{name}>");
    }

    private string Xf(CellLook look)
    {
        var xml = new XmlText();
        xml.Add($"<xf numFmtId=\"{(look.Format.Length == 0 ? 0 : FirstOwnFormat + PlaceOf(_formats, look.Format))}\"");
        xml.Add($" fontId=\"{PlaceOf(_fonts, Font(look))}\" fillId=\"{PlaceOf(_fills, Fill(look))}\"");
        xml.Add($" borderId=\"{PlaceOf(_borders, Border(look))}\" xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\"");
        xml.Add($" applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\">");
        return xml.Add(Alignment(look.Style)).Add($"</xf>").ToString();
    }

    private static int PlaceOf(List<string> known, string markup)
    {
        var place = known.IndexOf(markup);
        if (place < 0)
        {
            place = known.Count;
            known.Add(markup);
        }

        return place;
    }

    private string Font(CellLook look)
    {
        var style = look.Style;
        var isBold =
            (style.IsTotal && style.Role != CellRole.Unit)
            || style.Role is CellRole.Title or CellRole.Head or CellRole.Section or CellRole.Stamp;
        var colour = (style.Role, look.Ink) switch
        {
            (CellRole.Title or CellRole.Section, _) => Theme.Primary,
            (CellRole.Stamp, _) => Theme.Accent,
            (CellRole.Head or CellRole.HeadNote, _) => Theme.Background,
            (CellRole.Remark or CellRole.Unit, _) => Theme.Muted,
            (CellRole.Link, _) or (_, CellInk.Input) => InputColour,
            (_, CellInk.Taken) => TakenColour,
            _ => Theme.Text,
        };
        var size = style.Role switch
        {
            CellRole.Title => LargeSize,
            CellRole.HeadNote or CellRole.Unit or CellRole.Remark => SmallSize,
            _ => BodySize,
        };
        var xml = new XmlText();
        xml.AddMarkup(isBold ? "<b/>" : string.Empty);
        xml.AddMarkup(style.IsIllustrative ? "<i/>" : string.Empty);
        xml.AddMarkup(style.Role == CellRole.Link ? "<u/>" : string.Empty);
        xml.Add($"<sz val=\"{NumberText.Of(size / (Fraction)Hundred)}\"/><color rgb=\"FF{colour:X6}\"/>");
        xml.Add($"<name val=\"{workbook.Language.Choose(Theme.LatinFont, Theme.JapaneseFont)}\"/>");
        return xml.Add($"<family val=\"2\"/>").ToString();
    }

    private string Fill(CellLook look)
    {
        int? colour = look.Style.Role switch
        {
            CellRole.Head or CellRole.HeadNote => Theme.Primary,
            CellRole.Section => Theme.Tint,
            CellRole.Figure when look.Style.IsEmphasised => Theme.Tint,
            _ => null,
        };
        if (colour is not { } rgb)
        {
            return _fills[0];
        }

        var xml = new XmlText();
        xml.Add($"<patternFill patternType=\"solid\"><fgColor rgb=\"FF{rgb:X6}\"/><bgColor indexed=\"64\"/>");
        return xml.Add($"</patternFill>").ToString();
    }

    private string Border(CellLook look)
    {
        if (look.Style.Role is not (CellRole.Label or CellRole.Unit or CellRole.Figure))
        {
            return _borders[0];
        }

        var xml = new XmlText();
        xml.AddMarkup("<left/><right/>");
        _ = look.Style.IsTotal
            ? xml.Add($"<top style=\"thin\"><color rgb=\"FF{Theme.Text:X6}\"/></top>")
            : xml.AddMarkup("<top/>");
        return xml.Add($"<bottom style=\"thin\"><color rgb=\"FF{RuleColour:X6}\"/></bottom><diagonal/>").ToString();
    }

    private static XmlText Alignment(CellStyle style)
    {
        var xml = new XmlText();
        return style.Role switch
        {
            CellRole.Head or CellRole.HeadNote => xml.AddMarkup(
                "<alignment horizontal=\"center\" vertical=\"center\" wrapText=\"1\"/>"
            ),
            CellRole.Label => xml.Add(
                $"<alignment horizontal=\"left\" vertical=\"center\" indent=\"{style.Indent}\"/>"
            ),
            CellRole.Unit => xml.AddMarkup("<alignment horizontal=\"center\" vertical=\"center\"/>"),
            CellRole.Figure => xml.AddMarkup("<alignment horizontal=\"right\" vertical=\"center\"/>"),
            _ => xml.AddMarkup("<alignment vertical=\"center\"/>"),
        };
    }
}
