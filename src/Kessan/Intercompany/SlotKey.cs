namespace Kessan.Intercompany;

/// <summary>A pair of entities and an account group, packed so that order of keys is order of group, entity,
/// partner.</summary>
internal static class SlotKey
{
    private const int Width = 21;
    private const long Mask = (1L << Width) - 1;

    public static long Of(int group, int side, int other) =>
        ((long)group << (2 * Width)) | ((long)Math.Min(side, other) << Width) | (uint)Math.Max(side, other);

    public static int Group(long key) => (int)(key >> (2 * Width));

    public static int Entity(long key) => (int)((key >> Width) & Mask);

    public static int Partner(long key) => (int)(key & Mask);
}
