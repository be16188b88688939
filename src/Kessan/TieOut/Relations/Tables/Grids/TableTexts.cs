using Kessan.TieOut.Numbers;
using Kessan.TieOut.Reading;

namespace Kessan.TieOut.Relations.Tables.Grids;

/// <summary>The words of a table: its heads, its rows' labels and the headings between them.</summary>
internal sealed class TableTexts
{
    private readonly Dictionary<(int Row, int Column), ReadCell> _cells = [];
    private readonly HashSet<(int Row, int Column)> _figures;
    private readonly HashSet<int> _figureRows;
    private readonly int _heads;
    private readonly int _rows;
    private readonly int _columns;

    private TableTexts(ReadTable table, IReadOnlyList<FoundNumber> numbers)
    {
        _figures = [.. numbers.Select(number => (number.Site.Row, number.Site.Column))];
        _figureRows = [.. numbers.Select(number => number.Site.Row)];
        var firstFigure = _figureRows.Min();
        _heads = table.HeadRows >= 0 ? Math.Min(table.HeadRows, firstFigure) : firstFigure;
        foreach (var cell in table.Cells)
        {
            _cells.TryAdd((cell.Row, cell.Column), cell);
            _rows = Math.Max(_rows, cell.Row + 1);
            _columns = Math.Max(_columns, cell.Column + 1);
        }
    }

    /// <summary>The words of a table with figures.</summary>
    public static TableTexts Of(ReadTable table, IReadOnlyList<FoundNumber> numbers) => new(table, numbers);

    /// <summary>The blocks of columns that have labels of their own, each from its first label column to the
    /// next block's.</summary>
    public IEnumerable<(int From, int To)> Blocks()
    {
        var starts = new List<int> { 0 };
        var hasFigures = false;
        for (var column = 0; column < _columns; column++)
        {
            var figures = Rows().Count(row => _figures.Contains((row, column)));
            if (figures == 0 && hasFigures && Rows().Count(row => IsLabel(row, column)) * 2 > Rows().Count())
            {
                starts.Add(column);
                hasFigures = false;
            }

            hasFigures |= figures > 0;
        }

        return starts.Select((start, at) => (start, at + 1 < starts.Count ? starts[at + 1] : int.MaxValue));
    }

    /// <summary>The head of a column: the texts above it, from the top.</summary>
    public string Head(int column) =>
        string.Join(
            ' ',
            _cells
                .Values.Where(cell =>
                    cell.Row < _heads && cell.Column <= column && column < cell.Column + Math.Max(1, cell.ColumnSpan)
                )
                .OrderBy(cell => cell.Row)
                .Select(cell => cell.Text.Text.Trim())
                .Where(text => text.Length > 0)
        );

    /// <summary>A row's label and what heads it.</summary>
    /// <param name="row">The row.</param>
    /// <param name="before">The row of figures before it; -1 for none.</param>
    /// <param name="from">The first column of its block.</param>
    /// <param name="firstFigure">The first column of the block that has figures.</param>
    public GridLine Row(int row, int before, int from, int firstFigure)
    {
        var section = string.Empty;
        for (var above = row - 1; above > before && section.Length == 0; above--)
        {
            section = above >= _heads || HasOnlyLabel(above, firstFigure) ? Label(above, from, firstFigure) : section;
        }

        var startsSection =
            before < 0
            || Enumerable.Range(before + 1, row - before - 1).Any(at => Label(at, from, firstFigure).Length > 0);
        var indent = Enumerable
            .Range(from, Math.Max(1, firstFigure - from))
            .Select(column => _cells.TryGetValue((row, column), out var cell) ? cell.Indent : 0)
            .Max();
        return new(Label(row, from, firstFigure), section, indent, startsSection);
    }

    // What heads the first section stands below the columns' heads, and may be taken for one of them.
    private bool HasOnlyLabel(int row, int firstFigure) =>
        _cells.Values.All(cell =>
            cell.Row != row || cell.Column < firstFigure || cell.Text.Text.AsSpan().Trim().IsEmpty
        );

    private string Label(int row, int from, int firstFigure) =>
        string.Join(
            ' ',
            Enumerable
                .Range(from, Math.Max(0, firstFigure - from))
                .Where(column => _cells.ContainsKey((row, column)))
                .Select(column => _cells[(row, column)].Text.Text.Trim())
                .Where(text => text.Length > 0)
        );

    private IEnumerable<int> Rows() => Enumerable.Range(_heads, Math.Max(0, _rows - _heads));

    private bool IsLabel(int row, int column) =>
        _cells.TryGetValue((row, column), out var cell)
        && cell.Text.Text.Count(char.IsLetter) >= 2
        && !_figures.Contains((row, column));
}
