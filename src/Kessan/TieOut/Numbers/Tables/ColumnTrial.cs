using Kessan.Amounts;

namespace Kessan.TieOut.Numbers.Tables;

/// <summary>What a column's figures turn out to be when they are tried against the columns beside them.</summary>
/// <param name="Role">The role most rows bear out.</param>
/// <param name="Newer">The column compared, from 0; -1 for a share.</param>
/// <param name="Hits">How many rows bear it out.</param>
internal readonly record struct TriedColumn(NumberRole Role, int Newer, int Hits);

/// <summary>Tries whether a column whose head leaves it open holds differences, growth rates or shares.</summary>
internal static class ColumnTrial
{
    private const int MostColumns = 6;
    private const int MostRows = 60;
    private static readonly Fraction Hundred = 100;

    /// <summary>The role that at least half the rows, and two of them, bear out; null where none does.</summary>
    /// <param name="tried">The column's figures by row.</param>
    /// <param name="figures">The figure columns, from left to right, each by row.</param>
    /// <param name="column">The column tried, from 0.</param>
    public static TriedColumn? Of(
        IReadOnlyDictionary<int, DraftNumber> tried,
        IReadOnlyList<(int Column, IReadOnlyDictionary<int, DraftNumber> Rows)> figures,
        int column
    )
    {
        var near = figures.OrderBy(one => Math.Abs(one.Column - column)).Take(MostColumns).ToList();
        var rows = tried.Take(MostRows).ToList();
        var trials =
            from newer in near
            from older in near
            where older.Column != newer.Column
            let pairs = rows.Where(row => newer.Rows.ContainsKey(row.Key) && older.Rows.ContainsKey(row.Key)).ToList()
            from role in (NumberRole[])[NumberRole.Growth, NumberRole.Change]
            let hits = pairs.Count(row => Holds(role, newer.Rows[row.Key], older.Rows[row.Key], row.Value))
            where (hits >= 2 || (hits == 1 && pairs.Count == 1)) && hits * 2 >= pairs.Count
            select (TriedColumn?)new TriedColumn(role, newer.Column, hits);
        return trials.MaxBy(trial => trial!.Value.Hits);
    }

    private static bool Holds(NumberRole role, DraftNumber newer, DraftNumber older, DraftNumber tried)
    {
        var (left, right, value) = (newer.Printed, older.Printed, tried.Printed);
        var (leftStep, rightStep, step) = (Step(newer), Step(older), Step(tried));
        if (role == NumberRole.Change)
        {
            return !value.IsZero && (left - right - value).Magnitude <= leftStep + rightStep + step;
        }

        if (right.IsZero || left.IsZero)
        {
            return false;
        }

        var growth = (left - right) / right.Magnitude * Hundred;
        var slack =
            step + ((leftStep / left.Magnitude) + (rightStep / right.Magnitude)) * (left / right).Magnitude * Hundred;
        return slack < Hundred && (growth - value).Magnitude <= slack;
    }

    private static Fraction Step(DraftNumber number) => Fraction.PowerOfTen(-number.Scanned.Decimals);
}
