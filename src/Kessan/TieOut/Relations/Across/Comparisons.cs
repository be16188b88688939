using Kessan.TieOut.Numbers;

namespace Kessan.TieOut.Relations.Across;

/// <summary>Changes, growth rates and points whose two figures stand in different places: in two sentences, in a
/// sentence and a table, on two pages.</summary>
internal static class Comparisons
{
    private static readonly UnitKind[] Amounts = [UnitKind.Money, UnitKind.Count, UnitKind.PerUnit, UnitKind.Unknown];

    /// <summary>The relations.</summary>
    public static IEnumerable<Relation> Find(MeasuredItems items) =>
        items.Items.SelectMany(item =>
            item.Cells.Where(cell => cell.Key.Months > 0 && cell.Key.Period is not null)
                .SelectMany(cell => cell.SelectMany(place => OfNumber(items, item, cell.Key, place)))
        );

    private static IEnumerable<Relation> OfNumber(
        MeasuredItems items,
        Item item,
        CellKey key,
        (Line Line, FoundNumber Number) place
    )
    {
        var period = key.Period!.Value;
        var (role, units) = key.Role switch
        {
            NumberRole.Growth => (NumberRole.Figure, Amounts),
            NumberRole.Change => (NumberRole.Figure, [key.Unit]),
            _ => (NumberRole.Share, new[] { UnitKind.Ratio }),
        };
        foreach (var unit in units)
        {
            var now = new CellKey(role, 0, unit, period);
            var before = now with { Period = period.Earlier(key.Months) };
            if (
                Pair(item, place, now, before) is { } pair
                && Relate(items, place.Number, pair) is { } relation
                && (
                    relation.Verdict != Verdict.Contradiction
                    || !IsOneTable(place.Number, pair)
                    || IsSaidRight(items, item.At(key), place.Number, pair)
                )
            )
            {
                yield return relation;
            }
        }
    }

    // The most exact figures, those of the line itself before others.
    private static (FoundNumber Now, FoundNumber Before)? Pair(
        Item item,
        (Line Line, FoundNumber Number) place,
        CellKey now,
        CellKey before
    )
    {
        var current = item.At(now).MinBy(number => (number.Step, !place.Line.Numbers.Contains(number), number.Id));
        var earlier = item.At(before)
            .MinBy(number =>
                (place.Line.Numbers.Contains(current!) && !place.Line.Numbers.Contains(number), number.Step, number.Id)
            );
        return current is not null && earlier is not null ? (current, earlier) : null;
    }

    private static Relation? Relate(MeasuredItems items, FoundNumber target, (FoundNumber Now, FoundNumber Before) pair)
    {
        var (now, before) = (items.Reckon(pair.Now), items.Reckon(pair.Before));
        var (kind, computed) = target.Role switch
        {
            NumberRole.Growth => (RelationKind.Growth, now.GrowthFrom(before)),
            NumberRole.Change => (RelationKind.Difference, now - before),
            _ => (RelationKind.Points, now - before),
        };
        if (computed is not { } value)
        {
            return null;
        }

        var relation = Claim.Of(kind, target, items.Reckon(target), value).From((pair.Now, 1), (pair.Before, -1));
        return relation.Because(Why(target, pair, relation.Verdict), Evidence.ToClaim);
    }

    // Where another place says the same change as the two figures do, the one that differs is wrong.
    private static bool IsSaidRight(
        MeasuredItems items,
        IEnumerable<FoundNumber> others,
        FoundNumber number,
        (FoundNumber Now, FoundNumber Before) pair
    ) =>
        others.Any(other =>
            other.Site.Element != number.Site.Element
            && Relate(items, other, pair) is { Verdict: Verdict.Exact or Verdict.Rounding }
        );

    // Against its own table a table's relations weigh better.
    private static bool IsOneTable(FoundNumber target, (FoundNumber Now, FoundNumber Before) pair) =>
        !target.Site.IsProse
        && pair.Now.Site.Element == target.Site.Element
        && pair.Before.Site.Element == target.Site.Element;

    private static string Why(FoundNumber target, (FoundNumber Now, FoundNumber Before) pair, Verdict verdict)
    {
        var rest = verdict == Verdict.Contradiction ? "does not follow from" : "follows from";
        return $"{Claim.Called(pair.Now)}: {Claim.Named(target)} {rest} {Claim.Named(pair.Now)} and "
            + $"{Claim.Named(pair.Before)}.";
    }
}
