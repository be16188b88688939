using Kessan.Amounts;

namespace Kessan.Facts.Figures;

/// <summary>Figures as published: facts of the scenario <c>published</c>, kept apart from computed ones. Where only a
/// growth rate was published, the figure of the year before is worked back from it.</summary>
internal sealed class PublishedFacts : IFactSource
{
    /// <summary>The scenario of what was published.</summary>
    public const string Scenario = "published";

    private readonly GivenFrame _frame;
    private readonly Dictionary<FactId, PublishedFigure> _amounts = [];
    private readonly Dictionary<FactId, PublishedFigure> _growths = [];

    public PublishedFacts(GivenFrame frame)
    {
        _frame = frame;
        foreach (var published in frame.Figures.Published.Where(published => frame.Admits(published.Figure)))
        {
            var id = frame.Id(published.Figure, Scenario, published.Figure.Period!.Value);
            (published.IsGrowth ? _growths : _amounts).TryAdd(id, published);
        }
    }

    /// <summary>The published amounts by identity.</summary>
    public IEnumerable<KeyValuePair<FactId, PublishedFigure>> Amounts => _amounts;

    /// <summary>The published growths by the identity of the later figure.</summary>
    public IEnumerable<KeyValuePair<FactId, PublishedFigure>> Growths => _growths;

    /// <summary>Whether anything of the folder could compute a figure.</summary>
    public bool Knows(PublishedFigure published) => _frame.Knows(published.Figure.Concept);

    /// <inheritdoc/>
    public IEnumerable<FactId> Published => _amounts.Keys.Concat(_growths.Keys.Select(Before)).Distinct();

    /// <inheritdoc/>
    public Fact? Find(FactId id, FactBook book) =>
        id.Scenario == Scenario ? WorkedBack(id, book).Fact ?? Amount(id) : null;

    /// <summary>The published amount, or null.</summary>
    public Fact? Amount(FactId id) =>
        _amounts.TryGetValue(id, out var published)
            ? _frame.Fact(id, published.Figure) with
            {
                Interval = published.Interval,
                Origin = $"{published.Figure.Location.File}; as printed",
            }
            : null;

    /// <summary>The figure worked back from the growth of the year after it; an amount that was published too and
    /// prints that growth stands as it was printed.</summary>
    /// <param name="id">The figure asked for.</param>
    /// <param name="book">All facts.</param>
    public (Fact? Fact, GrowthOutcome Outcome) WorkedBack(FactId id, FactBook book)
    {
        if (!_growths.TryGetValue(After(id), out var growth))
        {
            return (null, GrowthOutcome.NotPublished);
        }

        var later = book.Find(After(id) with { Scenario = FactId.Actual });
        if (later is null || later.Value <= Fraction.Zero || growth.Interval.From <= -Fraction.One)
        {
            return (null, later is null ? GrowthOutcome.NothingLater : GrowthOutcome.WithoutMeaning);
        }

        var bounds = GrowthBase.Bounds(later.Value, growth.Interval);
        bounds = _amounts.TryGetValue(id, out var amount) ? bounds.And(amount.Interval) : bounds;
        var target = amount?.Figure.Value ?? later.Value / (Fraction.One + growth.Figure.Value);
        return GrowthBase.Nearest(target, bounds) is { } value
            ? (value == amount?.Figure.Value ? Amount(id) : Chosen(id, value, growth, later), GrowthOutcome.Chosen)
            : (null, GrowthOutcome.NoneFits);
    }

    /// <summary>The same figure a year earlier.</summary>
    public static FactId Before(FactId id) => id with { Period = id.Period.YearBefore };

    private Fact Chosen(FactId id, Fraction value, PublishedFigure growth, Fact later)
    {
        var figure = growth.Figure with
        {
            Period = id.Period,
            Value = value,
            Decimals = 0,
            Unit = later.Unit,
            Status = FactStatus.Weakest(["derived", later.Status]),
        };
        return _frame.Fact(id, figure) with
        {
            LabelEn = later.LabelEn,
            LabelJa = later.LabelJa,
            UnitLabel = later.UnitLabel,
            Definition = later.Definition,
            Start = later.Start is null ? null : _frame.Calendar.Start(id.Period),
            Origin = $"{figure.Location.File}; worked back from the published growth of {later.Id.Period}",
            Operands = [later.Id],
        };
    }

    private static FactId After(FactId id) =>
        id with
        {
            Period = id.Period with { FiscalYear = id.Period.FiscalYear + 1 },
        };
}

/// <summary>What working a figure back from a growth came to.</summary>
internal enum GrowthOutcome
{
    /// <summary>No growth over it was published.</summary>
    NotPublished,

    /// <summary>There is a figure.</summary>
    Chosen,

    /// <summary>The later figure, from which to work back, is not there.</summary>
    NothingLater,

    /// <summary>The later figure is not positive, or shrank to nothing: growth has no meaning.</summary>
    WithoutMeaning,

    /// <summary>No whole unit makes the growth print as published and lies within what else was published.</summary>
    NoneFits,
}
