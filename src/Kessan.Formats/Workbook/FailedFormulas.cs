using System.Globalization;
using System.IO.Compression;
using System.Xml;

namespace Kessan.Formats.Workbook;

/// <summary>Finds the cells of a workbook's first sheet whose formula failed.</summary>
/// <remarks>The reading library shows such a cell as an empty one; an amount that failed must never be taken for
/// one that is not there. The sheet names them itself: <c>&lt;c r="B5" t="e"&gt;</c> (ECMA-376 part 1,
/// 18.18.11).</remarks>
internal static class FailedFormulas
{
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>Rows and columns, both counted from zero.</summary>
    public static HashSet<(int Row, int Column)> In(ZipArchive package)
    {
        var failed = new HashSet<(int, int)>();
        if (FirstSheet(package) is not { } sheet)
        {
            return failed;
        }

        using var reader = Open(sheet);
        while (reader.Read())
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "c" } && reader.GetAttribute("t") == "e")
            {
                failed.Add(Place(reader.GetAttribute("r") ?? string.Empty));
            }
        }

        return failed;
    }

    private static ZipArchiveEntry? FirstSheet(ZipArchive package)
    {
        var id = Attribute(
            package.GetEntry("xl/workbook.xml"),
            "sheet",
            reader => reader.GetAttribute("id", Relations)
        );
        var target = Attribute(
            package.GetEntry("xl/_rels/workbook.xml.rels"),
            "Relationship",
            reader => reader.GetAttribute("Id") == id ? reader.GetAttribute("Target") : null
        );
        return target is null ? null : package.GetEntry(target[0] == '/' ? target[1..] : $"xl/{target}");
    }

    /// <summary>What the first element of a name that has it says.</summary>
    private static string? Attribute(ZipArchiveEntry? part, string element, Func<XmlReader, string?> read)
    {
        if (part is null)
        {
            return null;
        }

        using var reader = Open(part);
        while (reader.Read())
        {
            var isElement = reader.NodeType == XmlNodeType.Element && reader.LocalName == element;
            if (isElement && read(reader) is { Length: > 0 } value)
            {
                return value;
            }
        }

        return null;
    }

    private static XmlReader Open(ZipArchiveEntry part) =>
        XmlReader.Create(part.Open(), new() { CloseInput = true, DtdProcessing = DtdProcessing.Prohibit });

    /// <summary>A place such as <c>B5</c>.</summary>
    private static (int Row, int Column) Place(string name)
    {
        var letters = name.TakeWhile(char.IsAsciiLetterUpper).ToList();
        var column = letters.Aggregate(0, (sum, letter) => (sum * 26) + letter - 'A' + 1) - 1;
        var isRow = int.TryParse(
            name.AsSpan(letters.Count),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var row
        );
        return isRow ? (row - 1, column) : throw new InvalidDataException($"{name} is no cell.");
    }
}
