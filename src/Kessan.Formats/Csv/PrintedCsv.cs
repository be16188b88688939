using System.Globalization;
using System.Numerics;
using Kessan.Amounts;
using Kessan.Documents;

namespace Kessan.Formats.Csv;

/// <summary>Writes <c>printed.csv</c>: every printed number of documents, a row each, in reading order.</summary>
public static class PrintedCsv
{
    private const int MostDecimals = 12;

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
            document.Language.Choose("en", "ja"),
            Whole(place.Page),
            place.Element,
            number.Text,
            number.Fact,
            hasMeaning ? Exact(number.Value) : string.Empty,
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

    /// <summary>A plain decimal where the value is one, else a quotient.</summary>
    private static string Exact(Fraction value)
    {
        for (var decimals = 0; decimals <= MostDecimals; decimals++)
        {
            var scaled = value * Fraction.PowerOfTen(decimals);
            if (scaled.Denominator.IsOne)
            {
                return Decimal(scaled.Numerator, decimals);
            }
        }

        return value.ToString();
    }

    private static string Decimal(BigInteger scaled, int decimals)
    {
        var digits = BigInteger.Abs(scaled).ToString(CultureInfo.InvariantCulture).PadLeft(decimals + 1, '0');
        var sign = scaled.Sign < 0 ? "-" : string.Empty;
        return decimals == 0 ? sign + digits : $"{sign}{digits[..^decimals]}.{digits[^decimals..]}";
    }

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);
}
