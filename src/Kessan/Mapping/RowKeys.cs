namespace Kessan.Mapping;

/// <summary>The canonical order of the rows of a trial balance in group codes: account, partner, movement, dimensions,
/// line.</summary>
internal static class RowKeys
{
    /// <summary>The rows in canonical order; null where they already stand in it.</summary>
    public static int[]? Order(MappedColumns columns)
    {
        var keys = new Key[columns.Count];
        var sorted = true;
        for (var row = 0; row < keys.Length; row++)
        {
            keys[row] = KeyOf(columns, row);
            sorted = sorted && (row == 0 || keys[row - 1].CompareTo(keys[row]) <= 0);
        }

        if (sorted)
        {
            return null;
        }

        Array.Sort(keys);
        return [.. keys.Select(key => key.Row)];
    }

    private static Key KeyOf(MappedColumns columns, int row)
    {
        var head =
            ((ulong)(uint)columns.Accounts[row] << 32)
            | ((ulong)(uint)(columns.Partners[row] + 1) << 8)
            | (byte)columns.Movements[row];
        return new(head, Fold(columns, row, 0, 4), Fold(columns, row, 4, 8), columns.Amounts[row], row);
    }

    private static ulong Fold(MappedColumns columns, int row, int from, int to)
    {
        ulong fold = 0;
        for (var d = from; d < to; d++)
        {
            fold = (fold << 16) | (ushort)((columns.Dimensions[d]?[row] ?? -1) + 1);
        }

        return fold;
    }

    private readonly record struct Key(ulong Head, ulong First, ulong Second, long Amount, int Row) : IComparable<Key>
    {
        public int CompareTo(Key other)
        {
            if (Head != other.Head)
            {
                return Head < other.Head ? -1 : 1;
            }

            if (First != other.First)
            {
                return First < other.First ? -1 : 1;
            }

            if (Second != other.Second)
            {
                return Second < other.Second ? -1 : 1;
            }

            return Amount != other.Amount ? Amount.CompareTo(other.Amount) : Row.CompareTo(other.Row);
        }
    }
}
