using System.IO.Compression;
using System.Text;
using Kessan.Diagnostics;
using Kessan.Formats.Reading;
using Kessan.TieOut.Reading;

namespace Kessan.Formats.Tests.Reading;

/// <summary>Short ways to read a document and to write down what was read.</summary>
internal static class Reads
{
    public static Checked<ReadDocument> Of(string name, string text) => Of(name, Encoding.UTF8.GetBytes(text));

    public static Checked<ReadDocument> Of(string name, byte[] bytes) => DocumentReading.Read(name, bytes);

    /// <summary>The document, which must have been read without findings.</summary>
    public static ReadDocument Clean(string name, string text) => Clean(name, Encoding.UTF8.GetBytes(text));

    public static ReadDocument Clean(string name, byte[] bytes)
    {
        var read = Of(name, bytes);
        read.Findings.Should().BeEmpty();
        return read.Value;
    }

    /// <summary>Findings as <c>file:line:column code</c>.</summary>
    public static string[] Findings(string name, byte[] bytes) =>
        [.. Of(name, bytes).Findings.Select(finding => $"{finding.Location} {finding.Code}")];

    public static string[] Findings(string name, string text) => Findings(name, Encoding.UTF8.GetBytes(text));

    /// <summary>A zip of files.</summary>
    public static byte[] Zipped(params (string Name, string Text)[] files)
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return stream.ToArray();
    }

    /// <summary>Every text of a page as <c>kind place text</c>: <c>h2 3:4 Revenue</c>, <c>r0c1 5:9 9.66</c>.</summary>
    public static string[] Written(this ReadPage page) => [.. page.Elements.SelectMany(Written)];

    private static IEnumerable<string> Written(ReadElement element) =>
        element switch
        {
            ReadParagraph { HeadingLevel: > 0 } heading => [$"h{heading.HeadingLevel} {Written(heading.Text)}"],
            ReadParagraph { BulletLevel: > 0 } bullet => [$"b{bullet.BulletLevel} {Written(bullet.Text)}"],
            ReadParagraph paragraph => [$"p {Written(paragraph.Text)}"],
            ReadLines lines => lines.Lines.Select(line => $"l {Written(line)}"),
            ReadTable table => Written(table),
            _ => [],
        };

    private static IEnumerable<string> Written(ReadTable table)
    {
        yield return $"table {table.HeadRows} {table.Caption?.Text}".TrimEnd();
        foreach (var cell in table.Cells)
        {
            var span = (cell.RowSpan, cell.ColumnSpan) == (1, 1) ? "" : $"+{cell.RowSpan}x{cell.ColumnSpan}";
            var indent = new string('>', cell.Indent);
            yield return $"r{cell.Row}c{cell.Column}{span}{(cell.IsHead ? "!" : "")}{indent} {Written(cell.Text)}";
        }
    }

    private static string Written(ReadText text)
    {
        var place = text.Place.Address.Length > 0 ? text.Place.Address : $"{text.Place.Line}:{text.Place.Column}";
        return $"{place} {text.Text.Replace("\n", "⏎", StringComparison.Ordinal)}";
    }
}
