using System.Collections.Concurrent;
using System.Security.Cryptography;
using Kessan.Phases;

namespace Kessan.Formats.Output;

/// <summary>Writes the files of a close all or none: everything is written into a folder beside the target, and only
/// when all is there are the files moved into place.</summary>
/// <remarks>Files of the target that the close does not write are left alone, but those it names obsolete. Where moving
/// fails half-way, what stood there before is put back.</remarks>
public static class PublishedFolder
{
    /// <summary>Writes files into a folder, one after the other.</summary>
    /// <param name="folder">The target; made if it is not there.</param>
    /// <param name="files">What to write by file name, each to the stream it is given.</param>
    /// <exception cref="IOException">A file could not be written; the target is as it was.</exception>
    /// <exception cref="UnauthorizedAccessException">The target may not be written; it is as it was.</exception>
    public static void Write(string folder, IReadOnlyDictionary<string, Action<Stream>> files) =>
        Write(folder, new PublishedFiles(files), SequentialScheduler.Instance);

    /// <summary>Writes files into a folder.</summary>
    /// <param name="folder">The target; made if it is not there.</param>
    /// <param name="files">What to write.</param>
    /// <param name="scheduler">How files are written beside each other.</param>
    /// <exception cref="IOException">A file could not be written; the target is as it was.</exception>
    /// <exception cref="UnauthorizedAccessException">The target may not be written; it is as it was.</exception>
    public static void Write(string folder, PublishedFiles files, IWorkScheduler scheduler)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(scheduler);
        var target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        var isNew = !Directory.Exists(target);
        var beside = $"{target}.partial";
        RemoveFolder(beside);
        try
        {
            Directory.CreateDirectory(beside);
            var names = WriteBeside(beside, files, scheduler);
            if (isNew)
            {
                Directory.Move(beside, target);
            }
            else
            {
                Replace(beside, target, names, files.Obsolete);
            }
        }
        finally
        {
            RemoveFolder(beside);
        }
    }

    private static List<string> WriteBeside(string beside, PublishedFiles files, IWorkScheduler scheduler)
    {
        var wanted = files.Files.ToArray();
        var hashes = new ConcurrentDictionary<string, string>(StringComparer.Ordinal);
        scheduler.ForEach(
            wanted.Length,
            index =>
            {
                var (name, write) = wanted[index];
                hashes[name] = WriteFile(Path.Combine(beside, name), write);
                files.Written(name);
            }
        );
        var names = wanted.Select(file => file.Key).ToList();
        if (files.List is { } list)
        {
            File.WriteAllBytes(Path.Combine(beside, list.Name), list.Write(hashes));
            names.Add(list.Name);
        }

        return names;
    }

    /// <summary>Writes a file and gives its hash.</summary>
    private static string WriteFile(string path, Action<Stream> write)
    {
        using var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
        using var hash = SHA256.Create();
        using (var through = new CryptoStream(stream, hash, CryptoStreamMode.Write, leaveOpen: true))
        {
            write(through);
        }

        return Convert.ToHexStringLower(hash.Hash!);
    }

    private static void Replace(
        string beside,
        string target,
        IReadOnlyList<string> names,
        IReadOnlyCollection<string> obsolete
    )
    {
        var before = Path.Combine(beside, "before");
        Directory.CreateDirectory(before);
        var moved = new List<string>();
        try
        {
            foreach (var name in obsolete.Except(names, StringComparer.Ordinal).Concat(names))
            {
                if (File.Exists(Path.Combine(target, name)))
                {
                    File.Move(Path.Combine(target, name), Path.Combine(before, name));
                }

                moved.Add(name);
                if (names.Contains(name))
                {
                    File.Move(Path.Combine(beside, name), Path.Combine(target, name));
                }
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
