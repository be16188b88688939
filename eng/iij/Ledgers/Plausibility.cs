using Kessan.Eng.Iij.Model;

namespace Kessan.Eng.Iij.Ledgers;

/// <summary>Whether an entity's books could be real: no balance or result on the wrong side, no jump between
/// quarters.</summary>
internal static class Plausibility
{
    private const long Small = 60_000_000;
    private const long TooFar = 3;
    private const string TreasuryStock = "3040";

    // Balances and results that may stand on either side.
    private static readonly HashSet<string> EitherSide =
    [
        "3120",
        "3130",
        "8040",
        "8061",
        "8062",
        "8063",
        "8064",
        "8070",
        "8080",
        "9110",
        "9120",
        "9210",
        "9220",
    ];

    // Results that come and go with the season, the market and the tax year.
    private static readonly HashSet<string> Seasonal =
    [
        "8010",
        "8050",
        "8061",
        "8062",
        "8063",
        "8064",
        "8070",
        "8080",
        "8090",
        "9110",
        "9120",
        "9210",
        "9220",
    ];

    public static IEnumerable<string> Of(EntityBooks books) =>
        Enumerable
            .Range(0, SamplePeriods.Quarters.Count)
            .SelectMany(quarter => Balances(books, quarter).Concat(Results(books, quarter)))
            .Concat(Sides(books, SamplePeriods.Opening, books.Opening));

    private static IEnumerable<string> Balances(EntityBooks books, int quarter)
    {
        if (books.Flows[quarter].Total != 0)
        {
            yield return $"{books.Entity} does not balance in {SamplePeriods.Quarters[quarter]}: {books.Flows[quarter].Total}";
        }

        foreach (var doubt in Sides(books, SamplePeriods.Quarters[quarter], books.TrialBalance(quarter)))
        {
            yield return doubt;
        }
    }

    private static IEnumerable<string> Sides(EntityBooks books, string period, Amounts amounts)
    {
        var balances = amounts.All.Where(pair => !pair.Key.IsResult).GroupBy(pair => pair.Key.Account);
        foreach (var balance in balances.Where(balance => !EitherSide.Contains(balance.Key)))
        {
            var amount = balance.Sum(pair => pair.Value);
            if (Math.Sign(amount) == (balance.Key[0] == '1' ? -1 : 1) && balance.Key != TreasuryStock)
            {
                yield return $"{books.Entity} {balance.Key} at {period}: {amount}";
            }
        }
    }

    private static IEnumerable<string> Results(EntityBooks books, int quarter)
    {
        foreach (var (cell, amount) in books.Flows[quarter].All.Where(pair => pair.Key.IsResult))
        {
            if (!EitherSide.Contains(cell.Account) && Math.Sign(amount) != ResultLeaves.Sign(cell.Account))
            {
                yield return $"{books.Entity} {cell} in {SamplePeriods.Quarters[quarter]} is on the wrong side: {amount}";
            }

            var before = quarter == 0 ? amount : books.Flows[quarter - 1][cell];
            var (less, more) = (
                Math.Min(Math.Abs(before), Math.Abs(amount)),
                Math.Max(Math.Abs(before), Math.Abs(amount))
            );
            var isNew = cell.Offering == "MobileFullMvno"; // sold from March 2018
            if (!isNew && more - less > Small && more > TooFar * less && !Seasonal.Contains(cell.Account))
            {
                yield return $"{books.Entity} {cell} jumps from {before} to {amount} in {SamplePeriods.Quarters[quarter]}";
            }
        }
    }
}
