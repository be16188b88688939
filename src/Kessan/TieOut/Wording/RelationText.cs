using System.Collections.Immutable;
using Kessan.TieOut.Known;
using Kessan.TieOut.Relations;

namespace Kessan.TieOut.Wording;

/// <summary>A piece of a formula: text between numbers, or a number of the document or beside it.</summary>
/// <param name="Text">What is shown.</param>
/// <param name="Number">The number of the document, by id; 0 for none.</param>
/// <param name="FactId">The figure beside the document; empty for none.</param>
public readonly record struct FormulaPart(string Text, int Number = 0, string FactId = "");

/// <summary>Relations as formulas: <c>1,021 + 462</c>, <c>90,963 ÷ 82,988 − 1</c>.</summary>
public static class RelationText
{
    /// <summary>What the target has to be, in its pieces.</summary>
    public static ImmutableArray<FormulaPart> Formula(TieOutResult result, Relation relation)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(relation);
        if (relation is { Kind: RelationKind.Revaluation, Operands: [var held, var now, var before] })
        {
            return [Part(result, held), new(" × ("), Part(result, now), new(" − "), Part(result, before), new(")")];
        }

        var parts = new List<FormulaPart>();
        var join = Joins(relation.Kind);
        for (var i = 0; i < relation.Operands.Length; i++)
        {
            var operand = relation.Operands[i];
            var sign = operand.Sign < 0 ? join.Minus : join.Plus;
            if (i > 0 || (operand.Sign < 0 && relation.Kind == RelationKind.Sum))
            {
                parts.Add(new(i == 0 ? "− " : sign));
            }

            parts.Add(Part(result, operand));
        }

        if (relation.Kind == RelationKind.Growth)
        {
            parts.Add(new(" − 1"));
        }

        return [.. parts];
    }

    /// <summary>What the target has to be, in one line.</summary>
    public static string Line(TieOutResult result, Relation relation) =>
        string.Concat(Formula(result, relation).Select(part => part.Text));

    /// <summary>What the kind of a relation is called.</summary>
    public static string Kind(RelationKind kind) =>
        kind switch
        {
            RelationKind.Sum => "sum",
            RelationKind.Difference => "difference",
            RelationKind.Growth => "growth",
            RelationKind.Points => "points",
            RelationKind.Ratio => "ratio",
            RelationKind.Product => "product",
            RelationKind.Same => "same figure",
            RelationKind.Revaluation => "change of price",
            RelationKind.Implied => "implied",
            _ => "sign in words",
        };

    private static (string Plus, string Minus) Joins(RelationKind kind) =>
        kind switch
        {
            RelationKind.Sum => (" + ", " − "),
            RelationKind.Growth or RelationKind.Ratio => (" ÷ ", " ÷ "),
            RelationKind.Product => (" × ", " ÷ "),
            RelationKind.Same or RelationKind.Direction or RelationKind.Implied => (", ", ", "),
            _ => (" − ", " − "),
        };

    private static FormulaPart Part(TieOutResult result, Operand operand) =>
        new(Text(result, operand), operand.Number, operand.FactId ?? string.Empty);

    private static string Text(TieOutResult result, Operand operand) =>
        operand.Number > 0 ? result.Number(operand.Number).Text
        : result.FindKnown(operand.FactId) is { } known ? Known(known)
        : operand.FactId;

    private static string Known(KnownFigure known) => known.Text.Length > 0 ? known.Text : known.Id;
}
