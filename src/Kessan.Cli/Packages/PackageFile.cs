using Kessan.Documents;

namespace Kessan.Cli.Packages;

/// <summary>A file of documents before it is written.</summary>
/// <param name="Name">Its name: <c>deck.en.pdf</c>.</param>
/// <param name="Document">The document it holds: <c>deck</c>.</param>
/// <param name="Language">The language it is in; null where it holds all.</param>
/// <param name="Write">Makes its bytes; they are the same each time.</param>
public sealed record PackageFile(string Name, string Document, Language? Language, Func<byte[]> Write)
{
    /// <summary>The file of a document in a language.</summary>
    public static PackageFile Of(string document, Language language, string extension, Func<byte[]> write) =>
        new($"{document}.{language.Id()}.{extension}", document, language, write);

    /// <summary>A file about the documents in every language.</summary>
    public static PackageFile OfAll(string document, string extension, Action<Stream> write) =>
        new($"{document}.{extension}", document, null, () => Bytes(write));

    /// <summary>The same file, made when it is first wanted and kept; may be wanted by several threads.</summary>
    public PackageFile MadeOnce()
    {
        var made = new Lazy<byte[]>(Write);
        return this with { Write = () => made.Value };
    }

    /// <summary>What is written.</summary>
    public static byte[] Bytes(Action<Stream> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        using var stream = new MemoryStream();
        write(stream);
        return stream.ToArray();
    }
}
