using System.Collections.Immutable;
using Kessan.Amounts;
using Kessan.TieOut.Numbers;

namespace Kessan.TieOut.Relations.Across.Worded;

/// <summary>Shares a sentence gives of one whole: together they are all of it; and where the parts themselves are
/// printed elsewhere, they should divide it alike.</summary>
internal static class SharesOfWhole
{
    private static readonly Fraction Near = new(1, 100);

    /// <summary>The relations.</summary>
    public static IEnumerable<Relation> Find(MeasuredItems items, IReadOnlyList<Sentence> sentences)
    {
        var splits = sentences.SelectMany(Splits).ToList();
        var lists = splits.Count == 0 ? [] : sentences.Select(Amounts).Where(list => list.Length > 1).ToList();
        foreach (var split in splits)
        {
            yield return Whole(items, split);
            foreach (var list in lists.Where(list => IsOfOneThing(items, split, list)))
            {
                if (Divided(items, split, list) is { } relation)
                {
                    yield return relation;
                }
            }
        }
    }

    // Consecutive unsigned per cents that add to one hundred.
    private static IEnumerable<ImmutableArray<FoundNumber>> Splits(Sentence sentence)
    {
        foreach (var row in sentence.Numbers.Select(place => place.Number).GroupBy(number => number.Site.Row))
        {
            var shares = row.Where(number =>
                    number
                        is { IsSigned: false, Unit.Kind: UnitKind.Ratio, Role: NumberRole.Figure or NumberRole.Share }
                    && number.Value > Fraction.Zero
                )
                .ToImmutableArray();
            var sum = shares.Aggregate(Fraction.Zero, (total, share) => total + share.Value);
            if (shares.Length is > 1 and < 8 && sum == Fraction.One && shares.Any(share => share.Decimals > 0))
            {
                yield return shares;
            }
        }
    }

    private static Relation Whole(MeasuredItems items, ImmutableArray<FoundNumber> shares)
    {
        var others = shares
            .Skip(1)
            .Aggregate(Reckoned.Exactly(Fraction.One), (rest, share) => rest - items.Reckon(share));
        return Claim
            .Of(RelationKind.Sum, shares[0], items.Reckon(shares[0]), others)
            .From(shares.Skip(1).Select(share => new Operand(share.Id, -1)).Prepend(new(0, 1, "100%")))
            .Because(
                $"{string.Join(" and ", shares.Select(share => share.Text))} are the shares of one whole: 100%.",
                Evidence.ToContradict
            );
    }

    private static ImmutableArray<FoundNumber> Amounts(Sentence sentence) =>
        [
            .. sentence
                .Numbers.Select(place => place.Number)
                .Where(number =>
                    number
                        is { Unit.Kind: UnitKind.Money or UnitKind.Unknown, Role: NumberRole.Figure, IsSigned: false }
                ),
        ];

    private static bool IsOfOneThing(
        MeasuredItems items,
        ImmutableArray<FoundNumber> split,
        ImmutableArray<FoundNumber> list
    )
    {
        var (name, other) = (items.LineOf(split[0]).Name, items.LineOf(list[0]).Name);
        return split[0].Site.Element != list[0].Site.Element
            && list.Length > split.Length
            && PeriodKey.Of(list[0].Period) is { } period
            && list.All(part => PeriodKey.Of(part.Period) == period)
            && split.Any(share => PeriodKey.Of(share.Period) == period)
            && name.Scope.Any(word => other.Scope.Contains(word) || other.Context.Contains(word));
    }

    // The share that one of the parts alone comes nearest to.
    private static Relation? Divided(
        MeasuredItems items,
        ImmutableArray<FoundNumber> split,
        ImmutableArray<FoundNumber> list
    )
    {
        var whole = list.Select(items.Reckon).Aggregate((left, right) => left + right);
        var nearest = split
            .SelectMany(share => list.Select(part => (share, part, Of: items.Reckon(part).Over(whole))))
            .Where(pair => pair.Of is not null)
            .MinBy(pair => (pair.Of!.Value.Printed - pair.share.Value).Magnitude);
        if (nearest.Of is not { } ratio || (ratio.Printed - nearest.share.Value).Magnitude > Near)
        {
            return null;
        }

        var relation = Claim
            .Of(RelationKind.Implied, nearest.share, items.Reckon(nearest.share), ratio)
            .From(list.Select(part => new Operand(part.Id, part.Id == nearest.part.Id ? 1 : -1)));
        var parts = string.Join(", ", list.Select(part => part.Text));
        return relation.Verdict == Verdict.Contradiction
            ? relation with
            {
                Verdict = Verdict.Unknown,
                Why =
                    "Same name, different figures: scope? "
                    + $"{Claim.Named(nearest.share)} is near, but not, what {Claim.Named(nearest.part)} is of {parts}; "
                    + "whether those are all parts is not said.",
            }
            : relation.Because(
                $"{Claim.Named(nearest.share)} is what {Claim.Named(nearest.part)} is of {parts}.",
                Evidence.ToClaim
            );
    }
}
