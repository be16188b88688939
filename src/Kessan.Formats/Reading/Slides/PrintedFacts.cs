using System.Globalization;
using System.Xml;
using Kessan.Formats.Pptx;
using Kessan.TieOut.Reading;

namespace Kessan.Formats.Reading.Slides;

/// <summary>What Kessan's own presentation says of its numbers: page, element, printed text and fact.</summary>
internal sealed class PrintedFacts
{
    private readonly Dictionary<(int Page, string Element), List<(string Text, string Fact)>> _numbers = [];

    /// <summary>The fact of the next number of an element that is printed like this, where the file says one; each is
    /// handed out once.</summary>
    public TextTag? Take(int page, string element, string text)
    {
        if (!_numbers.TryGetValue((page, element), out var numbers))
        {
            return null;
        }

        var start = 0;
        var found = numbers.FindIndex(number => number.Text == text);
        if (found < 0)
        {
            // Words such as "up" belong to the run, not to the number.
            found = numbers.FindIndex(number => (start = WholeIn(text, number.Text)) >= 0);
        }

        if (found < 0)
        {
            return null;
        }

        var (printed, fact) = numbers[found];
        numbers.RemoveAt(found);
        return new(start, printed.Length, fact, element);
    }

    /// <summary>Where a number stands in a text as a whole; -1 where it does not.</summary>
    private static int WholeIn(string text, string number)
    {
        var at = number.Length == 0 ? -1 : text.IndexOf(number, StringComparison.Ordinal);
        var end = at + number.Length;
        var isPart =
            (at > 0 && char.IsDigit(number[0]) && (char.IsDigit(text[at - 1]) || text[at - 1] is '.' or ','))
            || (at >= 0 && end < text.Length && char.IsDigit(number[^1]) && char.IsDigit(text[end]));
        return isPart ? -1 : at;
    }

    /// <summary>Reads a part of the package; one of another program says nothing.</summary>
    public void Read(XmlReader reader)
    {
        var page = 0;
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element || reader.NamespaceURI != Namespaces.Facts)
            {
                continue;
            }

            if (reader.LocalName == "page")
            {
                var number = reader.GetAttribute("number");
                _ = int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out page);
            }
            else if (reader.LocalName == "number" && reader.GetAttribute("fact") is { Length: > 0 } fact)
            {
                var key = (page, reader.GetAttribute("element") ?? string.Empty);
                var numbers = _numbers.GetValueOrDefault(key) ?? [];
                _numbers[key] = numbers;
                var text = new System.Text.StringBuilder();
                while (!reader.IsEmptyElement && reader.Read() && reader.NodeType != XmlNodeType.EndElement)
                {
                    text.Append(reader.Value);
                }

                numbers.Add((text.ToString(), fact));
            }
        }
    }
}
