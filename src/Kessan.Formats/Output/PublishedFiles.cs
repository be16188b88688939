namespace Kessan.Formats.Output;

/// <summary>What is written into a folder, all or none.</summary>
/// <param name="Files">What to write by file name, each to the stream it is given. They may be written beside each
/// other.</param>
public sealed record PublishedFiles(IReadOnlyDictionary<string, Action<Stream>> Files)
{
    /// <summary>A file that tells the others' hashes, written after them; null where there is none.</summary>
    public HashList? List { get; init; }

    /// <summary>Files of the target that go, because they were published there before and are no more.</summary>
    public IReadOnlyCollection<string> Obsolete { get; init; } = [];

    /// <summary>Is told the name of every file when it is written; may be called by several threads.</summary>
    public Action<string> Written { get; init; } = _ => { };
}

/// <summary>A file that tells the others' hashes.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Write">Makes its bytes from the SHA-256 of every other file by name, lower-case hexadecimal.</param>
public sealed record HashList(string Name, Func<IReadOnlyDictionary<string, string>, byte[]> Write);
