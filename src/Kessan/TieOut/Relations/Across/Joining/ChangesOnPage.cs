using System.Collections.Immutable;
using Kessan.Amounts;
using Kessan.TieOut.Numbers;

namespace Kessan.TieOut.Relations.Across.Joining;

/// <summary>A sentence that says "up 381, up 3.3%" of what the page shows without naming it: where one line of the page
/// rose by both, it speaks of that line.</summary>
internal static class ChangesOnPage
{
    // A change that comes out to its last digit of three speaks for itself; a growth rate beside it may be wrong.
    private const int Enough = 6;

    /// <summary>Joins such sentences with the lines they speak of.</summary>
    public static void Join(ImmutableArray<Line> lines, JoinedLines joined, RoundingRule rule)
    {
        foreach (var page in lines.GroupBy(line => line.Page))
        {
            var rises = page.SelectMany(line => Rises(line)).ToList();
            foreach (var sentence in page.Where(line => line.IsProse && !HasFigure(line)))
            {
                var spoken = Said(sentence)
                    .SelectMany(said =>
                        rises.Where(rise =>
                            rise.Line.Element != sentence.Element
                            && rise.Key == said.Key
                            && Agree(said.Change, said.Growth, rise, rule)
                        )
                    )
                    .Select(rise => rise.Line.Id)
                    .Distinct()
                    .ToList();
                if (spoken is [var only])
                {
                    joined.Join(only, sentence.Id);
                }
            }
        }
    }

    private static bool HasFigure(Line line) =>
        line.Numbers.Any(number => CellKey.Of(number, line.Name).Role == NumberRole.Figure);

    private static IEnumerable<((PeriodKey Period, int Months) Key, FoundNumber Change, FoundNumber Growth)> Said(
        Line line
    )
    {
        var cells = line.Numbers.Select(number => (Key: CellKey.Of(number, line.Name), Number: number)).ToList();
        return from change in cells
            where change.Key is { Role: NumberRole.Change, Months: > 0, Period: not null }
            from growth in cells
            where
                growth.Key.Role == NumberRole.Growth
                && growth.Key.Months == change.Key.Months
                && growth.Key.Period == change.Key.Period
            select ((change.Key.Period!.Value, change.Key.Months), change.Number, growth.Number);
    }

    private static IEnumerable<Rise> Rises(Line line)
    {
        var figures = line
            .Numbers.Select(number => (Key: CellKey.Of(number, line.Name), Number: number))
            .Where(cell => cell.Key is { Role: NumberRole.Figure, Period: not null })
            .ToLookup(cell => cell.Key, cell => cell.Number);
        foreach (var cell in figures)
        {
            var before = cell.Key with { Period = cell.Key.Period!.Value.Earlier(12) };
            if (figures[before].FirstOrDefault() is { } earlier)
            {
                yield return new(line, (cell.Key.Period!.Value, 12), cell.First(), earlier);
            }
        }
    }

    private static bool Agree(FoundNumber change, FoundNumber growth, Rise rise, RoundingRule rule)
    {
        var (now, before) = (Reckoned.Of(rise.Now, rule), Reckoned.Of(rise.Before, rule));
        var (said, rose) = (Reckoned.Of(change, rule), now - before);
        return change.Unit.Kind == rise.Now.Unit.Kind
            && said.Meets(rose)
            && now.GrowthFrom(before) is { } rate
            && (
                Reckoned.Of(growth, rule).Meets(rate)
                || Evidence.Bits(said.Width + rose.Width, change.Value.Magnitude) >= Enough
            );
    }

    private sealed record Rise(Line Line, (PeriodKey Period, int Months) Key, FoundNumber Now, FoundNumber Before);
}
