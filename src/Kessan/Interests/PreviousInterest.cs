using Kessan.Accounts;
using Kessan.Amounts;
using Kessan.Diagnostics;
using Kessan.Ledger;
using Kessan.Phases;

namespace Kessan.Interests;

/// <summary>What the group held of an acquiree by the equity method before it obtained control: it leaves at its
/// carrying amount and counts at fair value in what was given for control; the difference is a gain (IFRS 3.41 and 42,
/// ASC 805-10-25-10).</summary>
/// <remarks>
/// The carrying amount is what the equity method carried forward to the day: the opening, the year's shares and
/// dividends, and what was bought, but not what books moved to the account of subsidiaries. The elimination that the
/// rows are part of then proves it: fair value and price on one side, cost and carrying amount on the other, must meet
/// but for rounding. Other comprehensive income of the investee goes to the result with it, as if the interest had been
/// sold. </remarks>
internal static class PreviousInterest
{
    /// <summary>What keeps the interest from being remeasured; null where nothing does, or where there was
    /// none.</summary>
    public static Diagnostic? Finding(InterestEntries entries, Subsidiary subsidiary)
    {
        if (!Carried(entries, subsidiary).Any())
        {
            return null;
        }

        if (subsidiary.Combination!.PreviouslyHeld is null)
        {
            return InterestDiagnostics.PreviousInterestNotStated(entries, subsidiary);
        }

        return subsidiary.AcquirerAtAcquisition == Fraction.One
            ? null
            : InterestDiagnostics.PreviousInterestOfPartlyHeld(entries, subsidiary);
    }

    /// <summary>Rows that take the interest out and recognise the gain: they add to minus its fair value less what
    /// books moved to the account of subsidiaries.</summary>
    public static List<PostingRow> Rows(InterestEntries entries, Subsidiary subsidiary)
    {
        var rows = new List<PostingRow>();
        var carrying = 0L;
        foreach (var carried in Carried(entries, subsidiary))
        {
            carrying += carried.Opening + carried.ShareOfResult + carried.ShareOfOci - carried.Dividends;
            carrying += Bought(entries, carried).Where(amount => amount > 0).Sum();
            rows.AddRange(Left(entries, carried));
            rows.AddRange(Income(entries, carried));
        }

        if (rows.Count > 0 && entries.Need(AccountRole.GainOnLossOfControl) is >= 0 and var gain)
        {
            var income = rows.Where(row => row.Movement == Movement.Reclassification).Sum(row => row.Amount);
            var fairValue = subsidiary.Combination!.PreviouslyHeld!.Value;
            rows.Add(new(subsidiary.Acquirer, gain, carrying - fairValue - income) { Partner = subsidiary.Entity });
        }

        return rows;
    }

    private static IEnumerable<EquityMethodRollForward> Carried(InterestEntries entries, Subsidiary subsidiary) =>
        subsidiary is { Combination: not null, Entered: not null }
            ? entries.EquityMethod.Where(row => row.Investee == subsidiary.Entity)
            : [];

    private static IEnumerable<long> Bought(InterestEntries entries, EquityMethodRollForward carried) =>
        Booked(entries, carried).Where(row => row.Key.Movement != Movement.Opening).Select(row => row.Presentation);

    private static IEnumerable<TrackedRow> Booked(InterestEntries entries, EquityMethodRollForward carried) =>
        entries
            .Totals.With(carried.Investee)
            .Where(row =>
                row.Key.Entity == carried.Owner && entries.Plays(row.Key.Account, AccountRole.EquityMethodInvestment)
            );

    // What still stands on accounts of the equity method, booked or posted. What books moved away is taken back in the
    // movement it was moved in, because the account it went to is eliminated in that movement too.
    private static IEnumerable<PostingRow> Left(InterestEntries entries, EquityMethodRollForward carried)
    {
        var account = entries.Need(AccountRole.EquityMethodInvestment);
        var posted = entries.PostedWith(carried.Owner, account, carried.Investee);
        return Booked(entries, carried)
            .Select(row => (row.Key.Account, Movement: MovementOf(row), Amount: row.Presentation))
            .Append((Account: account, Movement: Movement.ScopeChange, Amount: posted))
            .GroupBy(row => (row.Account, row.Movement), row => row.Amount)
            .Select(place => new PostingRow(carried.Owner, place.Key.Account, -place.Sum())
            {
                Partner = carried.Investee,
                Movement = place.Key.Movement,
            })
            .Where(row => row.Amount != 0);
    }

    private static Movement MovementOf(TrackedRow row) =>
        row.Key.Movement != Movement.Opening && row.Presentation < 0 ? row.Key.Movement : Movement.ScopeChange;

    private static IEnumerable<PostingRow> Income(InterestEntries entries, EquityMethodRollForward carried)
    {
        var chart = entries.Frame.Group.Chart;
        var own = chart.WithRole(AccountRole.ShareOfOciOfEquityMethod);
        var year = own ?? chart.WithRole(AccountRole.CumulativeTranslationAdjustment);
        return Before(entries, carried)
            .Where(posting =>
                chart[posting.Account] is { Class: AccountClass.Equity, Role: not AccountRole.RetainedEarnings }
            )
            .Select(posting => (posting.Account, Amount: posting.Presentation))
            .Append((Account: year?.Index ?? -1, Amount: -carried.ShareOfOci))
            .GroupBy(income => income.Account, income => income.Amount)
            .Select(account => new PostingRow(carried.Owner, account.Key, -account.Sum())
            {
                Movement = Movement.Reclassification,
            })
            .Where(row => row.Amount != 0);
    }

    // The folder's opening names the investee alone; what all owners have of it goes with one of them.
    private static bool IsFirstOwner(InterestEntries entries, EquityMethodRollForward carried) =>
        entries.EquityMethod.First(row => row.Investee == carried.Investee).Owner == carried.Owner;

    private static IEnumerable<CarriedPosting> Before(InterestEntries entries, EquityMethodRollForward carried)
    {
        var frame = entries.Frame;
        var key = $"equity-method/{entries.Code(carried.Owner)}/{entries.Code(carried.Investee)}/";
        return frame.Opening.Carried.Where(posting =>
            posting.Kind == JournalKind.EquityMethod
            && (
                frame.Opening.IsFirst
                    ? posting.Entity == carried.Investee && IsFirstOwner(entries, carried)
                    : posting.Key.Contains(key, StringComparison.Ordinal)
            )
        );
    }
}
