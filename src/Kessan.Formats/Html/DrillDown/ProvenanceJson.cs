using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Kessan.Amounts;
using Kessan.Documents;

namespace Kessan.Formats.Html.DrillDown;

/// <summary>Writes what stands behind the numbers of a file as two script elements of JSON: the figures with every
/// number printed, and the trees, which are read when the first is opened.</summary>
/// <remarks>Records are arrays, in the order the script reads them in: shorter, and the same on every run.</remarks>
internal static class ProvenanceJson
{
    // What could end the element or begin a comment is escaped by this encoder; letters of all scripts stay.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Writes both elements.</summary>
    public static void Write(Provenance provenance, PrintedPlaces places, Language language, Stream stream)
    {
        Element(stream, "figures", json => WriteFigures(provenance, places, language, json));
        Element(stream, "trees", json => TreesJson.Write(provenance, language, json));
    }

    private static void Element(Stream stream, string id, Action<Utf8JsonWriter> write)
    {
        stream.Write("<script type=\"application/json\" id=\""u8);
        stream.Write(System.Text.Encoding.ASCII.GetBytes(id));
        stream.Write("\">"u8);
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            write(json);
        }

        stream.Write("</script>\n"u8);
    }

    private static void WriteFigures(
        Provenance provenance,
        PrintedPlaces places,
        Language language,
        Utf8JsonWriter json
    )
    {
        json.WriteStartObject();
        json.WriteString("currency", provenance.Currency.Code);
        json.WriteNumber("minor", provenance.Currency.MinorUnits);
        json.WritePropertyName("words");
        PanelWords.Write(json, language);
        json.WriteStartArray("figures");
        foreach (var figure in provenance.Figures)
        {
            json.WriteStartArray();
            Write(figure, provenance, language, json);
            json.WriteEndArray();
        }

        json.WriteEndArray();
        WriteNumbers(provenance, places, json);
        json.WriteEndObject();
    }

    private static void Write(OpenedFigure figure, Provenance provenance, Language language, Utf8JsonWriter json)
    {
        var described = FigureWords.Of(figure, provenance, language);
        json.WriteStringValue(figure.Id);
        json.WriteStringValue(described.Label);
        json.WriteStringValue(described.Value);
        json.WriteStringValue(described.Unit);
        json.WriteStringValue(described.Status);
        json.WriteStringValue(described.When);
        json.WriteStringValue(described.Origin);
        json.WriteStringValue(described.Source);
        json.WriteStringValue(described.Definition);
        json.WriteStringValue(described.Exactness);
        json.WriteStartArray();
        foreach (var operand in figure.Fact?.Operands ?? figure.Comparison!.Operands)
        {
            if (provenance.PlaceOf(operand.ToString()) is var place and >= 0)
            {
                json.WriteNumberValue(place);
            }
        }

        json.WriteEndArray();
        json.WriteStringValue(figure.Comparison?.Comparison?.ToString() ?? string.Empty);
        json.WriteNumberValue(figure.Tree);
    }

    private static void WriteNumbers(Provenance provenance, PrintedPlaces places, Utf8JsonWriter json)
    {
        var pages = places.All.Select(place => place.Page).Distinct(StringComparer.Ordinal).ToList();
        json.WriteStartArray("pages");
        pages.ForEach(json.WriteStringValue);
        json.WriteEndArray();
        json.WriteStartArray("numbers");
        foreach (var place in places.All)
        {
            json.WriteStartArray();
            json.WriteNumberValue(provenance.PlaceOf(place.Number.Fact));
            json.WriteNumberValue(pages.IndexOf(place.Page));
            json.WriteStringValue(place.Number.Text);
            json.WriteNumberValue(place.Number.Display.Scale);
            json.WriteNumberValue(place.Number.Display.Decimals);
            json.WriteNumberValue(RoundingOf(place.Number));
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    /// <summary>How digits were rounded, as the panel names it; -1 where no digits are printed.</summary>
    private static int RoundingOf(PrintedNumber number) =>
        number.Form != PrintedForm.Digits
            ? -1
            : number.Display.Rounding switch
            {
                RoundingRule.TowardZero => 1,
                RoundingRule.HalfToEven => 2,
                _ => 0,
            };
}
