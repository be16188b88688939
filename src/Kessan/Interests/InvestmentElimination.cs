using Kessan.Accounts;
using Kessan.Amounts;
using Kessan.Ledger;

namespace Kessan.Interests;

/// <summary>Eliminates investments in subsidiaries against their equity at acquisition (IFRS 10.B86(b),
/// ASC 810-10-45-1).</summary>
/// <remarks>
/// <para>One journal an acquiree: its equity at acquisition and the whole fair-value reserve against the cost in
/// the owners' books and what others hold. Where an owner is itself partly held, the part of the cost that its own
/// others bear moves from them to the others of the acquiree, because its net assets are counted without
/// investments in subsidiaries.</para>
/// <para>What single rounding leaves stands on the acquiree's retained earnings, so that goodwill stays what the
/// combination made it: at most half a unit a line, and half a minor unit of the acquiree's currency, in which goodwill
/// was rounded. More than that is a finding, and nothing is eliminated.</para>
/// </remarks>
internal sealed class InvestmentElimination
{
    private readonly InterestEntries _entries;
    private readonly SubsidiaryReader _reader;
    private readonly int _others;
    private readonly int _retained;
    private readonly int _reserve;

    public InvestmentElimination(InterestEntries entries, SubsidiaryReader reader)
    {
        _entries = entries;
        _reader = reader;
        _others = entries.Need(AccountRole.NonControllingInterests);
        _retained = entries.Need(AccountRole.RetainedEarnings);
        _reserve = entries.Frame.Group.Chart.WithRole(AccountRole.FairValueReserve)?.Index ?? -1;
    }

    /// <summary>Eliminates what was there when the first year began, or came with an acquisition of the
    /// year.</summary>
    public void Eliminate(Subsidiary subsidiary)
    {
        var isAcquired = subsidiary is { Combination: not null, Entered: not null };
        if (!isAcquired && (subsidiary.Entered is not null || !_entries.Frame.Opening.IsFirst))
        {
            return;
        }

        var movement = isAcquired ? Movement.ScopeChange : Movement.Opening;
        var cost = Cost(subsidiary, isAcquired);
        if (PreviousInterest.Finding(_entries, subsidiary) is { } missing)
        {
            _entries.Report(subsidiary.Entity, missing);
            _entries.Report(subsidiary.Acquirer, missing);
            return;
        }

        var rows = EquityRows(subsidiary, movement);
        rows.AddRange(PreviousInterest.Rows(_entries, subsidiary));
        rows.AddRange(cost.Select(row => row with { Amount = -row.Amount }));
        rows.AddRange(OthersRows(subsidiary, cost, movement));
        Close(subsidiary, rows, cost.Sum(row => row.Amount), movement);
    }

    /// <summary>The cost of shares in owners' books that belongs to the acquisition, debit positive.</summary>
    public List<PostingRow> Cost(Subsidiary subsidiary, bool isAcquired)
    {
        var rows = new List<PostingRow>();
        foreach (var (key, functional, presentation) in _entries.Totals.With(subsidiary.Entity))
        {
            if (key.Partner != subsidiary.Entity || !IsInvestment(key) || (!isAcquired && !IsOpening(key)))
            {
                continue;
            }

            var later = isAcquired && !IsOpening(key) ? PaidLater(subsidiary, key.Entity) : 0;
            var part = functional == 0 ? Fraction.One : Fraction.One - new Fraction(later, functional);
            rows.Add(
                new(key.Entity, key.Account, InterestEntries.Round(part * presentation))
                {
                    Partner = key.Partner,
                    Movement = key.Movement,
                }
            );
        }

        return rows;
    }

    /// <summary>Whether a row of an investment was there when the year began. Where the folder opens without opening
    /// balances everything is, as it is for equity.</summary>
    public bool IsOpening(TrackedKey key) =>
        key.Movement == Movement.Opening
        || (
            key.Movement == Movement.Change
            && _entries.Frame.Opening.IsFirst
            && _entries.Frame.Opening.Of(key.Entity) is null
        );

    /// <summary>Whether a row is cost of shares in a fully consolidated entity.</summary>
    public bool IsInvestment(TrackedKey key) => _entries.Plays(key.Account, AccountRole.InvestmentInSubsidiary);

