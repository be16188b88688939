using System.Collections.Immutable;
using Kessan.TieOut.Numbers;
using Kessan.TieOut.Reading;
using Kessan.TieOut.Relations.Tables;
using Kessan.TieOut.Relations.Tables.Grids;

namespace Kessan.TieOut.Relations;

/// <summary>Relations between the figures of one table, discovered from the figures, their labels and their
/// places.</summary>
public static class TableRelations
{
    /// <summary>The relations within every table of a document.</summary>
    /// <returns>The relations by target, kind and operands.</returns>
    public static ImmutableArray<Relation> In(NumberedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var wide = new PrintRules(document.Rounding, null);
        var tables = document
            .Numbers.Where(number => !number.Site.IsProse)
            .GroupBy(number => number.Site.Element)
            .Where(group => group.Key < document.Elements.Length && document.Elements[group.Key] is ReadTable)
            .Select(group => (Table: (ReadTable)document.Elements[group.Key], Numbers: group.ToList()))
            .Select(table =>
                GridReader
                    .Of(table.Table, table.Numbers)
                    .SelectMany(grid => Find(grid, wide))
                    .Concat(PeriodSums.In(table.Numbers, wide))
                    .ToList()
            )
            .ToList();
        var rates = RateRounding.Of(
            tables.SelectMany(found => found).Where(weighed => weighed.IsClaimed),
            document.Rounding
        );
        var rules = new PrintRules(document.Rounding, rates);
        return
        [
            .. tables
                .SelectMany(found => Claims.Of(found.Select(weighed => Weighed.Of(weighed.Candidate, rules))))
                .OrderBy(relation => relation.Target)
                .ThenBy(relation => relation.Kind)
                .ThenBy(relation => string.Join(',', relation.Operands.Select(operand => operand.Number))),
        ];
    }

    private static List<Weighed> Find(TableGrid grid, PrintRules rules)
    {
        var turned = grid.Turned();
        var found = new List<Weighed>();
        var across = Changes(grid, rules, found);
        var down = Changes(turned, rules, found);
        found.AddRange(RatioFinder.In(grid, across.All, down.All, rules).Select(pair => pair.Found));
        found.AddRange(RatioFinder.In(turned, down.All, across.All, rules).Select(pair => pair.Found));
        found.AddRange(ShareFinder.In(grid, rules).Select(pair => pair.Found));
        found.AddRange(ShareFinder.In(turned, rules).Select(pair => pair.Found));
        found.AddRange(RevaluationFinder.In(grid, rules));
        found.AddRange(TranslationFinder.In(grid, across.All, rules));
        found.AddRange(EqualTotals.In(grid, across.Rates, rules));
        found.AddRange(SumFinder.In(grid, across.Rates, across.Differences, rules));
        found.AddRange(SumFinder.In(turned, down.Rates, down.Differences, rules));
        return found;
    }

    /// <summary>The columns that hold changes: of growth, and of amounts.</summary>
    private static (HashSet<int> Rates, HashSet<int> Differences, HashSet<int> All) Changes(
        TableGrid grid,
        PrintRules rules,
        List<Weighed> found
    )
    {
        var (rates, differences) = (new HashSet<int>(), new HashSet<int>());
        foreach (var (column, weighed) in ChangeFinder.In(grid, rules).Concat(LagFinder.In(grid, rules)))
        {
            found.Add(weighed);
            var isRate = weighed.Candidate.Instances.Any(instance => instance.Kind == RelationKind.Growth);
            _ = (isRate ? rates : differences).Add(column);
        }

        if (GrowthBeside.In(grid, rules) is { } beside)
        {
            found.Add(beside.Found);
            rates.UnionWith(beside.Columns);
        }

        return (rates, differences, [.. rates, .. differences]);
    }
}
