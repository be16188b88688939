using System.Collections.Immutable;
using Kessan.TieOut.Numbers;
using Kessan.TieOut.Relations.Across.Words;

namespace Kessan.TieOut.Relations.Across;

/// <summary>Ratios whose two figures stand elsewhere: margins on revenue, equity to assets, dividends to
/// earnings.</summary>
internal sealed class RatiosAcross(MeasuredItems items, FigureEstimates estimates)
{
    private static readonly ImmutableArray<(FieldTerm Ratio, FieldTerm Above, FieldTerm Below)> Named =
    [
        (FieldTerm.EquityRatio, FieldTerm.OwnersEquity, FieldTerm.Assets),
        (FieldTerm.EquityRatio, FieldTerm.Equity, FieldTerm.Assets),
        (FieldTerm.OperatingMargin, FieldTerm.OperatingIncome, FieldTerm.Revenue),
        (FieldTerm.PayoutRatio, FieldTerm.DividendPerShare, FieldTerm.EarningsPerShare),
        (FieldTerm.EarningsPerShare, FieldTerm.OwnersIncome, FieldTerm.AverageShares),
        (FieldTerm.EarningsPerShare, FieldTerm.NetIncome, FieldTerm.AverageShares),
    ];

    /// <summary>The relations.</summary>
    public IEnumerable<Relation> Find() =>
        items
            .Lines.SelectMany(line => line.Numbers.Select(number => (Line: line, Number: number)))
            .Where(place => place.Number.Period is not null)
            .SelectMany(place => Checks(place.Line, place.Number))
            .GroupBy(check =>
                (check.Number.Site.IsProse ? -check.Number.Place.Page : check.Number.Site.Element, check.Below)
            )
            .SelectMany(Believed);

    private IEnumerable<Check> Checks(Line line, FoundNumber number)
    {
        var key = CellKey.Of(number, line.Name);
        if (key.Period is not { } period)
        {
            yield break;
        }

        foreach (var (above, below) in Formulas(line, number, key))
        {
            var (one, other) = (Amount(above, period), Amount(below, period));
            if (one is null || other is null || one.Shares(other) || IsOneTable(number, one, other))
            {
                continue;
            }

            if (one.Value.Over(other.Value) is { } computed)
            {
                yield return new(number, one, other, computed, below)
                {
                    IsNamed =
                        number.Unit.Kind == UnitKind.Ratio
                        && (
                            Figures(line.Name).Length == 2
                            || IsNamedRatio(line.Name.Term)
                            || SaysRevenue(number.RoleWords)
                        ),
                };
            }
        }
    }

    private IEnumerable<(Item Above, Item Below)> Formulas(Line line, FoundNumber number, CellKey key)
    {
        if (number.Unit.Kind == UnitKind.Ratio && Figures(line.Name) is [var first, var second])
        {
            return Pairs(first, second, line.Name);
        }

        if (key.Role == NumberRole.Share && line.Name.Term is not null && !IsNamedRatio(line.Name.Term))
        {
            return WholeRevenue(line.Name) is { } revenue && items.ItemOf(line) != revenue
                ? [(items.ItemOf(line), revenue)]
                : [];
        }

        if (key.Role == NumberRole.Share && SaysRevenue(number.RoleWords))
        {
            return WholeRevenue(line.Name) is { } revenue ? [(items.ItemOf(line), revenue)] : [];
        }

        return Named
            .Where(named => line.Name.Term == named.Ratio && key.Role is NumberRole.Figure or NumberRole.Share)
            .SelectMany(named => Pairs(named.Above, named.Below, line.Name));
    }

    private static ImmutableArray<FieldTerm> Figures(ItemName name) =>
        [.. name.Terms.Where(term => !IsNamedRatio(term))];

    private IEnumerable<(Item, Item)> Pairs(FieldTerm above, FieldTerm below, ItemName name) =>
        from one in items.Of(above).Where(item => IsWithin(item, name)).Take(1)
        from other in items.Of(below).Where(item => IsWithin(item, name)).Take(1)
        select (one, other);

    private static bool IsWithin(Item item, ItemName name) =>
        item.IsSeparate == name.IsSeparate && item.Scope.All(name.Scope.Contains);

