using System.Collections.Immutable;

namespace Kessan.Formats.Text;

/// <summary>A table ready to be printed: every cell is text, the first column is labels, the others figures.</summary>
/// <param name="Title">What it is.</param>
/// <param name="Subtitle">Of whom and of when, a line each.</param>
/// <param name="Unit">What the figures are in.</param>
/// <param name="Headers">One for every column; the first is that of the labels.</param>
/// <param name="Rows">The rows.</param>
public sealed record PrintedTable(
    string Title,
    ImmutableArray<string> Subtitle,
    string Unit,
    ImmutableArray<string> Headers,
    ImmutableArray<PrintedRow> Rows
);

/// <summary>A row of a printed table.</summary>
/// <param name="Level">How far its label is indented.</param>
/// <param name="IsTotal">Whether a rule stands above its figures.</param>
/// <param name="Cells">One for every column.</param>
public sealed record PrintedRow(int Level, bool IsTotal, ImmutableArray<string> Cells);
