using System.Collections.Immutable;
using Kessan.Amounts;
using Kessan.TieOut.Numbers;
using Kessan.TieOut.Reading;
using Kessan.TieOut.Relations;
using Kessan.TieOut.Relations.Across;
using Kessan.TieOut.Structure;

namespace Kessan.TieOut;

/// <summary>Checks every printed number of a document against every other.</summary>
public static class DocumentTieOut
{
    /// <summary>Finds the document's numbers, what ties them together and what cannot all be right.</summary>
    /// <param name="read">The document as read.</param>
    /// <param name="options">What is known beside the document.</param>
    /// <returns>The numbers, the relations by target and kind, and the conflicts; any document has a result.</returns>
    public static TieOutResult Check(ReadDocument read, TieOutOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var document = Number(DocumentStructure.Resolve(read), options);
        return new(document, Relate(document), []);
    }

    private static NumberedDocument Number(ReadDocument read, TieOutOptions options) =>
        new(read, [], options.Rounding ?? RoundingRule.HalfAwayFromZero);

    private static ImmutableArray<Relation> Relate(NumberedDocument document) =>
        [
            .. AcrossRelations
                .Find(document)
                .DistinctBy(Identity)
                .OrderBy(relation => relation.Target)
                .ThenBy(relation => relation.Kind),
        ];

    // The same claim found on two ways is one claim.
    private static (int, RelationKind, string) Identity(Relation relation) =>
        (
            relation.Target,
            relation.Kind,
            string.Join(
                ' ',
                relation
                    .Operands.OrderBy(operand => operand.Number)
                    .Select(operand => $"{operand.Sign}*{operand.Number}{operand.FactId}")
            )
        );
}