    private static bool IsNamedRatio(FieldTerm? term) =>
        term is FieldTerm.EquityRatio or FieldTerm.PayoutRatio or FieldTerm.OperatingMargin;

    private static bool SaysRevenue(string words) =>
        words.Contains("revenue", StringComparison.OrdinalIgnoreCase)
        || words.Contains("sales", StringComparison.OrdinalIgnoreCase)
        || words.Contains("売上", StringComparison.Ordinal);

    // The group's revenue: the line of that bare name that most places speak of.
    private Item? WholeRevenue(ItemName name) =>
        items
            .Of(FieldTerm.Revenue)
            .Where(item => IsWithin(item, name) && item.Scope.All(word => word == SeparateStatements.Mark))
            .MaxBy(item => item.Cells.Where(cell => cell.Key.Role == NumberRole.Figure).Sum(cell => cell.Count()));

    private Estimate? Amount(Item item, PeriodKey period)
    {
        foreach (var unit in new[] { UnitKind.Money, UnitKind.PerUnit, UnitKind.Count, UnitKind.Unknown })
        {
            if (estimates.Of(item, unit, period) is { } amount)
            {
                return amount;
            }
        }

        return null;
    }

    private static bool IsOneTable(FoundNumber number, Estimate above, Estimate below) =>
        !number.Site.IsProse
        && above.Numbers.Concat(below.Numbers).All(other => other.Number.Site.Element == number.Site.Element);

    private IEnumerable<Relation> Believed(IGrouping<(int, Item), Check> group)
    {
        var checks = group
            .Select(check => (Check: check, Verdict: check.Computed.Against(items.Reckon(check.Number))))
            .ToList();
        var holding = checks.Where(check => check.Verdict != Verdict.Contradiction).ToList();
        var explained = holding.Select(check => check.Check.Number.Id).ToHashSet();
        _ = checks.RemoveAll(check =>
            check.Verdict == Verdict.Contradiction && explained.Contains(check.Check.Number.Id)
        );
        var bits = holding.Sum(check => check.Check.Bits(items));
        var failures = Culprits.Fewest(
            checks.Except(holding).Select(check => check.Check.Numbers),
            holding.Select(check => check.Check.Numbers)
        );
        var named = holding.Exists(check => check.Check.IsNamed) ? Evidence.ToContradict : 0;
        var isHeldAgainst =
            holding.Count > 0 && bits + named - (failures * Evidence.OfFailure) >= Evidence.ToContradict;
        return bits < Evidence.ToClaim - 5
            ? []
            : (isHeldAgainst ? checks : holding).Select(check => check.Check.ToRelation(items, bits));
    }

    private sealed record Check(FoundNumber Number, Estimate Above, Estimate Other, Reckoned Computed, Item Below)
    {
        /// <summary>Whether its own words name both figures: "equity to total assets", "% of revenue".</summary>
        public bool IsNamed { get; init; }

        public IEnumerable<int> Numbers =>
            Above.Numbers.Concat(Other.Numbers).Select(number => number.Number.Id).Append(Number.Id);

        public int Bits(MeasuredItems items) =>
            Evidence.Bits(Computed.Width + items.Reckon(Number).Width, Number.Value.Magnitude);

        public Relation ToRelation(MeasuredItems items, int bits)
        {
            var isPlain = Above.IsPrinted && Other.IsPrinted;
            return Claim
                .Of(isPlain ? RelationKind.Ratio : RelationKind.Implied, Number, items.Reckon(Number), Computed)
                .From(
                    Above
                        .Numbers.Concat(Other.Numbers.Select(number => (number.Number, Sign: -number.Sign)))
                        .Select(number => new Operand(number.Item1.Id, number.Item2))
                )
                .Because(
                    $"{Claim.Called(Number)}: {Claim.Named(Number)} is measured on "
                        + $"{string.Join(", ", Above.Numbers.Select(number => Claim.Named(number.Number)))} over "
                        + $"{string.Join(", ", Other.Numbers.Select(number => Claim.Named(number.Number)))}.",
                    bits
                );
        }
    }
}
