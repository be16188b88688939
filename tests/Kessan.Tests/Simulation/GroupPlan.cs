using System.Collections.Immutable;
using Kessan.Amounts;
using Kessan.Diagnostics;
using Kessan.Entities;
using Kessan.Ledger;
using Kessan.Periods;

namespace Kessan.Tests.Simulation;

/// <summary>Shares one entity holds of another, and what becomes of them; closings are places in the plan's
/// list.</summary>
/// <param name="Owner">Index of the owner.</param>
/// <param name="Entity">Index of the entity held.</param>
/// <param name="Interest">The interest when the stake begins.</param>
public sealed record Stake(int Owner, int Entity, Fraction Interest)
{
    /// <summary>The closing on whose day the shares are bought; -1 for held from the beginning.</summary>
    public int From { get; init; } = -1;

    /// <summary>The closing on whose day they are sold; -1 for never.</summary>
    public int Until { get; init; } = -1;

    /// <summary>The closing on whose day there are more; -1 for never.</summary>
    public int RaisedAt { get; init; } = -1;

    /// <summary>The interest from then on.</summary>
    public Fraction Raised { get; init; }

    /// <summary>Whether it is the one that brings control.</summary>
    public bool IsMain { get; init; }

    /// <summary>The interest held before the events of a closing.</summary>
    public Fraction Before(int closing) =>
        (From >= 0 && closing <= From) || (Until >= 0 && closing > Until) ? Fraction.Zero
        : RaisedAt >= 0 && closing > RaisedAt ? Raised
        : Interest;
}

/// <summary>What an entity of a random group is.</summary>
public enum PlannedKind
{
    Parent,
    Founded,
    Acquired,
    Entrant,
    Leaver,
    Associate,
}

/// <summary>An entity of the plan.</summary>
public sealed record PlannedEntity(int Index, Currency Currency, PlannedKind Kind, Fraction? TaxRate)
{
    /// <summary>Whether it is a company of the group from beginning to end.</summary>
    public bool IsPermanent => Kind is PlannedKind.Parent or PlannedKind.Founded or PlannedKind.Acquired;

    /// <summary>Whether its books are consolidated at some time.</summary>
    public bool HasBooks => Kind != PlannedKind.Associate;
}

/// <summary>Who is in a random group, who holds whom, and when what happens.</summary>
public sealed class GroupPlan
{
    private static readonly string[] Codes = ["JPY", "USD", "EUR", "GBP", "KWD", "KRW", "VND", "CHF"];
    private static readonly int[][] Years =
    [
        [12],
        [6, 12],
        [3, 6, 9, 12],
        [2, 7, 12],
        [5, 12],
    ];
    private static readonly string[] Controlling =
    [
        "1",
        "4/5",
        "2/3",
        "51/100",
        "7/9",
        "403/500",
        "11/20",
        "9/10",
        "17/24",
        "1",
    ];
    private static readonly string[] Minor = ["1/10", "1/8", "3/50", "1/9", "1/5", "1/24"];
    private static readonly string[] Influential = ["1/5", "3/10", "1/3", "9/20", "1/4"];

    private GroupPlan(SimulationNumbers numbers)
    {
        Numbers = numbers;
        Basis = numbers.Pick([AccountingBasis.UsGaap, AccountingBasis.Ifrs, AccountingBasis.JGaap]);
        Calendar = new(numbers.Pick([1, 4, 7, 10]), numbers.Pick([YearNaming.Start, YearNaming.End]));
        Presentation = CurrencyOf(numbers.Pick(Codes));
        Average = numbers.Chance(25) ? Phases.AverageRatePolicy.YearToDate : Phases.AverageRatePolicy.ByPeriod;
        Closings =
        [
            .. numbers.Pick(Years).Select(month => new Closing(2018, month)),
            .. numbers.Pick(Years).Select(month => new Closing(2019, month)),
        ];
        if (numbers.Chance(30))
        {
            Closings = [.. Closings.Where(closing => closing.FiscalYear == 2018)];
        }
    }

    public SimulationNumbers Numbers { get; }

    public GroupShape Shape { get; private init; }

    public AccountingBasis Basis { get; }

    public FiscalCalendar Calendar { get; }

    public Currency Presentation { get; }

    public Phases.AverageRatePolicy Average { get; }

    public ImmutableArray<Closing> Closings { get; private set; }

    public List<PlannedEntity> Entities { get; } = [];

    public List<Stake> Stakes { get; } = [];

    /// <summary>The day before the first fiscal year.</summary>
    public DateOnly OpeningDay => Calendar.FirstDay(2018, 1).AddDays(-1);

    /// <summary>The day of a closing.</summary>
    public DateOnly DayOf(int closing) => Calendar.LastDay(Closings[closing].FiscalYear, Closings[closing].Month);

    /// <summary>A plan.</summary>
    public static GroupPlan Of(SimulationNumbers numbers, GroupShape shape)
    {
        var plan = new GroupPlan(numbers) { Shape = shape };
        plan.Found();
        return plan;
    }

