using System.Buffers;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Kessan.Formats.Reading.Markup;

/// <summary>Parses HTML as browsers do: whatever the tags, there is a page.</summary>
internal sealed class HtmlSyntax
{
    private const int Window = 20_000;
    private const int LongestWord = 16;

    private static readonly SearchValues<char> WordEnds = SearchValues.Create(" \t\r\n&<>\u00A0");

    private readonly string _source;
    private readonly SourceLines _lines;
    private int _cursor;

    private HtmlSyntax(string source) => (_source, _lines) = (source, new(source));

    // Pages declare encodings such as Shift_JIS, which the system knows only once it is told to.
    static HtmlSyntax() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The root element.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="isTooDeep">Whether elements stood deeper than any page's and were moved up.</param>
    public static MarkupElement Parse(byte[] bytes, out bool isTooDeep)
    {
        var options = new HtmlParserOptions
        {
            IsKeepingSourceReferences = true,
            MaximumDepth = ReadingLimits.DeepestNesting,
        };
        using var stream = new MemoryStream(bytes, writable: false);
        using var document = new HtmlParser(options).ParseDocument(stream);
        var syntax = new HtmlSyntax(document.Source.Text);
        var root = syntax.Convert(document.DocumentElement, 1, out var depth);
        isTooDeep = depth >= ReadingLimits.DeepestNesting - 1;
        return root;
    }

    private MarkupElement Convert(IElement element, int depth, out int deepest)
    {
        var index = element.SourceReference?.Position.Index ?? _cursor;
        var place = _lines.PlaceOf(index, 1);
        var attributes = element
            .Attributes.DistinctBy(attribute => attribute.Name.ToLowerInvariant())
            .ToDictionary(attribute => attribute.Name.ToLowerInvariant(), attribute => attribute.Value);
        var made = new MarkupElement(element.LocalName.ToLowerInvariant(), attributes, place.Line, place.Column);
        deepest = depth;
        _cursor = Math.Max(_cursor, index);
        foreach (var child in element.ChildNodes)
        {
            if (child is IElement inner)
            {
                made.Add(Convert(inner, depth + 1, out var below));
                deepest = Math.Max(deepest, below);
            }
            else if (child is IText text)
            {
                made.Add(Convert(text.Data, place.Line, place.Column));
            }
        }

        return made;
    }

    /// <summary>A text with its place. The parser gives the places of tags alone, so its first word is looked for after
    /// the last tag or text.</summary>
    private MarkupText Convert(string text, int line, int column)
    {
        var word = text.AsSpan().TrimStart();
        var blanks = text.Length - word.Length;
        var end = word.IndexOfAny(WordEnds);
        word = word[..Math.Min(end < 0 ? word.Length : end, LongestWord)];
        if (word.Length == 0)
        {
            return new(text, line, column);
        }

        var window = _source.AsSpan(_cursor, Math.Min(Window, _source.Length - _cursor));
        var tag = window.Length > 0 && window[0] == '<' ? Math.Max(0, window.IndexOf('>')) : 0;
        var found = window[tag..].IndexOf(word, StringComparison.Ordinal);
        if (found < 0)
        {
            return new(text, line, column);
        }

        var at = _cursor + tag + found;
        _cursor = at + word.Length;
        var place = _lines.PlaceOf(at, 1);
        // The blanks before the word are given up: the place is that of what is seen.
        return new(blanks > 0 ? " " + text[blanks..] : text, place.Line, blanks > 0 ? place.Column - 1 : place.Column);
    }
}
