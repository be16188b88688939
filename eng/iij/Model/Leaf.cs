using System.Globalization;
using System.Numerics;
using Kessan.Eng.Iij.Exact;

namespace Kessan.Eng.Iij.Model;

/// <summary>A variable of the program: a line that nothing else adds up to, in one period, in yen.</summary>
internal sealed record Leaf(LineName Line, string Period, Rational Target, Rational? Low)
{
    private const string Unbounded = "-";

    // A leaf of twenty million yen or less moves as if it were that large: relative deviation means nothing near zero.
    private static readonly Rational LeastScale = 20_000_000;

    public string Name => $"{Line}@{Period}";

    /// <summary>Deviations are weighed in proportion to the target, so that large lines give way first.</summary>
    public Rational Weight
    {
        get
        {
            var scale = Target.Abs() > LeastScale ? Target.Abs() : LeastScale;
            return BigInteger.Pow(10, 15) / scale.RoundHalfAwayFromZero();
        }
    }

    public static IReadOnlyList<Leaf> Read(string path)
    {
        var leaves = new List<Leaf>();
        foreach (var row in CsvFile.Read(path))
        {
            var line = LineName.Parse(row["line"]);
            Rational? low = row["low"] == Unbounded ? null : Million(row["low"]);
            foreach (var period in SamplePeriods.Quarters.Prepend(SamplePeriods.Opening))
            {
                if (row[period].Length > 0)
                {
                    leaves.Add(new Leaf(line, period, Million(row[period]), low));
                }
            }
        }

        return leaves;
    }

    /// <summary>Million yen with decimals, as yen.</summary>
    public static Rational Million(string text)
    {
        var value = decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture) * 1_000_000;
        return value == decimal.Truncate(value)
            ? (Rational)new BigInteger(value)
            : throw new InvalidDataException($"{text} million yen is finer than a yen");
    }
}
