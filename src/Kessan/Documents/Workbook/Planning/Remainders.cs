using Kessan.Amounts;
using Kessan.Facts;

namespace Kessan.Documents.Workbook.Planning;

/// <summary>What is left of a figure after its parts, in the columns that compare.</summary>
internal static class Remainders
{
    /// <summary>Fills the columns that compare from those of periods, as the row of the whole does.</summary>
    /// <param name="rest">What is left, in the columns of periods.</param>
    /// <param name="whole">The cells of the whole.</param>
    /// <param name="notMeaningful">What is said of a rate without meaning.</param>
    public static void Compare(PlannedCell?[] rest, PlannedCell?[] whole, string notMeaningful)
    {
        for (var i = 0; i < rest.Length; i++)
        {
            if (
                rest[i] is null
                && Compared(whole[i]) is { Of: FactTerm of, Against: FactTerm against } compared
                && ColumnOf(of, rest, whole) is { } now
                && ColumnOf(against, rest, whole) is { } before
            )
            {
                var value = ComparisonRule.Result(compared.Kind, Amount(rest[now]), Amount(rest[before]));
                rest[i] = new()
                {
                    Value = value,
                    Text = value is null ? notMeaningful : null,
                    Formula = compared with { Of = new ColumnTerm(now), Against = new ColumnTerm(before) },
                    Format = whole[i]!.Format,
                };
            }
        }
    }

    private static ComparedFormula? Compared(PlannedCell? cell) =>
        cell?.Formula switch
        {
            ComparedFormula compared => compared,
            NegatedFormula { Of: ComparedFormula turned } => turned,
            _ => null,
        };

    private static int? ColumnOf(FactTerm fact, PlannedCell?[] rest, PlannedCell?[] whole)
    {
        var at = Array.FindIndex(whole, cell => fact.Fact.Equals(cell?.Of));
        return at >= 0 && rest[at]?.Value is not null ? at : null;
    }

    private static Fraction Amount(PlannedCell? cell) => cell!.Value!.Value;
}
