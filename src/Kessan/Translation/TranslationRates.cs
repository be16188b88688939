using System.Collections.Immutable;
using Kessan.Amounts;
using Kessan.Diagnostics;
using Kessan.Entities;
using Kessan.Ledger;
using Kessan.Phases;

namespace Kessan.Translation;

/// <summary>The rates of one entity at one closing, looked up when they are needed; each lookup is noted, each miss
/// a finding.</summary>
/// <remarks>After a miss one for one stands in, so that the other misses are found too; what was computed is then
/// thrown away.</remarks>
internal sealed class TranslationRates
{
    private readonly ClosingFrame _frame;
    private readonly AverageRatePolicy _policy;
    private readonly ImmutableArray<AcquisitionResult> _acquisitions;
    private readonly List<RateUse> _uses = [];
    private readonly SortedSet<Diagnostic> _findings = [];

    public TranslationRates(CombinedLedger ledger, int entity, TranslationPolicy policy)
    {
        _frame = ledger.Frame;
        _policy = policy.Average;
        _acquisitions = ledger.Acquisitions;
        Entity = _frame.Group.Entities[entity];
    }

    /// <summary>The entity.</summary>
    public Entity Entity { get; }

    /// <summary>How results are averaged.</summary>
    public AverageRatePolicy Policy => _policy;

    /// <summary>Minor units of the presentation currency in one unit.</summary>
    public long PresentationPerUnit => _frame.Group.PresentationCurrency.MinorPerUnit;

    /// <summary>The rates used, in order of use.</summary>
    public IReadOnlyList<RateUse> Uses => _uses;

    /// <summary>What was missing or odd.</summary>
    public IReadOnlyCollection<Diagnostic> Findings => _findings;

    /// <summary>Whether every rate asked for was there.</summary>
    public bool AreComplete { get; private set; } = true;

    /// <summary>Whether books and statements have one currency.</summary>
    public bool IsIdentity => Entity.FunctionalCurrency == _frame.Group.PresentationCurrency;

    /// <summary>The entity's first day of the fiscal year.</summary>
    public DateOnly YearStart => _frame.YearStart.AddMonths(-Entity.MonthsBefore);

    /// <summary>The day its balances are of: its closing day, or the day it left.</summary>
    public DateOnly Day => DayOf(_frame);

    /// <summary>Whether increments count from the closing before, rather than from the opening of the year.</summary>
    public bool Continues(EntityLedger ledger) =>
        !IsIdentity && _policy == AverageRatePolicy.ByPeriod && ledger.Before is not null;

    /// <summary>The day its balances are of at a closing of the year.</summary>
    public DateOnly DayOf(ClosingFrame closing) => DayOf(closing, Entity);

    /// <summary>The day an entity's balances are of at a closing: its closing day, or the day it left.</summary>
    public static DateOnly DayOf(ClosingFrame closing, Entity entity)
    {
        var day = AveragePeriod.MonthEnd(closing.Date, entity.MonthsBefore);
        return closing.Scope[entity.Index].Left is { } left && left < day ? left : day;
    }

    /// <summary>The conversion at a rate.</summary>
    public Conversion At(RateEntry entry) =>
        new(entry.Rate, Entity.FunctionalCurrency, _frame.Group.PresentationCurrency);

    /// <summary>The closing rate (IAS 21.39(a)).</summary>
    /// <remarks>An entity that closes earlier is translated at the rate of its own day (IFRS 10.B93, ASC
    /// 830-10-45-11).</remarks>
    public RateEntry Closing()
    {
        var lag = Entity.MonthsBefore > 0 ? $", {Entity.MonthsBefore} months before the group" : string.Empty;
        return ClosingOn(Day, $"closing {Day:yyyy-MM-dd}{lag}", isNeeded: true)!;
    }

    /// <summary>The closing rate of the last year's end.</summary>
    public RateEntry? LastYear(bool isNeeded)
    {
        var day = YearStart.AddDays(-1);
        return ClosingOn(day, $"closing {day:yyyy-MM-dd}, last year's", isNeeded);
    }

