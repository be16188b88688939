using Kessan.TieOut.Numbers;
using Kessan.TieOut.Reading;

namespace Kessan.TieOut.Relations.Across;

/// <summary>Amounts printed in the heads of columns, which the column below breaks down: "Gains for 2Q (1.0
/// billion)".</summary>
internal static class HeadTotals
{
    /// <summary>The relations; only tables in which every such head is borne out, as a breakdown need not be
    /// whole.</summary>
    public static IEnumerable<Relation> Find(MeasuredItems items)
    {
        var tables = items
            .Document.Numbers.Where(number => number is { Site.IsProse: false, Unit.Kind: UnitKind.Money })
            .GroupBy(number => number.Site.Element);
        foreach (var table in tables)
        {
            var columns = table
                .GroupBy(number => number.Site.Column)
                .Where(column => column.Key >= 0)
                .Select(column => Relate(items, [.. column.OrderBy(number => number.Site.Row)]))
                .OfType<Relation>()
                .ToList();
            if (columns.Count > 1 && columns.All(relation => relation.Verdict != Verdict.Contradiction))
            {
                foreach (var relation in columns)
                {
                    yield return relation;
                }
            }
        }
    }

    private static Relation? Relate(MeasuredItems items, List<FoundNumber> column)
    {
        var (head, body) = (column[0], column[1..]);
        if (
            body.Count < 2
            || !IsHead(items, head)
            || body.Any(number =>
                PeriodKey.Of(number.Period) != PeriodKey.Of(head.Period) || number.Role != NumberRole.Figure
            )
        )
        {
            return null;
        }

        var sum = body.Select(items.Reckon).Aggregate((left, right) => left + right);
        return Claim
            .Of(RelationKind.Sum, head, items.Reckon(head), sum)
            .From(body.Select(number => new Operand(number.Id, 1)))
            .Because(
                $"{Claim.Named(head)} in the head of the column is the sum of "
                    + $"{string.Join(", ", body.Select(number => number.Text))} below it.",
                Evidence.ToClaim
            );
    }

    // A head is a cell of words in which the amount is an aside.
    private static bool IsHead(MeasuredItems items, FoundNumber number) =>
        items.Document.Elements[number.Site.Element] is ReadTable table
        && table.Cells.FirstOrDefault(cell => cell.Row == number.Site.Row && cell.Column == number.Site.Column)
            is { } cell
        && cell.Text.Text.Count(char.IsLetter) > number.Text.Count(char.IsLetter) + 5;
}
