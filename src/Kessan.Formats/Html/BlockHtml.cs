using System.Collections.Frozen;
using System.Collections.Immutable;
using Kessan.Documents;
using Kessan.Documents.Layout;
using Kessan.Formats.Ooxml;

namespace Kessan.Formats.Html;

/// <summary>Writes the blocks of a page: side by side and one under another by their weights, stacked where the screen
/// is narrow.</summary>
internal sealed class BlockHtml
{
    private readonly HtmlSource _source;
    private readonly string _anchor;
    private readonly RichTextHtml _text;
    private readonly TableHtml _tables;
    private readonly ChartHtml _charts;
    private readonly FrozenDictionary<string, PlacedElement> _placed;

    /// <summary>The blocks of a page.</summary>
    public BlockHtml(HtmlSource source, string anchor, RichTextHtml text, PlacedPage? placed)
    {
        (_source, _anchor, _text) = (source, anchor, text);
        _tables = new(text);
        _charts = new(source, text);
        _placed = (placed?.Elements ?? [])
            .Where(element => element is PlacedText or PlacedTable or PlacedChart)
            .GroupBy(element => element.Element, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.Last(), StringComparer.Ordinal);
    }

    /// <summary>A block.</summary>
    public void Write(XmlText html, Block block)
    {
        switch (block)
        {
            case Arrangement arrangement:
                Arrange(html, arrangement);
                break;
            case TextBlock text:
                Text(html, text);
                break;
            case TableBlock table:
                _tables.Write(html, table, Size(table), _placed.GetValueOrDefault(table.Element) as PlacedTable);
                break;
            case ChartBlock chart when _placed.GetValueOrDefault(chart.Element) is PlacedChart placed:
                _charts.Write(html, chart, placed, $"{_anchor}-{chart.Element}");
                break;
            case ImageBlock image:
                Image(html, image.Bytes, image.AltText, "picture");
                break;
            default:
                html.AddMarkup("<div class=\"empty\"></div>\n");
                break;
        }
    }

    /// <summary>A picture, its bytes inside.</summary>
    public static void Image(XmlText html, ImmutableArray<byte> bytes, string words, string kind)
    {
        if (!bytes.IsDefaultOrEmpty)
        {
            html.Add($"<img class=\"{kind}\" alt=\"{words}\" src=\"data:image/png;base64,");
            html.AddMarkup(Convert.ToBase64String(bytes.AsSpan())).AddMarkup("\">\n");
        }
    }

    private void Arrange(XmlText html, Arrangement arrangement)
    {
        var tracks = arrangement.Parts.Select(part => Track(arrangement, part));
        var kind = arrangement.SideBySide ? "cols" : "rows";
        html.AddMarkup($"<div class=\"{kind}\" style=\"--t:{string.Join(' ', tracks)}\">\n");
        foreach (var part in arrangement.Parts)
        {
            Write(html, part.Block);
        }

        html.AddMarkup("</div>\n");
    }

    private static string Track(Arrangement arrangement, Share part) =>
        part.Weight == 0 && !arrangement.SideBySide ? "auto" : $"minmax(0,{Math.Max(1, part.Weight)}fr)";

    private void Text(XmlText html, TextBlock block)
    {
        var frame = block.Style.Frame.ToString().ToLowerInvariant();
        var align = block.Style.Align switch
        {
            Alignment.Center => " c",
            Alignment.End => " e",
            _ => string.Empty,
        };
        var size =
            _placed.GetValueOrDefault(block.Element) is PlacedText placed ? placed.Style.Size
            : block.Style.Size > 0 ? block.Style.Size
            : _source.Document.Theme.BodySize;
        html.AddMarkup($"<div class=\"text {frame}{align}\" style=\"--s:{Css.Points(size)}\">");
        _text.Blocks(html, block.Text);
        html.AddMarkup("</div>\n");
    }

    private int Size(TableBlock table) =>
        _placed.GetValueOrDefault(table.Element) is PlacedTable placed ? placed.Size
        : table.Size > 0 ? table.Size
        : _source.Document.Theme.TableSize;
}
