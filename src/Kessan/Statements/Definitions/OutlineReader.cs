using System.Collections.Immutable;

namespace Kessan.Statements;

/// <summary>A line of an outline and what stands under it.</summary>
/// <param name="Concept">The concept.</param>
/// <param name="Weight">-1 where the outline takes it off.</param>
/// <param name="TakesAccounts">Whether accounts may name it.</param>
/// <param name="Level">How many lines that take accounts it stands under: its indentation in print.</param>
/// <param name="Children">What it adds up.</param>
internal sealed record OutlineNode(
    string Concept,
    int Weight,
    bool TakesAccounts,
    int Level,
    ImmutableArray<OutlineNode> Children
)
{
    /// <summary>The node and everything under it, parts before their total, as a statement is printed.</summary>
    public IEnumerable<OutlineNode> PartsFirst() => Children.SelectMany(child => child.PartsFirst()).Append(this);
}

/// <summary>Reads indented outlines, two blanks a level.</summary>
internal static class OutlineReader
{
    /// <summary>The nodes at the top of an outline.</summary>
    public static ImmutableArray<OutlineNode> Read(string outline)
    {
        var rows = outline
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(row => !string.IsNullOrWhiteSpace(row))
            .Select(row => (Depth: (row.Length - row.TrimStart().Length) / 2, Text: row.Trim()))
            .ToArray();
        var next = 0;
        return Siblings(rows, ref next, depth: 0, level: 0);
    }

    private static ImmutableArray<OutlineNode> Siblings(
        (int Depth, string Text)[] rows,
        ref int next,
        int depth,
        int level
    )
    {
        var nodes = ImmutableArray.CreateBuilder<OutlineNode>();
        while (next < rows.Length && rows[next].Depth == depth)
        {
            var text = rows[next++].Text;
            var weight = text.StartsWith('-') ? -1 : 1;
            text = text.TrimStart('-');
            var takesAccounts = !text.StartsWith('=');
            var children = Siblings(rows, ref next, depth + 1, takesAccounts ? level + 1 : level);
            nodes.Add(new(text.TrimStart('='), weight, takesAccounts, level, children));
        }

        return nodes.ToImmutable();
    }
}
