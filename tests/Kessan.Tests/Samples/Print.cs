using System.Numerics;

namespace Kessan.Tests.Samples;

/// <summary>One printed number of the published files, and the quotient of whole numbers that it is a print
/// of.</summary>
internal sealed class Print(Dictionary<string, string> row)
{
    public string Id => row["id"];

    public bool IsBacked => row["backing"] is not "earlier";

    public bool Agrees(Dictionary<(string Line, string Period), BigInteger> values)
    {
        var (numerator, denominator) = Quotient(values);
        var digits = BigInteger.Parse(row["printed"].Where(char.IsAsciiDigit).DefaultIfEmpty('0').ToArray());
        if (row["form"] == "over")
        {
            return numerator >= digits * Place.Numerator * denominator / Place.Denominator;
        }

        // Half away from zero: |value| / place lies in [digits - 1/2, digits + 1/2).
        var doubled = 2 * BigInteger.Abs(numerator) * Place.Denominator;
        var place = denominator * Place.Numerator;
        var isNegative = row["printed"].StartsWith('(') || row["printed"].Length > 1 && row["printed"][0] == '-';
        return (row["printed"] != "-" || numerator.IsZero)
            && doubled >= ((2 * digits) - 1) * place
            && doubled < ((2 * digits) + 1) * place
            && (isNegative ? numerator.Sign < 0 : numerator.Sign >= 0);
    }

    /// <summary>One in the last printed place, in yen, as a pure number or in the figure's own unit.</summary>
    private (BigInteger Numerator, BigInteger Denominator) Place
    {
        get
        {
            var decimals = BigInteger.Pow(10, int.Parse(row["decimals"]));
            return row["unit"] switch
            {
                "JPY bn" => (1_000_000_000, decimals),
                "JPY mn" or "million shares" => (1_000_000, decimals),
                "JPY" => (1, decimals),
                _ => (1, 100 * decimals),
            };
        }
    }

    private (BigInteger Numerator, BigInteger Denominator) Quotient(
        Dictionary<(string Line, string Period), BigInteger> values
    )
    {
        BigInteger At(string line, string period) => values[(row[line], row[period])];
        var value = At("line", "period");
        switch (row["form"])
        {
            case "less":
                return (-value, 1);
            case "size":
                return (BigInteger.Abs(value), 1);
            case "change":
                return (value - At("line", "against"), 1);
            case "size-change":
                return (BigInteger.Abs(value) - BigInteger.Abs(At("line", "against")), 1);
            case "growth":
                return (value - At("line", "against"), At("line", "against"));
            case "share":
                return (value, At("of", "period"));
            case "points":
                var (whole, before) = (At("of", "period"), At("of", "against"));
                return ((value * before) - (At("line", "against") * whole), whole * before);
            default:
                return (value, 1);
        }
    }
}
