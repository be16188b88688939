namespace Kessan.TieOut.Relations.Across.Worded;

/// <summary>Amounts against the parts a sentence gives of them, and names against the signs the parts show.</summary>
internal static class BreakdownRelations
{
    /// <summary>The relations.</summary>
    public static IEnumerable<Relation> Find(MeasuredItems items, IEnumerable<Breakdown> breakdowns) =>
        breakdowns.SelectMany(breakdown => Of(items, breakdown));

    private static IEnumerable<Relation> Of(MeasuredItems items, Breakdown breakdown)
    {
        var isTurned = breakdown.IsTurned(items);
        var turn = breakdown.Called.Way < 0 != isTurned ? -1 : 1;
        var sum = turn < 0 ? -breakdown.Sum(items) : breakdown.Sum(items);
        yield return Claim
            .Of(RelationKind.Sum, breakdown.Whole, items.Reckon(breakdown.Whole), sum)
            .From(breakdown.Parts.Select(part => new Operand(part.Number.Id, part.Sign * turn)))
            .Because(
                $"{Claim.Named(breakdown.Whole)} is made up of {Texts(breakdown)}, as its sentence says.",
                Evidence.ToContradict
            );
        if (isTurned)
        {
            yield return new Relation(
                RelationKind.Direction,
                breakdown.Whole.Id,
                [.. breakdown.Parts.Select(part => new Operand(part.Number.Id, part.Sign))],
                Verdict.Contradiction,
                breakdown.Sum(items).Range,
                $"{Claim.Called(breakdown.Whole)}: {Claim.Named(breakdown.Whole)} is called a "
                    + $"{(breakdown.Called.Way < 0 ? "loss" : "gain")} and carries no sign, but its parts "
                    + $"{Texts(breakdown)} come to a {(breakdown.Called.Way < 0 ? "gain" : "loss")}: a label against its sign."
            )
            {
                Evidence = Evidence.ToContradict,
            };
        }
    }

    private static string Texts(Breakdown breakdown) =>
        string.Join(
            " and ",
            breakdown.Parts.Select(part => part.Sign < 0 ? $"a loss of {part.Number.Text}" : part.Number.Text)
        );
}
