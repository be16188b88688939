using System.Xml;
using Kessan.Formats.Xlsx;
using Kessan.TieOut.Reading;

namespace Kessan.Formats.Reading.Workbooks;

/// <summary>What Kessan's own workbook says of its cells: the fact each of them holds.</summary>
internal sealed class CellFacts
{
    private readonly Dictionary<(string Sheet, string Cell), TextTag> _facts = [];
    private readonly HashSet<(string Sheet, string Cell)> _shown = [];

    /// <summary>The cells that the workbook says hold facts and that show nothing, in its order.</summary>
    public IEnumerable<(string Address, TextTag Tag)> Missing =>
        _facts
            .Where(fact => !_shown.Contains(fact.Key))
            .Select(fact => ($"{fact.Key.Sheet}!{fact.Key.Cell}", fact.Value));

    /// <summary>The fact of a cell that shows something, where the workbook says one.</summary>
    public TextTag? Of(string sheet, string cell)
    {
        _ = _shown.Add((sheet, cell));
        return _facts.TryGetValue((sheet, cell), out var tag) ? tag : null;
    }

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