    /// <summary>The average of the days of a closing period (IAS 21.40).</summary>
    public RateEntry Average(ClosingFrame closing)
    {
        var period = AveragePeriod.Of(closing, Entity.Index, _policy);
        var left = _frame.Scope[Entity.Index].Left;
        var rates = _frame.Group.Rates;
        var code = Entity.FunctionalCurrency.Code;
        var entry =
            left is { } day && day >= period.From && day < period.To ? rates.Average(code, period.From, day) : null;
        entry ??= rates.Average(code, period.From, period.To);
        if (entry is null && !IsIdentity)
        {
            _findings.Add(TranslationDiagnostics.AverageMissing(Entity, period, Parts(period), File));
        }

        return Note($"average {period.Name}", entry, period.To, RateKind.Average);
    }

    /// <summary>The rate at which what the entity came with was acquired: of its business combination, else of the
    /// day it came into the group.</summary>
    public RateEntry Entry()
    {
        if (FindEntry() is { } entry)
        {
            return entry;
        }

        _findings.Add(TranslationDiagnostics.HistoricalMissing(Entity, EntryDay, File));
        return Note("historical", null, EntryDay ?? Day, RateKind.Historical);
    }

    /// <summary>The rate of <see cref="Entry"/>, or null where there is none.</summary>
    public RateEntry? FindEntry()
    {
        if (IsIdentity)
        {
            return Note(string.Empty, null, Day, RateKind.Historical);
        }

        var combination = Combination;
        var place = combination is null ? -1 : _frame.Group.Combinations.IndexOf(combination);
        var rate = _acquisitions.FirstOrDefault(result => result.Combination == place)?.Rate ?? combination?.Rate;
        if (combination is not null && rate is { } given)
        {
            var day = combination.AcquisitionDate;
            var code = Entity.FunctionalCurrency.Code;
            var entry = new RateEntry(code, RateKind.Historical, day, day, given, string.Empty, combination.Location);
            return Note($"business combination {day:yyyy-MM-dd}", entry, day, RateKind.Historical);
        }

        return EntryDay is { } entered ? Historical(entered) : null;
    }

    /// <summary>The rate of a movement in a closing period: of its day where that is known, else the period's
    /// average.</summary>
    public RateEntry Of(Movement movement, ClosingFrame closing) =>
        movement switch
        {
            Movement.AccountingChange => Historical(YearStart) ?? Average(closing),
            Movement.ScopeChange => FindEntry() ?? Average(closing),
            _ => Average(closing),
        };

    /// <summary>The rate of what a movement grew by in a closing period.</summary>
    /// <param name="movement">The movement.</param>
    /// <param name="closing">The closing.</param>
    /// <param name="isFirstHistorical">Whether it is all that a first ledger shows of an item at historical rates:
    /// it then takes the rate at which the entity was acquired, where there is one.</param>
    public RateEntry OfIncrement(Movement movement, ClosingFrame closing, bool isFirstHistorical) =>
        isFirstHistorical && movement == Movement.Change && FindEntry() is { } entry ? entry : Of(movement, closing);

    /// <summary>The historical rate of a day, or null.</summary>
    public RateEntry? Historical(DateOnly day) =>
        IsIdentity ? Note(string.Empty, null, day, RateKind.Historical)
        : _frame.Group.Rates.On(Entity.FunctionalCurrency.Code, RateKind.Historical, day) is { } entry
            ? Note($"historical {day:yyyy-MM-dd}", entry, day, RateKind.Historical)
        : null;

    /// <summary>The combination that brought the entity: the last one up to the day it entered, or up to the year;
    /// else the first one since.</summary>
    public BusinessCombination? Combination
    {
        get
        {
            var own = _frame.Group.Combinations.Where(c =>
                c.Acquiree == Entity.Index && c.AcquisitionDate <= _frame.Date
            );
            var entered = _frame.Scope[Entity.Index].Entered ?? _frame.YearStart.AddDays(-1);
            return own.LastOrDefault(c => c.AcquisitionDate <= entered) ?? own.FirstOrDefault();
        }
    }

