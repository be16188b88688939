using System.Globalization;
using System.Numerics;
using Kessan.Eng.Iij.Exact;
using Kessan.Eng.Iij.Model;

namespace Kessan.Eng.Iij.Ledgers;

/// <summary>The equity-method investees: results from the keys, one of them what the published line leaves, and
/// the start-up
/// whose line is published.</summary>
internal sealed class Investees
{
    private const string Published = "DECURRET";
    private const string Shares = "1410";
    private const string Line = "ShareOfProfitOfEquityMethodInvestees";
    private readonly List<Investee> _investees = [];

    public Investees(KeyRows keys, Figures figures, EntityBooks parent)
    {
        foreach (var row in keys.Read("investees"))
        {
            var part = row["interest"].Split('/').Select(text => BigInteger.Parse(text, CultureInfo.InvariantCulture));
            _investees.Add(new(row["investee"], new Rational(part.First(), part.Last())));
        }

        foreach (var row in keys.Read("investees").Where(row => row["carried"] != KeyRows.Follows))
        {
            var investee = Of(row["investee"]);
            investee.Carried = KeyRows.Thousands(row["carried"]) * 1_000;
            for (var quarter = 0; quarter < SamplePeriods.Quarters.Count; quarter++)
            {
                investee.Results[quarter] = KeyRows.Thousands(row, quarter) * 1_000;
            }

            investee.FirstQuarter = SamplePeriods.Quarters.ToList().FindIndex(period => row[period].Length > 0);
        }

        var remainder = Of(keys.Read("investees").First(row => row["carried"] == KeyRows.Follows)["investee"]);
        LetResultsFollow(remainder, figures);
        var cost = parent.Opening.Sum(cell => cell.Account == Shares);
        remainder.Carried =
            figures.Value("InvestmentsAccountedForUsingEquityMethod", SamplePeriods.Opening)
            - cost
            - _investees.Sum(investee => investee.Carried);
        AddDividends(parent);
        foreach (var investee in _investees)
        {
            var bought = parent.Flows.Sum(flows =>
                flows.Sum(cell => cell.Account == Shares && cell.Partner == investee.Code)
            );
            var held = parent.Opening.Sum(cell => cell.Account == Shares && cell.Partner == investee.Code);
            investee.NetAssets = investee.WholeOf(held + bought + investee.Carried);
        }
    }

    public IReadOnlyList<Investee> All => _investees;

    private Investee Of(string code) => _investees.First(investee => investee.Code == code);

    /// <summary>The parent shows what it received as income; the equity method takes it off the investment.</summary>
    private void AddDividends(EntityBooks parent)
    {
        foreach (var investee in _investees)
        {
            for (var quarter = 0; quarter < SamplePeriods.Quarters.Count; quarter++)
            {
                var received = investee.ShareOf(investee.Dividends[quarter]);
                parent.Flows[quarter].Add(new Cell("8010", investee.Code), -received);
                parent.Flows[quarter].Add(new Cell(EntityBooks.Cash), received);
            }
        }
    }

    private void LetResultsFollow(Investee remainder, Figures figures)
    {
        for (var quarter = 0; quarter < SamplePeriods.Quarters.Count; quarter++)
        {
            var period = SamplePeriods.Quarters[quarter];
            var published = figures.Value($"{Line}[investee=DeCurret]", period);
            Of(Published).Results[quarter] = Of(Published).WholeOf(published);
            var others = _investees
                .Where(investee => investee != remainder && investee.Code != Published)
                .Sum(investee => investee.ShareOf(investee.Results[quarter]));
            remainder.Results[quarter] = remainder.WholeOf(figures.Value($"{Line}[investee=Other]", period) - others);
            var dividends = figures.Value("DividendsReceivedFromEquityMethodInvestees", period);
            remainder.Dividends[quarter] = remainder.WholeOf(dividends);
        }
    }
}

/// <summary>One equity-method investee, whole amounts in yen.</summary>
internal sealed class Investee(string code, Rational interest)
{
    public string Code => code;

    /// <summary>The group's share of results before the first ledger; of the one that follows, set when it is
    /// known.</summary>
    public long Carried { get; set; }

    /// <summary>Net assets when it was first held, or when the first ledger opened: what the carrying amount is
    /// the share
    /// of.</summary>
    public long NetAssets { get; set; }

    /// <summary>The first quarter it is held in.</summary>
    public int FirstQuarter { get; set; }

    public long[] Results { get; } = new long[SamplePeriods.Quarters.Count];

    public long[] Dividends { get; } = new long[SamplePeriods.Quarters.Count];

    public long ShareOf(long whole) => (long)(interest * whole).RoundHalfAwayFromZero();

    /// <summary>A whole amount whose share is this.</summary>
    public long WholeOf(long share) => (long)(share / interest).RoundHalfAwayFromZero();
}
