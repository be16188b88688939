using System.Globalization;
using System.Numerics;
using Kessan.Eng.Iij.Exact;

namespace Kessan.Eng.Iij.Model;

/// <summary>Rows that no single print gives: bounds, holdings at their prices, the balance, limits of
/// plausibility.</summary>
/// <remarks>As wide as they are; the program solves with them pulled in and is checked with them as they are.</remarks>
internal sealed class OtherRows(LineTable lines, IReadOnlyList<Leaf> leaves)
{
    private const string AnyQuarter = "*";

    private static readonly string[] Securities = ["Sigmaxyz", "Recruit", "Pia"];

    public IEnumerable<Row> Bounds(string path) =>
        CsvFile
            .Read(path)
            .Select(row => new Row(
                $"bound of {row["line"]}@{row["period"]}",
                lines.Form(row["line"], row["period"]),
                Yen(row["low"]),
                Yen(row["high"])
            ));

    /// <summary>Gains on a listed holding are its shares times the change of its price.</summary>
    public IEnumerable<Row> Holdings()
    {
        foreach (var security in Securities)
        {
            foreach (var (before, after) in new[] { ("FY2017", "FY2018-Q1"), ("FY2018-Q1", "FY2018-Q2") })
            {
                var change = Constant("SharePrice", security, after) - Constant("SharePrice", security, before);
                var gain = Constant("SharesHeld", security, after) * change;
                var line = $"GainLossOnOtherInvestments[kind=EquitySecurities;security={security}]";
                yield return new Row($"holding of {security}@{after}", lines.Form(line, after), gain, gain);
            }
        }
    }

    public IEnumerable<Row> Rules(string path)
    {
        foreach (var row in CsvFile.Read(path))
        {
            IReadOnlyList<string> periods = row["period"] == AnyQuarter ? SamplePeriods.Quarters : [row["period"]];
            foreach (var period in periods.Where(_ => row["times"].Length == 0))
            {
                Rational? low = row["low"].Length == 0 ? null : Leaf.Million(row["low"]);
                Rational? high = row["high"].Length == 0 ? null : Leaf.Million(row["high"]);
                yield return new Row($"rule for {row["line"]}@{period}", lines.Form(row["line"], period), low, high);
            }
        }
    }

    /// <summary>The lines that are a stated fraction of another.</summary>
    public IEnumerable<StatedFraction> Fractions(string path) =>
        from row in CsvFile.Read(path)
        where row["times"].Length > 0
        from period in row["period"] == AnyQuarter ? SamplePeriods.Quarters : [row["period"]]
        let line = lines.Form(row["line"], period)
        where line.Terms.Count > 0
        let of = row["of"].Split(" + ").Aggregate(new LinearForm(), (sum, name) => sum.Add(lines.Form(name, period), 1))
        select new StatedFraction($"rule for {row["line"]}@{period}", line, Fraction(row["times"]), of);

    private static Rational Fraction(string text)
    {
        var parts = text.Split('/').Select(part => BigInteger.Parse(part, CultureInfo.InvariantCulture)).ToList();
        return new Rational(parts[0], parts[^1]);
    }

    /// <summary>What published figures give by subtraction, to the million where their own rounding allows
    /// it.</summary>
    public IEnumerable<Row> Derived(string path)
    {
        Rational half = 500_000;
        foreach (var row in CsvFile.Read(path))
        {
            var value = Leaf.Million(row["value"]);
            var form = lines.Form(row["line"], row["period"]);
            yield return new Row($"derived {row["line"]}@{row["period"]}", form, value - half, value + half);
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

    private static Rational Yen(string text) => BigInteger.Parse(text, CultureInfo.InvariantCulture);

    private Rational Constant(string concept, string security, string period) =>
        lines.Form($"{concept}[security={security}]", period).Constant;
}
