using System.Collections.Immutable;
using Kessan.Cli.Publication;
using Kessan.Documents;
using Kessan.Documents.Layout;

namespace Kessan.Cli.Packages;

/// <summary>Every file of documents that a package has.</summary>
internal static class PackageParts
{
    /// <summary>The files, in order of their names.</summary>
    /// <param name="close">The close.</param>
    /// <param name="stamp">What stands on every page in a language; null where nothing does.</param>
    public static ImmutableArray<PackageFile> Of(GroupClose close, Func<Language, string?> stamp) =>
        [.. close.Documents.Stamped(stamp).SelectMany(PagesOf).OrderBy(file => file.Name, StringComparer.Ordinal)];

    private static IEnumerable<PackageFile> PagesOf(PlacedDocument placed) =>
        from part in PagePart.All
        where part.IsFor(placed.Document)
        select PackageFile.Of(placed.Document.Name, placed.Document.Language, part.Extension, () => part.Write(placed));
}
