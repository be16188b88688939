namespace Kessan.Diagnostics;

/// <summary>A place in an input file: the file as the user names it, line and column counted from one.</summary>
/// <remarks>Line zero means the file as a whole; column zero the line as a whole. <paramref name="Width"/> is the
/// number of characters to underline, zero when unknown. A step that works on columns knows only the
/// <see cref="Field"/>; the reader of the file turns it into a column.</remarks>
public readonly record struct SourceLocation(string File, int Line = 0, int Column = 0, int Width = 0)
    : IComparable<SourceLocation>
{
    /// <summary>The place of the cell in its row, counted from one; zero when unknown.</summary>
    public int Field { get; init; }

    /// <summary>Orders by file (ordinal), line and column, so that findings come in a fixed order.</summary>
    public int CompareTo(SourceLocation other)
    {
        var byFile = string.CompareOrdinal(File, other.File);
        if (byFile != 0)
        {
            return byFile;
        }

        return Line != other.Line ? Line.CompareTo(other.Line) : Column.CompareTo(other.Column);
    }

    /// <summary>Writes <c>file:line:column</c>, leaving out what is unknown.</summary>
    public override string ToString() =>
        (Line, Column) switch
        {
            (0, _) => File,
            (_, 0) => $"{File}:{Line}",
            _ => $"{File}:{Line}:{Column}",
        };
}
