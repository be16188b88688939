namespace Kessan.Formats.Csv;

/// <summary>Where a cell stands in the bytes of its file.</summary>
/// <param name="Start">The first byte of its text, after an opening quote.</param>
/// <param name="End">The byte after its text, before a closing quote.</param>
/// <param name="Quotes">How it was quoted.</param>
internal readonly record struct CsvCell(int Start, int End, CsvQuotes Quotes)
{
    /// <summary>Whether it has no text.</summary>
    public bool IsEmpty => Start == End;

    /// <summary>The first byte of the cell with its quote.</summary>
    public int RawStart => Quotes == CsvQuotes.None ? Start : Start - 1;

    /// <summary>The byte after the cell with its quote.</summary>
    public int RawEnd => Quotes == CsvQuotes.None ? End : End + 1;
}

/// <summary>How a cell was quoted.</summary>
internal enum CsvQuotes
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>In quotes, none inside.</summary>
    Plain,

    /// <summary>In quotes, with doubled quotes inside.</summary>
    Doubled,
}

/// <summary>What is wrong with the quoting or size of a row.</summary>
internal enum CsvProblem
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A quote opens and never closes.</summary>
    UnclosedQuote,

    /// <summary>A quote stands inside a cell that does not begin with one, or text follows a closing quote.</summary>
    StrayQuote,

    /// <summary>A cell is larger than any cell may be.</summary>
    TooLarge,
}
