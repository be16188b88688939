using System.Collections.Immutable;
using Kessan.TieOut.Numbers;

namespace Kessan.TieOut.Relations.Across;

/// <summary>A figure "excluding" something, that something, and the whole: where all three are printed, two add to the
/// third, and did a year before.</summary>
internal sealed class Complements(MeasuredItems items, FigureEstimates estimates)
{
    // What it says that a label leaves out just what another one names.
    private const int Labelled = 6;

    /// <summary>The relations.</summary>
    public IEnumerable<Relation> Find()
    {
        var figures = items
            .Lines.SelectMany(line => line.Numbers.Select(number => (Line: line, Number: number)))
            .Where(place => CellKey.Of(place.Number, place.Line.Name) is { Role: NumberRole.Figure, Period: not null })
            .ToLookup(place => (place.Number.Unit.Kind, place.Number.Period!.End));
        foreach (var place in figures.SelectMany(group => group).Where(place => !Excluded(place.Line).IsEmpty))
        {
            var alike = figures[(place.Number.Unit.Kind, place.Number.Period!.End)].ToList();
            foreach (var relation in Of(place, alike))
            {
                yield return relation;
            }
        }
    }

    // What its own label or the heading right above leaves out.
    private static ImmutableArray<string> Excluded(Line line) =>
        [
            .. line
                .Name.Own.Concat(line.Name.Context)
                .Where(word => word[0] == '-')
                .Select(word => word[1..])
                .Distinct(StringComparer.Ordinal),
        ];

    private IEnumerable<Relation> Of((Line Line, FoundNumber Number) rest, List<(Line Line, FoundNumber Number)> alike)
    {
        var left = Excluded(rest.Line);
        var parts = alike.Where(place => left.All(word => place.Line.Name.Own.Contains(word)));
        foreach (var part in parts.ToList())
        {
            var sum = items.Reckon(rest.Number) + items.Reckon(part.Number);
            var whole = alike.Find(place =>
                place.Number.Id != rest.Number.Id
                && place.Number.Id != part.Number.Id
                && place.Number.Value >= rest.Number.Value
                && sum.Meets(items.Reckon(place.Number))
                && SharesWord(place.Line.Name, rest.Line.Name)
            );
            if (whole.Number is null)
            {
                if (Misprinted(rest, part, alike) is { } broken)
                {
                    yield return broken;
                }

                continue;
            }

            var bits = Evidence.Bits(sum.Width + items.Reckon(whole.Number).Width, whole.Number.Value.Magnitude);
            if (bits + 3 - Evidence.OfTries(alike.Count) < Evidence.ToClaim - 5)
            {
                continue;
            }

            yield return Sum(whole.Number, rest.Number, part.Number, sum, bits);
            if (YearBefore(whole, rest, part) is { } earlier)
            {
                yield return earlier;
            }
        }
    }

    // Where no figure is the whole, one that a single slip keeps from being it is wrong, or a part of it is.
    private Relation? Misprinted(
        (Line Line, FoundNumber Number) rest,
        (Line Line, FoundNumber Number) part,
        List<(Line Line, FoundNumber Number)> alike
    )
    {
        var (whole, bits) = alike
            .Where(place => place.Number.Id != rest.Number.Id && place.Number.Id != part.Number.Id)
            .Where(place => SharesWord(place.Line.Name, rest.Line.Name))
            .Select(place => (place.Number, SlipBits.InSum(items, place.Number, rest.Number, part.Number)))
            .OrderByDescending(found => found.Item2)
            .FirstOrDefault();
        return bits == 0 || bits + Labelled - Evidence.OfTries(alike.Count) < Evidence.ToContradict
            ? null
            : Sum(whole, rest.Number, part.Number, items.Reckon(rest.Number) + items.Reckon(part.Number), bits);
    }

    private static bool SharesWord(ItemName whole, ItemName rest) =>
        whole.Own.Any(word => rest.Own.Contains(word) || rest.Context.Contains(word));

    private Relation Sum(FoundNumber whole, FoundNumber rest, FoundNumber part, Reckoned sum, int bits) =>
        Claim
            .Of(RelationKind.Sum, whole, items.Reckon(whole), sum)
            .From((rest, 1), (part, 1))
            .Because(
                $"{Claim.Named(whole)} is {Claim.Named(rest)} ({Claim.Called(rest)}) and {Claim.Named(part)} "
                    + $"({Claim.Called(part)}).",
                bits
            );

    private Relation? YearBefore(
        (Line Line, FoundNumber Number) whole,
        (Line Line, FoundNumber Number) rest,
        (Line Line, FoundNumber Number) part
    )
    {
        var (all, one, other) = (Earlier(whole), Earlier(rest), Earlier(part));
        if (all is null || one is null || other is null)
        {
            return null;
        }

        var sum = one.Plus(other, 1);
        var verdict = sum.Value.Against(all.Value);
        return verdict == Verdict.Contradiction
            ? null
            : new Relation(
                RelationKind.Implied,
                whole.Number.Id,
                [
                    .. sum
                        .Numbers.Concat(all.Numbers)
                        .Where(number => number.Number.Id != whole.Number.Id)
                        .Select(number => new Operand(number.Number.Id, number.Sign)),
                ],
                verdict,
                items.Reckon(whole.Number).Range,
                $"{Claim.Named(whole.Number)}: a year before, too, it was the sum of {Claim.Named(rest.Number)} and "
                    + $"{Claim.Named(part.Number)}, as their changes since tell."
            );
    }

    private Estimate? Earlier((Line Line, FoundNumber Number) place) =>
        CellKey.Of(place.Number, place.Line.Name).Period is { } period
            ? estimates.Of(items.ItemOf(place.Line), place.Number.Unit.Kind, period.Earlier(12))
            : null;
}
