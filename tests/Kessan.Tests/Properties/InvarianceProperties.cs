using System.Collections.Immutable;
using Kessan.Amounts;
using Kessan.Ledger;
using Kessan.Phases;
using Kessan.Tests.Simulation;

namespace Kessan.Tests.Properties;

/// <summary>What changes no figure of a group.</summary>
public class InvarianceProperties
{
    public static TheoryData<ulong> Seeds => Closed.Seeds;

    [Theory]
    [MemberData(nameof(Seeds))]
    public void TheOrderOfFilesAndRowsDoesNotMatter(ulong seed)
    {
        var group = RandomGroup.Of(seed);
        var numbers = new SimulationNumbers(seed);
        ImmutableArray<T> Mixed<T>(ImmutableArray<T> items) => [.. items.OrderBy(_ => numbers.Next())];
        var books = group.Books with
        {
            TrialBalances =
            [
                .. group
                    .Books.TrialBalances.Select(tb => RowsMixed(tb, numbers))
                    .OrderBy(tb => tb.Closing)
                    .ThenBy(tb => tb.Entity),
            ],
            Openings = Mixed(group.Books.Openings),
            Adjustments = Mixed(group.Books.Adjustments),
            Inventories = Mixed(group.Books.Inventories),
            EquityMethod = Mixed(group.Books.EquityMethod),
            Dividends = Mixed(group.Books.Dividends),
            Intercompany = Mixed(group.Books.Intercompany),
            Mappings = Mixed(group.Books.Mappings),
            Group = group.Books.Group with
            {
                Rates = new(Mixed([.. group.Books.Group.Rates.Entries])),
                Ownership = new(Mixed(group.Books.Group.Ownership.Events)),
            },
        };

        Closed.Facts(group, books).Should().Equal(Closed.Facts(group, group.Books));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void AnEarlierClosingIsWhatItWasWhenItWasTheLast(ulong seed)
    {
        var group = RandomGroup.Of(seed);
        var all = Closed.Facts(group, group.Books);
        foreach (var closing in group.Books.Closings)
        {
            foreach (var (id, value) in Closed.Facts(Closed.Series(group.Books, group.Basis, closing)))
            {
                all.Should().Contain(id, value);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void ManyThreadsComeToWhatOneDoes(ulong seed)
    {
        var group = RandomGroup.Of(seed);

        var many = Closed.Series(group.Books, group.Basis, new Threads());

        Closed.Facts(many).Should().Equal(Closed.Facts(group, group.Books));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void RatesOfOneAreTheIdentity(ulong seed)
    {
        var group = RandomGroup.Of(seed, GroupShape.RatesOfOne);
        var presentation = group.Plan.Presentation;
        var same = group.Books with
        {
            Group = group.Books.Group with
            {
                Entities = [.. group.Books.Group.Entities.Select(e => e with { FunctionalCurrency = presentation })],
            },
            Openings = [.. group.Books.Openings.Select(o => o with { Historical = null })],
            TrialBalances = [.. group.Books.TrialBalances.Select(tb => InCurrency(tb, presentation.Code))],
        };
        var foreign = group.Books with
        {
            Openings =
            [
                .. group.Books.Openings.Select(o => o with { Historical = o.Historical is null ? null : o.Amount }),
            ],
        };

        Closed.Facts(group, foreign).Should().Equal(Closed.Facts(group, same));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void WhollyOwnedInOneCurrencyIsPlainAddition(ulong seed)
    {
        var group = RandomGroup.Of(seed, GroupShape.WhollyOwned);
        var books = group.Books with { Adjustments = [], Inventories = [] };
        foreach (var set in Closed.Series(books, group.Basis).Sets)
        {
            var trialBalances = books.TrialBalances.Where(tb => tb.Closing == set.Closing).ToList();
            foreach (var account in new[] { "1000", "1100", "1200", "1500", "2000", "5100", "5200" })
            {
                var index = SimulationChart.Accounts.Find(account)!.Index;
                var sum = trialBalances.Sum(tb =>
                    Enumerable
                        .Range(0, tb.Count)
                        .Where(row =>
                            tb.AccountWords[tb.Accounts[row]] == account
                            || tb.AccountWords[tb.Accounts[row]] == SimulatedCode.Local(index, true)
                        )
                        .Sum(row => tb.Amounts[row])
                );

                set.Totals.Cells.Where(cell => cell.Account == index).Sum(cell => cell.Amount).Should().Be(sum);
            }

            set.Amounts["NonControllingInterests"].Should().Be(0);
        }
    }

    private static TrialBalance InCurrency(TrialBalance trialBalance, string code) =>
        Copy(trialBalance, Enumerable.Range(0, trialBalance.Count), [.. trialBalance.CurrencyWords.Select(_ => code)]);

    private static TrialBalance RowsMixed(TrialBalance trialBalance, SimulationNumbers numbers) =>
        Copy(
            trialBalance,
            Enumerable.Range(0, trialBalance.Count).OrderBy(_ => numbers.Next()),
            trialBalance.CurrencyWords
        );

    private static TrialBalance Copy(TrialBalance from, IEnumerable<int> order, ImmutableArray<string> currencies)
    {
        int[] rows = [.. order];
        T[]? Taken<T>(T[]? column) => column is null ? null : [.. rows.Select(row => column[row])];
        return new()
        {
            Entity = from.Entity,
            Closing = from.Closing,
            File = from.File,
            AccountWords = from.AccountWords,
            PartnerWords = from.PartnerWords,
            MovementWords = from.MovementWords,
            CurrencyWords = currencies,
            Count = from.Count,
            Accounts = Taken(from.Accounts)!,
            Amounts = Taken(from.Amounts)!,
            Lines = Taken(from.Lines)!,
            Partners = Taken(from.Partners),
            Movements = Taken(from.Movements),
            Currencies = Taken(from.Currencies),
            Transaction = Taken(from.Transaction),
        };
    }

    private sealed class Threads : IWorkScheduler
    {
        public void ForEach(int count, Action<int> work) => Parallel.For(0, count, work);
    }
}
