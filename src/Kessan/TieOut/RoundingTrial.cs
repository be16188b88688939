using System.Globalization;
using Kessan.Amounts;
using Kessan.TieOut.Feasibility;
using Kessan.TieOut.Numbers;
using Kessan.TieOut.Relations;

namespace Kessan.TieOut;

/// <summary>Tells whether a document cuts its amounts off where neither its words nor single totals do: by the
/// relations of its tables, where all of them hold of cut-off amounts and not all of rounded ones.</summary>
internal static class RoundingTrial
{
    private const int NeededTelling = 4;

    // So many numbers tell how a document rounds, however long it is.
    private const int MostNumbers = 4_000;

    /// <summary>The document with the rule its relations tell; as it was where they tell none.</summary>
    public static NumberedDocument Of(NumberedDocument document)
    {
        var part = document with { Numbers = [.. document.Numbers.Take(MostNumbers)] };
        var (all, cutOnly, telling) = (0, 0, 0);
        foreach (var relation in UnderBoth(part).Where(IsOfAmounts))
        {
            var half = JointFeasibility.CanHold(part.Numbers, relation, RoundingRule.HalfAwayFromZero);
            var cut = JointFeasibility.CanHold(part.Numbers, relation, RoundingRule.TowardZero);
            if (half && !cut)
            {
                return document;
            }

            all++;
            cutOnly += cut && !half ? 1 : 0;
            telling += cut && IsTelling(part, relation) ? 1 : 0;
        }

        return cutOnly > 0 && telling >= NeededTelling
            ? document with
            {
                Rounding = RoundingRule.TowardZero,
                RoundingWhy = Why(all, cutOnly),
            }
            : document;
    }

    private static IEnumerable<Relation> UnderBoth(NumberedDocument document)
    {
        RoundingRule[] rules = [RoundingRule.HalfAwayFromZero, RoundingRule.TowardZero];
        return rules
            .SelectMany(rule => TableRelations.In(document with { Rounding = rule }))
            .DistinctBy(relation =>
                (relation.Kind, relation.Target, string.Join(',', relation.Operands.Select(of => of.Number)))
            );
    }

    private static string Why(int all, int cutOnly) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"All {all} relations of amounts in its tables can hold if amounts are cut off, and {cutOnly} of them "
        ) + "cannot if they are rounded half up.";

    private static bool IsOfAmounts(Relation relation) =>
        relation.Kind is RelationKind.Sum or RelationKind.Difference or RelationKind.Product;

    // A total that is not what its parts print, and every translation: cut-off amounts leave such a gap on one side
    // only, so that it would not hold of rounded ones half of the time.
    private static bool IsTelling(NumberedDocument document, Relation relation)
    {
        if (relation.Kind == RelationKind.Product)
        {
            return true;
        }

        var sum = relation.Operands.Aggregate(
            Fraction.Zero,
            (total, operand) =>
                operand.Sign < 0 ? total - Value(document, operand.Number) : total + Value(document, operand.Number)
        );
        return sum != Value(document, relation.Target) * relation.Factor;
    }

    private static Fraction Value(NumberedDocument document, int number) => document.Numbers[number - 1].Value;
}
