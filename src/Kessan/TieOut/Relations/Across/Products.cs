using Kessan.Amounts;
using Kessan.TieOut.Numbers;

namespace Kessan.TieOut.Relations.Across;

/// <summary>Products along the rows of a table: shares times what their price moved, contracts times the price of
/// one.</summary>
internal static class Products
{
    private const int OfLabels = 4;

    /// <summary>The relations.</summary>
    public static IEnumerable<Relation> Find(MeasuredItems items) =>
        items
            .Document.Numbers.Where(number => !number.Site.IsProse)
            .GroupBy(number => number.Site.Element)
            .Where(table =>
                table.Any(number => number.Unit.Kind == UnitKind.Count)
                && table.Any(number => number.Unit.Kind == UnitKind.Money)
            )
            .SelectMany(table => OfTable(items, table));

    private static IEnumerable<Relation> OfTable(MeasuredItems items, IEnumerable<FoundNumber> table)
    {
        var found = table.GroupBy(number => number.Site.Row).SelectMany(row => OfRow(items, [.. row])).ToList();
        var bits = found.Where(check => check.Relation.Verdict != Verdict.Contradiction).Sum(check => check.Bits);
        var against = found.Where(check => check.Relation.Verdict == Verdict.Contradiction).Sum(check => check.Against);
        if (bits + OfLabels - against < Evidence.ToClaim)
        {
            return [];
        }

        var isHeldAgainst = bits + OfLabels - against >= Evidence.ToContradict;
        return found
            .Where(check => isHeldAgainst || check.Relation.Verdict != Verdict.Contradiction)
            .Select(check => check.Relation with { Evidence = bits });
    }

    private static IEnumerable<Check> OfRow(MeasuredItems items, List<FoundNumber> row)
    {
        var counts = row.Where(number => number.Unit.Kind == UnitKind.Count && number.Role == NumberRole.Figure)
            .ToList();
        var prices = row.Where(number => IsPrice(items, number)).ToList();
        var amounts = row.Where(number => number.Unit.Kind == UnitKind.Money && !prices.Contains(number)).ToList();
        if (counts is not [var count] || prices.Count == 0)
        {
            yield break;
        }

        foreach (var amount in amounts)
        {
            if (prices is [var only])
            {
                yield return Plain(items, amount, count, only);
            }
            else if (
                PeriodKey.Of(amount.Period) is { Start: { } start } period
                && At(prices, start.AddDays(-1)) is { } before
                && At(prices, period.End) is { } after
            )
            {
                yield return Moved(items, amount, count, (before, after));
            }
        }
    }

    private static bool IsPrice(MeasuredItems items, FoundNumber number) =>
        number.Unit.Kind == UnitKind.PerUnit
        || (number.Unit.Kind == UnitKind.Money && number.Scale == 0 && PeriodKey.Of(number.Period) is { Start: null })
            && items.LineOf(number).Numbers.Length > 0;

    private static FoundNumber? At(List<FoundNumber> prices, DateOnly day) =>
        prices.Find(price => price.Period?.End == day);

    private static Check Plain(MeasuredItems items, FoundNumber amount, FoundNumber count, FoundNumber price)
    {
        var relation = Claim
            .Of(RelationKind.Product, amount, items.Reckon(amount), items.Reckon(count) * items.Reckon(price))
            .From((count, 1), (price, 1))
            .Because($"{Claim.Named(amount)} is {count.Text} times {price.Text}.", Evidence.ToClaim);
        return Weighed(items, relation, amount);
    }

    // A price quoted in whole units is quoted, not rounded.
    private static Check Moved(
        MeasuredItems items,
        FoundNumber amount,
        FoundNumber count,
        (FoundNumber Before, FoundNumber After) price
    )
    {
        var moved = Reckoned.Exactly(price.After.Value - price.Before.Value);
        var relation = Claim
            .Of(RelationKind.Revaluation, amount, items.Reckon(amount), items.Reckon(count) * moved)
            .From((count, 1), (price.After, 1), (price.Before, -1));
        var verb = relation.Verdict == Verdict.Contradiction ? "is not" : "is";
        return Weighed(
            items,
            relation.Because(
                $"{Claim.Called(amount)}: {Claim.Named(amount)} {verb} {count.Text} times ({price.After.Text} less "
                    + $"{price.Before.Text}).",
                Evidence.ToClaim
            ),
            amount
        );
    }

    private static Check Weighed(MeasuredItems items, Relation relation, FoundNumber amount)
    {
        var printed = items.Reckon(amount);
        var bits = Evidence.Bits(
            printed.Width + IntervalArithmetic.Width(relation.Computed),
            amount.Value.Magnitude + amount.Value.Magnitude
        );
        var gap = IntervalArithmetic.Gap(printed.Range, relation.Computed);
        var isNear = gap * new Fraction(10, 1) < amount.Step;
        return new(relation, bits, isNear ? Evidence.OfNearMiss : Evidence.OfFailure);
    }

    private readonly record struct Check(Relation Relation, int Bits, int Against);
}
