using System.Collections.Immutable;
using Kessan.Cli.Publication;
using Kessan.Documents;
using Kessan.Documents.Changes;
using Kessan.Documents.Layout;
using Kessan.Formats.Csv;
using Kessan.Formats.Fonts;
using Kessan.Formats.Output;

namespace Kessan.Cli.Packages;

/// <summary>What the documents of a close print otherwise than an earlier package.</summary>
public sealed class PackageChanges
{
    private readonly ImmutableArray<(Document Document, ImmutableArray<DocumentChange> Changes)> _changed;

    private PackageChanges(ImmutableArray<(Document, ImmutableArray<DocumentChange>)> changed) => _changed = changed;

    /// <summary>How many changes there are, all languages together.</summary>
    public int Count => _changed.Sum(one => one.Changes.Length);

    /// <summary>Compares the documents of a close with an earlier package.</summary>
    /// <param name="close">The close.</param>
    /// <param name="since">The folder of the earlier package or close.</param>
    /// <exception cref="WrongUseException">The folder is not there, or holds no package that can be read.</exception>
    public static PackageChanges Of(GroupClose close, string since)
    {
        ArgumentNullException.ThrowIfNull(close);
        try
        {
            var earlier = EarlierPackage.Read(since);
            return new([
                .. close
                    .Documents.Placed.Select(placed => placed.Document)
                    .Select(document => (document, DocumentComparison.Of(document, earlier, close.Book))),
            ]);
        }
        catch (Exception exception)
            when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new WrongUseException($"{since} cannot be compared with: {exception.Message}", exception);
        }
    }

    /// <summary>The name of the list of a language.</summary>
    public static string FileName(Language language) => $"changes.{language.Id()}.csv";

    /// <summary>Writes the list of a language.</summary>
    public void Write(Language language, Stream stream) =>
        ChangesCsv.Write(
            _changed
                .Where(one => one.Document.Language == language)
                .Select(one => (one.Document, one.Changes.AsEnumerable())),
            stream
        );

    /// <summary>Where on a page the changes stand.</summary>
    public ImmutableArray<Box> MarksOn(Document document, PlacedPage page)
    {
        ArgumentNullException.ThrowIfNull(document);
        var changes = _changed
            .First(one => one.Document.Name == document.Name && one.Document.Language == document.Language)
            .Changes;
        return new ChangeMarks(changes, new FontTextMeasure()).On(page, document.Language);
    }
}
