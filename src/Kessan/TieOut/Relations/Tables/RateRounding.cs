using Kessan.Amounts;

namespace Kessan.TieOut.Relations.Tables;

/// <summary>Tells from a document's own ratios whether it rounds them or cuts them off.</summary>
internal static class RateRounding
{
    private const int Lead = 3;
    private const int Majority = 3;

    /// <summary>The rule; null where the ratios leave it open, and either has to be taken as possible.</summary>
    /// <param name="found">The relations believed under either rule.</param>
    /// <param name="amounts">How amounts are rounded.</param>
    public static RoundingRule? Of(IEnumerable<Weighed> found, RoundingRule amounts)
    {
        var (halfOnly, cutOnly) = (0, 0);
        var half = new PrintRules(amounts, RoundingRule.HalfAwayFromZero);
        var cut = new PrintRules(amounts, RoundingRule.TowardZero);
        foreach (var instance in found.SelectMany(weighed => weighed.Candidate.Instances))
        {
            if (
                instance.Kind is RelationKind.Growth or RelationKind.Ratio
                && Formula.Of(instance, half) is { } rounded
                && Formula.Of(instance, cut) is { } truncated
            )
            {
                halfOnly += rounded.Holds && !truncated.Holds ? 1 : 0;
                cutOnly += truncated.Holds && !rounded.Holds ? 1 : 0;
            }
        }

        return Leads(cutOnly, halfOnly) ? RoundingRule.TowardZero
            : Leads(halfOnly, cutOnly) ? RoundingRule.HalfAwayFromZero
            : halfOnly + cutOnly < Lead && amounts != RoundingRule.TowardZero ? RoundingRule.HalfAwayFromZero
            : null;
    }

    private static bool Leads(int places, int others) => places - others >= Lead && places >= others * Majority;
}
