using Kessan.Accounts;
using Kessan.Entities;
using Kessan.Ledger;

namespace Kessan.Interests;

/// <summary>Takes an entity out when control is lost: its assets, liabilities, goodwill and what others hold leave
/// at carrying amounts, reserves are reclassified, what is retained stands at fair value (IFRS 10.25, B98; ASC
/// 810-10-40-5).</summary>
/// <remarks>
/// The gain is what the journal leaves, and is derived a second time: consideration and fair value retained and
/// others' part, less net assets with goodwill, plus the group's part of reserves reclassified. The results until
/// the day stay in the year.
/// </remarks>
internal sealed class LeavingEntities(InterestEntries entries)
{
    private readonly int _others = entries.Need(AccountRole.NonControllingInterests);

    /// <summary>Posts the leaving of one subsidiary.</summary>
    public void Leave(Subsidiary subsidiary)
    {
        if (subsidiary.Left is not { } day)
        {
            return;
        }

        var gain = entries.Need(AccountRole.GainOnLossOfControl);
        if (gain < 0)
        {
            return;
        }

        var netAssets = NetAssets(subsidiary.Entity);
        var others = entries.Others(subsidiary.Entity);
        var retained = Retained(subsidiary, day);
        var shares = ShareRows(subsidiary, retained);
        var reserves = Reserves(subsidiary.Entity);
        List<PostingRow> rows =
        [
            .. netAssets,
            new(subsidiary.Entity, _others, -others) { Movement = Movement.ScopeChange },
            .. shares,
            .. GainRows(subsidiary.Entity),
            .. reserves,
        ];
        var made = -rows.Sum(row => row.Amount);
        rows.Add(new(Seller(subsidiary), gain, made) { Partner = subsidiary.Entity });
        entries.Post(
            new(
                $"interests/leaving/{entries.Code(subsidiary.Entity)}",
                JournalKind.ScopeChange,
                "IFRS 10.25, B98; ASC 810-10-40-5",
                $"{entries.Code(subsidiary.Entity)} leaves the group"
            ),
            rows
        );
        var carrying = -netAssets.Sum(row => row.Amount);
        var derived = retained - others - carrying + reserves.Sum(row => row.Amount);
        Compare(subsidiary, day, -made, derived);
    }

    private int Seller(Subsidiary subsidiary) =>
        entries
            .Frame.Group.Ownership.Events.LastOrDefault(e =>
                e.Entity == subsidiary.Entity && e.Date <= entries.Frame.Date
            )
            ?.Owner
        ?? subsidiary.Acquirer;

    private List<PostingRow> NetAssets(int entity) =>
        [
            .. EntitySums
                .Of(entries.Ledger.Segments, entity, stage => stage <= Stage.Intercompany)
                .Rows.Where(row => IsBalance(row.Key.Account))
                .GroupBy(row => row.Key.Account)
                .Select(account => new PostingRow(entity, account.Key, -account.Sum(row => row.Value))
                {
                    Movement = Movement.ScopeChange,
                })
                .Where(row => row.Amount != 0),
        ];

    private bool IsBalance(int account) =>
        entries.Frame.Group.Chart[account].Class is AccountClass.Asset or AccountClass.Liability;

    // The fair value of what is retained; by the price of what was sold where the register does not state it.
    private long Retained(Subsidiary subsidiary, DateOnly day)
    {
        var kept = entries.Timeline.Now.Direct(Seller(subsidiary), subsidiary.Entity);
        var sale = Sale(subsidiary, day);
        if (kept.IsZero || sale is null)
        {
            return 0;
        }

        if (sale.RetainedFairValue is { } stated)
        {
            return stated;
        }

        var group = entries.Frame.Group;
        var before = ScopeDetermination
            .GraphAtEndOf(group.Entities.Length, group.Ownership, group.Parent, day.AddDays(-1))
            .Direct(sale.Owner, subsidiary.Entity);
        var sold = before - kept;
        var value = sold.IsZero ? 0 : InterestEntries.Round(Received(subsidiary, sale) * kept / sold);
        entries.Findings.Add(InterestDiagnostics.RetainedByPrice(entries, sale, value));
        return value;
    }

    private OwnershipEvent? Sale(Subsidiary subsidiary, DateOnly day) =>
        entries.Frame.Group.Ownership.Events.LastOrDefault(e => e.Entity == subsidiary.Entity && e.Date == day);

