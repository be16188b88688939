using Kessan.Documents.Layout;

namespace Kessan.Formats.Drawing;

/// <summary>The tinted areas of a table, joined: two rectangles side by side would show a seam.</summary>
internal static class TableGround
{
    /// <summary>The areas and their colours, none beside or above another it could be joined to.</summary>
    public static List<(Box Box, int Fill)> Of(PlacedTable table)
    {
        var areas = table
            .Cells.Where(cell => cell.Look.Fill is not null)
            .Select(cell => (cell.Box, Fill: cell.Look.Fill ?? 0))
            .ToList();
        while (Join(areas)) { }

        return areas;
    }

    private static bool Join(List<(Box Box, int Fill)> areas)
    {
        for (var first = 0; first < areas.Count; first++)
        {
            for (var second = first + 1; second < areas.Count; second++)
            {
                if (areas[first].Fill == areas[second].Fill && Joined(areas[first].Box, areas[second].Box) is { } box)
                {
                    areas[first] = (box, areas[first].Fill);
                    areas.RemoveAt(second);
                    return true;
                }
            }
        }

        return false;
    }

    private static Box? Joined(Box first, Box second)
    {
        if (first.Top == second.Top && first.Height == second.Height && first.Right == second.Left)
        {
            return first with { Width = first.Width + second.Width };
        }

        return first.Left == second.Left && first.Width == second.Width && first.Bottom == second.Top
            ? first with
            {
                Height = first.Height + second.Height,
            }
            : null;
    }
}
