using System.Collections.Immutable;
using Kessan.TieOut.Numbers;
using Kessan.TieOut.Relations.Across.Words;

namespace Kessan.TieOut.Relations.Across;

/// <summary>Changes of parts under one heading, which add to the change of what the heading names; and with the changes
/// of cost and margin, which are the change of revenue.</summary>
internal sealed class ImpliedChanges(MeasuredItems items, FigureEstimates estimates)
{
    /// <summary>The relations.</summary>
    public IEnumerable<Relation> Find()
    {
        var changes = items
            .Lines.SelectMany(line => line.Numbers.Select(number => (Line: line, Number: number)))
            .Where(place => place.Number.Role == NumberRole.Change && place.Line.Name.Term is not null)
            .Select(place => (place.Line, place.Number, Key: CellKey.Of(place.Number, place.Line.Name)))
            .Where(place => place.Key is { Unit: UnitKind.Money, Months: 12, Period: not null })
            .GroupBy(place => (place.Line.Page, place.Line.Name.Term!.Value, place.Key));
        foreach (var group in changes)
        {
            var parts = group.DistinctBy(place => place.Line.Name.FullKey).ToList();
            if (parts.Count is < 2 or > 6)
            {
                continue;
            }

            var common = parts
                .Select(place => place.Line.Name.Context.AsEnumerable())
                .Aggregate((left, right) => left.Intersect(right, StringComparer.Ordinal))
                .ToList();
            var numbers = parts.Select(place => place.Number).ToImmutableArray();
            foreach (var relation in OfParts(group.Key.Value, group.Key.Key, common, numbers))
            {
                yield return relation;
            }
        }
    }

    private IEnumerable<Relation> OfParts(
        FieldTerm term,
        CellKey key,
        List<string> heading,
        ImmutableArray<FoundNumber> parts
    )
    {
        var whole = items
            .Of(term)
            .FirstOrDefault(item =>
                !item.Scope.IsEmpty
                && item.Scope.All(heading.Contains)
                && item.Figure(UnitKind.Money, key.Period!.Value) is not null
            );
        if (whole is null)
        {
            yield break;
        }

        var change = parts.Select(items.Reckon).Aggregate((left, right) => left + right);
        if (GrowthOfWhole(whole, key, change, parts) is { } growth)
        {
            yield return growth;
            if (CostAndMargin(whole, key, change, parts) is { } margin)
            {
                yield return margin;
            }
        }
    }

    // The change of the whole is the sum of the parts' changes; its growth follows from its figure.
    private Relation? GrowthOfWhole(Item whole, CellKey key, Reckoned change, ImmutableArray<FoundNumber> parts)
    {
        var period = key.Period!.Value;
        var figure = whole.Figure(UnitKind.Money, period)!;
        var growth = whole.Best(new(NumberRole.Growth, 12, UnitKind.Ratio, period));
        if (growth is null || change.Over(items.Reckon(figure) - change) is not { } computed)
        {
            return null;
        }

        var relation = Claim
            .Of(RelationKind.Implied, growth, items.Reckon(growth), computed)
            .From(parts.Select(part => new Operand(part.Id, 1)).Append(new(figure.Id, 1)));
        return relation.Verdict == Verdict.Contradiction
            ? null
            : relation.Because(
                $"{Claim.Called(growth)}: {Claim.Named(growth)} is the changes {Texts(parts)} of its parts over what "
                    + $"{Claim.Named(figure)} was before them.",
                Evidence.ToClaim
            );
    }

    private Relation? CostAndMargin(Item whole, CellKey key, Reckoned change, ImmutableArray<FoundNumber> parts)
    {
        var (cost, margin) = (Beside(whole, FieldTerm.CostOfRevenue), Beside(whole, FieldTerm.GrossProfit));
        if (whole.Term != FieldTerm.Revenue || cost is null || margin is null)
        {
            return null;
        }

        var costChange = Change(cost, key);
        var marginChange = Change(margin, key);
        if (costChange is null || marginChange is null)
        {
            return null;
        }

        var sum = costChange.Plus(marginChange, 1);
        var verdict = sum.Value.Against(change);
        return verdict == Verdict.Contradiction
            ? null
            : new Relation(
                RelationKind.Implied,
                parts[0].Id,
                [
                    .. sum.Numbers.Select(number => new Operand(number.Number.Id, number.Sign)),
                    .. parts.Skip(1).Select(part => new Operand(part.Id, -1)),
                ],
                verdict,
                items.Reckon(parts[0]).Range,
                $"The changes {Texts(parts)} of revenue are those of its cost and its margin, "
                    + $"{string.Join(", ", sum.Numbers.Select(number => number.Number.Text))}."
            )
            {
                Evidence = Evidence.ToClaim,
            };
    }

    private Item? Beside(Item whole, FieldTerm term) =>
        items.Of(term).FirstOrDefault(item => item.Scope.SequenceEqual(whole.Scope));

    private Estimate? Change(Item item, CellKey key)
    {
        if (item.Best(key) is { } printed)
        {
            return new(items.Reckon(printed), [(printed, 1)]);
        }

        var now = item.Figure(UnitKind.Money, key.Period!.Value);
        var before = estimates.Of(item, UnitKind.Money, key.Period!.Value.Earlier(key.Months));
        return now is null || before is null ? null : new Estimate(items.Reckon(now), [(now, 1)]).Plus(before, -1);
    }

    private static string Texts(ImmutableArray<FoundNumber> parts) => string.Join(" and ", parts.Select(Claim.Named));
}
