using System.Collections.Immutable;
using Kessan.TieOut.Numbers;

namespace Kessan.TieOut.Relations.Across;

/// <summary>Finds what ties numbers of sentences, tables and pages together.</summary>
public static class AcrossRelations
{
    /// <summary>The relations, each once, by target, then kind.</summary>
    public static ImmutableArray<Relation> Find(NumberedDocument document)
    {
        var items = MeasuredItems.Of(document);
        return
        [
            .. SameFigures
                .Find(items)
                .Concat(Comparisons.Find(items))
                .OrderBy(relation => (relation.Target, relation.Kind)),
        ];
    }
}
