using System.Collections.Immutable;
using Kessan.TieOut.Numbers;

namespace Kessan.TieOut.Relations.Across;

/// <summary>Half years, nine months and years as the sums of their quarters and halves, wherever those stand.</summary>
internal static class PeriodSums
{
    /// <summary>The relations.</summary>
    /// <param name="items">The document's lines and items.</param>
    /// <param name="turned">Numbers whose name says the opposite of what they are, by
    /// <see cref="FoundNumber.Id"/>.</param>
    public static IEnumerable<Relation> Find(MeasuredItems items, IReadOnlySet<int> turned)
    {
        var lines = Together(items).ToList();
        foreach (var group in lines)
        {
            var figures = Figures(group);
            var targets = figures.Where(figure => figure.Key.Period is { Months: 6 or 9 or 12 });
            var found = targets
                .SelectMany(figure => OfTarget(items, figures, (figure.Key, figure.Value), turned))
                .ToList();
            var addsUp = group.Skip(1).All(line => IsSameThing(items, line, group[0])) ? MostThatHolds(found) : 0;
            foreach (var relation in found)
            {
                if (
                    relation.Verdict != Verdict.Contradiction
                    || addsUp >= Evidence.ToClaim
                    || IsOneSentenceOfMoney(items.Document, relation)
                )
                {
                    yield return relation;
                }
            }
        }
    }

    private static bool IsSameThing(MeasuredItems items, Line one, Line other) =>
        items.ItemOf(one) == items.ItemOf(other)
        || (one.Element == other.Element && one.Name.FullKey == other.Name.FullKey);

    // Lines of one item, and lines of one name on one page: quarters in a table, the half year in a sentence.
    private static IEnumerable<ImmutableArray<Line>> Together(MeasuredItems items) =>
        items
            .Items.Where(item => item.Lines.Length > 0)
            .Select(item => item.Lines)
            .Concat(
                items
                    .Lines.Where(line => line.Name.Term is not null)
                    .GroupBy(line => (line.Page, line.Name.Term))
                    .Where(group => group.Count() is > 1 and < 6)
                    .Select(group => group.ToImmutableArray())
            )
            .Concat(
                items
                    .Lines.Where(line => line.Name.IsSpecific)
                    .GroupBy(line => line.Name.Key, StringComparer.Ordinal)
                    .Where(group => group.Count() is > 1 and < 6)
                    .Select(group => group.ToImmutableArray())
            );

    private static Dictionary<CellKey, FoundNumber> Figures(ImmutableArray<Line> lines) =>
        lines
            .SelectMany(line => line.Numbers.Select(number => (Key: CellKey.Of(number, line.Name), number)))
            .Where(cell => cell.Key is { Role: NumberRole.Figure, Unit: not UnitKind.Ratio, Period: not null })
            .GroupBy(cell => cell.Key)
            .ToDictionary(cell => cell.Key, cell => cell.MinBy(place => (place.number.Step, place.number.Id)).number);

    private static IEnumerable<Relation> OfTarget(
        MeasuredItems items,
        Dictionary<CellKey, FoundNumber> figures,
        (CellKey Key, FoundNumber Number) target,
        IReadOnlySet<int> turned
    )
    {
        var (key, number) = target;
        foreach (var lengths in Splits(key.Period!.Value.Months))
        {
            var parts = Parts(figures, key, lengths);
            if (parts.Count == lengths.Length)
            {
                yield return Relate(items, number, parts, turned);
            }
        }
    }

    private static int[][] Splits(int months) =>
        months switch
        {
            6 =>
            [
                [3, 3],
            ],
            9 =>
            [
                [6, 3],
                [3, 3, 3],
            ],
            _ =>
            [
                [6, 6],
                [6, 3, 3],
                [3, 3, 3, 3],
                [9, 3],
            ],
        };

    private static List<FoundNumber> Parts(Dictionary<CellKey, FoundNumber> figures, CellKey key, int[] lengths)
    {
        var (parts, skipped) = (new List<FoundNumber>(), 0);
        foreach (var months in lengths)
        {
            if (figures.TryGetValue(key with { Period = key.Period!.Value.Part(skipped, months) }, out var part))
            {
                parts.Add(part);
            }

            skipped += months;
        }

        return parts;
    }

    // A stock said to be "of" a period adds to nothing: a sum is held against a print where the same thing adds up in
    // another period, or where one sentence names the parts.
    private static int MostThatHolds(IEnumerable<Relation> found) =>
        found
            .Where(relation => relation.Verdict != Verdict.Contradiction)
            .Select(relation => relation.Evidence)
            .DefaultIfEmpty()
            .Max();

    private static Relation Relate(
        MeasuredItems items,
        FoundNumber target,
        List<FoundNumber> parts,
        IReadOnlySet<int> turned
    )
    {
        int Turn(FoundNumber part) => turned.Contains(part.Id) ? -1 : 1;
        var sum = parts
            .Select(part => Turn(part) < 0 ? -items.Reckon(part) : items.Reckon(part))
            .Aggregate((left, right) => left + right);
        var printed = items.Reckon(target);
        var sign = sum.Meets(printed) || !(-sum).Meets(printed) ? 1 : -1;
        var value = sign < 0 ? -sum : sum;
        var bits = Evidence.Bits(value.Width + printed.Width, target.Value.Magnitude);
        return Claim
            .Of(RelationKind.Sum, target, printed, value)
            .From(parts.Select(part => new Operand(part.Id, sign * Turn(part))))
            .Because(
                $"{Claim.Called(target)}: {Claim.Named(target)} is the sum of its periods "
                    + $"{string.Join(", ", parts.Select(part => part.Text))}.",
                bits + 3
            );
    }

    private static bool IsOneSentenceOfMoney(NumberedDocument document, Relation relation)
    {
        var target = document.Numbers[relation.Target - 1];
        return target.Unit.Kind == UnitKind.Money
            && target.Site.IsProse
            && relation
                .Operands.Select(operand => document.Numbers[operand.Number - 1].Site)
                .All(site => site.Element == target.Site.Element && site.Row == target.Site.Row);
    }
}
