using Kessan.Accounts;
using Kessan.Amounts;
using Kessan.Ledger;
using Kessan.Phases;

namespace Kessan.Interests;

/// <summary>What journals of goodwill bought by an acquirer alone came to in the books of its acquiree: apart from
/// goodwill the acquiree has of its own, which all its owners share, also where both stand on one account.</summary>
/// <param name="Result">Charged, or gained on a bargain, in the year to date, presentation minor units, debit
/// positive.</param>
/// <param name="Exchange">Translation of the year to date, presentation minor units, debit positive as in
/// equity.</param>
/// <param name="Standing">Goodwill at the closing, presentation minor units.</param>
/// <param name="Opening">Goodwill when the year began, in both currencies.</param>
internal sealed record OwnersGoodwill(long Result, long Exchange, long Standing, PositionBalance Opening)
{
    /// <summary>No such goodwill.</summary>
    public static OwnersGoodwill None { get; } = new(0, 0, 0, default);

    /// <summary>The goodwill of an acquiree's combinations that belongs to acquirers alone.</summary>
    /// <param name="entries">The step.</param>
    /// <param name="entity">Index of the acquiree.</param>
    /// <param name="acquisitions">Its combinations.</param>
    public static OwnersGoodwill Of(InterestEntries entries, int entity, IReadOnlyList<AcquisitionResult> acquisitions)
    {
        var keys = acquisitions
            .Where(a => !a.IsFull)
            .Select(a => a.JournalPrefix + "goodwill")
            .Concat(acquisitions.SelectMany(a => a.OwnersAlone))
            .ToHashSet(StringComparer.Ordinal);
        var account = entries.Frame.Group.Chart.WithRole(AccountRole.Goodwill)?.Index ?? -1;
        var sums = new Sums();
        foreach (var segment in entries.Ledger.Segments.Where(s => s.Stage == Stage.Combinations && s.Entity == entity))
        {
            sums.Add(segment, keys, account, entries.Frame.Group.Chart);
        }

        var whole = Whole(entries, entity, account, movement => movement is not Movement.None);
        var opening = Whole(entries, entity, account, movement => movement == Movement.Opening);
        if (whole.Functional == sums.Functional && opening.Functional == sums.Opening)
        {
            var exchange = Whole(
                entries,
                entity,
                account,
                movement => movement is Movement.ExchangeDifference or Movement.Rounding
            );
            return new(sums.Result, -exchange.Presentation, sums.Standing, opening);
        }

        var began = LastYear(entries, entity).Convert(sums.Opening);
        var entered = Conversion(entries, entity, acquisitions[0].Rate).Convert(sums.Entered);
        return new(
            sums.Result,
            sums.Functional == 0 && sums.Charged == 0 ? 0 : began + entered - sums.Charged - sums.Standing,
            sums.Standing,
            new(sums.Opening, began)
        );
    }

    private static PositionBalance Whole(InterestEntries entries, int entity, int account, Func<Movement, bool> counts)
    {
        var (functional, presentation) = entries.Totals.Sum(
            entity,
            key => key.Entity == entity && key.Account == account && counts(key.Movement)
        );
        return new(functional, presentation);
    }

    private static Conversion LastYear(InterestEntries entries, int entity)
    {
        var frame = entries.Frame;
        var own = frame.Group.Entities[entity];
        var day = frame.YearStart.AddMonths(-own.MonthsBefore).AddDays(-1);
        var rate = frame.Group.Rates.On(own.FunctionalCurrency.Code, RateKind.Closing, day)?.Rate;
        return Conversion(entries, entity, rate ?? ExchangeRate.One);
    }

    private static Conversion Conversion(InterestEntries entries, int entity, ExchangeRate rate)
    {
        var currency = entries.Frame.Group.Entities[entity].FunctionalCurrency;
        var presentation = entries.Frame.Group.PresentationCurrency;
        return new(currency == presentation ? ExchangeRate.One : rate, currency, presentation);
    }

    private sealed class Sums
    {
        public long Result { get; private set; }

        public long Standing { get; private set; }

        public long Functional { get; private set; }

        public long Opening { get; private set; }

        public long Entered { get; private set; }

        /// <summary>Results beside a change of goodwill: a gain on a bargain has none.</summary>
        public long Charged { get; private set; }

        public void Add(PostingSegment segment, HashSet<string> keys, int account, ChartOfAccounts chart)
        {
            for (var row = 0; row < segment.Count; row++)
            {
                var posted = segment[row];
                if (!keys.Contains(posted.Journal.Key))
                {
                    continue;
                }

                var isResult = chart[posted.Account].Class.IsResult();
                Result += isResult ? posted.Presentation : 0;
                Charged +=
                    isResult && chart[posted.Account].Role != AccountRole.BargainPurchaseGain ? posted.Presentation : 0;
                if (posted.Account == account)
                {
                    Standing += posted.Presentation;
                    Functional += posted.Functional;
                    Opening += posted.Movement == Movement.Opening ? posted.Functional : 0;
                    Entered += posted.Movement == Movement.ScopeChange ? posted.Functional : 0;
                }
            }
        }
    }
}
