using System.Collections.Immutable;
using Kessan.Amounts;
using Kessan.Diagnostics;
using Kessan.Ledger;
using Kessan.Periods;
using Kessan.Phases;

namespace Kessan.Consolidation;

/// <summary>The opening of the folder's first fiscal year, from its <c>opening/</c> files.</summary>
internal sealed class FirstOpening
{
    private readonly GroupBooks _books;
    private readonly DateOnly _yearStart;
    private readonly List<Diagnostic> _findings = [];

    private FirstOpening(GroupBooks books, Closing first)
    {
        _books = books;
        _yearStart = books.Group.Calendar.FirstDay(first.FiscalYear, 1);
    }

    /// <summary>What the entities' own books open with; the entries of earlier consolidations as carried
    /// postings.</summary>
    public static Checked<OpeningPosition> Read(GroupBooks books, Closing first)
    {
        var opening = new FirstOpening(books, first);
        var positions = books
            .Openings.GroupBy(balance => balance.Entity)
            .Select(opening.Own)
            .ToImmutableSortedDictionary(position => position.Entity, position => position);
        var position = new OpeningPosition(first.LastYearEnd, positions, opening.Carried(), IsFirst: true);
        opening.CompareCarried(position);
        return Checked.With(position, opening._findings);
    }

    /// <summary>The same with what adjustments and combinations of earlier years open with, once they are
    /// known.</summary>
    /// <remarks>Their balances open at the closing rate of the day before the year; the equity side of a combination at
    /// the rate of its date.</remarks>
    public static Checked<OpeningPosition> Complete(OpeningPosition read, CombinedLedger ledger)
    {
        var opening = new FirstOpening(ledger.Frame.Books, ledger.Frame.Closing);
        var positions = read.Entities.ToBuilder();
        foreach (var segments in ledger.Segments.Where(s => s.Stage > Stage.Mapping).GroupBy(s => s.Entity))
        {
            if (
                opening.WithOwnJournals(read.Of(segments.Key), segments.Key, segments, ledger.Acquisitions) is
                { } position
            )
            {
                positions[segments.Key] = position;
            }
        }

        return Checked.With(read with { Entities = positions.ToImmutable() }, opening._findings);
    }

    private EntityPosition Own(IGrouping<int, OpeningBalance> balances)
    {
        var entity = _books.Group.Entities[balances.Key];
        var lines = new OpeningLines(entity.Index, ConversionOf(balances.Key));
        Int128 sum = 0;
        foreach (var balance in balances)
        {
            sum += balance.Amount;
            var account = _books.Group.Chart[balance.Account];
            if (balance.Historical is { } historical)
            {
                lines.AddHistorical((balance.Account, balance.Partner), balance.Amount, historical);
            }
            else if (account.Translation == RateKind.Closing || lines.Conversion.IsIdentity)
            {
                lines.AddAtClosing((balance.Account, balance.Partner), balance.Amount);
            }
            else
            {
                _findings.Add(ConsolidationDiagnostics.HistoricalMissing(balance, account.Code, entity));
                lines.AddHistorical((balance.Account, balance.Partner), balance.Amount, 0);
            }
        }

        if (sum != 0)
        {
            var difference = new Money(
                (long)Int128.Clamp(sum, long.MinValue + 1, long.MaxValue),
                entity.FunctionalCurrency
            );
            _findings.Add(ConsolidationDiagnostics.OpeningUnbalanced(balances.First(), entity.Code, difference));
        }

        return lines.ToPosition(reported: true);
    }

    private EntityPosition? WithOwnJournals(
        EntityPosition? read,
        int entity,
        IEnumerable<PostingSegment> segments,
        ImmutableArray<AcquisitionResult> acquisitions
    )
    {
        if (!segments.Any(segment => segment.Movements.Contains(Movement.Opening)))
        {
            // Nothing opens, and no rate of the day before the year is needed: the entity may not have been there.
            return read;
        }

        var lines = new OpeningLines(entity, ConversionOf(entity), read);
        var acquisition = acquisitions.LastOrDefault(result => result.Acquiree == entity);
        foreach (var segment in segments)
        {
            for (var row = 0; row < segment.Count; row++)
            {
                if (segment.Movements[row] != Movement.Opening)
                {
                    continue;
                }

                var key = (segment.Accounts[row], segment.Partners[row]);
                var amount = segment.Functional[row];
                var atClosing = _books.Group.Chart[key.Item1].Translation == RateKind.Closing;
                if (atClosing || segment.Stage != Stage.Combinations || acquisition is null)
                {
                    lines.AddAtClosing(key, amount);
                }
                else
                {
                    lines.AddHistorical(key, amount, At(acquisition.Rate, entity).Convert(amount));
                }
            }
        }

        return lines.ToPosition(reported: false);
    }

    private ImmutableArray<CarriedPosting> Carried() =>
        [
            .. _books
                .Carried.Where(entry => entry.Kind != CarriedEntryKind.TranslationAdjustment)
                .Select(entry => new CarriedPosting(
                    $"opening/{_books.Group.Entities[entry.Entity].Code}",
                    KindOf(entry.Kind),
                    entry.Entity,
                    entry.Account,
                    -1,
                    entry.Amount
                )),
        ];

    private static JournalKind KindOf(CarriedEntryKind kind) =>
        kind switch
        {
            CarriedEntryKind.NonControllingInterests => JournalKind.NonControllingInterest,
            CarriedEntryKind.EquityMethod => JournalKind.EquityMethod,
            _ => JournalKind.UnrealizedProfit,
        };

    private void CompareCarried(OpeningPosition position)
    {
        foreach (var entry in _books.Carried.Where(e => e.Kind == CarriedEntryKind.TranslationAdjustment))
        {
            var shown = position.Of(entry.Entity) is { } own
                ? Rounding.Round(own.TranslationAdjustment, RoundingRule.HalfAwayFromZero) + own.Rounding
                : 0;
            if (shown != entry.Amount)
            {
                var currency = _books.Group.PresentationCurrency;
                _findings.Add(
                    ConsolidationDiagnostics.CarriedAdjustment(
                        entry,
                        _books.Group.Entities[entry.Entity].Code,
                        new(entry.Amount, currency),
                        new(shown, currency)
                    )
                );
            }
        }
    }

    private Conversion ConversionOf(int entity)
    {
        var own = _books.Group.Entities[entity];
        if (own.FunctionalCurrency == _books.Group.PresentationCurrency)
        {
            return At(ExchangeRate.One, entity);
        }

        var date = _yearStart.AddMonths(-own.MonthsBefore).AddDays(-1);
        if (_books.Group.Rates.On(own.FunctionalCurrency.Code, RateKind.Closing, date) is { } entry)
        {
            return At(entry.Rate, entity);
        }

        _findings.Add(ConsolidationDiagnostics.OpeningRateMissing(own, date));
        return At(ExchangeRate.One, entity);
    }

    private Conversion At(ExchangeRate rate, int entity) =>
        new(rate, _books.Group.Entities[entity].FunctionalCurrency, _books.Group.PresentationCurrency);
}
