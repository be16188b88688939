using System.Collections.Immutable;
using Kessan.Amounts;
using Kessan.Ledger;
using Kessan.Periods;

namespace Kessan.Tests.Ledgers;

/// <summary>A trial balance from a few lines of text: account, partner, movement, cost centre (<c>-</c> for none),
/// amount, and where there are any, transaction amount and currency.</summary>
public static class TrialBalanceExample
{
    private const int Currency = 6;

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
        var currencies = Words([.. rows.Where(row => row.Length > Currency)], Currency);
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
            CurrencyWords = currencies,
            Currencies = currencies.IsEmpty ? null : Codes(rows, Currency, currencies),
            Transaction = currencies.IsEmpty ? null : [.. rows.Select(Transaction)],
        };
    }

    private static ImmutableArray<string> Words(List<string[]> rows, int place) =>
        [.. rows.Select(row => row[place]).Where(word => word != "-").Distinct()];

    private static int[] Codes(List<string[]> rows, int place, ImmutableArray<string> words) =>
        [.. rows.Select(row => row.Length > place ? words.IndexOf(row[place]) : -1)];

    private static long Transaction(string[] row) =>
        row.Length > Currency ? Minor(row[Currency - 1], GroupExample.Currency(row[Currency]).MinorUnits) : 0;

    private static long Minor(string text, int decimals) =>
        AmountText.Read(text, decimals, out var minor) == AmountText.Outcome.Read
            ? minor
            : throw new ArgumentException(text);
}
