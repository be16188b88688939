using Kessan.TieOut.Numbers;
using Kessan.TieOut.Relations;

namespace Kessan.TieOut.Known;

/// <summary>Changes, growth rates and shares that follow from figures known beside the document.</summary>
internal sealed class DerivedMatches(NumberedDocument document, KnownIndex index, DirectMatches direct)
{
    private static readonly FoundUnit Ratio = new(UnitKind.Ratio, string.Empty);
    private static readonly FoundUnit Anything = new(UnitKind.Unknown, string.Empty);

    private readonly ILookup<(int Element, string Period), FoundNumber> _figures = document
        .Numbers.Where(number => number.Role == NumberRole.Figure && number.Period is not null)
        .ToLookup(number => (number.Site.Element, number.Period!.Text));

    /// <summary>The relations, those that do not hold among them.</summary>
    public IEnumerable<Relation> Relations()
    {
        var changes = new List<(FoundNumber Number, Relation Signed, Relation? OfSize)>();
        foreach (var number in document.Numbers)
        {
            switch (number.Role)
            {
                case NumberRole.Growth when Growth(number) is { } growth:
                    yield return growth;
                    break;
                case NumberRole.Change or NumberRole.PointChange when Change(number) is { } change:
                    changes.Add(change);
                    break;
                case NumberRole.Share when Share(number) is { } share:
                    yield return share;
                    break;
            }
        }

        foreach (var change in Settled(changes))
        {
            yield return change;
        }
    }

    private Relation? Growth(FoundNumber number)
    {
        var judged = Pairs(number, Anything).Select(pair => Growth(number, pair)).OfType<Relation>().ToList();
        var holding = judged.Find(relation => relation.Holds());
        return holding is not null ? holding with { Why = "The facts of both periods give this rate." }
            : judged.Count > 0 && IsBelieved(number, judged[0])
                ? judged[0] with
                {
                    Why = "The figure of this line ties to the facts, and its growth does not.",
                }
            : null;
    }

    private Relation? Growth(FoundNumber number, (KnownFigure Now, KnownFigure Before) pair) =>
        pair.Before.Interval.From.IsNegative
        || IntervalArithmetic.Quotient(pair.Now.Interval, pair.Before.Interval) is not { } ratio
            ? null
            : KnownComparison.Judged(
                document,
                number,
                RelationKind.Growth,
                [new(0, 1, pair.Now.Id), new(0, -1, pair.Before.Id)],
                IntervalArithmetic.Difference(ratio, IntervalArithmetic.Exactly(1))
            );

    /// <summary>The change by the facts, and where it does not hold, the change of the size.</summary>
    private (FoundNumber, Relation, Relation?)? Change(FoundNumber number)
    {
        var isPoints = number.Role == NumberRole.PointChange;
        var judged = Pairs(number, isPoints ? Ratio : number.Unit)
            .Select(pair => (pair.Now, Relation: Change(number, pair, isPoints)))
            .ToList();
        var holding = judged.Find(one => one.Relation.Holds());
        if (holding.Relation is { } held)
        {
            return (number, held with { Why = "The facts of both periods differ by this." }, null);
        }

        if (judged.Count == 0 || !IsBelieved(number, judged[0].Relation))
        {
            return null;
        }

        var signed = judged[0].Relation;
        var ofSize = KnownComparison.Judged(
            document,
            number,
            RelationKind.Difference,
            [signed.Operands[1] with { Sign = 1 }, signed.Operands[0] with { Sign = -1 }],
            IntervalArithmetic.Negated(signed.Computed)
        );
        var isOfSize = judged[0].Now.Interval.To.IsNegative && ofSize.Holds();
        return (
            number,
            signed with
            {
                Why = "The figure of this line ties to the facts, and its change does not.",
            },
            isOfSize ? ofSize with { Why = "The size changed by this." } : null
        );
    }

