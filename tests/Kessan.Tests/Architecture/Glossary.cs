using System.Text.RegularExpressions;

namespace Kessan.Tests.Architecture;

/// <summary>The table of <c>docs/reference/glossary.md</c>: a concept, our names for it, where they come from, and the
/// names we
/// do not use.</summary>
internal sealed partial record Glossary(IReadOnlyList<GlossaryRow> Rows)
{
    public static Glossary Read(string text) =>
        new([
            .. text.Split('\n')
                .Where(line => line.StartsWith("| ", StringComparison.Ordinal))
                .Skip(1)
                .Where(line => !line.StartsWith("| ---", StringComparison.Ordinal))
                .Select(line => line.Trim('|', ' ').Split(" | "))
                .Select(cells => new GlossaryRow(cells[0].Trim(), Names(cells[1]), Names(cells[^1]))),
        ]);

    /// <summary>Our names that no identifier of the sources bears.</summary>
    public IEnumerable<string> Unused(IEnumerable<SourceFile> files)
    {
        var words = files.SelectMany(file => file.Words).Select(word => word.Text).ToHashSet(StringComparer.Ordinal);
        return Rows.SelectMany(row => row.Names).Where(name => !words.Contains(name));
    }

    private static string[] Names(string cell) => [.. Quoted().Matches(cell).Select(match => match.Groups[1].Value)];

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Quoted();
}

internal sealed record GlossaryRow(string Concept, IReadOnlyList<string> Names, IReadOnlyList<string> NotOurs);
