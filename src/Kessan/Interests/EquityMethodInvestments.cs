using Kessan.Accounts;
using Kessan.Amounts;
using Kessan.Entities;
using Kessan.Ledger;
using Kessan.Phases;

namespace Kessan.Interests;

/// <summary>Carries equity-method investments forward: cost, share of results and other comprehensive income,
/// dividends (IAS 28.10, ASC 323-10-35-4).</summary>
/// <remarks>
/// Losses stop where the carrying amount is nothing; what is not recognised is remembered and taken up before
/// profits are recognised again (IAS 28.38-39, ASC 323-10-35-19 to 22). It is the part of all shares so far that
/// cost does not cover, so it is derived anew from the investee's results and nothing needs to be handed on.
/// </remarks>
internal sealed class EquityMethodInvestments
{
    private readonly InterestEntries _entries;
    private readonly InvesteeShares _shares;

    public EquityMethodInvestments(InterestEntries entries)
    {
        _entries = entries;
        _shares = new(entries);
    }

    private ClosingFrame Frame => _entries.Frame;

    /// <summary>Posts the year to date of every investee and owner.</summary>
    public void Account()
    {
        foreach (
            var entry in Frame.Scope.Entries.Where(e =>
                e.Method == ConsolidationMethod.Equity
                || e.MethodInYear == ConsolidationMethod.Equity
                || (e.Entered is not null && _entries.Timeline.WasInvestee(e.Entity))
            )
        )
        {
            var owners = Owners(entry.Entity);
            var isInvestee = entry.Method == ConsolidationMethod.Equity || entry.Entered is null;
            if (
                isInvestee
                && owners.Count > 0
                && !_shares.RowsOf(entry.Entity).Any(row => row.Closing == Frame.Closing)
            )
            {
                _entries.Findings.Add(InterestDiagnostics.NoResults(_entries, entry.Entity));
            }

            foreach (var owner in owners)
            {
                Account(owner, entry.Entity);
            }
        }
    }

    private List<int> Owners(int investee)
    {
        var now = Frame.Scope.Holdings.Where(h => h.Entity == investee).Select(h => h.Owner);
        var start = _entries.Timeline.YearStart.Holdings.Where(h => h.Entity == investee).Select(h => h.Owner);
        return [.. now.Union(start).Where(owner => Frame.Scope[owner].HasLedger).Order()];
    }

    private void Account(int owner, int investee)
    {
        var account = _entries.Need(AccountRole.EquityMethodInvestment);
        var profit = _entries.Need(AccountRole.ShareOfProfitOfEquityMethod);
        if (account < 0 || profit < 0)
        {
            return;
        }

        PostFolderOpening(owner, investee, account);
        var share = _shares.Of(owner, investee, Frame.Closing);
        var opening = Booked(owner, investee, isOpening: true) + _entries.PostedWith(owner, account, investee);
        var bought = Booked(owner, investee, isOpening: false);
        var dividends = DividendRows(owner, investee);
        var received = dividends.Sum(row => row.Amount);
        var income = InterestEntries.Round(share.Income + share.Translation);
        var unlimited = InterestEntries.Round(share.Result);
        var before = UnrecognizedBefore(owner, investee);
        var carried = (before > 0 ? -before : opening) + bought + unlimited + income - received;
        var result = unlimited + Math.Max(0, -carried) - before;
        List<PostingRow> rows =
        [
            new(owner, account, result) { Partner = investee, Movement = Movement.Profit },
            new(owner, profit, -result),
            new(owner, account, -received) { Partner = investee, Movement = Movement.Dividends },
            .. dividends,
            .. IncomeRows(owner, investee, account, income),
        ];
        Post(owner, investee, "year", rows);
        Report(owner, investee, share, received, Math.Max(0, -carried));
        _entries.EquityMethod.Add(
            new(
                investee,
                owner,
                _entries.Timeline.Now.Direct(owner, investee),
                opening,
                result,
                income,
                received,
                bought,
                opening + bought + result + income - received,
                carried < 0 || before > 0 || share.Opening is null || Frame.Scope[investee].Entered is not null
                    ? null
                    : share.Closing + (opening - share.Opening) + bought
            )
        );
    }

