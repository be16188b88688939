using Kessan.TieOut.Reading;

namespace Kessan.Formats.Reading.Markup;

/// <summary>Walks a page of markup and adds its headings, paragraphs, bullets, lines and tables in reading
/// order.</summary>
internal sealed class MarkupFlow
{
    private static readonly string[] PageClasses = ["page", "slide", "sheet"];

    private readonly PageList _pages;
    private readonly StyleRules _styles;
    private readonly InlineWriting _inline;
    private readonly MarkupTables _tables;
    private TextPieces _open = new();
    private TextPlace _openPlace;
    private (int Heading, int Bullet) _kind;
    private bool _isOnPage;
    private bool _hasPages;
    private int _figuresWithTables;

    /// <summary>A walk that adds to pages.</summary>
    /// <param name="pages">Takes the elements.</param>
    /// <param name="root">The root element, for its styles.</param>
    /// <param name="address">The name of the file among several; empty for one file.</param>
    public MarkupFlow(PageList pages, MarkupElement root, string address)
    {
        _pages = pages;
        _styles = new(root);
        _inline = new(_styles, address);
        _tables = new(_inline, _styles);
    }

    /// <summary>Adds all that an element prints.</summary>
    public void Add(MarkupElement root)
    {
        _inline.Page = _pages.Number;
        Visit(root, default);
        End();
    }

    private void Visit(MarkupNode node, (int Heading, int Bullet, int Lists) inside)
    {
        if (node is MarkupElement { HoldsBlock: true } element)
        {
            if (!_inline.IsLeftOut(element) && !_pages.IsFull)
            {
                Block(element, inside);
            }

            return;
        }

        if (_open.Length == 0)
        {
            _openPlace = _inline.PlaceOf(node);
            _kind = (inside.Heading, inside.Bullet);
        }

        _inline.Add(_open, node);
    }

    private void Block(MarkupElement element, (int Heading, int Bullet, int Lists) inside)
    {
        if (element.IsBlock)
        {
            End();
        }

        var isPage = !_isOnPage && IsPage(element);
        _isOnPage |= isPage;
        // What stands before the first page, such as a bar to switch the language, goes onto it.
        if ((isPage && _hasPages) || _styles.Breaks(element, "before"))
        {
            Turn();
        }

        _hasPages |= isPage;

        Content(element, inside);
        if (element.IsBlock)
        {
            End();
        }

        _isOnPage &= !isPage;
        if (element.Name == "page" || _styles.Breaks(element, "after"))
        {
            Turn();
        }
    }

    private void Content(MarkupElement element, (int Heading, int Bullet, int Lists) inside)
    {
        switch (element.Name)
        {
            case "table" when !MarkupTables.IsLayout(element):
                Table(element);
                break;
            case "svg":
                Labels(element);
                break;
            case "figure" when element.HoldsTable:
                _figuresWithTables++;
                Children(element, inside);
                _figuresWithTables--;
                break;
            case ['h', >= '1' and <= '6']:
                Children(element, inside with { Heading = element.Name[1] - '0', Bullet = 0 });
                break;
            case "ul" or "ol" or "menu" or "dir":
                Children(element, inside with { Lists = inside.Lists + 1 });
                break;
            case "li":
                Children(element, inside with { Bullet = Math.Max(1, inside.Lists) });
                break;
            default:
                if (_styles.KeepsBlanks(element) && !element.HoldsTable && HasLines(element))
                {
                    Lines(element);
                }
                else
                {
                    Children(element, inside);
                }

                break;
        }
    }

    private void Children(MarkupElement element, (int Heading, int Bullet, int Lists) inside)
    {
        MarkupNode? before = null;
        foreach (var child in element.Children)
        {
            if (InlineWriting.AreApart(before, child))
            {
                _open.SetApart();
            }

            Visit(child, inside);
            before = child;
        }

        if (FactTags.Of(element) is { } tag && element.HoldsBlock)
        {
            _open.Tag(0, tag);
        }
    }

    private void Table(MarkupElement element)
    {
        foreach (var made in _tables.Of(element))
        {
            _pages.Add(made);
        }
    }

    /// <summary>The labels of a drawing, each a text of its own; where a table beside the drawing gives its figures,
    /// they are read from there.</summary>
    private void Labels(MarkupElement drawing)
    {
        var labels = Descendants(drawing).Where(element => element.Name == "text");
        foreach (var label in _figuresWithTables > 0 ? [] : labels)
        {
            var pieces = new TextPieces();
            _inline.Add(pieces, label);
            var text = pieces.ToText(_inline.PlaceOf(label));
            if (text.Text.Length > 0)
            {
                _pages.Add(new ReadParagraph(text));
            }
        }
    }

    private static IEnumerable<MarkupElement> Descendants(MarkupElement element) =>
        element.Elements.SelectMany(child => Descendants(child).Prepend(child));

    private static bool HasLines(MarkupElement element) =>
        element.Children.OfType<MarkupText>().Any(text => text.Text.Contains('\n', StringComparison.Ordinal));

    /// <summary>Text whose blanks are kept: its columns mean something.</summary>
    private void Lines(MarkupElement element)
    {
        var lines = new List<ReadText>();
        var text = new System.Text.StringBuilder();
        var place = _inline.PlaceOf(element);
        foreach (var node in Leaves(element))
        {
            if (text.Length == 0)
            {
                place = _inline.PlaceOf(node);
            }

            var parts = node.Text.Split('\n');
            for (var i = 0; i < parts.Length; i++)
            {
                if (i > 0)
                {
                    lines.Add(new(text.ToString(), place));
                    text.Clear();
                    place = _inline.PlaceOf(node) with { Line = node.Line + i, Column = 1 };
                }

                text.Append(parts[i].TrimEnd('\r'));
            }
        }

        lines.Add(new(text.ToString(), place));
        if (lines.Exists(line => line.Text.AsSpan().Trim().Length > 0))
        {
            _pages.Add(new ReadLines([.. lines.Where(line => line.Text.Length <= ReadingLimits.LongestLine)]));
        }
    }

    private IEnumerable<MarkupText> Leaves(MarkupNode node) =>
        node switch
        {
            MarkupText text => [text],
            MarkupElement element when !_inline.IsLeftOut(element) => element.Children.SelectMany(Leaves),
            _ => [],
        };

    /// <summary>Whether an element is a page among pages, as its class says.</summary>
    private static bool IsPage(MarkupElement element) =>
        element.Name is "section" or "div" or "article"
        && element["class"]
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Any(name => PageClasses.Contains(name, StringComparer.OrdinalIgnoreCase));

    private void Turn()
    {
        End();
        _pages.Turn(keepsEmpty: false);
        _inline.Page = _pages.Number;
    }

    private void End()
    {
        var text = _open.ToText(_openPlace);
        if (text.Text.Length > 0)
        {
            _pages.Add(new ReadParagraph(text, _kind.Heading, _kind.Bullet));
        }

        if (_open.Length > 0)
        {
            _open = new();
        }
    }
}
