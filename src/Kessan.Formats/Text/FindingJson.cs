using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Kessan.Diagnostics;

namespace Kessan.Formats.Text;

/// <summary>Writes findings for programs: the records of <see cref="FindingText"/>, every one of them.</summary>
public static class FindingJson
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes findings about a group folder as an array of objects, in their fixed order.</summary>
    /// <param name="findings">The findings.</param>
    /// <param name="folder">The folder as the user named it; it goes before every file.</param>
    public static string Render(IEnumerable<Diagnostic> findings, string folder)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartArray();
            foreach (var finding in FindingText.Placed(findings, new SourceExcerpt(folder)))
            {
                Write(json, finding, folder);
            }

            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(bytes.ToArray()) + "\n";
    }

    private static void Write(Utf8JsonWriter json, Diagnostic finding, string folder)
    {
        json.WriteStartObject();
        json.WriteString("code", finding.Code);
        json.WriteString("severity", FindingText.Word(finding.Severity));
        json.WriteString("message", finding.Message);
        json.WriteString("file", FindingText.Path(folder, finding.Location.File));
        json.WriteNumber("line", finding.Location.Line);
        json.WriteNumber("column", finding.Location.Column);
        json.WriteNumber("width", finding.Location.Width);
        json.WriteString("note", finding.Note);
        json.WriteString("help", finding.Help);
        json.WriteEndObject();
    }
}
