using Kessan.Accounts;
using Kessan.Amounts;
using Kessan.Ledger;
using Kessan.Phases;

namespace Kessan.Interests;

/// <summary>Posts again what earlier closes left, and in the folder's first year makes it: the non-controlling
/// share of what subsidiaries' equity grew by before the year.</summary>
internal sealed class CarriedEntries
{
    private const string Prefix = "interests/carried/";

    private readonly InterestEntries _entries;
    private readonly int _others;
    private readonly int _retained;

    public CarriedEntries(InterestEntries entries)
    {
        _entries = entries;
        _others = entries.Need(AccountRole.NonControllingInterests);
        _retained = entries.Need(AccountRole.RetainedEarnings);
    }

    /// <summary>The entries of last year's close with movement <see cref="Movement.Opening"/>, journal by
    /// journal.</summary>
    public static void PostAgain(InterestEntries entries)
    {
        // In the folder's first year entries are shares by account, which their own calculations complete.
        if (entries.Frame.Opening.IsFirst)
        {
            return;
        }

        var own = entries.Frame.Opening.Carried.Where(c =>
            c.Kind is not (JournalKind.UnrealizedProfit or JournalKind.Intercompany)
        );
        var pooled = new List<CarriedPosting>();
        foreach (var journal in own.GroupBy(c => (c.Kind, c.Key)))
        {
            if (journal.Sum(c => c.Presentation) != 0)
            {
                pooled.AddRange(journal);
                continue;
            }

            var isCarried = journal.Key.Key.StartsWith(Prefix, StringComparison.Ordinal);
            Post(entries, isCarried ? journal.Key.Key : Prefix + journal.Key.Key, journal.Key.Kind, journal);
        }

        if (pooled.Sum(c => c.Presentation) is not 0 and var difference)
        {
            entries.Findings.Add(InterestDiagnostics.CarriedUnbalanced(entries, difference));
        }
        else
        {
            Post(entries, $"{Prefix}together", JournalKind.ScopeChange, pooled);
        }
    }

    /// <summary>Others' share of what a subsidiary's equity grew by from its acquisition to the folder's first
    /// year.</summary>
    /// <remarks>Where the folder states it, its figures are taken, and compared with the derivation.</remarks>
    public void DeriveOpening(Subsidiary subsidiary)
    {
        if (!_entries.Frame.Opening.IsFirst || subsidiary.Entered is not null)
        {
            return;
        }

        var derived = Derived(subsidiary);
        var carried = _entries
            .Frame.Opening.Carried.Where(c =>
                c.Kind == JournalKind.NonControllingInterest && c.Entity == subsidiary.Entity && c.Account != _others
            )
            .ToList();
        var shares = derived;
        if (carried.Count > 0)
        {
            // The folder names the equity account others have their part of, credit negative like the part itself.
            shares = carried.GroupBy(c => c.Account).ToDictionary(g => g.Key, g => g.Sum(c => c.Presentation));
            var (stated, made) = (shares.Values.Sum(), derived.Values.Sum());
            if (stated != made)
            {
                _entries.Findings.Add(InterestDiagnostics.OpeningDiffers(_entries, subsidiary.Entity, stated, made));
            }
        }

        Post(subsidiary.Entity, shares);
    }

    private Dictionary<int, long> Derived(Subsidiary subsidiary)
    {
        var start = _entries.Timeline.YearStart;
        var others = Fraction.One - start.Effective[subsidiary.Entity];
        var acquirers = Fraction.One - start.Effective[subsidiary.Acquirer];
        var exact = new Dictionary<int, Fraction>();
        foreach (var account in _entries.Totals.EquityAccounts.Where(a => !IsOwn(a)))
        {
            var opening = _entries.Totals.Equity(subsidiary.Entity, account, Movement.Opening);
            exact[account] = others * (opening - subsidiary.Equity.GetValueOrDefault(account));
        }

        var bearing = _entries.Ledger.UnrealizedProfits.Where(effect => effect.Bearer == subsidiary.Entity);
        exact[_retained] = exact.GetValueOrDefault(_retained) + (others * bearing.Sum(effect => effect.OnOpening));
        var (amortised, translated) = PurchasedGoodwillBefore(subsidiary);
        exact[_retained] += (acquirers - others) * amortised;
        if (_entries.Frame.Group.Chart.WithRole(AccountRole.CumulativeTranslationAdjustment) is { } translation)
        {
            exact[translation.Index] += (acquirers - others) * translated;
        }

        return exact.ToDictionary(line => line.Key, line => InterestEntries.Round(line.Value));
    }

    // What purchased goodwill did to equity before the year: amortised at the rate of acquisition, else translation.
    private (long Amortised, long Translated) PurchasedGoodwillBefore(Subsidiary subsidiary)
    {
        if (!subsidiary.IsPurchased)
        {
            return (0, 0);
        }

        var (functional, presentation) = subsidiary.OwnersGoodwill.Opening;
        var result = _entries.Ledger.Matched.Translated.Acquisitions.First(a => a.Acquiree == subsidiary.Entity);
        var atAcquisition = new Conversion(
            result.Rate,
            _entries.Frame.Group.Entities[subsidiary.Entity].FunctionalCurrency,
            _entries.Frame.Group.PresentationCurrency
        ).Convert(functional);
        return (subsidiary.PurchasedGoodwill - atAcquisition, atAcquisition - presentation);
    }

    private bool IsOwn(int account) => account == _others || _entries.Plays(account, AccountRole.FairValueReserve);

    private void Post(int entity, Dictionary<int, long> shares)
    {
        var rows = shares
            .Where(share => share.Value != 0)
            .SelectMany(share =>
                new PostingRow[]
                {
                    new(entity, share.Key, -share.Value) { Movement = Movement.Opening },
                    new(entity, _others, share.Value) { Movement = Movement.Opening },
                }
            )
            .ToList();
        _entries.Post(
            new(
                $"interests/nci/{_entries.Code(entity)}/opening",
                JournalKind.NonControllingInterest,
                "IFRS 10.B94, ASC 810-10-45-20",
                "Others' share of what equity grew by since acquisition, before this year"
            ),
            rows
        );
    }

    private static void Post(
        InterestEntries entries,
        string key,
        JournalKind kind,
        IEnumerable<CarriedPosting> postings
    )
    {
        List<PostingRow> rows =
        [
            .. postings.Select(posting => new PostingRow(posting.Entity, posting.Account, posting.Presentation)
            {
                Partner = posting.Partner,
                Movement = Movement.Opening,
            }),
        ];
        entries.Post(new(key, kind, "entries of earlier closes stand on", "What the last close left"), rows);
        if (kind == JournalKind.EquityMethod)
        {
            // What investees earned for their owner is part of the owner's net assets, this year's and earlier.
            rows.ForEach(entries.Totals.Add);
        }
    }
}
