using System.Globalization;
using System.Numerics;
using Kessan.Eng.Iij.Exact;

namespace Kessan.Eng.Iij.Model;

/// <summary>Rows that no single print gives: bounds, holdings at their prices, the balance, limits of plausibility.</summary>
internal sealed class OtherRows(LineTable lines, IReadOnlyList<Leaf> leaves)
{
    private const string AnyQuarter = "*";

    private static readonly string[] Securities = ["Sigmaxyz", "Recruit", "Pia"];

    public IEnumerable<Row> Bounds(string path) =>
        CsvFile
            .Read(path)
            .Select(row =>
                PrintRows.Interval(
                    $"bound of {row["line"]}@{row["period"]}",
                    lines.Form(row["line"], row["period"]),
                    Thousand(row["low"]),
                    Thousand(row["high"])
                )
            );

    /// <summary>Gains on a listed holding are its shares times the change of its price.</summary>
    public IEnumerable<Row> Holdings()
    {
        foreach (var security in Securities)
        {
            foreach (var (before, after) in new[] { ("FY2017", "FY2018-Q1"), ("FY2018-Q1", "FY2018-Q2") })
            {
                var change = Constant("SharePrice", security, after) - Constant("SharePrice", security, before);
                var gain = Constant("SharesHeld", security, after) * change / 1000;
                var line = $"GainLossOnOtherInvestments[kind=EquitySecurities;security={security}]";
                yield return new Row($"holding of {security}@{after}", lines.Form(line, after), gain, gain);
            }
        }
    }

    public IEnumerable<Row> Rules(string path)
    {
        foreach (var row in CsvFile.Read(path))
        {
            IReadOnlyList<string> periods = row["period"] == AnyQuarter ? Periods.Quarters : [row["period"]];
            foreach (var period in periods)
            {
                Rational? low = row["low"].Length == 0 ? null : Leaf.Million(row["low"]);
                Rational? high = row["high"].Length == 0 ? null : Leaf.Million(row["high"]);
                yield return new Row($"rule for {row["line"]}@{period}", lines.Form(row["line"], period), low, high);
            }
        }
    }

    /// <summary>What published figures give by subtraction, to the million where their own rounding allows it.</summary>
    public IEnumerable<Row> Derived(string path)
    {
        Rational half = 500;
        foreach (var row in CsvFile.Read(path))
        {
            var value = Leaf.Million(row["value"]);
            var form = lines.Form(row["line"], row["period"]);
            yield return PrintRows.Interval($"derived {row["line"]}@{row["period"]}", form, value - half, value + half);
        }
    }

    public IEnumerable<Row> LeavesAboveTheirLows() =>
        leaves
            .Select((leaf, number) => (leaf, number))
            .Where(pair => pair.leaf.Low is not null)
            .Select(pair => new Row(
                $"least of {pair.leaf.Name}",
                LinearForm.Variable(pair.number),
                pair.leaf.Low,
                High: null
            ));

    private static Rational Thousand(string yen) => new(BigInteger.Parse(yen, CultureInfo.InvariantCulture), 1000);

    private Rational Constant(string concept, string security, string period) =>
        lines.Form($"{concept}[security={security}]", period).Constant;
}
