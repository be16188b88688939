using System.Collections.Immutable;
using Kessan.Ledger;
using Kessan.Periods;
using Kessan.Phases;
using Kessan.Tests.Simulation;

namespace Kessan.Tests.Faults;

/// <summary>A row of a trial balance while it is spoiled: words instead of codes.</summary>
internal sealed record SpoiledRow(
    string Account,
    string Partner,
    string Movement,
    string Currency,
    long Transaction,
    long Amount,
    int Line
);

/// <summary>Ways to spoil books.</summary>
internal static class Spoil
{
    /// <summary>The books with the rows of one trial balance changed.</summary>
    public static GroupBooks Rows(
        GroupBooks books,
        int entity,
        Closing closing,
        Func<List<SpoiledRow>, IEnumerable<SpoiledRow>> change
    )
    {
        var place = books.TrialBalances.ToList().FindIndex(tb => tb.Entity == entity && tb.Closing == closing);
        var from = books.TrialBalances[place];
        var rows = Read(from).ToList();
        return books with { TrialBalances = books.TrialBalances.SetItem(place, Write(from, [.. change(rows)])) };
    }

    /// <summary>Changes the amount of the first row that passes, and of another the other way.</summary>
    public static IEnumerable<SpoiledRow> Move(
        List<SpoiledRow> rows,
        Predicate<SpoiledRow> one,
        Predicate<SpoiledRow> other,
        long amount
    )
    {
        var (first, second) = (rows.FindIndex(one), rows.FindIndex(other));
        rows[first] = rows[first] with { Amount = rows[first].Amount + amount };
        rows[second] = rows[second] with { Amount = rows[second].Amount - amount };
        return rows;
    }

    /// <summary>The index of the group account of a row's code.</summary>
    public static int AccountOf(SpoiledRow row) =>
        row.Account[0] == 'L'
            ? int.Parse(row.Account.AsSpan(1), null) - 500
            : SimulationChart.Accounts.Find(row.Account)!.Index;

    private static IEnumerable<SpoiledRow> Read(TrialBalance from)
    {
        for (var row = 0; row < from.Count; row++)
        {
            yield return new(
                from.AccountWords[from.Accounts[row]],
                Word(from.PartnerWords, from.Partners, row),
                Word(from.MovementWords, from.Movements, row),
                Word(from.CurrencyWords, from.Currencies, row),
                from.Transaction?[row] ?? 0,
                from.Amounts[row],
                from.Lines[row]
            );
        }
    }

    private static string Word(ImmutableArray<string> words, int[]? codes, int row) =>
        codes is null || codes[row] < 0 ? string.Empty : words[codes[row]];

    private static TrialBalance Write(TrialBalance from, List<SpoiledRow> rows)
    {
        ImmutableArray<string> Words(Func<SpoiledRow, string> word) =>
            [.. rows.Select(word).Where(w => w.Length > 0).Distinct()];
        int[] Codes(Func<SpoiledRow, string> word) => [.. rows.Select(row => Words(word).IndexOf(word(row)))];
        return new()
        {
            Entity = from.Entity,
            Closing = from.Closing,
            File = from.File,
            AccountWords = Words(row => row.Account),
            PartnerWords = Words(row => row.Partner),
            MovementWords = Words(row => row.Movement),
            CurrencyWords = Words(row => row.Currency),
            Count = rows.Count,
            Accounts = Codes(row => row.Account),
            Amounts = [.. rows.Select(row => row.Amount)],
            Lines = [.. rows.Select(row => row.Line)],
            Partners = Codes(row => row.Partner),
            Movements = Codes(row => row.Movement),
            Currencies = from.Currencies is null ? null : Codes(row => row.Currency),
            Transaction = from.Currencies is null ? null : [.. rows.Select(row => row.Transaction)],
        };
    }
}
