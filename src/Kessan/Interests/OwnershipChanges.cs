using System.Collections.Immutable;
using Kessan.Accounts;
using Kessan.Amounts;
using Kessan.Diagnostics;
using Kessan.Entities;
using Kessan.Ledger;
using Kessan.Phases;

namespace Kessan.Interests;

/// <summary>Purchases and sales of shares while control stays, and shares issued: equity transactions (IFRS 10.23,
/// ASC 810-10-45-23).</summary>
/// <remarks>
/// What moves between the parent and others is measured at the carrying amount on the day: an increase takes over
/// the same part of all that others hold, a decrease gives the same part of all that the group holds, goodwill in
/// full included. The difference to what was paid or received goes to additional paid-in capital; a gain in the
/// owner's books is taken out of the result.
/// </remarks>
internal sealed class OwnershipChanges
{
    private readonly InterestEntries _entries;
    private readonly SubsidiaryReader _reader;
    private readonly InvestmentElimination _investments;
    private readonly int _others;

    public OwnershipChanges(InterestEntries entries, SubsidiaryReader reader, InvestmentElimination investments)
    {
        _entries = entries;
        _reader = reader;
        _investments = investments;
        _others = entries.Need(AccountRole.NonControllingInterests);
    }

    /// <summary>Whether owners paid into an entity this year, or founded it: its capital rows and investments are
    /// then one transaction.</summary>
    public bool IsPaidIn(Subsidiary subsidiary) =>
        subsidiary.Combination is null && subsidiary.Entered is not null
        || (PaidIn(subsidiary).Count > 0 && Bought(subsidiary).Count > 0);

    /// <summary>Posts the year's transactions with owners of one subsidiary.</summary>
    public void Change(Subsidiary subsidiary)
    {
        var key = (_others, Movement.OwnershipChange);
        var moved = _entries.States[subsidiary.Entity].Components.GetValueOrDefault(key).Share;
        if (subsidiary.Left is not null)
        {
            return;
        }

        var bought = Bought(subsidiary);
        var rows = new List<PostingRow>();
        if (!moved.IsZero)
        {
            rows.Add(OnOthers(subsidiary.Entity, moved));
        }

        rows.AddRange(bought.Select(row => row with { Amount = -row.Amount }));
        rows.AddRange(
            bought.Select(row => OnOthers(row.Entity, OthersOf(row.Entity) * row.Amount)).Where(row => row.Amount != 0)
        );
        rows.AddRange(IssueRows(subsidiary));
        rows.AddRange(GainRows(subsidiary));
        if (rows.Exists(row => row.Amount != 0))
        {
            CompareConsideration(subsidiary, bought);
            Close(subsidiary, rows);
        }
    }

    /// <summary>Rows of cost that came or went this year beside the acquisition itself, debit positive.</summary>
    public List<PostingRow> Bought(Subsidiary subsidiary)
    {
        var isAcquired = subsidiary is { Combination: not null, Entered: not null };
        var acquired = isAcquired
            ? _investments
                .Cost(subsidiary, isAcquired: true)
                .ToDictionary(row => (row.Entity, row.Account, row.Movement), row => row.Amount)
            : [];
        return
        [
            .. _entries
                .Totals.With(subsidiary.Entity)
                .Where(row =>
                    row.Key.Partner == subsidiary.Entity
                    && _investments.IsInvestment(row.Key)
                    && (isAcquired || !_investments.IsOpening(row.Key) || IsLateStart(subsidiary))
                )
                .Select(row => new PostingRow(
                    row.Key.Entity,
                    row.Key.Account,
                    row.Presentation - acquired.GetValueOrDefault((row.Key.Entity, row.Key.Account, row.Key.Movement))
                )
                {
                    Partner = subsidiary.Entity,
                    Movement = row.Key.Movement,
                })
                .Where(row => row.Amount != 0),
        ];
    }

    private static bool IsLateStart(Subsidiary subsidiary) =>
        subsidiary.Combination is null && subsidiary.Entered is not null;

    private Fraction OthersOf(int entity) => Fraction.One - _entries.Timeline.Now.Effective[entity];

    private PostingRow OnOthers(int entity, Fraction amount) =>
        new(entity, _others, InterestEntries.Round(amount)) { Movement = Movement.OwnershipChange };

