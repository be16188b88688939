namespace Kessan.Ledger;

/// <summary>The canonical order of the rows of a journal.</summary>
internal sealed class RowOrder : IComparer<PostingRow>
{
    public static RowOrder Instance { get; } = new();

    public int Compare(PostingRow left, PostingRow right)
    {
        var order = CompareKeys(left, right);
        order = order != 0 ? order : left.Amount.CompareTo(right.Amount);
        return order != 0 ? order : left.Line.CompareTo(right.Line);
    }

    /// <summary>Orders by what a row is about: entity, account, partner, movement and dimensions.</summary>
    public static int CompareKeys(in PostingRow left, in PostingRow right)
    {
        var order = (left.Entity, left.Account, left.Partner, left.Movement).CompareTo(
            (right.Entity, right.Account, right.Partner, right.Movement)
        );
        return order != 0 ? order : left.Dimensions.CompareTo(right.Dimensions);
    }
}
