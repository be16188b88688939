using Kessan.Diagnostics;

namespace Kessan.Formats.Tables;

/// <summary>Turns the parents that rows name into indexes: charts and dimensions are trees.</summary>
internal static class Tree
{
    /// <summary>The index of every row's parent, or -1; an unknown parent and a ring are findings and count as
    /// none.</summary>
    /// <param name="rows">The rows, at their index.</param>
    /// <param name="code">The code of a row.</param>
    /// <param name="parent">The cell that names its parent.</param>
    /// <param name="reading">Names and findings.</param>
    /// <param name="unknown">The finding of a parent that is not there.</param>
    public static int[] Resolve<T>(
        IReadOnlyList<T> rows,
        Func<T, string> code,
        Func<T, Cell> parent,
        FileReading reading,
        Func<Cell, IEnumerable<string>, Diagnostic> unknown
    )
    {
        var index = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < rows.Count; i++)
        {
            index.Add(code(rows[i]), i);
        }

        var parents = new int[rows.Count];
        for (var i = 0; i < rows.Count; i++)
        {
            var cell = parent(rows[i]);
            parents[i] = index.GetValueOrDefault(cell.Text, -1);
            if (cell.Text.Length > 0 && parents[i] < 0)
            {
                reading.Findings.Add(unknown(cell, index.Keys));
            }
        }

        CutRings(parents, i => reading.Findings.Add(CellDiagnostics.Ring(parent(rows[i]))));
        return parents;
    }

    /// <summary>Cuts every ring at its lowest index, so that each is told once.</summary>
    private static void CutRings(int[] parents, Action<int> tell)
    {
        // Zero: not looked at; otherwise one more than the row from which the walk came by.
        var visited = new int[parents.Length];
        for (var start = 0; start < parents.Length; start++)
        {
            var at = start;
            while (at >= 0 && visited[at] == 0)
            {
                visited[at] = start + 1;
                at = parents[at];
            }

            if (at >= 0 && visited[at] == start + 1)
            {
                tell(at);
                parents[at] = -1;
            }
        }
    }
}
