using System.Numerics;
using Kessan.Amounts;
using Kessan.Formats.Tables;

namespace Kessan.Formats.Figures;

/// <summary>A decimal number as it is written.</summary>
/// <param name="Value">Its exact value.</param>
/// <param name="Decimals">How many decimals are written, final zeros among them.</param>
internal readonly record struct WrittenDecimal(Fraction Value, int Decimals)
{
    private const int MostDigits = 40;

    /// <summary>A column of decimal numbers.</summary>
    public static Column<WrittenDecimal> Column(string name) => new(name, "a number", Read);

    /// <summary>The number in a hundredth of its unit: a ratio given per cent.</summary>
    public WrittenDecimal PerCent => Times(new(1, 100), 2);

    /// <summary>The number in another unit, which has so many more decimals.</summary>
    public WrittenDecimal Times(Fraction unit, int moreDecimals) =>
        new(Value * unit, Math.Max(0, Decimals + moreDecimals));

    private static bool Read(Cell cell, FileReading reading, out WrittenDecimal value)
    {
        value = default;
        var digits = cell.Text.AsSpan(cell.Text[0] is '-' or '+' ? 1 : 0);
        var point = digits.IndexOf('.');
        var whole = point < 0 ? digits : digits[..point];
        var part = point < 0 ? default : digits[(point + 1)..];
        var isDecimal =
            whole.Length > 0
            && digits.Length <= MostDigits
            && (point < 0 || part.Length > 0)
            && whole.IndexOfAnyExceptInRange('0', '9') < 0
            && part.IndexOfAnyExceptInRange('0', '9') < 0;
        if (!isDecimal)
        {
            reading.Findings.Add(FigureFileDiagnostics.NotADecimal(cell));
            return false;
        }

        var mantissa = BigInteger.Zero;
        foreach (var digit in digits)
        {
            mantissa = digit == '.' ? mantissa : (mantissa * 10) + (digit - '0');
        }

        mantissa = cell.Text[0] == '-' ? -mantissa : mantissa;
        value = new(new(mantissa, BigInteger.Pow(10, part.Length)), part.Length);
        return true;
    }
}
