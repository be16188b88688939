using System.Collections.Immutable;
using Kessan.TieOut.Numbers;
using Kessan.TieOut.Relations;
using Kessan.TieOut.Relations.Across;

namespace Kessan.TieOut.Known;

/// <summary>Numbers of a document that follow with figures beside it by the sums of the field: depreciation from
/// operating income and EBITDA, the owners' part and that of others from net income.</summary>
internal static class FactIdentities
{
    /// <summary>The relations that stand on both.</summary>
    public static IEnumerable<Relation> Of(NumberedDocument document, ImmutableArray<KnownFigure> figures)
    {
        var lines = new FactLines(document, figures);
        if (lines.Document.Numbers.Length == document.Numbers.Length)
        {
            return [];
        }

        var items = MeasuredItems.Of(lines.Document);
        var estimates = new FigureEstimates(items);
        return new FieldIdentities(items, estimates)
            .Find()
            .Concat(new AdjustedFigures(items).Find())
            .Select(lines.Told)
            .OfType<Relation>();
    }
}
