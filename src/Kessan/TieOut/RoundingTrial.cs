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

    /// <summary>The document with the rule its relations tell; as it was where they tell none.</summary>
    public static NumberedDocument Of(NumberedDocument document)
    {
        var relations = UnderBoth(document).Where(IsOfAmounts).ToList();
        var (halfOnly, cutOnly, telling) = (0, 0, 0);
        foreach (var relation in relations)
        {
            var half = JointFeasibility.CanHold(document.Numbers, relation, RoundingRule.HalfAwayFromZero);
            var cut = JointFeasibility.CanHold(document.Numbers, relation, RoundingRule.TowardZero);
            halfOnly += half && !cut ? 1 : 0;
            cutOnly += cut && !half ? 1 : 0;
            telling += cut && IsTelling(document, relation) ? 1 : 0;
        }

        return halfOnly == 0 && cutOnly > 0 && telling >= NeededTelling
            ? document with
            {
                Rounding = RoundingRule.TowardZero,
                RoundingWhy = string.Create(
                    CultureInfo.InvariantCulture,
                    $"All {relations.Count} relations of amounts in its tables can hold if amounts are cut off, "
                        + $"and {cutOnly} of them cannot if they are rounded half up."
                ),
            }
            : document;
    }

    private static IEnumerable<Relation> UnderBoth(NumberedDocument document) =>
        TableRelations
            .In(document with { Rounding = RoundingRule.HalfAwayFromZero })
            .Concat(TableRelations.In(document with { Rounding = RoundingRule.TowardZero }))
            .DistinctBy(relation =>
                (relation.Kind, relation.Target, string.Join(',', relation.Operands.Select(of => of.Number)))
            );

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
