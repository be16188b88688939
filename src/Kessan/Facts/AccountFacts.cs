using Kessan.Accounts;
using Kessan.Diagnostics;
using Kessan.Ledger;
using Kessan.Periods;
using Kessan.Statements;

namespace Kessan.Facts;

/// <summary>The totals of accounts, headings added up: <c>Account@...@account=1000</c>, with the sign of the
/// account's class.</summary>
internal static class AccountFacts
{
    /// <summary>The totals of every account that has an amount.</summary>
    public static IEnumerable<Fact> Of(StatementSeries series, FactFrame frame)
    {
        var chart = series.Sets.First().Ledger.Frame.Group.Chart;
        var sums = series.Sets.ToDictionary(set => set.Closing, set => Sums(set, chart, openingOnly: false));
        foreach (var period in frame.Periods)
        {
            var set = series.At(period.Closing);
            var now = set is not null
                ? sums[set.Closing]
                : Sums(series.OpenedBy(period.Closing)!, chart, openingOnly: true);
            var before = series.Before(period) is { } earlier ? sums[earlier.Closing] : null;
            foreach (var account in chart.Accounts)
            {
                var isBalance = !account.Class.IsResult();
                if (!isBalance && !series.Reaches(period))
                {
                    continue;
                }

                var taken = isBalance || before is null ? 0 : before[account.Index];
                if (now[account.Index] != 0 || taken != 0)
                {
                    yield return Total(frame, account, period, now[account.Index] - taken);
                }
            }
        }
    }

    private static Fact Total(FactFrame frame, Account account, ReportingPeriod period, long amount) =>
        frame.Fact(
            FactId.AccountConcept,
            period,
            [new(FactId.AccountDimension, account.Code)],
            (account.NameEn, account.NameJa),
            new(
                account.Class.NormalSign() * amount,
                !account.Class.IsResult(),
                account.IsHeading ? "sum of the accounts below" : "sum of postings"
            )
        );

    private static long[] Sums(StatementSet set, ChartOfAccounts chart, bool openingOnly)
    {
        var sums = new long[chart.Accounts.Length];
        foreach (var cell in set.Totals.Whole.Where(cell => !openingOnly || cell.Movement == Movement.Opening))
        {
            for (var account = cell.Account; account >= 0; account = chart[account].Parent)
            {
                sums[account] = Invariant.Narrow((Int128)sums[account] + cell.Amount);
            }
        }

        return sums;
    }
}
