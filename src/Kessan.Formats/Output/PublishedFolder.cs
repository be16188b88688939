namespace Kessan.Formats.Output;

/// <summary>Writes the files of a close all or none: everything is written into a folder beside the target, and only
/// when all
/// is there are the files moved into place.</summary>
/// <remarks>Files of the target that the close does not write are left alone. Where moving fails half-way, what stood
/// there
/// before is put back.</remarks>
public static class PublishedFolder
{
    /// <summary>Writes files into a folder.</summary>
    /// <param name="folder">The target; made if it is not there.</param>
    /// <param name="files">What to write by file name, each to the stream it is given.</param>
    /// <exception cref="IOException">A file could not be written; the target is as it was.</exception>
    /// <exception cref="UnauthorizedAccessException">The target may not be written; it is as it was.</exception>
    public static void Write(string folder, IReadOnlyDictionary<string, Action<Stream>> files)
    {
        var target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        var isNew = !Directory.Exists(target);
        var beside = $"{target}.partial";
        RemoveFolder(beside);
        try
        {
            Directory.CreateDirectory(beside);
            foreach (var file in files)
            {
                using var stream = new FileStream(Path.Combine(beside, file.Key), FileMode.CreateNew, FileAccess.Write);
                file.Value(stream);
            }

            if (isNew)
            {
                Directory.Move(beside, target);
            }
            else
            {
                Replace(beside, target, [.. files.Keys]);
            }
        }
        finally
        {
            RemoveFolder(beside);
        }
    }

    private static void Replace(string beside, string target, IReadOnlyList<string> names)
    {
        var before = Path.Combine(beside, "before");
        Directory.CreateDirectory(before);
        var moved = new List<string>();
        try
        {
            foreach (var name in names)
            {
                if (File.Exists(Path.Combine(target, name)))
                {
                    File.Move(Path.Combine(target, name), Path.Combine(before, name));
                }

                moved.Add(name);
                File.Move(Path.Combine(beside, name), Path.Combine(target, name));
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            PutBack(before, target, moved);
            throw;
        }
    }

    private static void PutBack(string before, string target, List<string> moved)
    {
        foreach (var name in moved)
        {
            File.Delete(Path.Combine(target, name));
            if (File.Exists(Path.Combine(before, name)))
            {
                File.Move(Path.Combine(before, name), Path.Combine(target, name));
            }
        }
    }

    private static void RemoveFolder(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
