using System.Xml;

namespace Kessan.Formats.Reading.Markup;

/// <summary>Parses XHTML as XML: an element that closes itself holds nothing, which HTML does not know.</summary>
internal static class XmlSyntax
{
    /// <summary>The root element; null where the file is not well-formed, or relies on a document type for its
    /// entities: those are never looked up or unfolded.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="isTooDeep">Whether elements stood deeper than any page's and were left out.</param>
    public static MarkupElement? Parse(byte[] bytes, out bool isTooDeep)
    {
        isTooDeep = false;
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Ignore,
            XmlResolver = null,
            CheckCharacters = false,
            MaxCharactersInDocument = ReadingLimits.LargestText,
        };
        try
        {
            using var stream = new MemoryStream(bytes, writable: false);
            using var reader = XmlReader.Create(stream, settings);
            return Read(reader, ref isTooDeep);
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static MarkupElement? Read(XmlReader reader, ref bool isTooDeep)
    {
        var open = new Stack<MarkupElement>();
        MarkupElement? root = null;
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element when open.Count >= ReadingLimits.DeepestNesting:
                    isTooDeep = true;
                    reader.Skip();
                    break;
                case XmlNodeType.Element:
                    var isEmpty = reader.IsEmptyElement;
                    var element = Element(reader);
                    open.Push(element);
                    if (isEmpty)
                    {
                        root = Close(open);
                    }

                    break;
                case XmlNodeType.EndElement:
                    root = Close(open);
                    break;
                case XmlNodeType.Text
                or XmlNodeType.CDATA
                or XmlNodeType.SignificantWhitespace
                or XmlNodeType.Whitespace when open.Count > 0:
                    var (line, column) = Place(reader);
                    open.Peek().Add(new MarkupText(reader.Value, line, column));
                    break;
                default:
                    break;
            }
        }

        return root;
    }

    /// <summary>Ends the innermost element, and puts it into the one around it.</summary>
    private static MarkupElement Close(Stack<MarkupElement> open)
    {
        var closed = open.Pop();
        if (open.Count > 0)
        {
            open.Peek().Add(closed);
        }

        return closed;
    }

    private static MarkupElement Element(XmlReader reader)
    {
        var (line, column) = Place(reader);
        var isTag =
            reader.NamespaceURI.EndsWith("/inlineXBRL", StringComparison.Ordinal)
            || reader.NamespaceURI.Contains("/inlineXBRL/", StringComparison.Ordinal);
        var name = (isTag ? "ix:" : string.Empty) + reader.LocalName.ToLowerInvariant();
        var attributes = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < reader.AttributeCount; i++)
        {
            reader.MoveToAttribute(i);
            attributes[reader.LocalName.ToLowerInvariant()] = reader.Value;
        }

        _ = reader.MoveToElement();
        // The reader names the place after the bracket that opens the tag.
        return new(name, attributes, line, Math.Max(1, column - 1));
    }

    private static (int Line, int Column) Place(XmlReader reader) =>
        reader is IXmlLineInfo place ? (place.LineNumber, place.LinePosition) : (1, 1);
}
