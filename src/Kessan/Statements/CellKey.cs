using Kessan.Ledger;

namespace Kessan.Statements;

/// <summary>The key of a <see cref="LedgerCell"/> packed into one integer, so that cells are sorted as plain
/// numbers.</summary>
/// <remarks>From the top: account, movement, kind, entity and one (postings of no entity are the group's own),
/// whether it
/// left.</remarks>
internal static class CellKey
{
    private const int EntityBits = 20;

    /// <summary>Packs what a row has in common with others of its cell.</summary>
    public static ulong Of(int account, Movement movement, JournalKind kind, int entity, bool leaving) =>
        ((ulong)(uint)account << (EntityBits + 11))
        | ((ulong)(byte)movement << (EntityBits + 6))
        | ((ulong)(byte)kind << (EntityBits + 1))
        | ((ulong)(uint)(entity + 1) << 1)
        | (leaving ? 1UL : 0UL);

    /// <summary>The key of a cell.</summary>
    public static ulong Of(LedgerCell cell) => Of(cell.Account, cell.Movement, cell.Kind, cell.Entity, cell.Leaving);

    /// <summary>The cell of a key.</summary>
    public static LedgerCell Cell(ulong key, long amount) =>
        new(
            (int)(key >> (EntityBits + 11)),
            (Movement)((key >> (EntityBits + 6)) & 31),
            (JournalKind)((key >> (EntityBits + 1)) & 31),
            (int)((key >> 1) & ((1UL << EntityBits) - 1)) - 1,
            (key & 1) != 0,
            amount
        );
}
