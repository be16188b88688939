using System.Collections.Immutable;
using Kessan.TieOut.Feasibility;
using Kessan.TieOut.Numbers;
using Kessan.TieOut.Reading;
using Kessan.TieOut.Relations;
using Kessan.TieOut.Relations.Across;

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
        var document = Number(read, options);
        var relations = Relate(document);
        var joint = JointFeasibility.Of(document.Numbers, relations, document.Rounding);
        return new(document, relations, joint.Conflicts) { Undecided = joint.Undecided };
    }

    private static NumberedDocument Number(ReadDocument read, TieOutOptions options)
    {
        var document = DocumentNumbers.Of(read);
        return options.Rounding is { } rounding ? document with { Rounding = rounding }
            : document.IsRoundingTold ? document
            : RoundingTrial.Of(document);
    }

    private static ImmutableArray<Relation> Relate(NumberedDocument document)
    {
        var inTables = TableRelations.In(document);
        var told = inTables.Where(IsToldChange).Select(relation => relation.Target).ToHashSet();
        return
        [
            .. inTables
                .Concat(AcrossRelations.Find(document).Where(relation => !IsExplained(relation, told)))
                .DistinctBy(Identity)
                .OrderBy(relation => relation.Target)
                .ThenBy(relation => relation.Kind),
        ];
    }

    private static bool IsToldChange(Relation relation) =>
        IsChange(relation)
        && relation.Verdict is Verdict.Exact or Verdict.Rounding
        && relation.Evidence >= Evidence.ToClaim;

    private static bool IsChange(Relation relation) =>
        relation.Kind is RelationKind.Growth or RelationKind.Difference or RelationKind.Points;

    // A change that follows from two columns of its own table is of those, not of figures elsewhere: a growth since
    // the last quarter beside one since a year ago.
    private static bool IsExplained(Relation relation, HashSet<int> told) =>
        relation.Verdict == Verdict.Contradiction && IsChange(relation) && told.Contains(relation.Target);

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