    private Relation Change(FoundNumber number, (KnownFigure Now, KnownFigure Before) pair, bool isPoints) =>
        KnownComparison.Judged(
            document,
            number,
            isPoints ? RelationKind.Points : RelationKind.Difference,
            [new(0, 1, pair.Now.Id), new(0, -1, pair.Before.Id)],
            IntervalArithmetic.Difference(pair.Now.Interval, pair.Before.Interval)
        );

    /// <summary>Changes of size are a table's own way where several of its negative figures change that way, and more
    /// than change with their signs; one by itself is a mistake.</summary>
    private static IEnumerable<Relation> Settled(List<(FoundNumber Number, Relation Signed, Relation? OfSize)> changes)
    {
        foreach (var table in changes.GroupBy(change => change.Number.Site.Element))
        {
            var ofSize = table.Count(change => change.OfSize is not null);
            var isTheWay = ofSize > 1 && ofSize > table.Count(change => change.Signed.Holds());
            foreach (var (_, signed, size) in table)
            {
                if (size is not null)
                {
                    yield return size;
                }

                if (size is null || !isTheWay)
                {
                    yield return size is null
                        ? signed
                        : signed with
                        {
                            Why = "This is the change of the size, among changes with their signs: the sign is turned.",
                        };
                }
            }
        }
    }

    /// <summary>A share of a figure beside the document, of a number of the table or of another such figure.</summary>
    private Relation? Share(FoundNumber number)
    {
        if (number.Period is not { } period || number.Label.IsDefaultOrEmpty)
        {
            return null;
        }

        var words = LabelWords.Of($"{number.RoleWords} {number.Label[^1]}");
        return (
            from whole in index.Named(words, period, Anything).Where(whole => whole.Interval.From > 0)
            from part in _figures[(number.Site.Element, period.Text)]
            where part.Unit.Kind == whole.Unit.Kind && part.Id != number.Id
            let ratio = IntervalArithmetic.Quotient(part.Interval(document.Rounding), whole.Interval)
            where ratio is not null
            let relation = KnownComparison.Judged(
                document,
                number,
                RelationKind.Ratio,
                [new(part.Id, 1), new(0, -1, whole.Id)],
                ratio.Value
            )
            where relation.Holds()
            orderby Math.Abs(part.Site.Row - number.Site.Row), part.Id
            select relation with
            {
                Why = $"Its share of {whole.Labels[0]}, as the facts have it.",
            }
        ).FirstOrDefault();
    }

    /// <summary>The figure of a number's own period and the one it is compared with: of the year before, or of the
    /// period before.</summary>
    private IEnumerable<(KnownFigure Now, KnownFigure Before)> Pairs(FoundNumber number, FoundUnit unit) =>
        from candidate in index.Candidates(number, unit)
        let now = candidate.Figure
        from period in Earlier(now.Period)
        from before in index.Others(now, period.Start, period.End)
        select (now, before);

    private static IEnumerable<(DateOnly? Start, DateOnly End)> Earlier(FoundPeriod period)
    {
        var end = period.End!.Value;
        if (end.Year is < 10 or > 9_990 || period.Start > end || period.Start?.Year < 10)
        {
            yield break;
        }

        yield return (period.Start?.AddYears(-1), MonthEnd(end, -12));
        var months = period.Start is { } start ? ((end.Year - start.Year) * 12) + end.Month - start.Month + 1 : 0;
        foreach (var back in months > 0 ? new[] { months } : [3, 6, 9])
        {
            yield return (period.Start?.AddMonths(-back), MonthEnd(end, -back));
        }
    }

    /// <summary>The day so many months away; of the last day of a month again the last.</summary>
    private static DateOnly MonthEnd(DateOnly day, int months) =>
        day.AddDays(1).Day == 1 ? day.AddDays(1).AddMonths(months).AddDays(-1) : day.AddMonths(months);

    private bool IsBelieved(FoundNumber number, Relation relation) =>
        direct.InRowOf(number).Any(figure => figure.Id == relation.Operands[0].FactId);
}
