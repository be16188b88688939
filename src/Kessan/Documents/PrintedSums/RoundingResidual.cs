using System.Collections.Immutable;
using Kessan.Amounts;
using Kessan.Documents.Wording;
using Kessan.Facts;

namespace Kessan.Documents.PrintedSums;

/// <summary>A part of a sum as it is printed.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Sign">+1 where it is added, -1 where it is taken off.</param>
/// <param name="Printed">What is printed, in units, with the sign of the concept.</param>
public sealed record PrintedPart(Fact Fact, int Sign, Fraction Printed);

/// <summary>A place where printed components do not add up to the printed total, though the exact ones do.</summary>
/// <param name="Total">The total.</param>
/// <param name="Printed">The total as printed, in units.</param>
/// <param name="Parts">The components as printed.</param>
/// <param name="Difference">The total as printed less the sum of the components as printed, in units.</param>
public sealed record RoundingResidual(
    Fact Total,
    Fraction Printed,
    ImmutableArray<PrintedPart> Parts,
    Fraction Difference
);

/// <summary>Finds where rounding keeps printed components from adding up.</summary>
public static class RoundingResiduals
{
    /// <summary>The places in one period, in the order of the relations.</summary>
    /// <remarks>A part without a fact counts as nothing. A relation whose exact parts do not add up to its total is
    /// passed over: the total has postings of its own, or a part is not known, and nothing of that is
    /// rounding.</remarks>
    /// <param name="book">The facts.</param>
    /// <param name="relations">The sums.</param>
    /// <param name="of">Period, scenario and basis; its concept and members are not used.</param>
    /// <param name="scale">How the figures are printed.</param>
    public static IEnumerable<RoundingResidual> Of(
        FactBook book,
        IEnumerable<SumRelation> relations,
        FactId of,
        PrintedScale scale
    )
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(relations);
        ArgumentNullException.ThrowIfNull(of);
        ArgumentNullException.ThrowIfNull(scale);
        return relations.Select(relation => Of(relation, Find, scale)).OfType<RoundingResidual>();

        Fact? Find(FactSubject subject) =>
            book.Find(of with { Concept = subject.Concept, Dimensions = subject.Members });
    }

    private static RoundingResidual? Of(SumRelation relation, Func<FactSubject, Fact?> find, PrintedScale scale)
    {
        var total = find(relation.Total);
        var parts = relation
            .Parts.Select(part => (Fact: find(part.Subject), part.Sign))
            .Where(part => part.Fact is not null)
            .Select(part => new PrintedPart(part.Fact!, part.Sign, PrintedDigits.Value(part.Fact!.Value, scale)))
            .ToImmutableArray();
        if (total is null || total.Value != Sum(parts, part => part.Fact.Value))
        {
            return null;
        }

        var printed = PrintedDigits.Value(total.Value, scale);
        var difference = printed - Sum(parts, part => part.Printed);
        return difference.IsZero ? null : new(total, printed, parts, difference);
    }

    private static Fraction Sum(ImmutableArray<PrintedPart> parts, Func<PrintedPart, Fraction> amount) =>
        parts.Aggregate(Fraction.Zero, (sum, part) => sum + (part.Sign * amount(part)));
}
