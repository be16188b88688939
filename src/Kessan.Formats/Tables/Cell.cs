using Kessan.Diagnostics;

namespace Kessan.Formats.Tables;

/// <summary>The text of a cell, or of a value of a YAML file, and where it stands.</summary>
/// <param name="Name">The column or key.</param>
/// <param name="Text">Its text; empty where there is none.</param>
/// <param name="Place">File, line and column.</param>
internal readonly record struct Cell(string Name, string Text, SourceLocation Place);

/// <summary>A table as read: its header, its rows, every cell with its place.</summary>
/// <param name="File">The file.</param>
/// <param name="Header">The names of the columns with their places; empty when the file has no header.</param>
/// <param name="Rows">The rows that could be read.</param>
internal sealed record Table(string File, Cell[] Header, List<TableRow> Rows);

/// <summary>A row: its line and as many cells as the header.</summary>
internal sealed record TableRow(int Line, Cell[] Cells);
