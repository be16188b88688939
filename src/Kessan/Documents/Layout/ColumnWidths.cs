using System.Collections.Immutable;

namespace Kessan.Documents.Layout;

/// <summary>Divides a table's width among its columns: by weight, none narrower than its content.</summary>
internal static class ColumnWidths
{
    /// <summary>The widths; more than the room together only where the least widths are.</summary>
    /// <param name="weights">The columns' weights.</param>
    /// <param name="natural">What each needs for no line to break.</param>
    /// <param name="least">What each needs at least.</param>
    /// <param name="room">The table's width.</param>
    public static ImmutableArray<int> Divide(
        ImmutableArray<int> weights,
        ImmutableArray<int> natural,
        ImmutableArray<int> least,
        int room
    )
    {
        var alike = Alike(weights, natural);
        var wanted = alike.Sum() <= room ? alike : natural;
        var needed = Alike(weights, least);
        var fits = needed.Sum() <= room ? needed : least;
        var floor = wanted.Sum() <= room ? wanted : fits;
        var widths = Share(weights, floor, room);
        return wanted.Sum() <= room ? widths : Ease(widths, wanted, fits);
    }

    /// <summary>Columns of one weight are alike: quarters side by side have one width.</summary>
    private static ImmutableArray<int> Alike(ImmutableArray<int> weights, ImmutableArray<int> widths)
    {
        var alike = widths.ToArray();
        for (var column = 1; column < alike.Length; column++)
        {
            for (var other = 1; other < alike.Length; other++)
            {
                alike[column] =
                    weights[other] == weights[column] ? Math.Max(alike[column], widths[other]) : alike[column];
            }
        }

        return [.. alike];
    }

    /// <summary>By weight; columns that would fall under their floor get it, and the others share the rest.</summary>
    private static ImmutableArray<int> Share(ImmutableArray<int> weights, ImmutableArray<int> floor, int room)
    {
        var isFixed = new bool[weights.Length];
        while (true)
        {
            var left = room;
            long parts = 0;
            for (var column = 0; column < weights.Length; column++)
            {
                left -= isFixed[column] ? floor[column] : 0;
                parts += isFixed[column] ? 0 : weights[column];
            }

            var widths = new int[weights.Length];
            var isChanged = false;
            for (var column = 0; column < weights.Length; column++)
            {
                var share = parts == 0 ? 0 : (int)((long)Math.Max(0, left) * weights[column] / parts);
                widths[column] = isFixed[column] ? floor[column] : share;
                if (widths[column] < floor[column])
                {
                    isFixed[column] = isChanged = true;
                }
            }

            if (!isChanged)
            {
                return [.. widths];
            }
        }
    }

    /// <summary>Columns with room to spare give it to those whose lines would break.</summary>
    private static ImmutableArray<int> Ease(
        ImmutableArray<int> widths,
        ImmutableArray<int> wanted,
        ImmutableArray<int> floor
    )
    {
        long spare = 0;
        long lacking = 0;
        for (var column = 0; column < widths.Length; column++)
        {
            spare += Math.Max(0, widths[column] - Math.Max(wanted[column], floor[column]));
            lacking += Math.Max(0, wanted[column] - widths[column]);
        }

        var moved = Math.Min(spare, lacking);
        var eased = ImmutableArray.CreateBuilder<int>();
        for (var column = 0; column < widths.Length; column++)
        {
            var own = Math.Max(0, widths[column] - Math.Max(wanted[column], floor[column]));
            var lack = Math.Max(0, wanted[column] - widths[column]);
            var given = spare == 0 ? 0 : (own * moved + spare - 1) / spare;
            var taken = lacking == 0 ? 0 : lack * moved / lacking;
            eased.Add((int)(widths[column] - given + taken));
        }

        return eased.ToImmutable();
    }
}
