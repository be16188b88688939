using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Kessan.TieOut.Numbers.Context;
using Kessan.TieOut.Reading;
using Kessan.TieOut.Structure;

namespace Kessan.TieOut.Numbers.Tables;

/// <summary>Collects the figures of a table with the labels and heads that speak for each.</summary>
internal sealed partial class TableCells(TableGrid grid, Surroundings around)
{
    private const int LongestLabel = 60;
    private readonly List<DraftNumber> _numbers = [];
    private readonly List<(ReadCell Cell, ImmutableArray<string> Label)> _prose = [];

    /// <summary>Cells of words that hold figures, with the labels left of them.</summary>
    public IReadOnlyList<(ReadCell Cell, ImmutableArray<string> Label)> Sentences => _prose;

    /// <summary>The figures by row, column and place in the cell; the dashes that stand for missing ones
    /// among them.</summary>
    public List<DraftNumber> Read(TablePart part)
    {
        var heads = ColumnHeads.Of(grid, part, around.Calendar);
        for (var row = part.Heads; row < part.Body; row++)
        {
            HeadFigures(row);
        }

        var labels = new RowLabels(HasIndents(part));
        for (var row = part.Body; row < part.End; row++)
        {
            Row(row, heads, labels);
        }

        return _numbers;
    }

    private bool HasIndents(TablePart part) =>
        Enumerable
            .Range(part.Body, part.End - part.Body)
            .Select(row => grid.Row(row).FirstOrDefault(cell => !NumberShape.IsBody(cell.Text.Text)))
            .Where(cell => cell is not null)
            .Select(cell => cell!.Indent)
            .Distinct()
            .Count() > 1;

    private void Row(int row, ImmutableArray<ColumnHead> heads, RowLabels labels)
    {
        var cells = grid.Row(row).ToList();
        var figures = cells.Where(cell => IsFigure(cell, heads)).ToHashSet();
        if (figures.Count == 0)
        {
            Section(cells, labels);
            return;
        }

        var path = labels.Path(First(cells, figures, row), cells[0].Indent);
        var (current, isOpen, period) = (path, true, default(FoundPeriod));
        var started = false;
        foreach (var cell in cells)
        {
            if (figures.Contains(cell))
            {
                Add(cell, new(current, cell.Column < heads.Length ? heads[cell.Column] : ColumnHead.None, period));
                (started, isOpen) = (true, false);
            }
            else if (started && TakesUnit(cell))
            {
                continue;
            }
            else if (NamedPeriod.IsOnly(cell.Text.Text))
            {
                period = NamedPeriod.Of(cell.Text.Text, around.Calendar);
            }
            else if (started)
            {
                var label = CellLabel.Clean(cell.Text.Text);
                current = isOpen ? current.Add(label) : [label];
                isOpen = true;
            }
        }
    }

    /// <summary>The label left of the first figure, its parts joined; the text behind the last figure where none stands
    /// before it.</summary>
    private string First(List<ReadCell> cells, HashSet<ReadCell> figures, int row)
    {
        var before = cells
            .TakeWhile(cell => !figures.Contains(cell))
            .Where(cell => !NamedPeriod.IsOnly(cell.Text.Text));
        var label = string.Join(' ', before.Select(cell => CellLabel.Clean(cell.Text.Text)));
        if (label.Length > 0 || cells.TakeWhile(cell => !figures.Contains(cell)).Any())
        {
            return grid.At(row, 0) is { } spanned && spanned.Row < row && !figures.Contains(spanned)
                ? $"{CellLabel.Clean(spanned.Text.Text)} {label}".Trim()
                : label;
        }

        var behind = cells[^1];
        return figures.Contains(behind) ? string.Empty : CellLabel.Clean(behind.Text.Text);
    }