    // Consideration of purchases of the same year after control, in the owner's functional currency.
    private long PaidLater(Subsidiary subsidiary, int owner) =>
        _entries
            .Frame.Group.Ownership.Events.Where(e =>
                e.Owner == owner
                && e.Entity == subsidiary.Entity
                && e.Date > subsidiary.Entered
                && e.Date <= _entries.Frame.Date
            )
            .Sum(e => e.Consideration ?? 0);

    private List<PostingRow> EquityRows(Subsidiary subsidiary, Movement movement)
    {
        var rows = subsidiary
            .Equity.Select(equity => new PostingRow(subsidiary.Entity, equity.Key, -equity.Value)
            {
                Movement = movement,
            })
            .ToList();
        for (var m = 0; _reserve >= 0 && m < EntityTotals.Movements; m++)
        {
            var amount = _entries.Totals.Equity(subsidiary.Entity, _reserve, (Movement)m);
            rows.Add(new(subsidiary.Entity, _reserve, -amount) { Movement = (Movement)m });
        }

        return rows;
    }

    private List<PostingRow> OthersRows(Subsidiary subsidiary, List<PostingRow> cost, Movement movement)
    {
        var rows = new List<PostingRow>();
        var graph = movement == Movement.Opening ? _entries.Timeline.YearStart : null;
        var indirect = Fraction.Zero;
        foreach (var owner in cost.GroupBy(row => row.Entity))
        {
            var interest = graph?.Effective[owner.Key] ?? subsidiary.AcquirerAtAcquisition;
            var borne = (Fraction.One - interest) * owner.Sum(row => row.Amount);
            indirect += borne;
            rows.Add(new(owner.Key, _others, InterestEntries.Round(borne)) { Movement = movement });
        }

        var held = graph is null ? subsidiary.OthersAtAcquisition + indirect : HeldAtYearStart(subsidiary);
        rows.Add(new(subsidiary.Entity, _others, -InterestEntries.Round(held)) { Movement = movement });
        return rows;
    }

    private Fraction HeldAtYearStart(Subsidiary subsidiary)
    {
        var start = _entries.Timeline.YearStart;
        return ((Fraction.One - start.Effective[subsidiary.Entity]) * subsidiary.SharedNetAssets)
            + ((Fraction.One - start.Effective[subsidiary.Acquirer]) * subsidiary.PurchasedGoodwill)
            + _reader.PremiumAt(subsidiary, _entries.Frame.YearStart.AddDays(-1));
    }

    private static bool IsRounding(Subsidiary subsidiary, long remainder, int lines) =>
        2 * Math.Abs(remainder) <= lines + subsidiary.MinorUnit;

    private void Close(Subsidiary subsidiary, List<PostingRow> rows, long cost, Movement movement)
    {
        rows.RemoveAll(row => row.Amount == 0);
        var remainder = -rows.Sum(row => row.Amount);
        if (IsRounding(subsidiary, remainder, rows.Count))
        {
            // Openings add up to nothing by themselves.
            var rounding = movement == Movement.Opening ? Movement.Opening : Movement.Rounding;
            rows.Add(new(subsidiary.Entity, _retained, remainder) { Movement = rounding });
        }
        else if (
            subsidiary.HasOtherTranches && _entries.Need(AccountRole.AdditionalPaidInCapital) is >= 0 and var paidIn
        )
        {
            rows.Add(new(subsidiary.Acquirer, paidIn, remainder) { Movement = movement });
            _entries.Findings.Add(InterestDiagnostics.EarlierTranche(_entries, subsidiary, remainder));
        }
        else
        {
            _entries.Report(subsidiary.Entity, InterestDiagnostics.SidesDiffer(_entries, subsidiary, cost, -remainder));
            return;
        }

        _entries.Post(
            new(
                $"interests/investment/{_entries.Code(subsidiary.Entity)}",
                JournalKind.InvestmentElimination,
                "IFRS 10.B86(b), ASC 810-10-45-1",
                $"Cost of the shares in {_entries.Code(subsidiary.Entity)} against its equity at acquisition"
            )
            {
                Location = subsidiary.Combination?.Location ?? default,
            },
            rows
        );
    }
}
