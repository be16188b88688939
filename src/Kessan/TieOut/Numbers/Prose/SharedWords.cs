using System.Collections.Immutable;
using Kessan.TieOut.Numbers.Scanning;

namespace Kessan.TieOut.Numbers.Prose;

/// <summary>Gives changes that stand side by side the words that only the last of them has:
/// <c>down JPY309 million, down 3.5% YoY</c>.</summary>
internal static class SharedWords
{
    private const int Reach = 30;

    public static ImmutableArray<FoundNumber> Spread(
        NormalText text,
        ImmutableArray<ScannedNumber> numbers,
        ImmutableArray<FoundNumber> found
    )
    {
        var spread = found.ToBuilder();
        for (var at = found.Length - 2; at >= 0; at--)
        {
            var next = spread[at + 1];
            var isSide =
                IsChange(spread[at].Role)
                && IsChange(next.Role)
                && spread[at].RoleWords.Length == 0
                && next.RoleWords.Length > 0
                && next.Site.Row == spread[at].Site.Row
                && IsNear(text, numbers[at].End, numbers[at + 1].Start);
            spread[at] = isSide ? spread[at] with { RoleWords = next.RoleWords } : spread[at];
        }

        return spread.ToImmutable();
    }

    private static bool IsChange(NumberRole role) =>
        role is NumberRole.Change or NumberRole.Growth or NumberRole.PointChange;

    private static bool IsNear(NormalText text, int from, int to) =>
        to - from is >= 0 and < Reach && !text.Slice(from, to).Contains(';');
}
