using System.Collections.Immutable;
using Kessan.TieOut.Numbers;

namespace Kessan.TieOut.Relations.Across;

/// <summary>One thing a document measures, in every line that speaks of it.</summary>
/// <param name="Lines">The lines, in reading order.</param>
internal sealed record Item(ImmutableArray<Line> Lines)
{
    private readonly ILookup<CellKey, (Line Line, FoundNumber Number)> _cells = Lines
        .SelectMany(line => line.Numbers.Select(number => (Line: line, Number: number)))
        .ToLookup(cell => CellKey.Of(cell.Number, cell.Line.Name));

    /// <summary>What its cells say, by key, in reading order of the first.</summary>
    public IEnumerable<IGrouping<CellKey, (Line Line, FoundNumber Number)>> Cells => _cells;

    /// <summary>The numbers that say one thing of it, in reading order.</summary>
    public IEnumerable<FoundNumber> At(CellKey key) => _cells[key].Select(cell => cell.Number);

    /// <summary>The most exact number that says one thing of it; null where none does.</summary>
    public FoundNumber? Best(CellKey key) => At(key).MinBy(number => (number.Step, number.Id));

    /// <summary>The most exact number that says one thing of it, of several equally exact ones that which stands beside
    /// another; null where none does.</summary>
    public FoundNumber? Best(CellKey key, FoundNumber beside) =>
        _cells[key]
            .OrderBy(cell => (cell.Number.Step, cell.Line.Numbers.Contains(beside) ? 0 : 1, cell.Number.Id))
            .Select(cell => cell.Number)
            .FirstOrDefault();

    /// <summary>The most exact figure of a period, of money or another unit; null where none is printed.</summary>
    public FoundNumber? Figure(UnitKind unit, PeriodKey period) => Best(new(NumberRole.Figure, 0, unit, period));

    /// <summary>The line of a statement it is; null where its lines name none.</summary>
    public Words.FieldTerm? Term => Terms.FirstOrDefault();

    /// <summary>The lines of statements its own lines name.</summary>
    public IEnumerable<Words.FieldTerm?> Terms =>
        Lines.Select(line => line.Name.Term).OfType<Words.FieldTerm>().Distinct().Cast<Words.FieldTerm?>();

    /// <summary>Whether it is of the parent's own statements.</summary>
    public bool IsSeparate => Lines[0].Name.IsSeparate;

    /// <summary>The words that narrow it, of the line that says most.</summary>
    public ImmutableArray<string> Scope => Lines.MaxBy(line => line.Name.Scope.Length)!.Name.Scope;
}
