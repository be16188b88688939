using System.Collections.Immutable;
using Kessan.Amounts;
using Kessan.Ledger;
using Kessan.Periods;

namespace Kessan.Tests.Ledgers;

/// <summary>A trial balance from a few lines of text: account, partner, movement, cost centre (<c>-</c> for none),
/// amount.</summary>
public static class TrialBalanceExample
{
    private static readonly ImmutableSortedDictionary<string, int> Fields = ImmutableSortedDictionary.CreateRange<
        string,
        int
    >([new("account", 1), new("partner", 2), new("movement", 3), new("cost_centre", 4)]);

    public static TrialBalance Read(GroupExample group, string entity, string closing, string text)
    {
        var rows = text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .ToList();
        var (accounts, partners) = (Words(rows, 0), Words(rows, 1));
        var (movements, centres) = (Words(rows, 2), Words(rows, 3));
        var at = ReportingPeriod.TryParse(closing, out var period)
            ? period.Closing
            : throw new ArgumentException(closing);
        var index = group.Index(entity);
        var decimals = group.Entities[index].FunctionalCurrency.MinorUnits;
        return new()
        {
            Entity = index,
            Closing = at,
            File = $"trial-balances/{closing}/{entity}.csv",
            AccountWords = accounts,
            PartnerWords = partners,
            MovementWords = movements,
            CostCentreWords = centres,
            Count = rows.Count,
            Accounts = Codes(rows, 0, accounts),
            Partners = Codes(rows, 1, partners),
            Movements = Codes(rows, 2, movements),
            CostCentres = Codes(rows, 3, centres),
            Amounts = [.. rows.Select(row => Minor(row[4], decimals))],
            Lines = [.. Enumerable.Range(2, rows.Count)],
            Fields = Fields,
        };
    }

    private static ImmutableArray<string> Words(List<string[]> rows, int place) =>
        [.. rows.Select(row => row[place]).Where(word => word != "-").Distinct()];

    private static int[] Codes(List<string[]> rows, int place, ImmutableArray<string> words) =>
        [.. rows.Select(row => words.IndexOf(row[place]))];

    private static long Minor(string text, int decimals) =>
        AmountText.Read(text, decimals, out var minor) == AmountText.Outcome.Read
            ? minor
            : throw new ArgumentException(text);
}
