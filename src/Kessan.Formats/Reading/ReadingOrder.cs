namespace Kessan.Formats.Reading;

/// <summary>A piece of a page with the room it takes; any unit.</summary>
internal readonly record struct PlacedPiece<T>(T Piece, long Left, long Top, long Right, long Bottom);

/// <summary>Puts pieces of a page into the order they are read in: bands from top to bottom, and in each band columns
/// from left to right, again and again.</summary>
internal static class ReadingOrder
{
    // Beyond these a page is no layout that anyone reads.
    private const int Deepest = 40;
    private const int MostPieces = 4_000;

    /// <summary>The pieces in reading order.</summary>
    public static IEnumerable<T> Of<T>(IReadOnlyList<PlacedPiece<T>> pieces) => Ordered(pieces, 0);

    private static IEnumerable<T> Ordered<T>(IReadOnlyList<PlacedPiece<T>> pieces, int depth)
    {
        if (pieces.Count > 1 && pieces.Count <= MostPieces && depth < Deepest)
        {
            var parts = Cut(pieces, piece => (piece.Top, piece.Bottom));
            parts = parts.Count > 1 ? parts : Cut(pieces, piece => (piece.Left, piece.Right));
            if (parts.Count > 1)
            {
                return parts.SelectMany(part => Ordered(part, depth + 1));
            }

            // One piece that lies across others, such as a stamp over the page, must not hide how they stand.
            var widest = Enumerable.Range(0, pieces.Count).MaxBy(at => Room(pieces[at]));
            var others = pieces.Where((_, at) => at != widest).ToList();
            return Ordered(others, depth + 1).Prepend(pieces[widest].Piece);
        }

        return pieces.OrderBy(piece => piece.Top).ThenBy(piece => piece.Left).Select(piece => piece.Piece);
    }

    private static Int128 Room<T>(PlacedPiece<T> piece) =>
        (Int128)(piece.Right - piece.Left) * (piece.Bottom - piece.Top);

    /// <summary>Parts pieces where a line can be drawn between them. A tenth of a piece may reach across: boxes are
    /// drawn a little larger than their text.</summary>
    private static List<List<PlacedPiece<T>>> Cut<T>(
        IReadOnlyList<PlacedPiece<T>> pieces,
        Func<PlacedPiece<T>, (long From, long To)> side
    )
    {
        var parts = new List<List<PlacedPiece<T>>>();
        var end = long.MinValue;
        foreach (var piece in pieces.OrderBy(piece => side(piece).From).ThenBy(piece => side(piece).To))
        {
            var (from, to) = side(piece);
            var slack = (to - from) / 10;
            if (parts.Count == 0 || from + slack >= end)
            {
                parts.Add([]);
            }

            parts[^1].Add(piece);
            end = Math.Max(end, to);
        }

        return parts;
    }
}
