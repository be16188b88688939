using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Kessan.TieOut;
using Kessan.TieOut.Findings;
using Kessan.TieOut.Numbers;
using Kessan.TieOut.Relations;
using Kessan.TieOut.Wording;

namespace Kessan.Formats.TieOutReport;

/// <summary>Writes what the panel shows as a script element of JSON.</summary>
/// <remarks>Records are arrays, in the order the script reads them in: shorter, and the same on every run.</remarks>
internal static class ScriptJson
{
    // What could end the element or begin a comment is escaped by this encoder; letters of all scripts stay.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static void Write(TieOutResult result, ImmutableArray<Standing> standings, Stream stream)
    {
        stream.Write("<script type=\"application/json\" id=\"tieout\">"u8);
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            List(json, "numbers", result.Document.Numbers, number => Number(json, result, number, standings));
            List(json, "relations", result.Relations, relation => Relation(json, result, relation));
            List(json, "breaks", Breaks.Of(result), found => Break(json, found));
            List(
                json,
                "known",
                result.Known,
                known => Strings(json, [known.Id, .. known.Labels.Take(1), known.Source])
            );
            json.WriteEndObject();
        }

        stream.Write("</script>\n"u8);
    }

    private static void List<T>(Utf8JsonWriter json, string name, ImmutableArray<T> all, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var one in all)
        {
            json.WriteStartArray();
            write(one);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private static void Number(
        Utf8JsonWriter json,
        TieOutResult result,
        FoundNumber number,
        ImmutableArray<Standing> standings
    )
    {
        Strings(
            json,
            [
                number.Text,
                ReadPageHtml.ClassOf(standings[number.Id]),
                NumberName.Of(number),
                string.Join(" › ", number.Label),
                number.Period?.Text ?? string.Empty,
                TieOutText.Where(result, number),
                IntervalText.Of(number.Interval(result.Document.Rounding), number),
            ]
        );
    }

    private static void Relation(Utf8JsonWriter json, TieOutResult result, Relation relation)
    {
        var target = result.Number(relation.Target);
        json.WriteNumberValue(relation.Target);
        Strings(
            json,
            [
                RelationText.Kind(relation.Kind),
                TieOutText.Word(relation.Verdict),
                IntervalText.Of(relation.Computed, target),
                relation.Why,
            ]
        );
        foreach (var part in RelationText.Formula(result, relation))
        {
            json.WriteStartArray();
            json.WriteStringValue(part.Text);
            json.WriteNumberValue(part.Number);
            json.WriteStringValue(part.FactId);
            json.WriteEndArray();
        }
    }

    private static void Break(Utf8JsonWriter json, Break found)
    {
        json.WriteNumberValue(found.Number);
        json.WriteStringValue(found.Mend);
        json.WriteStartArray();
        foreach (var number in found.Numbers)
        {
            json.WriteNumberValue(number);
        }

        json.WriteEndArray();
        Strings(json, found.Arithmetic);
    }

    private static void Strings(Utf8JsonWriter json, IEnumerable<string> texts)
    {
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }
    }
}
