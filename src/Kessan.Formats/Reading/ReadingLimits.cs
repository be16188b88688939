namespace Kessan.Formats.Reading;

/// <summary>How large a document may be. Each limit is far above any published document, and low enough that a file
/// made to do harm ends in a finding within seconds.</summary>
internal static class ReadingLimits
{
    /// <summary>Bytes of a file: an annual report with photographs of every director has a tenth of it.</summary>
    public const long LargestFile = 256L << 20;

    /// <summary>Bytes of a file that is text or markup: the text of three hundred pages has a hundredth of
    /// it.</summary>
    public const long LargestText = 64L << 20;

    /// <summary>Bytes a zip may unpack to; a zip of a few kilobytes can say that it holds terabytes.</summary>
    public const long LargestUnpacked = 512L << 20;

    /// <summary>Files in a zip or folder.</summary>
    public const int MostParts = 20_000;

    /// <summary>Characters of a line or of one cell or paragraph: the longest paragraph of a filing has a tenth of
    /// it.</summary>
    public const int LongestLine = 100_000;

    /// <summary>Lines of a text, as many as twenty thousand full pages have.</summary>
    public const int MostLines = 1_000_000;

    /// <summary>Pages, slides or sheets.</summary>
    public const int MostPages = 20_000;

    /// <summary>Cells of all tables; the largest filings have a hundredth of it.</summary>
    public const int MostCells = 2_000_000;

    /// <summary>Numbers printed in a document: the longest annual reports have a third of it. Each is held against many
    /// others, so that it costs far more than the text around it.</summary>
    public const int MostNumbers = 100_000;

    /// <summary>Columns of a table, as many as a spreadsheet has.</summary>
    public const int MostColumns = 16_384;

    /// <summary>Elements of markup inside one another. Pages made by office programs nest some forty deep.</summary>
    public const int DeepestNesting = 400;

    /// <summary>Blocks of Markdown inside one another, as its parser holds itself to.</summary>
    public const int DeepestMarkdown = 128;
}
