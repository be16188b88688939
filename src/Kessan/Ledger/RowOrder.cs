namespace Kessan.Ledger;

/// <summary>The canonical order of the rows of a journal.</summary>
internal sealed class RowOrder : IComparer<PostingRow>
{
    private const int Few = 32;

    public static RowOrder Instance { get; } = new();

    public int Compare(PostingRow left, PostingRow right) => CompareRows(left, right);

    /// <summary>Orders by what a row is about: entity, account, partner, movement and dimensions.</summary>
    public static int CompareKeys(in PostingRow left, in PostingRow right)
    {
        if (left.Entity != right.Entity)
        {
            return left.Entity.CompareTo(right.Entity);
        }

        if (left.Account != right.Account)
        {
            return left.Account.CompareTo(right.Account);
        }

        if (left.Partner != right.Partner)
        {
            return left.Partner.CompareTo(right.Partner);
        }

        return left.Movement != right.Movement
            ? left.Movement.CompareTo(right.Movement)
            : left.Dimensions.CompareTo(right.Dimensions);
    }

    /// <summary>Puts rows in order; the few rows of a rule's journal, mostly in order already, cost a comparison
    /// each.</summary>
    public static void Sort(Span<PostingRow> rows)
    {
        if (rows.Length > Few)
        {
            rows.Sort(Instance);
            return;
        }

        for (var i = 1; i < rows.Length; i++)
        {
            for (var j = i; j > 0 && CompareRows(rows[j - 1], rows[j]) > 0; j--)
            {
                (rows[j - 1], rows[j]) = (rows[j], rows[j - 1]);
            }
        }
    }

    private static int CompareRows(in PostingRow left, in PostingRow right)
    {
        var order = CompareKeys(left, right);
        order = order != 0 ? order : left.Amount.CompareTo(right.Amount);
        order = order != 0 ? order : left.Line.CompareTo(right.Line);
        return order != 0 ? order : left.Functional.CompareTo(right.Functional);
    }
}
