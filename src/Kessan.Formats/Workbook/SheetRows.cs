using System.IO.Compression;
using System.Text;
using System.Xml;
using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace Kessan.Formats.Workbook;

/// <summary>What is wrong with a cell of a sheet.</summary>
internal enum SheetFlaw
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A formula that failed.</summary>
    Failed,

    /// <summary>A number that stands for several decimal texts.</summary>
    Inexact,
}

/// <summary>A cell of a sheet: its text as a comma-separated file would have it.</summary>
internal readonly record struct SheetCell(string Text, SheetFlaw Flaw)
{
    /// <summary>A cell with nothing in it.</summary>
    public static SheetCell Empty { get; } = new(string.Empty, SheetFlaw.None);

    /// <summary>A cell whose formula failed.</summary>
    public static SheetCell Failed { get; } = new("#ERROR", SheetFlaw.Failed);
}

/// <summary>The rows of the first sheet of an XLSX workbook.</summary>
internal static class SheetRows
{
    private const long LargestContents = 256L << 20;
    private const long MostCells = 1L << 25;

    // The library looks up Windows-1252 for old formats before it looks at the file, and fails where it is not
    // registered.
    static SheetRows() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Loads the rows, each up to its last cell with something in it; a failure is told in words.</summary>
    public static List<SheetCell[]> Load(byte[] bytes, out string? failure)
    {
        failure = null;
        try
        {
            HashSet<(int, int)> failed;
            using (var package = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read))
            {
                if (package.Entries.Sum(entry => entry.Length) > LargestContents)
                {
                    failure = "it unpacks to more than 256 MiB";
                    return [];
                }

                failed = FailedFormulas.In(package);
            }

            using var reader = ExcelReaderFactory.CreateOpenXmlReader(new MemoryStream(bytes, writable: false));
            return Load(reader, failed, ref failure);
        }
        catch (Exception thrown) when (IsOfDamage(thrown))
        {
            failure = "its contents are damaged, locked by a password, or not XLSX";
            return [];
        }
    }

    private static List<SheetCell[]> Load(
        IExcelDataReader reader,
        HashSet<(int Row, int Column)> failed,
        ref string? failure
    )
    {
        var rows = new List<SheetCell[]>();
        var cells = 0L;
        while (reader.Read())
        {
            cells += reader.FieldCount;
            if (cells > MostCells)
            {
                failure = "its first sheet has more than 33 million cells";
                return [];
            }

            rows.Add(RowOf(reader, column => failed.Contains((rows.Count, column))));
        }

        return rows;
    }

    private static SheetCell[] RowOf(IExcelDataReader reader, Func<int, bool> isFailed)
    {
        var width = reader.FieldCount;
        while (width > 0 && reader.GetValue(width - 1) is null && !isFailed(width - 1))
        {
            width--;
        }

        var row = new SheetCell[width];
        for (var i = 0; i < width; i++)
        {
            var isPercent = reader.GetNumberFormatString(i)?.Contains('%', StringComparison.Ordinal) == true;
            row[i] = isFailed(i) ? SheetCell.Failed : WorkbookText.Of(reader.GetValue(i), isPercent);
        }

        return row;
    }

    /// <summary>What a damaged package makes the reading library throw; nothing of ours runs inside but the making of
    /// texts.</summary>
    private static bool IsOfDamage(Exception thrown) =>
        thrown
            is ExcelReaderException
                or InvalidDataException
                or IOException
                or XmlException
                or NotSupportedException
                or FormatException
                or OverflowException
                or ArgumentException
                or NullReferenceException
                or InvalidOperationException
                or IndexOutOfRangeException
                or KeyNotFoundException
                or InvalidCastException;
}
