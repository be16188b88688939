using System.Collections.Immutable;
using Kessan.TieOut.Numbers;
using Kessan.TieOut.Relations;

namespace Kessan.TieOut.Known;

/// <summary>Figures that follow from those of a longer and a shorter period: a first quarter from a half year and its
/// second quarter.</summary>
internal static class RestOfPeriods
{
    /// <summary>The figures that are not given themselves.</summary>
    public static IEnumerable<KnownFigure> Of(ImmutableArray<KnownFigure> figures)
    {
        var flows = figures.Where(IsFlow).ToList();
        var given = flows.Select(Key).ToHashSet();
        return from same in flows.GroupBy(figure => (Label(figure), figure.Unit, figure.Period.Nature, Members(figure)))
            from whole in same
            from part in same
            let rest = Rest(whole, part)
            where rest is not null && given.Add(Key(rest))
            select rest;
    }

    /// <summary>What is left of a period once its end, or its beginning, is taken off.</summary>
    private static KnownFigure? Rest(KnownFigure whole, KnownFigure part)
    {
        var (start, end) = (whole.Period.Start!.Value, whole.Period.End!.Value);
        var (from, to) = (part.Period.Start!.Value, part.Period.End!.Value);
        var isEnd = to == end && from > start;
        var isBeginning = from == start && to < end;
        if (!isEnd && !isBeginning)
        {
            return null;
        }

        var period = isEnd ? (Start: start, End: from.AddDays(-1)) : (Start: to.AddDays(1), End: end);
        return whole with
        {
            Id = $"{whole.Id} - {part.Id}",
            Period = whole.Period with { Text = string.Empty, Start = period.Start, End = period.End },
            Interval = IntervalArithmetic.Difference(whole.Interval, part.Interval),
            Text = $"({whole.Text} − {part.Text})",
            Source = whole.Source == part.Source ? whole.Source : $"{whole.Source}; {part.Source}",
        };
    }

    private static bool IsFlow(KnownFigure figure) =>
        figure.Period is { Start: not null, End: not null }
        && figure.Unit.Kind is UnitKind.Money
        && !figure.Labels.IsDefaultOrEmpty;

    private static string Label(KnownFigure figure) => LabelWords.Key(figure.Labels[0]);

    private static string Members(KnownFigure figure) => string.Join('|', figure.Members);

    private static (string, FoundUnit, PeriodNature, string, DateOnly?, DateOnly?) Key(KnownFigure figure) =>
        (Label(figure), figure.Unit, figure.Period.Nature, Members(figure), figure.Period.Start, figure.Period.End);
}
