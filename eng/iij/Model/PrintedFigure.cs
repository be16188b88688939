using System.Globalization;
using Kessan.Eng.Iij.Exact;

namespace Kessan.Eng.Iij.Model;

/// <summary>A printed number and what it is a print of.</summary>
/// <param name="Id">Its name in the published files.</param>
/// <param name="Backing">What stands behind it: ledger, holding, price, target, or a comparative before the
/// ledgers.</param>
/// <param name="Form">How it comes from lines: amount, change, growth, share, points and so on.</param>
/// <param name="Line">The line it is about.</param>
/// <param name="Period">The line's period.</param>
/// <param name="Against">The period compared with, or empty.</param>
/// <param name="Of">The line it is a share of, or empty.</param>
/// <param name="Text">The print itself.</param>
/// <param name="Source">Where it is printed.</param>
internal sealed record PrintedFigure(
    string Id,
    string Backing,
    string Form,
    string Line,
    string Period,
    string Against,
    string Of,
    PrintedText Text,
    string Source
)
{
    public bool IsBacked => Backing is "ledger" or "holding" or "price";

    public static IReadOnlyList<PrintedFigure> Read(string path) =>
        [
            .. CsvFile
                .Read(path)
                .Select(row => new PrintedFigure(
                    row["id"],
                    row["backing"],
                    row["form"],
                    row["line"],
                    row["period"],
                    row["against"],
                    row["of"],
                    PrintedText.Parse(
                        row["printed"],
                        row["unit"],
                        int.Parse(row["decimals"], CultureInfo.InvariantCulture)
                    ),
                    row["source"]
                )),
        ];

    /// <summary>The value that is printed, from the values of lines in yen.</summary>
    public Rational Value(Func<string, string, Rational> lines)
    {
        var value = lines(Line, Period);
        return Form switch
        {
            "amount" or "over" => value,
            "less" => -value,
            "size" => value.Abs(),
            "change" => value - lines(Line, Against),
            "size-change" => value.Abs() - lines(Line, Against).Abs(),
            "growth" => (value / lines(Line, Against)) - 1,
            "share" => value / lines(Of, Period),
            "points" => (value / lines(Of, Period)) - (lines(Line, Against) / lines(Of, Against)),
            _ => throw new InvalidDataException($"{Id}: unknown form {Form}"),
        };
    }

    public bool PrintsAs(Rational value) => Form == "over" ? value >= Text.Place * Text.Digits : Text.Prints(value);
}
