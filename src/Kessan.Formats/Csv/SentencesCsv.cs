using System.Globalization;
using Kessan.Documents;

namespace Kessan.Formats.Csv;

/// <summary>Writes <c>sentences.csv</c>: every paragraph, cell and label of documents that says more than a number, a
/// row each, in reading order, so that a later issue can be compared with it.</summary>
public static class SentencesCsv
{
    /// <summary>The columns.</summary>
    public static IReadOnlyList<string> Columns { get; } =
    ["document", "language", "page", "element", "number", "text", "directions"];

    /// <summary>Writes the sentences of documents, one document after the other.</summary>
    public static void Write(IEnumerable<Document> documents, Stream stream, string? draft = null)
    {
        ArgumentNullException.ThrowIfNull(documents);
        using var csv = new CsvByteWriter(stream);
        if (draft is not null)
        {
            csv.Line($"# {draft}");
        }

        csv.Row([.. Columns]);
        foreach (var document in documents)
        {
            foreach (var sentence in PrintedSentences.Of(document).Where(sentence => sentence.SaysMore))
            {
                csv.Row(
                    document.Name,
                    document.Language.Id(),
                    Whole(sentence.Page),
                    sentence.Element,
                    Whole(sentence.Number),
                    sentence.Text,
                    string.Join("; ", sentence.Directions.Select(told => $"{told.Fact}={told.Direction.Id()}"))
                );
            }
        }
    }

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);
}
