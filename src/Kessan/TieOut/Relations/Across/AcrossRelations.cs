using System.Collections.Immutable;
using Kessan.TieOut.Numbers;
using Kessan.TieOut.Relations.Across.Worded;

namespace Kessan.TieOut.Relations.Across;

/// <summary>Finds what ties numbers of sentences, tables and pages together.</summary>
public static class AcrossRelations
{
    /// <summary>The relations, each once, by target, then kind.</summary>
    public static ImmutableArray<Relation> Find(NumberedDocument document)
    {
        var items = MeasuredItems.Of(document);
        var estimates = new FigureEstimates(items);
        var sentences = Sentence.Of(document).ToList();
        var breakdowns = sentences.SelectMany(Breakdown.Of).ToList();
        var turned = breakdowns.Where(part => part.IsTurned(items)).Select(part => part.Whole.Id).ToHashSet();
        return
        [
            .. SameFigures
                .Find(items)
                .Concat(Comparisons.Find(items))
                .Concat(PeriodSums.Find(items, turned))
                .Concat(BreakdownRelations.Find(items, breakdowns))
                .Concat(BreakdownTotals.Find(items, breakdowns))
                .Concat(HeadTotals.Find(items))
                .Concat(SharesOfWhole.Find(items, sentences))
                .Concat(new Complements(items, estimates).Find())
                .Concat(new ImpliedChanges(items, estimates).Find())
                .Concat(new FieldIdentities(items, estimates).Find())
                .Concat(new RatiosAcross(items, estimates).Find())
                .OrderBy(relation => (relation.Target, relation.Kind)),
        ];
    }
}
