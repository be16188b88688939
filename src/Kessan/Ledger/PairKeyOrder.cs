using Kessan.Entities;

namespace Kessan.Ledger;

/// <summary>The order of journal keys that end in <c>/ENTITY/PARTNER/group</c>, from numbers, without making the
/// keys.</summary>
/// <remarks>A slash ends each code within a key, so the order of codes with it is their order in the keys.</remarks>
internal sealed class PairKeyOrder
{
    private const int Width = 21;
    private readonly int[] _ranks;

    public PairKeyOrder(IReadOnlyList<Entity> entities)
    {
        var codes = entities.Select(entity => entity.Code + "/").ToArray();
        var order = Enumerable.Range(0, codes.Length).OrderBy(i => codes[i], StringComparer.Ordinal).ToArray();
        _ranks = new int[codes.Length];
        for (var rank = 0; rank < order.Length; rank++)
        {
            _ranks[order[rank]] = rank;
        }
    }

    /// <summary>A number that orders as the key does.</summary>
    /// <param name="first">What comes before the pair, as a small number in order.</param>
    /// <param name="entity">Index of the entity.</param>
    /// <param name="partner">Index of the partner.</param>
    /// <param name="group">Place of the group among all groups in ordinal order.</param>
    public Int128 Of(int first, int entity, int partner, int group) =>
        ((((((Int128)first << Width) | _ranks[entity]) << Width) | _ranks[partner]) << Width) | group;
}
