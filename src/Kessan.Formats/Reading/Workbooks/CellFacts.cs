using System.Xml;
using Kessan.Formats.Xlsx;
using Kessan.TieOut.Reading;

namespace Kessan.Formats.Reading.Workbooks;

/// <summary>What Kessan's own workbook says of its cells: the fact each of them holds.</summary>
internal sealed class CellFacts
{
    private readonly Dictionary<(string Sheet, string Cell), TextTag> _facts = [];

    /// <summary>The fact of a cell, where the workbook says one.</summary>
    public TextTag? Of(string sheet, string cell) => _facts.TryGetValue((sheet, cell), out var tag) ? tag : null;

    /// <summary>Reads a part of the package; one of another program says nothing.</summary>
    public void Read(XmlReader reader)
    {
        var sheet = (Name: string.Empty, Id: string.Empty);
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element || reader.NamespaceURI != CellFactsPart.Namespace)
            {
                continue;
            }

            if (reader.LocalName == "sheet")
            {
                sheet = (reader.GetAttribute("name") ?? string.Empty, reader.GetAttribute("id") ?? string.Empty);
            }
            else if (reader.LocalName == "cell" && reader.GetAttribute("fact") is { Length: > 0 } fact)
            {
                _facts[(sheet.Name, reader.GetAttribute("at") ?? string.Empty)] = new(0, 0, fact, sheet.Id)
                {
                    Stated = $"factor={reader.GetAttribute("factor") ?? "1"}",
                };
            }
        }
    }
}
