using System.Globalization;
using System.IO.Compression;
using System.Xml;

namespace Kessan.Formats.Reading.Workbooks;

/// <summary>What a workbook says of its cells beyond their values, which the reading library leaves out: which formulas
/// failed, how far labels are set in.</summary>
internal sealed class SheetMarks
{
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private readonly Dictionary<(string Sheet, string Cell), string> _failed = [];
    private readonly Dictionary<(string Sheet, string Cell), int> _indents = [];

    /// <summary>What a cell's failed formula shows, such as <c>#REF!</c>; null where none failed.</summary>
    public string? Failed(string sheet, string cell) => _failed.GetValueOrDefault((sheet, cell));

    /// <summary>How far a cell's text is set in, in steps.</summary>
    public int Indent(string sheet, string cell) => _indents.GetValueOrDefault((sheet, cell));

    /// <summary>Reads the marks of all sheets.</summary>
    /// <param name="package">The workbook.</param>
    /// <param name="open">Opens a part.</param>
    public static SheetMarks Of(ZipArchive package, Func<ZipArchiveEntry, XmlReader> open)
    {
        var marks = new SheetMarks();
        var targets = new Dictionary<string, string>(StringComparer.Ordinal);
        Elements(
            package,
            "xl/_rels/workbook.xml.rels",
            "Relationship",
            open,
            reader => targets[reader.GetAttribute("Id") ?? string.Empty] = reader.GetAttribute("Target") ?? string.Empty
        );
        var indents = Indents(package, open);
        var sheets = new List<(string Name, string Path)>();
        Elements(
            package,
            "xl/workbook.xml",
            "sheet",
            open,
            reader =>
            {
                var target = targets.GetValueOrDefault(
                    reader.GetAttribute("id", Relations) ?? string.Empty,
                    string.Empty
                );
                var path = target.StartsWith('/') ? target[1..] : $"xl/{target}";
                sheets.Add((reader.GetAttribute("name") ?? string.Empty, path));
            }
        );
        foreach (var (name, path) in sheets)
        {
            marks.ReadSheet(package.GetEntry(path), name, indents, open);
        }

        return marks;
    }

    private void ReadSheet(
        ZipArchiveEntry? part,
        string sheet,
        List<int> indents,
        Func<ZipArchiveEntry, XmlReader> open
    )
    {
        if (part is null)
        {
            return;
        }

        using var reader = open(part);
        var failed = string.Empty;
        while (reader.Read())
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "c" } && reader.GetAttribute("r") is { } cell)
            {
                failed = reader.GetAttribute("t") == "e" ? cell : string.Empty;
                _ = int.TryParse(reader.GetAttribute("s"), CultureInfo.InvariantCulture, out var style);
                if (style > 0 && style < indents.Count && indents[style] > 0)
                {
                    _indents[(sheet, cell)] = indents[style];
                }

                _ = failed.Length > 0 && _failed.TryAdd((sheet, failed), "#ERROR");
            }
            else if (failed.Length > 0 && reader.NodeType == XmlNodeType.Text && reader.Value.StartsWith('#'))
            {
                _failed[(sheet, failed)] = reader.Value;
            }
        }
    }

    /// <summary>How far each cell format sets text in (ECMA-376 part 1, 18.8.10).</summary>
    private static List<int> Indents(ZipArchive package, Func<ZipArchiveEntry, XmlReader> open)
    {
        var indents = new List<int>();
        var isCellFormat = false;
        Elements(
            package,
            "xl/styles.xml",
            null,
            open,
            reader =>
            {
                isCellFormat = reader.LocalName switch
                {
                    "cellXfs" => true,
                    "cellStyles" or "dxfs" or "cellStyleXfs" => false,
                    _ => isCellFormat,
                };
                if (isCellFormat && reader.LocalName == "xf")
                {
                    indents.Add(0);
                }
                else if (isCellFormat && reader.LocalName == "alignment" && indents.Count > 0)
                {
                    _ = int.TryParse(reader.GetAttribute("indent"), CultureInfo.InvariantCulture, out var indent);
                    indents[^1] = Math.Clamp(indent, 0, 15);
                }
            }
        );
        return indents;
    }

    private static void Elements(
        ZipArchive package,
        string path,
        string? name,
        Func<ZipArchiveEntry, XmlReader> open,
        Action<XmlReader> read
    )
    {
        if (package.GetEntry(path) is not { } part)
        {
            return;
        }

        using var reader = open(part);
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && (name is null || reader.LocalName == name))
            {
                read(reader);
            }
        }
    }
}
