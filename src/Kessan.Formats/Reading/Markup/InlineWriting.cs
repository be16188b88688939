using Kessan.TieOut.Reading;

namespace Kessan.Formats.Reading.Markup;

/// <summary>Joins the text of elements as a browser prints it: blanks run together, raised marks kept apart from
/// figures, what is hidden left out.</summary>
/// <param name="styles">The page's styles.</param>
/// <param name="address">The name of the file among several; empty for one file.</param>
internal sealed class InlineWriting(StyleRules styles, string address)
{
    /// <summary>The page that text stands on.</summary>
    public int Page { get; set; } = 1;

    /// <summary>The place of a node.</summary>
    public TextPlace PlaceOf(MarkupNode node) => new(Page, node.Line, node.Column, address);

    /// <summary>Adds what a node prints; blocks in it are parted by line ends.</summary>
    public void Add(TextPieces pieces, MarkupNode node)
    {
        switch (node)
        {
            case MarkupText text:
                Add(pieces, text);
                break;
            case MarkupElement element when !IsLeftOut(element):
                Add(pieces, element);
                break;
            default:
                break;
        }
    }

    /// <summary>Whether nothing of an element is printed.</summary>
    public bool IsLeftOut(MarkupElement element) =>
        element.Name
            is "head"
                or "nav"
                or "script"
                or "style"
                or "template"
                or "noscript"
                or "iframe"
                or "object"
                or "select"
                or "textarea"
                or "title"
                or "desc"
                or "defs"
                or "ix:header"
                or "ix:hidden"
                or "rt"
                or "rp"
        || styles.Hides(element);

    /// <summary>The text of an element.</summary>
    public ReadText TextOf(MarkupElement element)
    {
        var pieces = new TextPieces();
        Children(pieces, element);
        return pieces.ToText(PlaceOf(element));
    }

    private void Add(TextPieces pieces, MarkupElement element)
    {
        if (element.Name == "br")
        {
            pieces.AddBlank('\n');
            return;
        }

        if (styles.Raises(element) || styles.Lowers(element))
        {
            pieces.AddMark(Plain(element), PlaceOf(element), styles.Raises(element));
            return;
        }

        Part(pieces, element);
        var start = pieces.Length;
        Children(pieces, element);
        if (FactTags.Of(element) is { } tag)
        {
            pieces.Tag(start, tag);
        }

        Part(pieces, element);
    }

    private void Children(TextPieces pieces, MarkupElement element)
    {
        MarkupNode? before = null;
        foreach (var child in element.Children)
        {
            if (AreApart(before, child))
            {
                pieces.SetApart();
            }

            Add(pieces, child);
            before = child;
        }
    }

    /// <summary>Whether two neighbours without text between them are different things, which styles set apart; a figure
    /// cut into pieces of one style goes on.</summary>
    public static bool AreApart(MarkupNode? before, MarkupNode node) =>
        before is MarkupElement one
        && node is MarkupElement next
        && (one.Name != next.Name || one["class"] != next["class"]);

    /// <summary>Blocks stand on lines of their own, cells side by side.</summary>
    private static void Part(TextPieces pieces, MarkupElement element)
    {
        if (element.Name is "td" or "th")
        {
            pieces.AddBlank();
        }
        else if (element.IsBlock)
        {
            pieces.AddBlank('\n');
        }
    }

    private string Plain(MarkupElement element) => TextOf(element).Text;

    private void Add(TextPieces pieces, MarkupText node)
    {
        var line = node.Line;
        var column = node.Column;
        foreach (var part in node.Text.Split('\n'))
        {
            Line(pieces, part, new(Page, line, column, address));
            if (line - node.Line < node.Text.AsSpan().Count('\n'))
            {
                pieces.AddBlank();
            }

            (line, column) = (line + 1, 1);
        }
    }

    private static void Line(TextPieces pieces, string text, TextPlace place)
    {
        var at = 0;
        while (at < text.Length)
        {
            var blanks = text.AsSpan(at).IndexOfAnyExcept(" \t\r\f");
            if (blanks != 0)
            {
                pieces.AddBlank();
            }

            if (blanks < 0)
            {
                return;
            }

            at += blanks;
            var length = text.AsSpan(at).IndexOfAny(" \t\r\f");
            length = length < 0 ? text.Length - at : length;
            pieces.Add(text.Substring(at, length), place with { Column = place.Column + at });
            at += length;
        }
    }
}
