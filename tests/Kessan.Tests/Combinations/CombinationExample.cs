using System.Collections.Immutable;
using Kessan.Accounts;
using Kessan.Combinations;
using Kessan.Diagnostics;
using Kessan.Entities;
using Kessan.Ledger;
using Kessan.Phases;
using Kessan.Tests.Ledgers;

namespace Kessan.Tests.Combinations;

/// <summary>An acquirer P and an acquiree S, and what the stage makes of their combination.</summary>
internal static class CombinationExample
{
    public static GroupExample Group(
        BusinessCombination combination,
        string presentation = "JPY",
        string functional = "JPY"
    ) =>
        GroupExample
            .In(presentation)
            .Entity("P", presentation)
            .Entity("S", functional)
            .Holds(combination.AcquisitionDate.ToString("yyyy-MM-dd"), "P", "S", "80")
            .Combination(combination);

    /// <summary>A combination of S by P with equity in one account; amounts in minor units.</summary>
    public static BusinessCombination Acquisition(string date, string interest, long consideration, long equity) =>
        new(
            1,
            0,
            GroupExample.Day(date),
            GroupExample.Percent(interest),
            consideration,
            null,
            null,
            null,
            [new(Account("3000"), -equity, null, new("combinations/s.yaml", 8))],
            [],
            [],
            new("combinations/s.yaml", 1)
        );

    public static FairValueAdjustment Adjust(
        string account,
        long amount,
        string release = "",
        int months = 0,
        string tax = "0"
    ) =>
        new(
            Account(account),
            amount,
            release.Length == 0 ? -1 : Account(release),
            months,
            [],
            GroupExample.Percent(tax),
            new("combinations/s.yaml", 11)
        );

    public static GoodwillImpairment Impair(string date, string percent) =>
        new(GroupExample.Day(date), null, GroupExample.Percent(percent), new("combinations/s.yaml", 20));

    public static Checked<CombinedLedger> Run(
        GroupExample group,
        string closing,
        AccountingBasis basis = AccountingBasis.Ifrs
    )
    {
        var frame = group.Frame(closing, basis);
        var policy = CombinationPolicy.For(frame);
        var result = CombinationStage.Run(new AdjustedLedger(frame, [], null), policy.Value);
        return Checked.With(result.Value, result.Findings.Concat(policy.Findings));
    }

    /// <summary>What stands on an account, functional minor units; with a movement, only that.</summary>
    public static long On(this CombinedLedger ledger, string account, Movement? movement = null)
    {
        var sum = 0L;
        foreach (var segment in ledger.Segments)
        {
            for (var i = 0; i < segment.Count; i++)
            {
                var counts =
                    segment.Accounts[i] == Account(account)
                    && (movement ?? segment.Movements[i]) == segment.Movements[i];
                sum += counts ? segment.Functional[i] : 0;
            }
        }

        return sum;
    }

    /// <summary>Balances by account; results in retained earnings, zero ones left out.</summary>
    public static ImmutableSortedDictionary<string, long> Balances(
        this CombinedLedger ledger,
        Movement? movement = null
    ) =>
        ledger
            .Frame.Group.Chart.Accounts.GroupBy(account => account.Class.IsResult() ? "3200" : account.Code)
            .Select(group => (group.Key, Sum: group.Sum(account => ledger.On(account.Code, movement))))
            .Where(pair => pair.Sum != 0)
            .ToImmutableSortedDictionary(pair => pair.Key, pair => pair.Sum);

    private static int Account(string code) => ExampleChart.Standard.Find(code)!.Index;
}
