using System.Globalization;
using Kessan.Amounts;
using Kessan.Documents;
using Kessan.Documents.Changes;

namespace Kessan.Formats.Csv;

/// <summary>Writes <c>changes.csv</c> of a language: everything that documents print otherwise than an earlier issue of
/// them.</summary>
public static class ChangesCsv
{
    /// <summary>The columns.</summary>
    public static IReadOnlyList<string> Columns { get; } =
    ["document", "page", "element", "kind", "before", "after", "fact", "fact_before", "fact_after", "difference"];

    /// <summary>Writes the changes of documents, one document after the other. Where several facts moved a number, they
    /// and their values stand in one cell, blanks between.</summary>
    public static void Write(
        IEnumerable<(Document Document, IEnumerable<DocumentChange> Changes)> changed,
        Stream stream
    )
    {
        ArgumentNullException.ThrowIfNull(changed);
        using var csv = new CsvByteWriter(stream);
        csv.Row([.. Columns]);
        foreach (var (document, changes) in changed)
        {
            foreach (var change in changes)
            {
                csv.Row(Texts(document, change));
            }
        }
    }

    private static string[] Texts(Document document, DocumentChange change) =>
        [
            document.Name,
            change.Page.ToString(CultureInfo.InvariantCulture),
            change.Element,
            KindOf(change.Kind),
            change.Before,
            change.After,
            Joined(change, move => move.Fact),
            Joined(change, move => move.Before),
            Joined(change, move => move.After),
            Joined(change, move => move.Difference is { } difference ? FractionText.Plain(difference) : string.Empty),
        ];

    private static string Joined(DocumentChange change, Func<FactMove, string> part) =>
        string.Join(' ', change.Moved.Select(part)).TrimEnd();

    private static string KindOf(ChangeKind kind) =>
        kind switch
        {
            ChangeKind.Number => "number",
            ChangeKind.Sentence => "sentence",
            ChangeKind.Direction => "direction",
            ChangeKind.Added => "added",
            _ => "removed",
        };
}
