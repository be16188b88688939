namespace Kessan.Formats.Reading.Markup;

/// <summary>The part of a page's styles that decides what is seen and where a page ends: rules of a single class or
/// element, and the element's own style.</summary>
internal sealed class StyleRules
{
    private static readonly string[] Kept =
    [
        "display",
        "visibility",
        "vertical-align",
        "page-break-before",
        "page-break-after",
        "break-before",
        "break-after",
        "padding-left",
        "text-indent",
        "margin-left",
        "white-space",
        "clip",
        "clip-path",
    ];

    // Rules of more than any page; the rest of a sheet made to do harm is not read.
    private const int MostRules = 50_000;

    private readonly Dictionary<string, Dictionary<string, string>> _rules = new(StringComparer.Ordinal);

    private readonly Dictionary<string, Dictionary<string, string>> _own = new(StringComparer.Ordinal);

    /// <summary>The styles of a page.</summary>
    public StyleRules(MarkupElement root) => Collect(root);

    /// <summary>Whether nothing of the element is seen.</summary>
    public bool Hides(MarkupElement element) =>
        element.Attributes.ContainsKey("hidden")
        || Of(element, "display") == "none"
        || Of(element, "visibility") is "hidden" or "collapse"
        || IsClipped(element);

    /// <summary>Whether the element's text stands above or below the line.</summary>
    public bool Raises(MarkupElement element) => element.Name == "sup" || Of(element, "vertical-align") == "super";

    /// <summary>Whether the element's text stands below the line.</summary>
    public bool Lowers(MarkupElement element) => element.Name == "sub" || Of(element, "vertical-align") == "sub";

    /// <summary>Whether a page begins with the element, or ends with it.</summary>
    public bool Breaks(MarkupElement element, string side) =>
        IsBreak(Of(element, $"page-break-{side}")) || IsBreak(Of(element, $"break-{side}"));

    /// <summary>Whether blanks and line ends of the element's text are kept.</summary>
    public bool KeepsBlanks(MarkupElement element) =>
        element.Name is "pre" or "listing" or "plaintext" or "xmp"
        || Of(element, "white-space") is "pre" or "pre-wrap" or "break-spaces";

    /// <summary>How far the element is set in, in hundredths of a pixel.</summary>
    public int IndentOf(MarkupElement element) =>
        Length(Of(element, "padding-left")) + Length(Of(element, "text-indent")) + Length(Of(element, "margin-left"));

    private bool IsClipped(MarkupElement element) =>
        Of(element, "clip") is "rect(0,0,0,0)" or "rect(0000)" or "rect(1px,1px,1px,1px)" or "rect(0px,0px,0px,0px)"
        || Of(element, "clip-path") is "inset(50%)" or "inset(100%)";

    private static bool IsBreak(string value) => value is "always" or "page" or "left" or "right" or "recto" or "verso";

    /// <summary>A property of an element: its own style, else its classes, else its kind.</summary>
    private string Of(MarkupElement element, string property)
    {
        if (element["style"] is { Length: > 0 } style && Own(style).GetValueOrDefault(property) is { } own)
        {
            return own;
        }

        foreach (var name in element["class"].Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (
                Rule($"{element.Name}.{name}", property) is { } special
                || (special = Rule($".{name}", property)) is not null
            )
            {
                return special;
            }
        }

        return Rule(element.Name, property) ?? string.Empty;
    }

    /// <summary>An element's own style; pages repeat a few of them thousands of times.</summary>
    private Dictionary<string, string> Own(string style)
    {
        if (!_own.TryGetValue(style, out var declared))
        {
            declared = Declared(style);
            if (_own.Count < MostRules)
            {
                _own.Add(style, declared);
            }
        }

        return declared;
    }

    private string? Rule(string selector, string property) =>
        _rules.GetValueOrDefault(selector)?.GetValueOrDefault(property);

    private void Collect(MarkupElement element)
    {
        if (element.Name == "style")
        {
            Add(string.Concat(element.Children.OfType<MarkupText>().Select(text => text.Text)));
        }

        foreach (var child in element.Elements)
        {
            Collect(child);
        }
    }

    private void Add(string sheet)
    {
        var at = 0;
        while (at < sheet.Length && _rules.Count < MostRules)
        {
            var open = sheet.IndexOf('{', at);
            var close = open < 0 ? -1 : sheet.IndexOf('}', open);
            if (close < 0)
            {
                return;
            }

            var head = sheet[at..open].Trim();
            head = head[(head.LastIndexOf("*/", StringComparison.Ordinal) is >= 0 and var end ? end + 2 : 0)..].Trim();
            if (head.StartsWith('@'))
            {
                at = AfterGroup(sheet, open);
                continue;
            }

            Add(head, sheet[(open + 1)..close]);
            at = close + 1;
        }
    }

    /// <summary>Rules for some media alone are left out whole: the document is read as a screen shows it.</summary>
    private static int AfterGroup(string sheet, int open)
    {
        var depth = 0;
        for (var at = open; at < sheet.Length; at++)
        {
            depth += sheet[at] switch
            {
                '{' => 1,
                '}' => -1,
                _ => 0,
            };
            if (depth == 0)
            {
                return at + 1;
            }
        }

        return sheet.Length;
    }

    private void Add(string selectors, string body)
    {
        var declared = Declared(body);
        if (declared.Count == 0)
        {
            return;
        }

        foreach (var selector in selectors.Split(',', StringSplitOptions.TrimEntries))
        {
            if (selector.All(character => char.IsLetterOrDigit(character) || character is '.' or '-' or '_'))
            {
                var rule = _rules.GetValueOrDefault(selector) ?? [];
                _rules[selector] = rule;
                foreach (var (property, value) in declared)
                {
                    rule[property] = value;
                }
            }
        }
    }

    private static Dictionary<string, string> Declared(string body)
    {
        var declared = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in body.Split(';'))
        {
            var colon = part.IndexOf(':', StringComparison.Ordinal);
            var property = colon < 0 ? string.Empty : part[..colon].Trim().ToLowerInvariant();
            if (Kept.Contains(property, StringComparer.Ordinal))
            {
                var value = part[(colon + 1)..].Replace("!important", string.Empty, StringComparison.OrdinalIgnoreCase);
                declared[property] = value.Replace(" ", string.Empty, StringComparison.Ordinal).ToLowerInvariant();
            }
        }

        return declared;
    }

    /// <summary>A length in hundredths of a pixel; 0 where it is none.</summary>
    private static int Length(string value)
    {
        var digits = value.TakeWhile(character => char.IsAsciiDigit(character) || character is '.' or '-').Count();
        var hundredths = value[(digits)..] switch
        {
            "px" => 100,
            "pt" => 133,
            "em" or "rem" => 1_600,
            "mm" => 378,
            "cm" => 3_780,
            "in" => 9_600,
            _ => 0,
        };
        var isNumber = decimal.TryParse(
            value.AsSpan(0, Math.Min(digits, 8)),
            System.Globalization.NumberStyles.AllowDecimalPoint | System.Globalization.NumberStyles.AllowLeadingSign,
            System.Globalization.CultureInfo.InvariantCulture,
            out var number
        );
        return isNumber && number is > -10_000 and < 10_000 ? (int)(number * hundredths) : 0;
    }
}
