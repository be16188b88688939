namespace Kessan.Formats.Reading.Markup;

/// <summary>A piece of a page of markup, whichever parser read it.</summary>
/// <param name="Line">The line of the source, the first being 1.</param>
/// <param name="Column">The column in the line, the first being 1.</param>
internal abstract record MarkupNode(int Line, int Column);

/// <summary>Text between tags, its character references resolved.</summary>
internal sealed record MarkupText(string Text, int Line, int Column) : MarkupNode(Line, Column);

/// <summary>An element with what it holds.</summary>
/// <param name="Name">Its name in small letters; with the prefix <c>ix:</c> for an element of Inline XBRL.</param>
/// <param name="Attributes">Its attributes by name in small letters.</param>
/// <param name="Line">The line of the source, the first being 1.</param>
/// <param name="Column">The column in the line, the first being 1.</param>
internal sealed record MarkupElement(string Name, IReadOnlyDictionary<string, string> Attributes, int Line, int Column)
    : MarkupNode(Line, Column)
{
    private static readonly HashSet<string> BlockNames = new(StringComparer.Ordinal)
    {
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "caption",
        "center",
        "dd",
        "details",
        "dialog",
        "dir",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hgroup",
        "hr",
        "html",
        "li",
        "listing",
        "main",
        "menu",
        "nav",
        "ol",
        "p",
        "page",
        "plaintext",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
        "xmp",
        "svg",
    };

    private readonly List<MarkupNode> _children = [];

    /// <summary>What it holds, in order.</summary>
    public IReadOnlyList<MarkupNode> Children => _children;

    /// <summary>Whether it begins a line of its own.</summary>
    public bool IsBlock { get; } = BlockNames.Contains(Name);

    /// <summary>Whether it is a block or holds one, at any depth.</summary>
    public bool HoldsBlock { get; private set; } = BlockNames.Contains(Name);

    /// <summary>Whether a table stands in it, at any depth.</summary>
    public bool HoldsTable { get; private set; }

    /// <summary>The elements in it.</summary>
    public IEnumerable<MarkupElement> Elements => _children.OfType<MarkupElement>();

    /// <summary>An attribute; empty where it is not there.</summary>
    public string this[string attribute] => Attributes.GetValueOrDefault(attribute, string.Empty);

    /// <summary>Adds what it holds next; what stands in that has been added before.</summary>
    public void Add(MarkupNode child)
    {
        _children.Add(child);
        if (child is MarkupElement element)
        {
            HoldsBlock |= element.HoldsBlock;
            HoldsTable |= element.HoldsTable || element.Name == "table";
        }
    }
}
