using Kessan.Ledger;
using Kessan.Phases;

namespace Kessan.Formats.Csv;

/// <summary>Writes <c>journals.csv</c>: every posting of a closing, in the order of the segments.</summary>
/// <remarks>Millions of rows are written from the columns of the segments; texts of journals, entities and accounts are
/// encoded once. Amounts are cumulative in the fiscal year, debit positive.</remarks>
public static class JournalsCsv
{
    private static readonly string[] Before =
    [
        "journal",
        "kind",
        "rule",
        "reason",
        "basis",
        "period",
        "entity",
        "partner",
        "account",
        "movement",
    ];

    private static readonly string[] After =
    [
        "transaction_currency",
        "transaction_amount",
        "functional_currency",
        "functional_amount",
        "rate",
        "presentation_currency",
        "presentation_amount",
        "preparer",
        "approver",
        "origin",
        "line",
    ];

    /// <summary>Writes the postings of a closing.</summary>
    /// <param name="ledger">The consolidated ledger of the closing.</param>
    /// <param name="stream">Where to; it stays open.</param>
    /// <param name="draft">The line that marks a draft, or null.</param>
    public static void Write(ConsolidatedLedger ledger, Stream stream, string? draft = null)
    {
        using var csv = new CsvByteWriter(stream);
        if (draft is not null)
        {
            csv.Line($"# {draft}");
        }

        csv.Row([.. Before, .. ledger.Frame.Group.Dimensions.All.Select(dimension => dimension.Name), .. After]);
        var words = new JournalWords(ledger);
        foreach (var segment in ledger.Segments)
        {
            Write(segment, words, csv);
        }
    }

    private static void Write(PostingSegment segment, JournalWords words, CsvByteWriter csv)
    {
        var journals = words.Of(segment);
        var accounts = segment.Accounts;
        var partners = segment.Partners;
        var movements = segment.Movements;
        var presentation = segment.Presentation;
        var indexes = segment.JournalIndexes;
        var lines = segment.Lines;
        for (var row = 0; row < segment.Count; row++)
        {
            var entity = segment.EntityAt(row);
            var journal = journals[indexes[row]];
            csv.Field(journal.Opening);
            csv.Field(words.Entity(entity));
            csv.Field(words.Entity(partners[row]));
            csv.Field(words.Account(accounts[row]));
            csv.Field(words.Movement(movements[row]));
            words.WriteMembers(segment, row, csv);
            JournalWords.WriteTransaction(segment, row, csv);
            words.WriteFunctional(segment, row, csv);
            csv.Field(words.Rate(segment.Stage, entity, accounts[row]));
            csv.Field(words.PresentationCurrency);
            csv.Amount(presentation[row], words.PresentationDecimals);
            csv.Field(journal.Closing);
            csv.Whole(lines[row]);
            csv.EndRow();
        }
    }
}
