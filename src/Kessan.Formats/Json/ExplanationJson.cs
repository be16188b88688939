using System.Text.Encodings.Web;
using System.Text.Json;
using Kessan.Amounts;
using Kessan.Consolidation;

namespace Kessan.Formats.Json;

/// <summary>Writes the tree behind a figure for programs, as nested records; amounts are exact texts of currency
/// units.</summary>
public static class ExplanationJson
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = 1000,
    };

    /// <summary>Writes a tree.</summary>
    public static void Write(string fact, ExplanationNode root, Currency currency, Stream stream)
    {
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteString("fact", fact);
            json.WriteString("currency", currency.Code);
            json.WritePropertyName("tree");
            Write(root, currency.MinorUnits, json);
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    private static void Write(ExplanationNode node, int decimals, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("label", node.LabelEn);
        json.WriteString("label_ja", node.LabelJa);
        json.WriteString("amount", AmountText.Plain(node.Amount, decimals));
        if (node.Posting is { } posting)
        {
            WritePosting(posting, json);
        }

        WriteNotes(node, decimals, json);
        if (!node.Children.IsEmpty)
        {
            json.WriteStartArray("parts");
            foreach (var child in node.Children)
            {
                Write(child, decimals, json);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteNotes(ExplanationNode node, int decimals, Utf8JsonWriter json)
    {
        if (node.Notes.IsEmpty)
        {
            return;
        }

        json.WriteStartArray("derivations");
        foreach (var note in node.Notes)
        {
            json.WriteStartObject();
            json.WriteString("label", note.Label);
            json.WriteString("amount", (note.Amount / PowerOfTen.Long(decimals)).ToString());
            json.WriteString("detail", note.Detail);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WritePosting(ExplanationPosting posting, Utf8JsonWriter json)
    {
        json.WriteStartObject("posting");
        json.WriteString("journal", posting.Journal.Key);
        json.WriteString("kind", posting.Journal.Kind.ToString());
        json.WriteString("rule", posting.Journal.Rule);
        json.WriteString("reason", posting.Journal.Reason);
        json.WriteString("entity", posting.Entity);
        json.WriteString("partner", posting.Partner);
        json.WriteString("account", posting.Account);
        json.WriteString("movement", posting.Movement.ToString());
        Write("transaction", posting.Transaction, json);
        Write("functional", posting.Functional, json);
        Write("presentation", posting.Presentation, json);
        json.WriteString("rates", posting.Rates);
        json.WriteString("file", posting.Location.File);
        json.WriteNumber("line", posting.Location.Line);
        json.WriteEndObject();
    }

    private static void Write(string name, Money? amount, Utf8JsonWriter json)
    {
        if (amount is not { } money)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("currency", money.Currency.Code);
        json.WriteString("amount", AmountText.Plain(money.Minor, money.Currency.MinorUnits));
        json.WriteEndObject();
    }
}
