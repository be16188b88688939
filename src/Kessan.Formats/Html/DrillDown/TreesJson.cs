using System.Collections.Immutable;
using System.Text.Json;
using Kessan.Amounts;
using Kessan.Consolidation;
using Kessan.Documents;
using Kessan.Ledger;

namespace Kessan.Formats.Html.DrillDown;

/// <summary>Writes trees down to postings: labels, files, journals, postings and parts, each once.</summary>
internal static class TreesJson
{
    private const int ExactDecimals = 6;

    /// <summary>Writes all trees.</summary>
    public static void Write(Provenance provenance, Language language, Utf8JsonWriter json)
    {
        var labels = new WordTable();
        var journals = new List<JournalHeader>();
        var journalPlaces = new Dictionary<JournalHeader, int>();
        foreach (var posting in provenance.Trees.Postings)
        {
            if (journalPlaces.TryAdd(posting.Journal, journals.Count))
            {
                journals.Add(posting.Journal);
            }
        }

        json.WriteStartObject();
        json.WriteStartArray("parts");
        foreach (var part in provenance.Trees.Parts)
        {
            Write(part, labels.PlaceOf(language.Choose(part.LabelEn, part.LabelJa)), provenance.Currency, json);
        }

        json.WriteEndArray();
        json.WriteStartArray("postings");
        foreach (var posting in provenance.Trees.Postings)
        {
            Write(posting, journalPlaces[posting.Journal], labels, json);
        }

        json.WriteEndArray();
        json.WriteStartArray("journals");
        foreach (var journal in journals)
        {
            Write(journal, labels, json);
        }

        json.WriteEndArray();
        json.WriteStartArray("labels");
        labels.All.ForEach(json.WriteStringValue);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(TreePart part, int label, Currency currency, Utf8JsonWriter json)
    {
        json.WriteStartArray();
        json.WriteNumberValue(label);
        Write(part.Amount, json);
        json.WriteStartArray();
        foreach (var child in part.Children)
        {
            json.WriteNumberValue(child);
        }

        json.WriteEndArray();
        if (!part.Notes.IsEmpty)
        {
            Write(part.Notes, currency, json);
        }

        json.WriteEndArray();
    }

    private static void Write(ImmutableArray<ExplanationNote> notes, Currency currency, Utf8JsonWriter json)
    {
        json.WriteStartArray();
        foreach (var note in notes)
        {
            json.WriteStartArray();
            json.WriteStringValue(note.Label);
            json.WriteStringValue(FigureWords.Exact(note.Amount / PowerOfTen.Long(currency.MinorUnits), ExactDecimals));
            json.WriteStringValue(note.Detail);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private static void Write(ExplanationPosting posting, int journal, WordTable labels, Utf8JsonWriter json)
    {
        json.WriteStartArray();
        Write(posting.Presentation.Minor, json);
        json.WriteNumberValue(journal);
        json.WriteNumberValue(labels.PlaceOf(posting.Location.File));
        json.WriteNumberValue(posting.Location.Line);
        json.WriteNumberValue(labels.PlaceOf(posting.Entity));
        json.WriteNumberValue(labels.PlaceOf(posting.Partner));
        json.WriteNumberValue(labels.PlaceOf(posting.Account));
        json.WriteNumberValue(
            labels.PlaceOf(posting.Movement == Movement.None ? string.Empty : posting.Movement.ToString())
        );
        json.WriteStringValue(posting.Transaction?.ToString() ?? string.Empty);
        var isForeign = posting.Functional is { } functional && functional.Currency != posting.Presentation.Currency;
        json.WriteStringValue(isForeign ? posting.Functional!.Value.ToString() : string.Empty);
        json.WriteNumberValue(labels.PlaceOf(posting.Rates));
        json.WriteEndArray();
    }

    private static void Write(JournalHeader journal, WordTable labels, Utf8JsonWriter json)
    {
        json.WriteStartArray();
        json.WriteStringValue(journal.Key);
        json.WriteNumberValue(labels.PlaceOf(journal.Kind.ToString()));
        json.WriteNumberValue(labels.PlaceOf(journal.Rule));
        json.WriteNumberValue(labels.PlaceOf(journal.Reason));
        json.WriteNumberValue(labels.PlaceOf(journal.Preparer));
        json.WriteNumberValue(labels.PlaceOf(journal.Approver));
        json.WriteEndArray();
    }

    /// <summary>A number where a browser keeps it exact, else its digits as text.</summary>
    private static void Write(long amount, Utf8JsonWriter json)
    {
        const long mostExact = 1L << 53;
        if (amount is >= -mostExact and <= mostExact)
        {
            json.WriteNumberValue(amount);
        }
        else
        {
            json.WriteStringValue(AmountText.Plain(amount, 0));
        }
    }
}

/// <summary>Words that recur, each kept once.</summary>
internal sealed class WordTable
{
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

    /// <summary>The words in order of their places.</summary>
    public List<string> All { get; } = [];

    /// <summary>The place of a word, which is added where it is new.</summary>
    public int PlaceOf(string word)
    {
        if (!_places.TryGetValue(word, out var place))
        {
            place = All.Count;
            _places.Add(word, place);
            All.Add(word);
        }

        return place;
    }
}