    // What owners took from the investment and what they booked as gain is what they received.
    private long Received(Subsidiary subsidiary, OwnershipEvent? sale) =>
        IsStated(sale) ? sale!.Consideration!.Value : CostSold(subsidiary.Entity) + OwnGain(subsidiary.Entity);

    private bool IsStated(OwnershipEvent? sale) =>
        sale?.Consideration is not null
        && entries.Frame.Group.Entities[sale.Owner].FunctionalCurrency == entries.Frame.Group.PresentationCurrency;

    private long CostSold(int entity) =>
        -entries
            .Totals.With(entity)
            .Where(row => row.Key.Partner == entity && IsShares(row.Key.Account))
            .Sum(row => row.Presentation) - InvestmentPosted(entity);

    private long InvestmentPosted(int entity) =>
        entries
            .Totals.With(entity)
            .Where(row => row.Key.Partner == entity && IsShares(row.Key.Account))
            .Select(row => (row.Key.Entity, row.Key.Account))
            .Distinct()
            .Sum(place => entries.PostedWith(place.Entity, place.Account, entity));

    private bool IsShares(int account) =>
        entries.Plays(account, AccountRole.InvestmentInSubsidiary)
        || entries.Plays(account, AccountRole.EquityMethodInvestment);

    private long OwnGain(int entity) => GainRows(entity).Sum(row => row.Amount);

    private List<PostingRow> GainRows(int entity) =>
        [
            .. entries
                .Totals.With(entity)
                .Where(row =>
                    row.Key.Partner == entity && entries.Plays(row.Key.Account, AccountRole.GainOnLossOfControl)
                )
                .Select(row => new PostingRow(row.Key.Entity, row.Key.Account, -row.Presentation) { Partner = entity }),
        ];

    // Puts owners' accounts, after elimination, at the fair value retained.
    private List<PostingRow> ShareRows(Subsidiary subsidiary, long retained)
    {
        var entity = subsidiary.Entity;
        var rows = entries
            .Totals.With(entity)
            .Where(row => row.Key.Partner == entity && IsShares(row.Key.Account))
            .GroupBy(row => (row.Key.Entity, row.Key.Account))
            .Select(place => new PostingRow(
                place.Key.Entity,
                place.Key.Account,
                -place.Sum(row => row.Presentation) - entries.PostedWith(place.Key.Entity, place.Key.Account, entity)
            )
            {
                Partner = entity,
                Movement = Movement.ScopeChange,
            })
            .ToList();
        var isAssociate = entries.Frame.Scope[entity].Method == ConsolidationMethod.Equity;
        var role = isAssociate ? AccountRole.EquityMethodInvestment : AccountRole.InvestmentInSubsidiary;
        if (retained != 0 && entries.Need(role) is >= 0 and var account)
        {
            rows.Add(new(Seller(subsidiary), account, retained) { Partner = entity, Movement = Movement.ScopeChange });
        }

        return rows;
    }

    // The group's part of reserves that go to the result; others' part leaves with what they hold (IAS 21.48B).
    private List<PostingRow> Reserves(int entity) =>
        [
            .. entries
                .Totals.EquityAccounts.Where(IsReclassified)
                .Select(account => new PostingRow(entity, account, -Standing(entity, account))
                {
                    Movement = Movement.Reclassification,
                })
                .Where(row => row.Amount != 0),
        ];

    private bool IsReclassified(int account) =>
        entries.Plays(account, AccountRole.CumulativeTranslationAdjustment)
        || (
            entries.Policy.RecyclesAllOci
            && entries.Frame.Group.Chart[account].Line == "AccumulatedOtherComprehensiveIncome"
        );

    private long Standing(int entity, int account)
    {
        long sum = entries.Posted(entity, account);
        for (var movement = 0; movement < EntityTotals.Movements; movement++)
        {
            sum += entries.Totals.Equity(entity, account, (Movement)movement);
        }

        return sum;
    }

    private void Compare(Subsidiary subsidiary, DateOnly day, long made, long withoutPrice)
    {
        var sale = Sale(subsidiary, day);
        if (sale is null || !IsStated(sale))
        {
            return;
        }

        var derived = sale.Consideration!.Value + withoutPrice;
        if (made != derived)
        {
            entries.Findings.Add(InterestDiagnostics.GainDiffers(entries, sale, derived, made));
        }
    }
}
