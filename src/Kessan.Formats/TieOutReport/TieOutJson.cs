using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Kessan.Amounts;
using Kessan.Facts;
using Kessan.Formats.Text;
using Kessan.TieOut;
using Kessan.TieOut.Known;
using Kessan.TieOut.Numbers;
using Kessan.TieOut.Relations;
using Kessan.TieOut.Wording;

namespace Kessan.Formats.TieOutReport;

/// <summary>Writes a tie-out for programs: numbers, relations, conflicts. Exact values are strings, because numbers of
/// JSON are read as floating point by most programs.</summary>
public static class TieOutJson
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes one file as an object, or several as an array of them.</summary>
    public static string Render(IReadOnlyList<TiedFile> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            if (files.Count != 1)
            {
                json.WriteStartArray();
            }

            foreach (var file in files)
            {
                Write(json, file);
            }

            if (files.Count != 1)
            {
                json.WriteEndArray();
            }
        }

        return Encoding.UTF8.GetString(bytes.ToArray()) + "\n";
    }

    /// <summary>The rule of rounding as it stands in files.</summary>
    public static string Rounding(RoundingRule rule) =>
        rule switch
        {
            RoundingRule.TowardZero => "truncate",
            RoundingRule.HalfToEven => "half-even",
            _ => "half-up",
        };

    private static void Write(Utf8JsonWriter json, TiedFile file)
    {
        var result = file.Result;
        json.WriteStartObject();
        json.WriteString("document", result.Document.Read.Name);
        json.WriteString("format", result.Document.Read.Format);
        json.WriteString("rounding", Rounding(result.Document.Rounding));
        json.WriteStartArray("numbers");
        var standings = Standings.Of(result);
        foreach (var number in result.Document.Numbers)
        {
            Write(json, number, result.Document.Rounding, standings[number.Id]);
        }

        json.WriteEndArray();
        json.WriteStartArray("relations");
        foreach (var relation in result.Relations)
        {
            Write(json, result, relation);
        }

        json.WriteEndArray();
        Conflicts(json, result);
        Known(json, result.Known);
        json.WriteStartArray("unmatched");
        foreach (var number in result.Unmatched)
        {
            json.WriteNumberValue(number);
        }

        json.WriteEndArray();
        json.WritePropertyName("findings");
        json.WriteRawValue(FindingJson.Render(file.Findings, file.Folder));
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, FoundNumber number, RoundingRule rule, Standing standing)
    {
        json.WriteStartObject();
        json.WriteNumber("id", number.Id);
        json.WriteString("text", number.Text);
        json.WriteNumber("page", number.Place.Page);
        json.WriteNumber("line", number.Place.Line);
        json.WriteNumber("column", number.Place.Column);
        if (number.Place.Address.Length > 0)
        {
            json.WriteString("address", number.Place.Address);
        }

        json.WriteString("value", FractionText.Plain(number.Value));
        json.WriteString("unit", NumberName.Unit(number.Unit));
        json.WriteNumber("scale", number.Scale);
        json.WriteNumber("decimals", number.Decimals);
        Interval(json, number.Interval(rule));
        Period(json, number.Period);
        json.WriteString("role", number.Role.ToString().ToLowerInvariant());
        json.WriteStartArray("label");
        foreach (var part in number.Label)
        {
            json.WriteStringValue(part);
        }

        json.WriteEndArray();
        json.WriteString("standing", standing.ToString().ToLowerInvariant());
        if (number.FactId.Length > 0)
        {
            json.WriteString("fact", number.FactId);
        }

        json.WriteEndObject();
    }

    private static void Period(Utf8JsonWriter json, FoundPeriod? period)
    {
        if (period is null)
        {
            json.WriteNull("period");
            return;
        }

        json.WriteStartObject("period");
        json.WriteString("text", period.Text);
        json.WriteString("start", Day(period.Start));
        json.WriteString("end", Day(period.End));
        json.WriteString("nature", period.Nature.ToString().ToLowerInvariant());
        json.WriteEndObject();
    }

    private static string? Day(DateOnly? day) =>
        day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static void Interval(Utf8JsonWriter json, PrintedInterval interval)
    {
        json.WriteString("lo", FractionText.Plain(interval.From));
        json.WriteString("hi", FractionText.Plain(interval.To));
        json.WriteBoolean("lo_included", interval.FromIncluded);
        json.WriteBoolean("hi_included", interval.ToIncluded);
    }

    private static void Write(Utf8JsonWriter json, TieOutResult result, Relation relation)
    {
        json.WriteStartObject();
        json.WriteString("kind", relation.Kind.ToString().ToLowerInvariant());
        json.WriteNumber("target", relation.Target);
        json.WriteStartArray("operands");
        foreach (var operand in relation.Operands)
        {
            json.WriteStartObject();
            json.WriteNumber("number", operand.Number);
            json.WriteNumber("sign", operand.Sign);
            if (!string.IsNullOrEmpty(operand.FactId))
            {
                json.WriteString("fact", operand.FactId);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("formula", RelationText.Line(result, relation));
        json.WriteString("verdict", TieOutText.Word(relation.Verdict));
        Interval(json, relation.Computed);
        json.WriteString("why", relation.Why);
        json.WriteNumber("evidence", relation.Evidence);
        json.WriteEndObject();
    }

    private static void Conflicts(Utf8JsonWriter json, TieOutResult result)
    {
        json.WriteStartArray("conflicts");
        foreach (var conflict in result.Conflicts)
        {
            json.WriteStartObject();
            Numbers(json, "numbers", conflict.Numbers);
            Numbers(json, "relations", conflict.Relations);
            json.WriteStartArray("mends");
            foreach (var mend in conflict.Mends)
            {
                json.WriteStartObject();
                json.WriteNumber("number", mend.Number);
                json.WriteString("printed", mend.Printed);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Known(Utf8JsonWriter json, ImmutableArray<KnownFigure> known)
    {
        json.WriteStartArray("known");
        foreach (var figure in known)
        {
            json.WriteStartObject();
            json.WriteString("id", figure.Id);
            json.WriteString("label", figure.Labels.FirstOrDefault());
            json.WriteString("unit", NumberName.Unit(figure.Unit));
            Interval(json, figure.Interval);
            Period(json, figure.Period);
            json.WriteString("source", figure.Source);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Numbers(Utf8JsonWriter json, string name, ImmutableArray<int> numbers)
    {
        json.WriteStartArray(name);
        foreach (var number in numbers)
        {
            json.WriteNumberValue(number);
        }

        json.WriteEndArray();
    }
}
