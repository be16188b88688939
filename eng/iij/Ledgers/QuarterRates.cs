using System.Numerics;
using Kessan.Eng.Iij.Exact;
using Kessan.Eng.Iij.Model;

namespace Kessan.Eng.Iij.Ledgers;

/// <summary>The average rates of the quarters, from the group's own rate table.</summary>
internal sealed class QuarterRates
{
    private readonly Dictionary<(string Currency, string Period), Rational> _averages = [];

    public QuarterRates(string folder)
    {
        foreach (var row in CsvFile.Read(Path.Combine(folder, "rates.csv")).Where(row => row["kind"] == "average"))
        {
            _averages.Add((row["currency"], row["period"]), Number(row["rate"]));
        }
    }

    /// <summary>Yen for an amount in hundredths of a currency unit, rounded once.</summary>
    public long Yen(string currency, int quarter, long hundredths) =>
        (long)(_averages[(currency, SamplePeriods.Quarters[quarter])] * hundredths / 100).RoundHalfAwayFromZero();

    private static Rational Number(string text)
    {
        var point = text.IndexOf('.', StringComparison.Ordinal);
        var decimals = point < 0 ? 0 : text.Length - point - 1;
        var digits = BigInteger.Parse(
            text.Replace(".", "", StringComparison.Ordinal),
            System.Globalization.CultureInfo.InvariantCulture
        );
        return new Rational(digits, BigInteger.Pow(10, decimals));
    }
}
