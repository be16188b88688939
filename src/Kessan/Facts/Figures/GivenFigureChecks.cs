using Kessan.Amounts;
using Kessan.Diagnostics;
using Kessan.Periods;
using Kessan.Statements;

namespace Kessan.Facts.Figures;

/// <summary>Holds the figures that files give against each other and against computed ones.</summary>
public static class GivenFigureChecks
{
    /// <summary>Every figure that something contradicts, in any order.</summary>
    /// <param name="series">The closings.</param>
    /// <param name="figures">What the folder holds beyond its ledgers.</param>
    /// <param name="book">All facts of the close.</param>
    public static IEnumerable<Diagnostic> Run(StatementSeries series, FigureBooks figures, FactBook book)
    {
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentNullException.ThrowIfNull(book);
        var frame = new GivenFrame(series, figures);
        var operating = new OperatingFacts(frame);
        var published = new PublishedFacts(frame);
        return
        [
            .. operating
                .Rows.Flows.SelectMany(flows => flows.Contradictions())
                .Select(found => FigureDiagnostics.FlowsDisagree(found.Figure, found.Others)),
            .. figures.Operating.SelectMany(figure => WholeAgainstMembers(figure, frame, operating)),
            .. operating.Rows.All.SelectMany(of => ViewsAgainstEachOther(of, frame, operating)),
            .. published.Amounts.SelectMany(pair => Amount(pair.Key, pair.Value, book)),
            .. published.Growths.SelectMany(pair => Growth(pair.Key, pair.Value, published, book)),
        ];
    }

    private static IEnumerable<Diagnostic> WholeAgainstMembers(
        Figure figure,
        GivenFrame frame,
        OperatingFacts operating
    )
    {
        var id = frame.Id(figure, FactId.Actual, figure.Period!.Value);
        return from dimension in frame.Concept(figure.Concept)?.Additive ?? []
            let sum = operating.SumOver(dimension, id)
            where sum is not null && sum.Value != figure.Value
            select FigureDiagnostics.MembersDisagree(
                figure.Name,
                figure.Location,
                new(dimension, figure.Value, sum.Value)
            );
    }

    /// <summary>Where the whole itself is not given, its members of one dimension must come to the same as those of
    /// another.</summary>
    private static IEnumerable<Diagnostic> ViewsAgainstEachOther(
        OperatingSeries of,
        GivenFrame frame,
        OperatingFacts operating
    )
    {
        var concept = frame.Concept(of.Concept)!;
        var ids =
            from day in of.Days
            from period in ReportingPeriod.EndingAt(day)
            where !concept.IsBalance || period == day.YearToDate
            select new FactId(of.Concept, period, FactId.Actual, frame.Basis, of.Members);
        foreach (var id in ids.Where(id => operating.Rows.Balance(id) is null && operating.Rows.Way(id) is null))
        {
            var sums = concept.Additive.Select(dimension =>
                (Dimension: dimension, Fact: operating.SumOver(dimension, id))
            );
            var views = sums.Where(sum => sum.Fact is not null).ToArray();
            foreach (var view in views.Skip(1).Where(view => view.Fact!.Value != views[0].Fact!.Value))
            {
                yield return FigureDiagnostics.MembersDisagree(
                    $"{id.Concept} {id.Period} by {views[0].Dimension}",
                    new(view.Fact!.Origin.Split(';')[0]),
                    new(view.Dimension, views[0].Fact!.Value, view.Fact.Value)
                );
            }
        }
    }

    private static IEnumerable<Diagnostic> Amount(FactId id, PublishedFigure published, FactBook book)
    {
        if (Computed(id, book) is { } computed && !published.Interval.Holds(computed.Value))
        {
            yield return FigureDiagnostics.Outside(published, computed.Value);
        }
    }

    private static IEnumerable<Diagnostic> Growth(
        FactId id,
        PublishedFigure growth,
        PublishedFacts published,
        FactBook book
    )
    {
        var before = PublishedFacts.Before(id);
        if (Computed(before, book) is { } earlier)
        {
            return Computed(id, book) is { } later && earlier.Value > Fraction.Zero
                ? Printed(growth, (later.Value / earlier.Value) - Fraction.One)
                : [];
        }

        return published.WorkedBack(before, book).Outcome switch
        {
            // A name nobody knows is told where a document asks for it.
            GrowthOutcome.NothingLater when published.Knows(growth) =>
            [
                FigureDiagnostics.NothingWorkedBack(growth, $"nothing computes {growth.Figure.Name}"),
            ],
            GrowthOutcome.WithoutMeaning =>
            [
                FigureDiagnostics.NothingWorkedBack(growth, "growth has a meaning between positive figures alone"),
            ],
            GrowthOutcome.NoneFits =>
            [
                FigureDiagnostics.NoneFits(
                    growth,
                    book.Find(id with { Scenario = FactId.Actual })!,
                    published.Amount(before)
                ),
            ],
            _ => [],
        };
    }

    private static IEnumerable<Diagnostic> Printed(PublishedFigure growth, Fraction computed)
    {
        if (!growth.Interval.Holds(computed))
        {
            yield return FigureDiagnostics.Outside(growth, computed);
        }
    }

    /// <summary>The figure as computed; null where only a published or stated one stands in.</summary>
    private static Fact? Computed(FactId id, FactBook book) =>
        book.Find(id with { Scenario = FactId.Actual }) is { } fact && fact.Id.Scenario == FactId.Actual ? fact : null;
}
