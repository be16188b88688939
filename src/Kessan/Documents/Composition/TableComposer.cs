using System.Collections.Immutable;
using Kessan.Documents.Definitions;
using Kessan.Documents.References;

namespace Kessan.Documents.Composition;

/// <summary>Composes tables: what rows say of what columns ask.</summary>
/// <param name="composition">The document.</param>
/// <param name="texts">The texts of the page.</param>
internal sealed class TableComposer(OpenDocument composition, TextComposer texts)
{
    private const int WholeWidth = 100;

    private readonly FactLabels _labels = new(composition);

    /// <summary>The table.</summary>
    public TableBlock Compose(TableDefinition table, string element)
    {
        var caption = texts.ComposeOrNone(table.Caption);
        var heads = new HeadComposer(composition, texts).Compose(table);
        var rows = table.Rows.Select(row => Compose(row, table)).ToImmutableArray();
        var composed = new TableBlock(element, Columns(table, rows), [.. heads, .. rows], string.Empty)
        {
            Size = table.Size,
            Caption = caption,
        };
        return composed with { AltText = AltTexts.Of(composed, composition.Language) };
    }

    private TableRow Compose(RowDefinition row, TableDefinition table)
    {
        if (row is { Kind: TableRowKind.Section, Label: { } heading, Of: null, Cells.IsEmpty: true })
        {
            var text = texts.Compose(heading, ReferenceContext.None);
            return new(row.Kind, [new(text, table.Columns.Length) { Align = Alignment.Start, Indent = row.Indent }]);
        }

        CheckCells(row, table);
        var of = row.Of is null ? null : composition.ConceptOf(row.Of);
        var context = new ReferenceContext
        {
            Concept = of?.Subject.Concept,
            Members = of?.Subject.Members ?? [],
            AmountUnit = Units.Of(table.Unit),
            Display = composition.DisplayOf(row.Display),
        };

        // The label first: the marks of its footnotes come before those of the cells.
        var given = row.Label is null ? null : texts.Compose(row.Label, context);
        var since = composition.Findings.Count;
        var cells = Enumerable.Range(1, Math.Max(0, table.Columns.Length - 1));
        var composed = cells.Select(column => new TableCell(Cell(row, column, table, context))).ToList();
        if (of is not null)
        {
            composition.TellUnknown(row.Of!, of.Subject, since);
        }

        var label = given ?? RichText.Of(LabelOf(row, of, composed));
        return new(row.Kind, [new(label) { Indent = row.Indent }, .. composed]);
    }

    private RichText Cell(RowDefinition row, int column, TableDefinition table, ReferenceContext context)
    {
        var lines =
            row.CellsByColumn.TryGetValue(column + 1, out var single) ? single.Lines
            : column <= row.Cells.Length ? row.Cells[column - 1].Lines
            : row.Cells.IsEmpty && context.Concept is not null ? table.Columns[column].Cells
            : [];
        return texts.Compose(lines, context);
    }

    private string LabelOf(RowDefinition row, FigureReference? of, IEnumerable<TableCell> cells) =>
        of is null
            ? row.Of?.Text ?? string.Empty
            : _labels.Of(of, cells.SelectMany(cell => PrintedNumbers.OfText(cell.Text)));

    private void CheckCells(RowDefinition row, TableDefinition table)
    {
        var columns = table.Columns.Length;
        if (!row.Cells.IsEmpty && row.Cells.Length != columns - 1)
        {
            composition.Findings.Add(DocumentDiagnostics.CellCount(row.Place, row.Cells.Length, columns - 1));
        }

        foreach (var (column, cell) in row.CellsByColumn.Where(cell => cell.Key < 2 || cell.Key > columns))
        {
            composition.Findings.Add(DocumentDiagnostics.NoSuchColumn(cell.Place, column, columns));
        }
    }

    /// <summary>Columns that give no width share what the others leave of a hundred.</summary>
    private static ImmutableArray<TableColumn> Columns(TableDefinition table, ImmutableArray<TableRow> rows)
    {
        var open = table.Columns.Count(column => column.Width is null);
        var given = table.Columns.Sum(column => column.Width ?? 0);
        var share = open == 0 ? 0 : Math.Max(1, (WholeWidth - given) / open);
        return
        [
            .. table.Columns.Select(
                (column, index) =>
                    new TableColumn(column.Width ?? share, column.Align ?? Usual(rows, index), column.Emphasis)
            ),
        ];
    }

    /// <summary>Figures are aligned at the end, words at the start.</summary>
    private static Alignment Usual(ImmutableArray<TableRow> rows, int column)
    {
        var cells = rows.Where(row => row.Cells.Length > column).Select(row => row.Cells[column].Text).ToList();
        var filled = cells.Count(cell => cell.Plain.Length > 0);
        var figures = cells.Count(IsFigure);
        return column > 0 && figures * 2 >= filled && filled > 0 ? Alignment.End : Alignment.Start;
    }

    /// <summary>Whether a cell is numbers alone, or a dash in the place of one.</summary>
    private static bool IsFigure(RichText text) =>
        text.Plain.Length > 0
        && text.Paragraphs.All(paragraph =>
            paragraph.Runs.All(run => run.Number is not null || run.Raised || !run.Text.Any(char.IsLetterOrDigit))
        );
}
