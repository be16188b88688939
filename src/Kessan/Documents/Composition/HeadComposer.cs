using System.Collections.Immutable;
using Kessan.Documents.Definitions;
using Kessan.Documents.References;

namespace Kessan.Documents.Composition;

/// <summary>Composes the heads of a table; every row of them must cover every column.</summary>
/// <param name="composition">The document.</param>
/// <param name="texts">The texts of the page.</param>
internal sealed class HeadComposer(OpenDocument composition, TextComposer texts)
{
    /// <summary>The rows of heads; none where nothing has a head.</summary>
    public ImmutableArray<TableRow> Compose(TableDefinition table)
    {
        var rows = table.Head.IsEmpty ? OfColumns(table) : table.Head;
        CheckCover(rows, table);
        return [.. rows.Select(row => Compose(row, table))];
    }

    private TableRow Compose(ImmutableArray<HeadDefinition> heads, TableDefinition table)
    {
        var context = new ReferenceContext { AmountUnit = Units.Of(table.Unit) };
        return new(
            TableRowKind.Head,
            [
                .. heads.Select(head => new TableCell(texts.Compose(head.Lines, context), head.Span, head.Rows)
                {
                    Align = head.Span > 1 ? Alignment.Center : null,
                }),
            ]
        );
    }

    private static ImmutableArray<ImmutableArray<HeadDefinition>> OfColumns(TableDefinition table) =>
        table.Columns.All(column => column.Head is null)
            ? []
            :
            [
                [
                    .. table.Columns.Select(column =>
                        column.Head is { } head
                            ? head with
                            {
                                Span = 1,
                                Rows = 1,
                            }
                            : new HeadDefinition([], 1, 1, column.Place)
                    ),
                ],
            ];

    private void CheckCover(ImmutableArray<ImmutableArray<HeadDefinition>> rows, TableDefinition table)
    {
        // Columns that heads of rows above still cover, by how many rows.
        var reaching = new List<(int Span, int Rows)>();
        for (var i = 0; i < rows.Length; i++)
        {
            var covered = rows[i].Sum(head => head.Span) + reaching.Sum(head => head.Span);
            if (covered != table.Columns.Length)
            {
                var place = rows[i].IsEmpty ? table.Place : rows[i][0].Place;
                composition.Findings.Add(
                    DocumentDiagnostics.HeadsUncovered(place, i + 1, covered, table.Columns.Length)
                );
            }

            reaching.AddRange(rows[i].Select(head => (head.Span, head.Rows)));
            reaching = [.. reaching.Select(head => (head.Span, head.Rows - 1)).Where(head => head.Item2 > 0)];
        }
    }
}
