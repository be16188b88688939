using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Kessan.Amounts;
using Kessan.Formats.Text;
using Kessan.Ledger;
using Kessan.Statements;

namespace Kessan.Cli.Publication;

/// <summary>Writes what a close came to as one JSON object: what was closed, the findings, the files, the
/// statements.</summary>
public static class CloseJson
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes a close; the target is null where nothing was published.</summary>
    public static void Write(GroupClose close, string? target, TextWriter writer)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartObject();
            json.WriteString("group", close.Books.Group.NameEn);
            json.WriteString("period", close.Period.ToString());
            json.WriteString("basis", close.Basis.Id());
            json.WriteString("draft", close.DraftStamp);
            json.WriteString("files", target);
            json.WritePropertyName("findings");
            json.WriteRawValue(FindingJson.Render(close.Findings, close.Folder));
            WriteStatements(close, target, json);
            json.WriteEndObject();
        }

        writer.Write(Encoding.UTF8.GetString(bytes.ToArray()) + "\n");
    }

    private static void WriteStatements(GroupClose close, string? target, Utf8JsonWriter json)
    {
        json.WriteStartArray("statements");
        if (target is not null && close.Series is { } series)
        {
            foreach (var statement in StatementSheets.Of(series, close.Period.Closing))
            {
                Write(statement, close.Books.Group.PresentationCurrency, json);
            }
        }

        json.WriteEndArray();
    }

    private static void Write(Statement statement, Currency currency, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("statement", statement.Kind.ToString());
        json.WriteString("title", statement.TitleEn);
        json.WriteString("currency", currency.Code);
        json.WriteStartArray("columns");
        foreach (var column in statement.Columns)
        {
            json.WriteStringValue(column.LabelEn);
        }

        json.WriteEndArray();
        json.WriteStartArray("lines");
        foreach (var line in statement.Lines)
        {
            Write(line, currency.MinorUnits, json);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(StatementLine line, int decimals, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("concept", line.Concept);
        json.WriteString("label", line.LabelEn);
        json.WriteString("label_ja", line.LabelJa);
        json.WriteStartArray("amounts");
        foreach (var amount in line.Amounts)
        {
            if (amount is { } minor)
            {
                json.WriteStringValue(AmountText.Plain(minor, decimals));
            }
            else
            {
                json.WriteNullValue();
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
