using Kessan.Diagnostics;
using Kessan.Documents.Definitions;
using Kessan.Formats.Tables;

namespace Kessan.Formats.Report;

/// <summary>Names of blocks are unique on their page: printed numbers are told apart by them.</summary>
internal static class ElementNames
{
    /// <summary>Tells names that stand twice.</summary>
    public static void Check(PageDefinition page, DefinitionReading definition)
    {
        var seen = new Dictionary<string, SourceLocation>(StringComparer.Ordinal);
        foreach (var name in Names(page.Body))
        {
            if (!seen.TryAdd(name.Text, name.Place))
            {
                definition.Tell(CellDiagnostics.Duplicate(name.Place, $"name `{name.Text}`", seen[name.Text]));
            }
        }
    }

    private static IEnumerable<DefinedText> Names(BlockDefinition block)
    {
        var inner = block is ArrangementDefinition arrangement ? arrangement.Parts.SelectMany(Names) : [];
        return block.Name is { } name ? inner.Prepend(name) : inner;
    }
}