    private void Section(List<ReadCell> cells, RowLabels labels)
    {
        var label = cells.Count > 1 ? CellLabel.Clean(cells[0].Text.Text) : string.Empty;
        foreach (var cell in cells.Skip(label.Length > 0 ? 1 : 0))
        {
            Prose(cell, label.Length is > 0 and <= LongestLabel ? [label] : []);
        }

        if (cells is [{ } only] && only.Text.Text.Length <= 2 * LongestLabel)
        {
            labels.Section(CellLabel.Clean(only.Text.Text), only.Indent);
        }
    }

    private static bool IsFigure(ReadCell cell, ImmutableArray<ColumnHead> heads) =>
        !(cell.Column < heads.Length && heads[cell.Column].IsNotes)
        && (NumberShape.IsBody(cell.Text.Text) || IsDated(cell.Text.Text));

    /// <summary>Figures that name their own periods: <c>1H17: 11,581 (14.0%) FY17: 23,199 (13.2%)</c>.</summary>
    private static bool IsDated(string text) =>
        text.Length <= 4 * LongestLabel
        && NamedPeriod.IsOnly(text)
        && NumberScanner.Scan(text).Numbers.Any(number => number.Form == ScannedForm.Digits);

    /// <summary>A unit behind a figure speaks for it: <c>14,950 | 百万円</c>.</summary>
    private bool TakesUnit(ReadCell cell)
    {
        var units = UnitWords.OfHead(cell.Text.Text);
        if (units.IsEmpty || HeadWords.Own(cell.Text.Text).Length > 0)
        {
            return false;
        }

        var last = _numbers[^1].Cell;
        foreach (var number in _numbers.Where(number => ReferenceEquals(number.Cell, last)))
        {
            number.Beside = units;
        }

        return true;
    }

    /// <summary>Figures with a unit of their own inside a head.</summary>
    private void HeadFigures(int row)
    {
        foreach (var cell in grid.Row(row).Where(cell => cell.Text.Text.AsSpan().ContainsAnyInRange('0', '9')))
        {
            if (
                NumberScanner
                    .Scan(cell.Text.Text)
                    .Numbers.Any(number => number.Scale is not null && number.Unit.Kind == UnitKind.Money)
            )
            {
                var words = CellLabel.Clean(HeadWords.Own(Brackets().Replace(cell.Text.Text, " ")));
                var head = ColumnHead.None with { Period = NamedPeriod.Of(cell.Text.Text, around.Calendar) };
                Add(cell, (words.Length == 0 ? [] : [words], head, null), true);
            }
        }
    }

    /// <summary>A figure in full-width parentheses is an explanation: what is below zero bears △ in such a
    /// print.</summary>
    private static ImmutableArray<ScannedNumber> Explained(string text, ImmutableArray<ScannedNumber> numbers) =>
        text.AsSpan().TrimStart() is ['（', ..] && text.AsSpan().IndexOfAny("△▲-−") < 0
            ? [.. numbers.Select(number => number with { Sign = 1, IsSigned = false })]
            : numbers;

    private void Prose(ReadCell cell, ImmutableArray<string> labels)
    {
        if (cell.Text.Text.AsSpan().ContainsAnyInRange('0', '9'))
        {
            _prose.Add((cell, labels));
        }
    }

    private void Add(
        ReadCell cell,
        (ImmutableArray<string> Label, ColumnHead Head, FoundPeriod? Period) of,
        bool isHead = false
    )
    {
        var scanned = Explained(cell.Text.Text, NumberScanner.Scan(cell.Text.Text).Numbers);
        for (var i = 0; i < scanned.Length; i++)
        {
            _numbers.Add(
                new()
                {
                    Scanned = scanned[i],
                    Cell = cell,
                    Column = cell.Column,
                    Position = i,
                    InCell = scanned.Length,
                    Label = of.Label,
                    Head = of.Head,
                    RowPeriod = of.Period,
                    IsHead = isHead,
                }
            );
        }
    }

    [GeneratedRegex(@"[(][^()]*[)]|[-+]?[A-Z]{3}\S*\s+(?:million|billion|thousand)", RegexOptions.CultureInvariant)]
    private static partial Regex Brackets();
}
