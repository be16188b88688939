using System.Collections.Immutable;
using Kessan.Amounts;
using Kessan.Documents.Composition;
using Kessan.Documents.Definitions;
using Kessan.Documents.References;
using Kessan.Documents.Wording;
using Kessan.Facts;

namespace Kessan.Documents.Workbook.Planning;

/// <summary>The rows of a sheet of chosen figures, members of a dimension below their whole.</summary>
internal sealed class SeriesRows
{
    private readonly WorkbookSource _source;
    private readonly OpenDocument _composition;
    private readonly TextComposer _texts;
    private readonly FigureCells _cells;
    private readonly List<SheetColumn> _columns;
    private readonly List<PlannedRow> _rows = [];

    private SeriesRows(
        WorkbookSource source,
        OpenDocument composition,
        TextComposer texts,
        FigureCells cells,
        List<SheetColumn> columns
    ) => (_source, _composition, _texts, _cells, _columns) = (source, composition, texts, cells, columns);

    /// <summary>The rows in order of their definitions.</summary>
    public static List<PlannedRow> Of(
        ImmutableArray<SheetRowDefinition> rows,
        WorkbookSource source,
        (OpenDocument Composition, TextComposer Texts) words,
        FigureCells cells,
        List<SheetColumn> columns
    )
    {
        var series = new SeriesRows(source, words.Composition, words.Texts, cells, columns);
        foreach (var row in rows)
        {
            series.Add(row);
        }

        return series._rows;
    }

    private void Add(SheetRowDefinition row)
    {
        if (row.Of is not { } of)
        {
            var heading = row.Label is { } label ? Words(label) : string.Empty;
            _rows.Add(new(heading) { IsSection = true });
        }
        else if (_composition.ConceptOf(of) is { } figure)
        {
            Add(row, of, figure);
        }
    }

    private void Add(SheetRowDefinition row, DefinedText of, FigureReference figure)
    {
        var (concept, members) = (figure.Subject.Concept!, Ordered(figure.Subject.Members));
        var display = figure.Display.Over(_composition.DisplayOf(row.Display));
        if (Row(concept, members, display) is not { } whole)
        {
            _composition.Findings.Add(WorkbookDiagnostics.NoFigures(of, NearestOf(concept)));
            return;
        }

        whole = whole with
        {
            Indent = row.Indent,
            Label = row.Label is { } label ? Words(label) : WholeLabel(whole, of),
        };
        if (row.By is not { } by)
        {
            _rows.Add(whole);
            return;
        }

        var tree = MemberTree.Of(by.Text, concept, _source).InOrder(row.Order);
        var below = Below(tree, null, (concept, members, display), row.Indent + 1);
        if (below.Count == 0)
        {
            var known = MemberTree.DimensionsOf(concept, _source);
            _composition.Findings.Add(WorkbookDiagnostics.NoMembers(by, concept, known));
            _rows.Add(whole);
            return;
        }

        AddWithParts(whole, below, tree.AddsUp);
    }

    /// <summary>A whole and, below it, its parts; their sum where they add up to it in every column.</summary>
    private void AddWithParts(PlannedRow whole, List<MemberRow> parts, bool addsUp)
    {
        var at = _rows.Count;
        _rows.Add(whole);
        var rows = new List<int>();
        foreach (var part in parts)
        {
            rows.Add(_rows.Count);
            AddWithParts(part.Row, part.Below, addsUp);
        }

        if (!addsUp || rows.Count == 0)
        {
            return;
        }

        var rests = Enumerable.Range(0, _columns.Count).Select(column => Rest(whole, rows, column)).ToArray();
        if (rests.Any(rest => rest is { IsZero: false }))
        {
            rows.Add(_rows.Count);
            _rows.Add(Remainder(whole, rests));
        }

        for (var i = 0; i < _columns.Count; i++)
        {
            if (rests[i] is not null && rows.Exists(row => _rows[row].Cells[i]?.Value is not null))
            {
                var terms = rows.Where(row => _rows[row].Cells[i]?.Value is not null)
                    .Select(row => new TotalTerm(false, new RowTerm(row)));
                whole.Cells[i] = whole.Cells[i]! with { Formula = new TotalFormula([.. terms]) };
            }
        }

        _rows[at] = whole with { IsTotal = true };
    }

    /// <summary>What the parts leave of their whole in a column; null where the column does not add up: it compares, or
    /// knows none of the parts.</summary>
    private Fraction? Rest(PlannedRow whole, List<int> parts, int column)
    {
        if (_columns[column].Reference is not null || whole.Cells[column] is not { Of: not null, Value: { } value })
        {
            return null;
        }

        var shown = parts.Select(row => _rows[row].Cells[column]?.Value).OfType<Fraction>().ToList();
        return shown.Count == 0 ? null : shown.Aggregate(value, (rest, part) => rest - part);
    }

    private PlannedRow Remainder(PlannedRow whole, Fraction?[] rests)
    {
        PlannedCell?[] cells =
        [
            .. rests.Select(
                (rest, i) => rest is null ? null : new PlannedCell { Value = rest, Format = whole.Cells[i]!.Format }
            ),
        ];
        Remainders.Compare(cells, whole.Cells, _cells.NotMeaningful);
        return new(WorkbookWords.Remainder(whole.Label, _source.Frame.Language))
        {
            Unit = whole.Unit,
            Indent = whole.Indent + 1,
            Cells = cells,
        };
    }

    private sealed record MemberRow(PlannedRow Row, List<MemberRow> Below);

    private List<MemberRow> Below(
        MemberTree tree,
        string? parent,
        (string Concept, ImmutableArray<FactMember> Members, NumberDisplay Display) of,
        int indent
    )
    {
        var rows = new List<MemberRow>();
        foreach (var member in tree.Under(parent))
        {
            var members = Ordered(of.Members.Add(new(tree.Dimension, member)));
            if (
                Row(of.Concept, members, of.Display) is { } row
                && row.Cells.Any(cell => cell?.Value is { IsZero: false })
            )
            {
                var named = row with { Indent = indent, Label = tree.NameOf(member, _source.Frame.Language) };
                rows.Add(new(named, Below(tree, member, of, indent + 1)));
            }
        }

        return rows;
    }

    private PlannedRow? Row(string concept, ImmutableArray<FactMember> members, NumberDisplay display)
    {
        var cells = _cells.Row(concept, members, _columns, 1, display);
        var first = cells.FirstOrDefault(cell => cell?.Of is not null);
        var fact = first?.Of is { } id ? _source.Frame.Book.Find(id) : null;
        return fact is null
            ? null
            : new(_source.LabelOf(fact)) { Unit = _cells.UnitOf(fact, first!.Format!), Cells = cells };
    }

    /// <summary>What a row is called; unnamed members after their concept.</summary>
    private static string WholeLabel(PlannedRow whole, DefinedText of) =>
        whole.Label.Length == 0 ? of.Text : whole.Label;

    private string Words(DefinedText text) => _texts.Compose(text, ReferenceContext.None).Plain;

    /// <summary>What to write instead of a concept nobody knows; null where it is known.</summary>
    private string? NearestOf(string concept)
    {
        var known = _source.Frame.Book.PublishedIds.Select(id => id.Concept).ToHashSet(StringComparer.Ordinal);
        return known.Contains(concept) ? null : Diagnostics.Nearest.Help(concept, known);
    }

    private static ImmutableArray<FactMember> Ordered(ImmutableArray<FactMember> members) =>
        [.. members.OrderBy(member => member.Dimension, StringComparer.Ordinal)];
}
