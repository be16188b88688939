using System.Globalization;

namespace Kessan.Formats.Workbook;

/// <summary>The text of a cell of a sheet, as the same cell of a comma-separated file would have it.</summary>
internal static class WorkbookText
{
    /// <summary>From here on a binary number no longer tells neighbouring whole numbers apart (2^53).</summary>
    private const double FirstInexact = 9_007_199_254_740_992;

    private static readonly string[] FormulaErrors =
    [
        "#N/A",
        "#REF!",
        "#DIV/0!",
        "#NAME?",
        "#VALUE!",
        "#NUM!",
        "#NULL!",
    ];

    /// <summary>The text of a value.</summary>
    /// <param name="value">As the workbook holds it.</param>
    /// <param name="isPercent">Whether it is shown per cent: a cell shown as 80.6% holds 0.806, and the folder's
    /// files say
    /// 80.6, which is what the user sees.</param>
    public static SheetCell Of(object? value, bool isPercent) =>
        value switch
        {
            null => SheetCell.Empty,
            double number => new(
                Plain(number.ToString("R", CultureInfo.InvariantCulture), isPercent ? 2 : 0),
                Math.Abs(number) < FirstInexact ? SheetFlaw.None : SheetFlaw.Inexact
            ),
            DateTime day => Sound(
                day.ToString(
                    day.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss",
                    CultureInfo.InvariantCulture
                )
            ),
            string text when FormulaErrors.Contains(text, StringComparer.Ordinal) => new(text, SheetFlaw.Failed),
            bool truth => Sound(truth ? "TRUE" : "FALSE"),
            _ => Sound(Convert.ToString(value, CultureInfo.InvariantCulture) ?? string.Empty),
        };

    private static SheetCell Sound(string text) => new(text, SheetFlaw.None);

    /// <summary>The shortest decimal that reads back to the same number: writes out an exponent and moves the point
    /// to the right, on the digits alone.</summary>
    private static string Plain(string number, int right)
    {
        var parts = number.Split('E');
        var exponent = right + (parts.Length == 2 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 0);
        var sign = parts[0].StartsWith('-') ? "-" : string.Empty;
        var digits = parts[0].TrimStart('-');
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        var whole = point < 0 ? digits : digits[..point];
        var part = point < 0 ? string.Empty : digits[(point + 1)..];
        if (!digits.All(character => char.IsAsciiDigit(character) || character == '.'))
        {
            return number;
        }

        (whole, part) = exponent >= 0 ? MoveRight(whole, part, exponent) : MoveLeft(whole, part, -exponent);
        whole = whole.TrimStart('0');
        part = part.TrimEnd('0');
        whole = whole.Length == 0 ? "0" : whole;
        return part.Length == 0 ? sign + whole : $"{sign}{whole}.{part}";
    }

    private static (string Whole, string Part) MoveRight(string whole, string part, int places)
    {
        var padded = part.PadRight(places, '0');
        return (whole + padded[..places], padded[places..]);
    }

    private static (string Whole, string Part) MoveLeft(string whole, string part, int places)
    {
        var padded = whole.PadLeft(places, '0');
        return (padded[..^places], padded[^places..] + part);
    }
}
