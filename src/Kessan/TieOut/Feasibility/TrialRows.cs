using Kessan.Amounts;

namespace Kessan.TieOut.Feasibility;

/// <summary>Weighted values whose sum lies in a range.</summary>
internal readonly record struct TrialRow(IReadOnlyList<Term> Terms, ValueRange Range);

/// <summary>The linear equations and inequalities of relations.</summary>
/// <remarks>
/// <para>Sums, differences and equalities are taken as they are. A product <c>p = f × y</c> of two unknowns, of which
/// the sign of <c>y</c> is known and <c>f</c> lies in <c>[lo, hi]</c>, is <c>lo × y ≤ p ≤ hi × y</c> (turned for
/// negative <c>y</c>): exact where <c>f</c> stands in no other relation.</para>
/// <para>Where it does, or no sign is known, the four inequalities of McCormick (1976) are added: the smallest convex
/// set around the product over the ranges. They admit values that no true product has, never the other way round: a
/// conflict is always one, but some conflicts of factors are not seen.</para>
/// </remarks>
internal static class TrialRows
{
    /// <summary>The rows of some relations.</summary>
    /// <param name="ties">The relations.</param>
    /// <param name="ranges">Ranges of the values, as narrow as is known.</param>
    public static IEnumerable<TrialRow> Of(IReadOnlyList<Tie> ties, ValueRange[] ranges)
    {
        var uses = new int[ranges.Length];
        foreach (var variable in ties.SelectMany(tie => tie.Variables))
        {
            uses[variable]++;
        }

        return ties.SelectMany(tie =>
            tie is LinearTie linear ? [new(linear.Terms, new(Zero, Zero))] : OfProduct((ProductTie)tie, ranges, uses)
        );
    }

    private static IEnumerable<TrialRow> OfProduct(ProductTie tie, ValueRange[] ranges, int[] uses)
    {
        var (factor, by) = (tie.Factor.Of(ranges[tie.Factor.Variable]), ranges[tie.By]);
        var isSigned = by.IsNeverNegative || by.IsNeverPositive;
        if (isSigned)
        {
            foreach (var row in Cone(tie, factor, by))
            {
                yield return row;
            }
        }

        if ((uses[tie.Factor.Variable] > 1 || !isSigned) && factor is { From: not null, To: not null })
        {
            foreach (var row in Hull(tie, factor, by))
            {
                yield return row;
            }
        }
    }

    // lo × y ≤ p ≤ hi × y, strict where the end of f is open and y is not zero.
    private static IEnumerable<TrialRow> Cone(ProductTie tie, ValueRange factor, ValueRange by)
    {
        var isUpright = by.IsNeverNegative;
        var sign = isUpright ? by.From! : by.To!;
        var isStrict = by.IsPositive || by.IsNegative;
        if (factor.From is { } from)
        {
            var end = new Limit(Fraction.Zero, from.IsOpen && isStrict, Reason.Of([from, sign]));
            yield return new(
                [new(tie.Product, Fraction.One), new(tie.By, -from.Value)],
                isUpright ? new(end, null) : new(null, end)
            );
        }

        if (factor.To is { } to)
        {
            var end = new Limit(Fraction.Zero, to.IsOpen && isStrict, Reason.Of([to, sign]));
            yield return new(
                [new(tie.Product, Fraction.One), new(tie.By, -to.Value)],
                isUpright ? new(null, end) : new(end, null)
            );
        }
    }

    private static IEnumerable<TrialRow> Hull(ProductTie tie, ValueRange factor, ValueRange by)
    {
        foreach (var corner in new[] { factor.From!, factor.To! })
        {
            foreach (var end in new[] { by.From, by.To })
            {
                if (end is not null)
                {
                    yield return Corner(
                        tie,
                        corner,
                        end,
                        isBelow: ReferenceEquals(corner, factor.From) == ReferenceEquals(end, by.From)
                    );
                }
            }
        }
    }

    // (F - F0)(y - y0) has a known sign, F being the factor f times a number and something added: it is
    // p - F0 y - y0 F + F0 y0.
    private static TrialRow Corner(ProductTie tie, Limit corner, Limit end, bool isBelow)
    {
        var constant = (corner.Value * end.Value) - (end.Value * tie.Factor.Plus);
        var limit = new Limit(-constant, false, Reason.Of([corner, end]));
        return new(
            [
                new(tie.Product, Fraction.One),
                new(tie.By, -corner.Value),
                new(tie.Factor.Variable, -end.Value * tie.Factor.Times),
            ],
            isBelow ? new(limit, null) : new(null, limit)
        );
    }

    private static Limit Zero { get; } = new(Fraction.Zero, false, Reason.Given);
}
