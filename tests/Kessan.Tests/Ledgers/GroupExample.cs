using System.Collections.Immutable;
using Kessan.Accounts;
using Kessan.Amounts;
using Kessan.Diagnostics;
using Kessan.Entities;
using Kessan.Ledger;
using Kessan.Periods;
using Kessan.Phases;

namespace Kessan.Tests.Ledgers;

/// <summary>A small group for rule tests, built in a few lines; every method gives the example with one thing
/// more.</summary>
/// <remarks>The chart is <see cref="ExampleChart"/>, the first entity is the parent, the calendar begins in April and
/// <c>FY2018</c> in 2018. Amounts are in minor units, interests in per cent or as a fraction.</remarks>
public sealed record GroupExample
{
    private GroupExample(string presentation) => Presentation = Currency(presentation);

    public Currency Presentation { get; init; }

    public FiscalCalendar Calendar { get; init; } = new(4, YearNaming.Start);

    public ChartOfAccounts Chart { get; init; } = ExampleChart.Standard;

    public AnalysisDimensions Dimensions { get; init; } = AnalysisDimensions.None;

    public ImmutableArray<Entity> Entities { get; init; } = [];

    public ImmutableArray<OwnershipEvent> Ownership { get; init; } = [];

    public ImmutableArray<BusinessCombination> Combinations { get; init; } = [];

    public ImmutableArray<RateEntry> Rates { get; init; } = [];

    public GroupPolicies Policies { get; init; } = new(DateOnly.MinValue);

    public ImmutableArray<Closing> Closings { get; init; } = [new(2018, 12)];

    public ImmutableArray<AdjustmentRow> Adjustments { get; init; } = [];

    public LedgerNames Names => new(Chart, Entities, Dimensions, Presentation);

    public static GroupExample In(string presentation) => new(presentation);

    public static Currency Currency(string code) => CurrencyTable.Iso.Find(code)!.Value;

    public static Fraction Percent(string text) =>
        Fraction.TryParse(text, out var value)
            ? (text.Contains('/') ? value : value / 100)
            : throw new ArgumentException(text);

    public static ExchangeRate Rate(string text) =>
        ExchangeRate.TryParse(text, out var rate) ? rate : throw new ArgumentException(text);

    public static DateOnly Day(string date) => DateOnly.ParseExact(date, "yyyy-MM-dd");

    public GroupExample Entity(string code, string currency, string? taxPercent = null) =>
        this with
        {
            Entities = Entities.Add(
                new(
                    Entities.Length,
                    code,
                    $"{code} Ltd",
                    $"{code} Ltd",
                    Currency(currency),
                    0,
                    string.Empty,
                    taxPercent is null ? null : Percent(taxPercent),
                    new("entities.csv", Entities.Length + 2)
                )
            ),
        };

    /// <summary>What the owner holds after the date.</summary>
    public GroupExample Holds(
        string date,
        string owner,
        string entity,
        string interest,
        OwnershipEventKind? kind = null
    ) =>
        this with
        {
            Ownership = Ownership.Add(
                new(
                    Day(date),
                    kind ?? OwnershipEventKind.Acquisition,
                    Index(owner),
                    Index(entity),
                    Percent(interest),
                    Percent(interest),
                    null,
                    null,
                    new("ownership.csv", Ownership.Length + 2)
                )
            ),
        };

    public GroupExample Combination(BusinessCombination combination) =>
        this with
        {
            Combinations = Combinations.Add(combination),
        };

    /// <summary>A rate on a day.</summary>
    public GroupExample RateOn(string currency, RateKind kind, string date, string rate) =>
        this with
        {
            Rates = Rates.Add(
                new(currency, kind, Day(date), Day(date), Rate(rate), "example", new("rates.csv", Rates.Length + 2))
            ),
        };

    /// <summary>The average rate of some days.</summary>
    public GroupExample Average(string currency, string from, string to, string rate) =>
        this with
        {
            Rates = Rates.Add(
                new(
                    currency,
                    RateKind.Average,
                    Day(from),
                    Day(to),
                    Rate(rate),
                    "example",
                    new("rates.csv", Rates.Length + 2)
                )
            ),
        };

    public int Index(string entity) =>
        Names.EntityOf(entity) is >= 0 and var i ? i : throw new ArgumentException(entity);

    public int Account(string code) => Chart.Find(code)?.Index ?? throw new ArgumentException(code);

    public GroupBooks Books() =>
        new()
        {
            Group = new()
            {
                NameEn = "Example",
                NameJa = "Example",
                Parent = 0,
                PresentationCurrency = Presentation,
                Calendar = Calendar,
                Chart = Chart,
                Dimensions = Dimensions,
                Entities = Entities,
                Ownership = new(Ownership),
                Combinations = [.. Combinations.OrderBy(c => c.AcquisitionDate).ThenBy(c => c.Acquiree)],
                Rates = new(Rates),
                Policies = new([Policies]),
            },
            Closings = Closings,
            Adjustments = Adjustments,
        };

    /// <summary>The frame of a closing such as <c>FY2018-H1</c>; the last year left nothing unless a position is
    /// given.</summary>
    public ClosingFrame Frame(
        string closing,
        AccountingBasis basis = AccountingBasis.Ifrs,
        OpeningPosition? opening = null
    )
    {
        var at = ReportingPeriod.TryParse(closing, out var period)
            ? period.Closing
            : throw new ArgumentException(closing);
        var empty = new OpeningPosition(at.LastYearEnd, ImmutableSortedDictionary<int, EntityPosition>.Empty, [], true);
        return new()
        {
            Books = Books(),
            Basis = basis,
            Closing = at,
            Scope = ExampleScope.On(
                this,
                Calendar.FirstDay(at.FiscalYear, 1),
                Calendar.LastDay(at.FiscalYear, at.Month)
            ),
            Opening = opening ?? empty,
        };
    }

    /// <summary>Ledgers in <see cref="LedgerText"/>, one segment for every entity named in it.</summary>
    public MappedLedger Mapped(ClosingFrame frame, string text)
    {
        var journals = LedgerText.Parse(text, Names);
        var segments = journals
            .SelectMany(journal => journal.Rows)
            .Select(row => row.Entity)
            .Distinct()
            .Order()
            .Select(Segment);
        return new(frame, [.. segments]);

        PostingSegment Segment(int entity)
        {
            var builder = SegmentBuilder.Functional(Stage.Mapping, entity);
            foreach (var journal in journals)
            {
                builder.Add(journal.Header, journal.Rows.Where(row => row.Entity == entity));
            }

            return builder.Build();
        }
    }
}
