using System.Text.Encodings.Web;
using System.Text.Json;
using Kessan.Facts;
using Kessan.Formats.Csv;

namespace Kessan.Formats.Json;

/// <summary>Writes <c>facts.json</c>: the same facts as <c>facts.csv</c>, with labels in both languages. Values are
/// exact decimal
/// strings, because numbers of JSON are read as floating point by most programs.</summary>
public static class FactsJson
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes facts.</summary>
    public static void Write(IEnumerable<Fact> facts, Stream stream, string? draft = null)
    {
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            if (draft is not null)
            {
                json.WriteString("draft", draft);
            }

            json.WriteStartArray("facts");
            foreach (var fact in facts)
            {
                Write(fact, json);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    private static void Write(Fact fact, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        foreach (var (name, text) in FactsCsv.Columns.Zip(FactsCsv.Texts(fact)))
        {
            if (name == "dimensions")
            {
                WriteDimensions(fact, json);
            }
            else if (name == "start" && text.Length == 0)
            {
                json.WriteNull(name);
            }
            else
            {
                json.WriteString(name, text);
            }

            if (name == "label")
            {
                json.WriteString("label_ja", fact.LabelJa);
            }
        }

        json.WriteEndObject();
    }

    private static void WriteDimensions(Fact fact, Utf8JsonWriter json)
    {
        json.WriteStartObject("dimensions");
        foreach (var member in fact.Id.Dimensions)
        {
            json.WriteString(member.Dimension, member.Member);
        }

        json.WriteEndObject();
    }
}
