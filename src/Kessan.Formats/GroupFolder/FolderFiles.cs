using Kessan.Formats.Csv;
using Kessan.Formats.Tables;
using Kessan.Formats.Workbook;

namespace Kessan.Formats.GroupFolder;

/// <summary>The files of a group folder by their paths in it, written with <c>/</c>.</summary>
internal sealed class FolderFiles
{
    private static readonly string[] Extensions = [".csv", ".xlsx", ".yaml", ".yml"];
    private readonly string _folder;
    private readonly SortedSet<string> _unread;

    private FolderFiles(string folder, IEnumerable<string> files)
    {
        _folder = folder;
        All = new(files, StringComparer.Ordinal);
        _unread = new(All, StringComparer.Ordinal);
    }

    /// <summary>Every file that could be one of ours, in ordinal order.</summary>
    public SortedSet<string> All { get; }

    /// <summary>Lists a folder; one that cannot be listed is empty, with a finding.</summary>
    public static FolderFiles List(string folder, FileFindings findings)
    {
        try
        {
            var files = Directory
                .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/'))
                .Where(IsOurs);
            return new(folder, files);
        }
        catch (Exception unreadable)
            when (unreadable is IOException or UnauthorizedAccessException or ArgumentException)
        {
            findings.Add(FileDiagnostics.Unreadable(new(findings.File), Reason(unreadable)));
            return new(folder, []);
        }
    }

    /// <summary>The tables of a folder: their paths without extension, each once, in ordinal order.</summary>
    public List<string> TablesIn(string folder)
    {
        var tables = All.Where(file => file.StartsWith(folder + "/", StringComparison.Ordinal))
            .Where(file =>
                file.EndsWith(".csv", StringComparison.Ordinal) || file.EndsWith(".xlsx", StringComparison.Ordinal)
            )
            .Select(file => file[..file.LastIndexOf('.')]);
        return [.. tables.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    /// <summary>The file that holds a table, as text or as workbook; null where there is none.</summary>
    /// <param name="table">Its path without extension.</param>
    /// <param name="findings">Takes the finding that both are there.</param>
    public string? FileOf(string table, List<FileFindings> findings)
    {
        var (text, sheet) = (table + ".csv", table + ".xlsx");
        lock (_unread)
        {
            _unread.Remove(text);
            _unread.Remove(sheet);
        }

        if (All.Contains(text) && All.Contains(sheet))
        {
            var both = new FileFindings(text);
            both.Add(FileDiagnostics.TwoTables(new(text), sheet));
            findings.Add(both);
        }

        return All.Contains(text) ? text
            : All.Contains(sheet) ? sheet
            : null;
    }

    /// <summary>Marks a file as read.</summary>
    public bool Take(string file) => _unread.Remove(file);

    /// <summary>The files nobody asked for.</summary>
    public IEnumerable<string> Unread => _unread;

    /// <summary>The bytes of a file; null, with a finding, where it cannot be read.</summary>
    public byte[]? Load(FileFindings findings)
    {
        try
        {
            return File.ReadAllBytes(Path.Combine(_folder, findings.File));
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            findings.Add(FileDiagnostics.Unreadable(new(findings.File), Reason(unreadable)));
            return null;
        }
    }

    /// <summary>The bytes of a picture that a definition names; null where it is not in the folder or cannot be
    /// read.</summary>
    public byte[]? LoadPicture(string path)
    {
        var isInside = !Path.IsPathRooted(path) && path.Split('/', '\\').All(part => part is not ("" or "." or ".."));
        try
        {
            return isInside ? File.ReadAllBytes(Path.Combine(_folder, path)) : null;
        }
        catch (Exception unreadable)
            when (unreadable is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException
            )
        {
            return null;
        }
    }

    /// <summary>A table; without header and rows where it cannot be read.</summary>
    public Table LoadTable(FileFindings findings)
    {
        var bytes = Load(findings);
        return bytes is null ? new(findings.File, [], [])
            : IsWorkbook(findings.File) ? WorkbookTable.Read(bytes, findings)
            : CsvTable.Read(bytes, findings);
    }

    /// <summary>Whether a file is a workbook.</summary>
    public static bool IsWorkbook(string file) => file.EndsWith(".xlsx", StringComparison.Ordinal);

    /// <summary>Hidden files, locks of spreadsheets, and what begins with an underscore are the user's own; so is
    /// <c>closes/</c>, where closes are written.</summary>
    private static bool IsOurs(string file) =>
        (Extensions.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase) || IsText(file))
        && !file.StartsWith("closes/", StringComparison.Ordinal)
        && file.Split('/').All(part => part.Length > 0 && part[0] is not ('.' or '~' or '_'));

    /// <summary>Words of documents; any other page of words in a folder is for people.</summary>
    private static bool IsText(string file) =>
        file.StartsWith("report/text/", StringComparison.Ordinal) && file.EndsWith(".md", StringComparison.Ordinal);

    private static string Reason(Exception unreadable) =>
        unreadable switch
        {
            UnauthorizedAccessException => "reading it is not permitted",
            DirectoryNotFoundException or FileNotFoundException => "it does not exist",
            _ => "the system reports an error of input or output",
        };
}