    /// <summary>Reports something that keeps the entity from being translated.</summary>
    public void Fail(Diagnostic finding)
    {
        _findings.Add(finding);
        AreComplete = false;
    }

    /// <summary>Takes over what another look at the rates found missing.</summary>
    public void Adopt(TranslationRates other) => _findings.UnionWith(other._findings);

    /// <summary>Reports an opening whose amounts do not add up to zero.</summary>
    public void ReportGap(Int128 functional, Int128 presentation)
    {
        if (!IsIdentity)
        {
            Fail(
                TranslationDiagnostics.OpeningDoesNotAddUp(
                    Entity,
                    new(Invariant.Narrow(functional), Entity.FunctionalCurrency),
                    new(Invariant.Narrow(presentation), _frame.Group.PresentationCurrency)
                )
            );
        }
    }

    /// <summary>Compares dividends booked in the year so far with those declared, where any are.</summary>
    public void CompareDividends(long booked, DividendRates declared)
    {
        if (declared.First is { } first && booked != declared.Declared && !IsIdentity)
        {
            var currency = Entity.FunctionalCurrency;
            _findings.Add(
                TranslationDiagnostics.DividendsDiffer(
                    Entity,
                    new(booked, currency),
                    new(declared.Declared, currency),
                    first.Location
                )
            );
        }
    }

    /// <summary>Warns where an average is more than half off the closing rate.</summary>
    public void CompareAverages()
    {
        var closing = Closing();
        foreach (var average in _uses.Select(use => use.Entry).Where(entry => entry.Kind == RateKind.Average))
        {
            var ratio = average.Rate.Exact / closing.Rate.Exact;
            if (ratio < new Fraction(1, 2) || ratio > new Fraction(3, 2))
            {
                _findings.Add(TranslationDiagnostics.AverageFarOff(Entity, average, closing));
            }
        }
    }

    private string File => _frame.Group.Rates.Entries.FirstOrDefault()?.Location.File ?? "rates.csv";

    private DateOnly? EntryDay =>
        _frame.Scope[Entity.Index].Entered
        ?? Combination?.AcquisitionDate
        ?? _frame.Group.Ownership.Events.Where(e => e.Entity == Entity.Index).Min(e => (DateOnly?)e.Date);

    private RateEntry? ClosingOn(DateOnly day, string purpose, bool isNeeded)
    {
        var entry = _frame.Group.Rates.On(Entity.FunctionalCurrency.Code, RateKind.Closing, day);
        if (entry is null && !IsIdentity)
        {
            if (!isNeeded)
            {
                return null;
            }

            _findings.Add(TranslationDiagnostics.ClosingMissing(Entity, day, File));
        }

        return Note(purpose, entry, day, RateKind.Closing);
    }

    private RateEntry Note(string purpose, RateEntry? entry, DateOnly day, RateKind kind)
    {
        if (entry is null || IsIdentity)
        {
            AreComplete &= IsIdentity;
            return new(Entity.FunctionalCurrency.Code, kind, day, day, ExchangeRate.One, string.Empty, default);
        }

        var use = new RateUse(purpose, entry);
        if (!_uses.Contains(use))
        {
            _uses.Add(use);
        }

        return entry;
    }

    private string Parts(AveragePeriod period) =>
        string.Join(
            ", ",
            _frame
                .Group.Rates.Entries.Where(e =>
                    e.Kind == RateKind.Average && e.Currency == Entity.FunctionalCurrency.Code
                )
                .Where(e => e.From >= period.From && e.To <= period.To)
                .Select(e => $"{e.From:yyyy-MM-dd} to {e.To:yyyy-MM-dd}")
        );
}
