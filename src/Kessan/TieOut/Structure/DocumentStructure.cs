using System.Collections.Immutable;
using Kessan.TieOut.Reading;

namespace Kessan.TieOut.Structure;

/// <summary>Finds the tables, headings, bullets and paragraphs in lines of text.</summary>
public static class DocumentStructure
{
    /// <summary>The document with every <see cref="ReadLines"/> in it made paragraphs and tables.</summary>
    /// <param name="document">The document as read.</param>
    public static ReadDocument Resolve(ReadDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return document with { Pages = [.. document.Pages.Select(Resolve)] };
    }

    private static ReadPage Resolve(ReadPage page) =>
        page with
        {
            Elements =
            [
                .. page
                    .Elements.SelectMany((element, at) => Elements(element, at == 0))
                    .SelectMany(NumberedHeadings.InTable)
                    .Select(NumberedHeadings.Of),
            ],
        };

    private static IEnumerable<ReadElement> Elements(ReadElement element, bool isFirst) =>
        element is ReadLines lines ? Elements([.. lines.Lines.Select(TextLine.Of)], isFirst) : [element];

    private static ImmutableArray<ReadElement> Elements(ImmutableArray<TextLine> lines, bool isFirst)
    {
        var elements = ImmutableArray.CreateBuilder<ReadElement>();
        var prose = new List<TextLine>();
        var at = 0;
        while (at < lines.Length)
        {
            if (TableAt(lines, at) is not { } table)
            {
                prose.Add(lines[at++]);
                continue;
            }

            elements.AddRange(Paragraphs.Of(prose, isFirst && elements.Count == 0));
            prose.Clear();
            elements.Add(table.Table);
            at = table.End;
        }

        elements.AddRange(Paragraphs.Of(prose, isFirst && elements.Count == 0));
        return elements.ToImmutable();
    }

    private static FoundTable? TableAt(ImmutableArray<TextLine> lines, int at) =>
        lines[at].IsEmpty
            ? null
            : OpenTable.At(lines, at)
                ?? PipeTable.At(lines, at)
                ?? TabTable.At(lines, at)
                ?? AlignedTable.At(lines, at)
                ?? WordTable.At(lines, at);
}

/// <summary>A table and the line after it.</summary>
/// <param name="Table">The table.</param>
/// <param name="End">The first line that is not of it.</param>
internal sealed record FoundTable(ReadTable Table, int End);
