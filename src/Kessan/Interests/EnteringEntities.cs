using Kessan.Accounts;
using Kessan.Amounts;
using Kessan.Entities;
using Kessan.Ledger;

namespace Kessan.Interests;

/// <summary>Takes out of the year to date what an acquired entity earned before it came (IFRS 10.B88, IFRS 3.8;
/// ASC 805-10-25-6) and shows what it brought with movement <see cref="Movement.ScopeChange"/>.</summary>
/// <remarks>
/// The ledger at the acquisition closing says what was earned until then, account by account. Where the day is no
/// closing, the equity stated at acquisition says how much, and the result accounts share it in proportion; a
/// finding says so.
/// </remarks>
internal sealed class EnteringEntities(InterestEntries entries)
{
    private readonly int _retained = entries.Need(AccountRole.RetainedEarnings);
    private readonly int _translation =
        entries.Frame.Group.Chart.WithRole(AccountRole.CumulativeTranslationAdjustment)?.Index ?? -1;

    /// <summary>Posts what one acquisition of the year asks for; the totals see it.</summary>
    public void Enter(Subsidiary subsidiary)
    {
        if (subsidiary is not { Combination: { } combination, Entered: { } day })
        {
            return;
        }

        var then = LedgerAt(day);
        var sums = EntitySums.Of(then ?? entries.Ledger.Segments, subsidiary.Entity, OwnKinds);
        var isExact = then is not null;
        var equity = EquityRows(subsidiary, sums, isExact);
        var earned = isExact ? Results(sums) : Proportion(subsidiary, sums, equity.Sum(row => row.Amount), combination);
        Post(subsidiary, equity, earned, isExact);
        ShowAsScopeChange(subsidiary, sums, isExact);
    }

    private static bool OwnKinds(Stage stage) => stage <= Stage.Translation && stage != Stage.Combinations;

    private IEnumerable<PostingSegment>? LedgerAt(DateOnly day)
    {
        for (var at = entries.Frame.Previous; at is not null; at = at.Frame.Previous)
        {
            if (at.Frame.Date == day)
            {
                return at.Eliminated.Segments;
            }
        }

        return entries.Frame.Date == day ? entries.Ledger.Segments : null;
    }

    // Translation shows as a change of scope what the books of an entity that enters do not analyse.
    private static bool IsBefore(Movement movement, bool isExact) =>
        isExact || movement is Movement.Opening or Movement.Change or Movement.ScopeChange;

    // What brings the ledger's equity of the day to the equity stated at acquisition.
    private List<PostingRow> EquityRows(Subsidiary subsidiary, EntitySums sums, bool isExact)
    {
        var before = sums
            .Rows.Where(row => IsBalanceOfEquity(row.Key.Account) && IsBefore(row.Key.Movement, isExact))
            .GroupBy(row => row.Key.Account)
            .ToDictionary(rows => rows.Key, rows => rows.Sum(row => row.Value));
        return
        [
            .. before
                .Keys.Union(subsidiary.Equity.Keys)
                .Order()
                .Select(account => new PostingRow(
                    subsidiary.Entity,
                    account,
                    subsidiary.Equity.GetValueOrDefault(account) - before.GetValueOrDefault(account)
                )
                {
                    Movement = Movement.ScopeChange,
                }),
        ];
    }

    private bool IsBalanceOfEquity(int account) =>
        entries.Frame.Group.Chart[account].Class == AccountClass.Equity
        && !entries.Plays(account, AccountRole.FairValueReserve);

    private List<PostingRow> Results(EntitySums sums) =>
        [
            .. sums
                .Rows.Where(row => entries.Frame.Group.Chart[row.Key.Account].Class.IsResult())
                .Select(row => new PostingRow(sums.Entity, row.Key.Account, -row.Value)),
        ];

    private List<PostingRow> Proportion(
        Subsidiary subsidiary,
        EntitySums sums,
        long equity,
        BusinessCombination combination
    )
    {
        var all = Results(sums);
        var total = all.Sum(row => row.Amount);
        if (equity == 0 || total == 0)
        {
            return [];
        }

        var part = new Fraction(-equity, total);
        entries.Findings.Add(InterestDiagnostics.EarnedInProportion(entries, subsidiary.Entity, equity, combination));
        return [.. all.Select(row => row with { Amount = InterestEntries.Round(part * row.Amount) })];
    }

    private void Post(Subsidiary subsidiary, List<PostingRow> equity, List<PostingRow> earned, bool isExact)
    {
        List<PostingRow> rows = [.. equity, .. earned];
        rows.RemoveAll(row => row.Amount == 0);
        var remainder = -rows.Sum(row => row.Amount);
        var isForeign =
            entries.Frame.Group.Entities[subsidiary.Entity].FunctionalCurrency
            != entries.Frame.Group.PresentationCurrency;
        var isRounding = 2 * Math.Abs(remainder) <= rows.Count;
        if (isRounding || (isForeign && !isExact))
        {
            var account = isForeign && _translation >= 0 ? _translation : _retained;
            var movement = isRounding ? Movement.Rounding : Movement.ScopeChange;
            rows.Add(new(subsidiary.Entity, account, remainder) { Movement = movement });
        }
        else
        {
            entries.Report(
                subsidiary.Entity,
                InterestDiagnostics.EquityAtAcquisitionDiffers(entries, subsidiary, remainder)
            );
            return;
        }

        entries.Post(
            new(
                $"interests/entry/{entries.Code(subsidiary.Entity)}/earned-before",
                JournalKind.ScopeChange,
                "IFRS 10.B88, ASC 810-10-45-4",
                $"What {entries.Code(subsidiary.Entity)} earned in the year before it was acquired"
            )
            {
                Location = subsidiary.Combination!.Location,
            },
            rows
        );
        rows.ForEach(entries.Totals.Add);
    }

    private void ShowAsScopeChange(Subsidiary subsidiary, EntitySums sums, bool isExact)
    {
        var rows = sums
            .Rows.Where(row =>
                row.Key.Movement is not (Movement.None or Movement.ScopeChange) && IsBefore(row.Key.Movement, isExact)
            )
            .SelectMany(row =>
                new PostingRow[]
                {
                    new(subsidiary.Entity, row.Key.Account, -row.Value) { Movement = row.Key.Movement },
                    new(subsidiary.Entity, row.Key.Account, row.Value) { Movement = Movement.ScopeChange },
                }
            )
            .ToList();
        entries.Post(
            new(
                $"interests/entry/{entries.Code(subsidiary.Entity)}/movements",
                JournalKind.ScopeChange,
                "IAS 7.39, ASC 230-10-45-13",
                $"What {entries.Code(subsidiary.Entity)} brought with it, beside the group's own movements"
            ),
            rows
        );
        rows.ForEach(entries.Totals.Add);
    }
}
