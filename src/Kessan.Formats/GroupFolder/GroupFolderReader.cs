using Kessan.Diagnostics;
using Kessan.Phases;

namespace Kessan.Formats.GroupFolder;

/// <summary>Reads a group folder: the entry of every close.</summary>
/// <remarks>The format is docs/reference/file-formats.md. Whatever the files hold, there are books and findings, all
/// of them at
/// once; a row that cannot be read costs that row. Indexes of entities, accounts and members follow the ordinal
/// order of
/// their codes, so that no order of files or rows plays a part. Findings name files by their paths in the
/// folder.</remarks>
public static class GroupFolderReader
{
    /// <summary>Reads a folder with at most so many threads.</summary>
    /// <param name="folder">The folder, as the user names it.</param>
    /// <param name="degree">The most threads at work at once; never changes the result.</param>
    /// <exception cref="ArgumentOutOfRangeException">The degree is not positive.</exception>
    public static Checked<GroupBooks> Read(string folder, int degree) =>
        Read(folder, new ThreadedScheduler(degree), _ => true);

    /// <summary>Reads a folder.</summary>
    /// <param name="folder">The folder, as the user names it.</param>
    /// <param name="scheduler">How files are read beside each other; never changes the result.</param>
    /// <param name="isLine">Whether a name is that of a line of a statement.</param>
    /// <exception cref="ArgumentException">No folder is named.</exception>
    public static Checked<GroupBooks> Read(string folder, IWorkScheduler scheduler, Func<string, bool> isLine)
    {
        var read = ReadAll(folder, scheduler, isLine);
        return Checked.With(read.Value.Books, read.Findings);
    }

    /// <summary>Reads a folder, with what it holds for facts beyond the ledgers.</summary>
    /// <param name="folder">The folder, as the user names it.</param>
    /// <param name="scheduler">How files are read beside each other; never changes the result.</param>
    /// <param name="isLine">Whether a name is that of a line of a statement.</param>
    /// <exception cref="ArgumentException">No folder is named.</exception>
    public static Checked<GroupReading> ReadAll(string folder, IWorkScheduler scheduler, Func<string, bool> isLine)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        ArgumentNullException.ThrowIfNull(scheduler);
        ArgumentNullException.ThrowIfNull(isLine);
        var reading = new FolderReading(folder, scheduler, isLine);
        var books = reading.ReadAll();
        var read = new GroupReading(books, reading.Figures)
        {
            Report = reading.Report,
            Approvals = reading.Approvals,
            Preparer = reading.Preparer,
        };
        return Checked.With(read, reading.Findings);
    }
}
