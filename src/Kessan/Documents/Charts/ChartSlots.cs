using System.Collections.Immutable;

namespace Kessan.Documents.Charts;

/// <summary>The places of categories along the axis, gaps between groups among them.</summary>
/// <param name="Places">The category at each place; -1 is a gap.</param>
/// <param name="Start">Where the first begins.</param>
/// <param name="Length">The room of all.</param>
internal sealed record ChartSlots(ImmutableArray<int> Places, int Start, int Length)
{
    public static ChartSlots Of(ChartFigure chart, int start, int length)
    {
        var places = ImmutableArray.CreateBuilder<int>();
        for (var i = 0; i < chart.Categories.Length; i++)
        {
            if (i > 0 && chart.Categories[i].StartsGroup)
            {
                places.Add(-1);
            }

            places.Add(i);
        }

        return new(places.ToImmutable(), start, Math.Max(1, length));
    }

    /// <summary>The room of one place.</summary>
    public int Width => Length / Math.Max(1, Places.Length);

    /// <summary>The middle of a category's place.</summary>
    public int Center(int category)
    {
        var place = Places.IndexOf(category);
        return Start + (int)((2L * place + 1) * Length / (2L * Places.Length));
    }

    /// <summary>Where the category's column at a place in its cluster begins, and how wide it is.</summary>
    /// <param name="category">The category.</param>
    /// <param name="place">The place in the cluster, from 0.</param>
    /// <param name="of">Columns of the cluster.</param>
    /// <param name="gap">Room between clusters, in per cent of a column.</param>
    public (int Start, int Length) Column(int category, int place, int of, int gap)
    {
        var width = ColumnWidth(of, gap);
        return (Center(category) - (width * of / 2) + (width * place), width);
    }

    public int ColumnWidth(int of, int gap) => Math.Max(1, Width * 100 / ((of * 100) + gap));
}
