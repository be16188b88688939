using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Kessan.Formats.Ooxml;

/// <summary>XML being written from interpolated strings: what stands in the string is markup, what is put in is text
/// and is escaped, so that no value can become markup.</summary>
/// <example><c>xml.Add($"&lt;a:t&gt;{text}&lt;/a:t&gt;")</c></example>
public sealed class XmlText
{
    private readonly StringBuilder _text = new();

    /// <summary>Begins a part: the declaration.</summary>
    public static XmlText Part()
    {
        var xml = new XmlText();
        xml._text.Append("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
        return xml;
    }

    /// <summary>Adds markup with values escaped.</summary>
    public XmlText Add([InterpolatedStringHandlerArgument("")] ref Handler markup)
    {
        _ = markup;
        return this;
    }

    /// <summary>Adds what was written elsewhere.</summary>
    public XmlText Add(XmlText other)
    {
        _text.Append(other._text);
        return this;
    }

    /// <summary>Adds markup as it stands: constants of the program only.</summary>
    public XmlText AddMarkup(string markup)
    {
        _text.Append(markup);
        return this;
    }

    /// <summary>The bytes, UTF-8.</summary>
    public byte[] ToBytes() => Encoding.UTF8.GetBytes(_text.ToString());

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    private void Escape(ReadOnlySpan<char> value)
    {
        for (var i = 0; i < value.Length; i++)
        {
            switch (value[i])
            {
                case '&':
                    _text.Append("&amp;");
                    break;
                case '<':
                    _text.Append("&lt;");
                    break;
                case '>':
                    _text.Append("&gt;");
                    break;
                case '"':
                    _text.Append("&quot;");
                    break;
                case '\n':
                    _text.Append("&#10;");
                    break;
                case var character when IsXml(value, i):
                    _text.Append(character);
                    break;
                default:
                    break;
            }
        }
    }

    /// <summary>Whether XML can hold a character; control characters and halves of pairs it cannot.</summary>
    private static bool IsXml(ReadOnlySpan<char> text, int at) =>
        text[at] switch
        {
            '\t' or '\r' => true,
            < ' ' or '\uFFFE' or '\uFFFF' => false,
            var high when char.IsHighSurrogate(high) => at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]),
            var low when char.IsLowSurrogate(low) => at > 0 && char.IsHighSurrogate(text[at - 1]),
            _ => true,
        };

    /// <summary>Takes an interpolated string apart.</summary>
    [InterpolatedStringHandler]
    public readonly ref struct Handler
    {
        private readonly XmlText _xml;

        /// <summary>Begins.</summary>
        public Handler(int literalLength, int formattedCount, XmlText xml)
        {
            _ = literalLength + formattedCount;
            _xml = xml;
        }

        /// <summary>Adds markup.</summary>
        public void AppendLiteral(string markup) => _xml._text.Append(markup);

        /// <summary>Adds text.</summary>
        public void AppendFormatted(string? text) => _xml.Escape(text);

        /// <summary>Adds a whole number.</summary>
        public void AppendFormatted(long number) => _xml._text.Append(CultureInfo.InvariantCulture, $"{number}");

        /// <summary>Adds a whole number in a format, such as <c>X6</c> for colours.</summary>
        public void AppendFormatted(int number, string format) =>
            _xml._text.Append(number.ToString(format, CultureInfo.InvariantCulture));

        /// <summary>Adds markup written elsewhere.</summary>
        public void AppendFormatted(XmlText markup) => _xml._text.Append(markup._text);
    }
}
