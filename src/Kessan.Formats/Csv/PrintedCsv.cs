using System.Globalization;
using Kessan.Amounts;
using Kessan.Documents;

namespace Kessan.Formats.Csv;

/// <summary>Writes <c>printed.csv</c>: every printed number of documents, a row each, in reading order.</summary>
public static class PrintedCsv
{
    /// <summary>The columns.</summary>
    public static IReadOnlyList<string> Columns { get; } =
    ["document", "language", "page", "element", "text", "fact", "value", "unit", "scale", "decimals", "rounding"];

    /// <summary>Writes the numbers of documents, one document after the other.</summary>
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
            foreach (var place in PrintedNumbers.Of(document))
            {
                csv.Row(Texts(document, place));
            }
        }
    }

    /// <summary>The cells of a printed number, one for every column.</summary>
    public static string[] Texts(Document document, PrintedPlace place)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(place);
        var number = place.Number;
        var hasMeaning = number.Form != PrintedForm.NotMeaningful;
        return
        [
            document.Name,
            document.Language.Id(),
            Whole(place.Page),
            place.Element,
            number.Text,
            number.Fact,
            hasMeaning ? FractionText.Plain(number.Value) : string.Empty,
            number.Unit,
            Whole(number.Display.Scale),
            Whole(number.Display.Decimals),
            number.Display.Rounding switch
            {
                RoundingRule.TowardZero => "truncate",
                RoundingRule.HalfToEven => "half-even",
                _ => "half-up",
            },
        ];
    }

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);
}