    private List<(int Account, Movement Movement, long Amount)> PaidIn(Subsidiary subsidiary)
    {
        var rows = new List<(int, Movement, long)>();
        foreach (var account in _entries.Totals.EquityAccounts.Where(_reader.HoldsCapital))
        {
            for (var m = 0; m < EntityTotals.Movements; m++)
            {
                var movement = (Movement)m;
                var counts = IsLateStart(subsidiary) || movement is not (Movement.Opening or Movement.ScopeChange);
                var amount = counts ? _entries.Totals.Equity(subsidiary.Entity, account, movement) : 0;
                if (amount != 0)
                {
                    rows.Add((account, movement, amount));
                }
            }
        }

        return rows;
    }

    private IEnumerable<PostingRow> IssueRows(Subsidiary subsidiary)
    {
        if (!IsPaidIn(subsidiary))
        {
            yield break;
        }

        foreach (var (account, movement, amount) in PaidIn(subsidiary))
        {
            yield return new(subsidiary.Entity, account, -amount) { Movement = movement };
            var share = InterestEntries.Round(OthersOf(subsidiary.Entity) * amount);
            yield return new(subsidiary.Entity, _others, share) { Movement = Movement.Issue };
        }
    }

    private IEnumerable<PostingRow> GainRows(Subsidiary subsidiary) =>
        _entries
            .Totals.With(subsidiary.Entity)
            .Where(row =>
                row.Key.Partner == subsidiary.Entity && _entries.Plays(row.Key.Account, AccountRole.GainOnLossOfControl)
            )
            .Select(row => new PostingRow(row.Key.Entity, row.Key.Account, -row.Presentation)
            {
                Partner = subsidiary.Entity,
            });

    /// <summary>Measures what the year's changes of interest moved to others so far, exactly; the state keeps
    /// it.</summary>
    /// <remarks>All subsidiaries are measured before anything is posted, so that their order plays no part.</remarks>
    public void Measure(Subsidiary subsidiary)
    {
        var key = (_others, Movement.OwnershipChange);
        var state = _entries.States[subsidiary.Entity];
        var before =
            _entries.Frame.Previous?.Interests.FirstOrDefault(i => i.Entity == subsidiary.Entity)?.State
            ?? InterestState.Empty;
        var moved = before.Components.GetValueOrDefault(key).Share;
        var growth = Attribution.Growth(state, before, _entries.Frame.Group.Chart);
        var carried = Carried(subsidiary.Entity, state) + moved;
        var paidIn = IsPaidIn(subsidiary) ? PaidIn(subsidiary).Sum(row => row.Amount) : 0;
        var goodwill = PurchasedGoodwill(subsidiary);
        foreach (var step in _entries.Timeline.Steps.Where(step => IsUnderControl(step, subsidiary)))
        {
            // Goodwill that only the acquirer bought follows the interest in the acquirer, all else that in the entity.
            var (interests, after) = (step.Before.Effective, step.After.Effective);
            var theirs = -(Fraction.One - interests[subsidiary.Acquirer]) * goodwill;
            var later = _entries.Timeline.ShareOfOthers(subsidiary.Entity, step.Day) * growth;
            var net =
                -(Fraction)Invariant.Narrow(Shared(subsidiary))
                - paidIn
                - (_entries.Timeline.PartAfter(subsidiary.Entity, step.Day) * growth);
            var change =
                Transferred(step, subsidiary.Entity, carried - later - theirs, net)
                + ((after[subsidiary.Acquirer] - interests[subsidiary.Acquirer]) * goodwill);
            moved += change;
            carried += change;
        }

        if (!moved.IsZero)
        {
            var components = state.Components.SetItem(key, new(0, moved));
            _entries.States[subsidiary.Entity] = state with { Components = components };
        }
    }

    // Opening and acquisition as posted, the year's shares exact.
    private Fraction Carried(int entity, InterestState state) =>
        state.Components.Values.Aggregate(
            _entries.Others(entity, Movement.Opening)
                + _entries.Others(entity, Movement.ScopeChange)
                + state.ResultShare,
            (sum, component) => sum + component.Share
        );

    /// <summary>Net assets all owners share, debit positive: without investments in subsidiaries and purchased
    /// goodwill, after unrealised profit.</summary>
    public Int128 Shared(Subsidiary subsidiary)
    {
        var (_, apart) = _entries.Totals.Sum(
            subsidiary.Entity,
            key =>
                key.Entity == subsidiary.Entity
                && key.Partner >= 0
                && key.Partner != _entries.Frame.Group.Parent
                && _investments.IsInvestment(key)
        );
        var effects = _entries.Ledger.UnrealizedProfits.Where(effect => effect.Bearer == subsidiary.Entity);
        return _entries.Totals.NetAssets(subsidiary.Entity)
            - apart
            - subsidiary.OwnersGoodwill.Standing
            - effects.Sum(effect => effect.OnResult + effect.OnOpening);
    }