    private IEnumerable<PostingRow> IncomeRows(int owner, int investee, int account, long income)
    {
        if (income == 0)
        {
            return [];
        }

        var reserve =
            Frame.Group.Chart.WithRole(AccountRole.ShareOfOciOfEquityMethod)?.Index
            ?? _entries.Need(AccountRole.CumulativeTranslationAdjustment);
        return reserve < 0
            ? []
            :
            [
                new(owner, account, income) { Partner = investee, Movement = Movement.OtherComprehensiveIncome },
                new(owner, reserve, -income) { Movement = Movement.OtherComprehensiveIncome },
            ];
    }

    // In the first year the folder states the group's share of earlier results by equity account, credit negative.
    private void PostFolderOpening(int owner, int investee, int account)
    {
        if (!Frame.Opening.IsFirst)
        {
            return;
        }

        var start = _entries.Timeline.YearStart;
        var all = Owners(investee).Aggregate(Fraction.Zero, (sum, o) => sum + start.Direct(o, investee));
        var part = all.IsZero ? Fraction.One : start.Direct(owner, investee) / all;
        var rows = new List<PostingRow>();
        foreach (
            var carried in Frame.Opening.Carried.Where(c =>
                c.Kind == JournalKind.EquityMethod && c.Entity == investee && c.Account != account
            )
        )
        {
            var amount = InterestEntries.Round(part * carried.Presentation);
            rows.Add(new(owner, account, -amount) { Partner = investee, Movement = Movement.Opening });
            rows.Add(new(owner, carried.Account, amount) { Movement = Movement.Opening });
        }

        Post(owner, investee, "opening", rows);
    }

    private long Booked(int owner, int investee, bool isOpening)
    {
        var startsHere = Frame.Opening.IsFirst && Frame.Opening.Of(owner) is null;
        return _entries
            .Totals.Sum(
                owner,
                key =>
                    key.Entity == owner
                    && key.Partner == investee
                    && _entries.Plays(key.Account, AccountRole.EquityMethodInvestment)
                    && isOpening
                        == (key.Movement == Movement.Opening || (startsHere && key.Movement == Movement.Change))
            )
            .Presentation;
    }

    // Dividends the owner booked as income, debit: they are taken out of the result and reduce the investment.
    private List<PostingRow> DividendRows(int owner, int investee) =>
        [
            .. _entries
                .Totals.With(investee)
                .Where(row =>
                    row.Key.Entity == owner
                    && row.Key.Partner == investee
                    && _entries.Plays(row.Key.Account, AccountRole.DividendIncome)
                )
                .Select(row => new PostingRow(owner, row.Key.Account, -row.Presentation) { Partner = investee }),
        ];

    // What all shares of the years before did not find cover for in cost, positive.
    private long UnrecognizedBefore(int owner, int investee)
    {
        var years = _shares
            .RowsOf(investee)
            .GroupBy(row => row.Closing.FiscalYear)
            .Where(y => y.Key < Frame.Closing.FiscalYear);
        var folder = Frame.Books.Carried.Where(c => c.Kind == CarriedEntryKind.EquityMethod && c.Entity == investee);
        Fraction sum = Booked(owner, investee, isOpening: true) - folder.Sum(c => c.Amount);
        var any = false;
        foreach (var year in years)
        {
            var share = _shares.Of(owner, investee, year.Max(row => row.Closing));
            sum += share.Result + share.Income + share.Translation - share.Dividends;
            any = true;
        }

        return any && sum.IsNegative ? -InterestEntries.Round(sum) : 0;
    }

    private void Post(int owner, int investee, string what, List<PostingRow> rows)
    {
        _entries.Post(
            new(
                $"interests/equity-method/{_entries.Code(owner)}/{_entries.Code(investee)}/{what}",
                JournalKind.EquityMethod,
                "IAS 28.10, ASC 323-10-35-4",
                $"Share of {_entries.Code(owner)} in {_entries.Code(investee)}"
            ),
            rows
        );
        rows.ForEach(_entries.Totals.Add);
    }

    private void Report(int owner, int investee, InvesteeShare share, long received, long unrecognized)
    {
        var expected = InterestEntries.Round(share.Dividends);
        var isDomestic = Frame.Group.Entities[investee].FunctionalCurrency == Frame.Group.PresentationCurrency;
        if (isDomestic && expected != received)
        {
            _entries.Findings.Add(InterestDiagnostics.DividendDiffers(_entries, owner, investee, (expected, received)));
        }

        if (unrecognized > 0)
        {
            _entries.Findings.Add(InterestDiagnostics.LossesNotRecognized(_entries, owner, investee, unrecognized));
        }
    }
}
