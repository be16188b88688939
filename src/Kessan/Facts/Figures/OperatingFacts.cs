using System.Collections.Immutable;
using Kessan.Amounts;
using Kessan.Periods;

namespace Kessan.Facts.Figures;

/// <summary>The operating figures: as given; flows also as sums and differences of those given, balances under every
/// period that ends on their day; wholes also as the sum of their members where the concept adds up.</summary>
internal sealed class OperatingFacts : IFactSource
{
    private readonly GivenFrame _frame;

    public OperatingFacts(GivenFrame frame)
    {
        _frame = frame;
        Rows = new(frame);
    }

    /// <summary>What was given.</summary>
    public OperatingRows Rows { get; }

    /// <inheritdoc/>
    public IEnumerable<FactId> Published =>
        from series in Rows.All
        from day in series.Days
        from period in ReportingPeriod.EndingAt(day).Append(day.YearToDate).Distinct()
        let id = new FactId(series.Concept, period, FactId.Actual, _frame.Basis, series.Members)
        where Find(id) is not null
        select id;

    /// <inheritdoc/>
    public Fact? Find(FactId id, FactBook book) => id.Scenario == FactId.Actual ? Find(id) : null;

    private Fact? Find(FactId id) =>
        _frame.Concept(id.Concept) is { } concept ? Given(id, concept) ?? AddedUp(id, concept) : null;

    private Fact? Given(FactId id, OperatingConcept concept)
    {
        if (concept.IsBalance)
        {
            return Rows.Balance(id) is { } figure ? _frame.Fact(id, figure) : null;
        }

        return Rows.Way(id) switch
        {
            null => null,
            [{ IsTakenOff: false } only] => _frame.Fact(id, only.Figure),
            { } way => Combined(id, way),
        };
    }

    private Fact Combined(FactId id, ImmutableArray<FlowPart> way)
    {
        var facts = way.Select(part => _frame.Fact(id with { Period = part.Figure.Period!.Value }, part.Figure));
        var terms = way.Select(
            (part, i) => $"{(part.IsTakenOff ? "less " : i == 0 ? "" : "plus ")}{part.Figure.Period}"
        );
        return Made(id, [.. facts], FlowFigures.Sum(way), string.Join(' ', terms));
    }

    private Fact? AddedUp(FactId id, OperatingConcept concept) =>
        concept.Additive.Select(dimension => SumOver(dimension, id)).FirstOrDefault(sum => sum is not null);

    /// <summary>The sum of the members of a figure in one dimension; null where a member is missing.</summary>
    public Fact? SumOver(string dimension, FactId id)
    {
        var parts = Rows.PartsOf(id.Concept, id.Dimensions, dimension);
        var facts = parts.Select(part => Find(id with { Dimensions = part })).OfType<Fact>().ToArray();
        return facts.Length == 0 || facts.Length < parts.Length
            ? null
            : Made(
                id,
                facts,
                facts.Aggregate(Fraction.Zero, (sum, fact) => sum + fact.Value),
                $"sum of the members of {dimension}"
            );
    }

    private Fact Made(FactId id, Fact[] of, Fraction value, string rule)
    {
        var file = of[0].Origin.Split(';')[0];
        var sources = of.Select(fact => fact.Source).Where(source => source.Length > 0).Distinct();
        var figure = new Figure(id.Concept, id.Period, id.Dimensions, value, of.Max(fact => fact.Decimals), new(file))
        {
            Status = FactStatus.Weakest(of.Select(fact => fact.Status)),
            Source = string.Join("; ", sources),
        };
        return _frame.Fact(id, figure) with { Origin = $"{file}; {rule}", Operands = [.. of.Select(fact => fact.Id)] };
    }
}