    private static bool IsUnderControl(OwnershipStep step, Subsidiary subsidiary) =>
        step.Before.Methods[subsidiary.Entity] == ConsolidationMethod.Full
        && step.After.Methods[subsidiary.Entity] == ConsolidationMethod.Full
        && (Differs(step, subsidiary.Entity) || (subsidiary.IsPurchased && Differs(step, subsidiary.Acquirer)));

    private static bool Differs(OwnershipStep step, int entity) =>
        step.Before.Effective[entity] != step.After.Effective[entity];

    private long PurchasedGoodwill(Subsidiary subsidiary) =>
        subsidiary.IsPurchased
            ? _entries
                .Totals.Sum(
                    subsidiary.Entity,
                    key => key.Entity == subsidiary.Entity && _entries.Plays(key.Account, AccountRole.Goodwill)
                )
                .Presentation
            : 0;

    // Both amounts credit negative: others' carrying amount and the net assets of all owners.
    private static Fraction Transferred(OwnershipStep step, int entity, Fraction others, Fraction netAssets)
    {
        var (before, after) = (step.Before.Effective[entity], step.After.Effective[entity]);
        return after > before
            ? others * (before - after) / (Fraction.One - before)
            : (netAssets - others) * (before - after) / before;
    }

    private void CompareConsideration(Subsidiary subsidiary, List<PostingRow> bought)
    {
        var frame = _entries.Frame;
        var events = frame.Group.Ownership.Events.Where(e =>
            e.Entity == subsidiary.Entity
            && e.Date >= frame.YearStart
            && e.Date <= frame.Date
            && (subsidiary.Entered is null || e.Date > subsidiary.Entered)
        );
        foreach (var owner in events.GroupBy(e => e.Owner))
        {
            var isPresentation = frame.Group.Entities[owner.Key].FunctionalCurrency == frame.Group.PresentationCurrency;
            if (!isPresentation || owner.Any(e => e.Consideration is null))
            {
                continue;
            }

            var stated = owner.Sum(e =>
                e.Kind is OwnershipEventKind.Decrease ? -e.Consideration!.Value : e.Consideration!.Value
            );
            var booked =
                bought.Where(row => row.Entity == owner.Key).Sum(row => row.Amount)
                - GainRows(subsidiary).Where(row => row.Entity == owner.Key).Sum(row => row.Amount);
            if (stated != booked)
            {
                _entries.Findings.Add(InterestDiagnostics.ConsiderationDiffers(_entries, owner.Last(), stated, booked));
            }
        }
    }

    private void Close(Subsidiary subsidiary, List<PostingRow> rows)
    {
        var frame = _entries.Frame;
        var remainder = -rows.Sum(row => row.Amount);
        var changed = frame.Group.Ownership.Events.LastOrDefault(e =>
            e.Date >= frame.YearStart
            && e.Date <= frame.Date
            && e.Entity == subsidiary.Entity
            && (subsidiary.Entered is null || e.Date > subsidiary.Entered)
        );
        var isChanged = changed is not null || rows.Exists(row => row.Movement == Movement.OwnershipChange);
        if (2 * Math.Abs(remainder) <= rows.Count && !isChanged)
        {
            rows.Add(
                new(subsidiary.Entity, _entries.Need(AccountRole.RetainedEarnings), remainder)
                {
                    Movement = Movement.Rounding,
                }
            );
        }
        else if (isChanged)
        {
            var paidIn = _entries.Need(AccountRole.AdditionalPaidInCapital);
            if (paidIn < 0)
            {
                return;
            }

            rows.Add(new(subsidiary.Acquirer, paidIn, remainder) { Movement = Movement.OwnershipChange });
        }
        else
        {
            _entries.Report(subsidiary.Entity, InterestDiagnostics.CostWithoutEvent(_entries, subsidiary, remainder));
            return;
        }

        _entries.Post(
            new(
                $"interests/ownership/{_entries.Code(subsidiary.Entity)}",
                JournalKind.ScopeChange,
                "IFRS 10.23, ASC 810-10-45-23",
                $"Shares in {_entries.Code(subsidiary.Entity)} bought, sold or issued while control stays"
            )
            {
                Location = changed?.Location ?? default,
            },
            rows
        );
    }
}
