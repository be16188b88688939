namespace Kessan.Formats.Tables;

/// <summary>Reads a cell that is not empty; adds a finding where it cannot.</summary>
internal delegate bool CellParser<T>(Cell cell, FileReading reading, out T value);

/// <summary>A column of a table, or a key of a YAML mapping.</summary>
/// <param name="name">Its name in the files.</param>
/// <param name="isRequired">Whether it must be there, and no cell of it empty.</param>
internal abstract class Column(string name, bool isRequired)
{
    /// <summary>Its name in the files.</summary>
    public string Name { get; } = name;

    /// <summary>Whether it must be there, and no cell of it empty.</summary>
    public bool IsRequired { get; } = isRequired;
}

/// <summary>A column and how its cells are read.</summary>
/// <typeparam name="T">What a cell says.</typeparam>
/// <param name="name">Its name in the files.</param>
/// <param name="expected">What is expected in it, in words that follow "is empty;".</param>
/// <param name="parse">How a cell is read.</param>
/// <param name="isRequired">Whether it must be there, and no cell of it empty.</param>
/// <param name="missing">What an empty cell means where it may be empty.</param>
internal sealed class Column<T>(
    string name,
    string expected,
    CellParser<T> parse,
    bool isRequired = true,
    T missing = default!
) : Column(name, isRequired)
{
    /// <summary>What is expected in it.</summary>
    public string Expected { get; } = expected;

    /// <summary>How a cell is read.</summary>
    public CellParser<T> Parse { get; } = parse;

    /// <summary>What an empty cell means.</summary>
    public T Missing { get; } = missing;

    /// <summary>The same column, which may be empty or absent.</summary>
    public Column<T> Or(T value) => new(Name, Expected, Parse, isRequired: false, value);
}

/// <summary>Columns of values that may be absent.</summary>
internal static class OptionalColumns
{
    /// <summary>The same column, which may be empty or absent: then there is no value.</summary>
    public static Column<T?> Optional<T>(this Column<T> column)
        where T : struct
    {
        bool Parse(Cell cell, FileReading reading, out T? value)
        {
            var isRead = column.Parse(cell, reading, out var read);
            value = isRead ? read : null;
            return isRead;
        }

        return new(column.Name, column.Expected, Parse, isRequired: false);
    }
}