    /// <summary>A fraction of the lists.</summary>
    public static Fraction Part(string text) =>
        Fraction.TryParse(text, out var value) ? value : throw new ArgumentException(text);

    private static Currency CurrencyOf(string code) => CurrencyTable.Iso.Find(code)!.Value;

    private void Found()
    {
        var currencies = Enumerable.Range(0, Numbers.Between(0, 4)).Select(_ => CurrencyOf(Numbers.Pick(Codes)));
        Currency[] pool = [Presentation, .. currencies];
        pool = Shape switch
        {
            GroupShape.RatesOfOne => [.. pool.Select(currency => new Currency(currency.Code, Presentation.MinorUnits))],
            GroupShape.WhollyOwned => [Presentation],
            _ => pool,
        };
        Entities.Add(new(0, Presentation, PlannedKind.Parent, null));
        var count = Numbers.Between(2, 12);
        for (var index = 1; index < count; index++)
        {
            var currency = Numbers.Pick(pool);
            Fraction? tax = Numbers.Chance(50) ? new Fraction(Numbers.Between(10, 40), 100) : null;
            var kind = KindOf();
            // Cumulative results at the year's average are not those since an acquisition at an average of their own.
            var isDomestic = kind == PlannedKind.Entrant && Average == Phases.AverageRatePolicy.YearToDate;
            var entity = new PlannedEntity(index, isDomestic ? Presentation : currency, kind, tax);
            Stakes.Add(StakeIn(entity));
            Entities.Add(entity);
        }

        HoldEachOther();
        Raise();
    }

    private PlannedKind KindOf() =>
        Numbers.Between(1, 100) switch
        {
            _ when Shape == GroupShape.WhollyOwned => PlannedKind.Founded,
            <= 50 => PlannedKind.Acquired,
            <= 65 => PlannedKind.Founded,
            <= 75 => PlannedKind.Entrant,
            <= 85 => PlannedKind.Leaver,
            _ => PlannedKind.Associate,
        };

    private Stake StakeIn(PlannedEntity entity)
    {
        var moves = entity.Kind is PlannedKind.Entrant or PlannedKind.Leaver or PlannedKind.Associate;
        var owners = Entities.Where(e => e.IsPermanent && (!moves || e.Currency == Presentation)).ToList();
        var owner = entity.Kind == PlannedKind.Leaver ? Entities[0] : Numbers.Pick(owners);
        var interest = Part(Numbers.Pick(entity.Kind == PlannedKind.Associate ? Influential : Controlling));
        return new(owner.Index, entity.Index, Shape == GroupShape.WhollyOwned ? Fraction.One : interest)
        {
            IsMain = true,
            From = entity.Kind == PlannedKind.Entrant ? Numbers.Between(0, Closings.Length - 1) : -1,
            Until = entity.Kind == PlannedKind.Leaver ? Numbers.Between(0, Closings.Length - 1) : -1,
        };
    }

    // Shares of sister companies, of daughters' daughters, and rings: a company holds of one that holds it.
    private void HoldEachOther()
    {
        var permanent = Entities.Where(e => e.IsPermanent).ToList();
        foreach (var held in permanent.Where(e => e.Kind == PlannedKind.Acquired))
        {
            if (permanent.Count < 3 || !Numbers.Chance(25))
            {
                continue;
            }

            var holder = Numbers.Pick(permanent);
            var all = Stakes
                .Where(s => s.Entity == held.Index)
                .Aggregate(Fraction.Zero, (sum, stake) => sum + stake.Interest);
            var interest = Part(Numbers.Pick(Minor));
            var isNew = !Stakes.Exists(s => s.Entity == held.Index && s.Owner == holder.Index);
            if (isNew && holder.Index != held.Index && all + interest <= Fraction.One)
            {
                Stakes.Add(new(holder.Index, held.Index, interest));
            }
        }
    }

    private void Raise()
    {
        for (var i = 0; i < Stakes.Count; i++)
        {
            var stake = Stakes[i];
            var isOnly = Stakes.Count(s => s.Entity == stake.Entity) == 1;
            var canRaise =
                isOnly
                && stake.Interest < Fraction.One
                && Entities[stake.Entity].Kind == PlannedKind.Acquired
                && Entities[stake.Owner].Currency == Presentation;
            if (canRaise && Numbers.Chance(20))
            {
                Stakes[i] = stake with
                {
                    RaisedAt = Numbers.Between(0, Closings.Length - 1),
                    Raised = (stake.Interest + Part(Numbers.Pick(["1", "9/10", "1"]))) / 2,
                };
                var isClear = Stakes[i].Raised > stake.Interest && !Stakes.Exists(s => s.From == Stakes[i].RaisedAt);
                Stakes[i] = isClear ? Stakes[i] : stake;
            }
        }
    }
}
