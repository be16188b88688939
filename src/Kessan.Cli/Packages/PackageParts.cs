using System.Collections.Immutable;
using Kessan.Cli.Publication;
using Kessan.Documents;
using Kessan.Documents.Approvals;
using Kessan.Documents.Layout;
using Kessan.Documents.Workbook;
using Kessan.Formats.Csv;
using Kessan.Formats.Xlsx;

namespace Kessan.Cli.Packages;

/// <summary>Every file of documents that a package has.</summary>
public static class PackageParts
{
    /// <summary>The files, in order of their names; none where nothing was consolidated.</summary>
    /// <param name="close">The close.</param>
    /// <param name="stamp">What stands on every page in a language; null where nothing does.</param>
    /// <param name="languages">The languages that lead to each other; null for all.</param>
    public static ImmutableArray<PackageFile> Of(
        GroupClose close,
        Func<Language, string?> stamp,
        ImmutableArray<Language>? languages = null
    )
    {
        ArgumentNullException.ThrowIfNull(close);
        ArgumentNullException.ThrowIfNull(stamp);
        var documents = close.Documents.Stamped(stamp);
        var files = documents
            .SelectMany(PagesOf)
            .Concat(close.Reports().Of(documents, languages ?? close.Languages))
            .Concat(close.Workbooks.Select(workbook => Of(workbook.Stamped(stamp(workbook.Language)))))
            .Concat(documents.IsEmpty ? [] : Lists(close));
        return [.. files.OrderBy(file => file.Name, StringComparer.Ordinal)];
    }

    /// <summary>The files as they are written in some languages: stamped until these very documents are approved. A
    /// draft leads to no language that is not written beside it.</summary>
    public static ImmutableArray<PackageFile> Written(GroupClose close, ImmutableArray<Language> languages)
    {
        ArgumentNullException.ThrowIfNull(close);
        var files =
            close.State == PackageState.Draft
                ? Of(close, language => PackageState.Draft.Stamp(language), languages)
                : close.Content().Files;
        return [.. files.Where(file => file.Language is not { } language || languages.Contains(language))];
    }

    private static IEnumerable<PackageFile> PagesOf(PlacedDocument placed) =>
        from part in PagePart.All
        where part.IsFor(placed.Document)
        select PackageFile.Of(placed.Document.Name, placed.Document.Language, part.Extension, () => part.Write(placed));

    private static PackageFile Of(ReportWorkbook workbook) =>
        PackageFile.Of(
            "workbook",
            workbook.Language,
            "xlsx",
            () => PackageFile.Bytes(to => XlsxWriter.Write(workbook, to))
        );

    /// <summary>What the documents print and say, which has no pages to stamp.</summary>
    private static IEnumerable<PackageFile> Lists(GroupClose close)
    {
        var documents = close.Documents.Placed.Select(placed => placed.Document);
        yield return PackageFile.OfAll("printed", "csv", to => PrintedCsv.Write(documents, to, close.DraftStamp));
        yield return PackageFile.OfAll("sentences", "csv", to => SentencesCsv.Write(documents, to, close.DraftStamp));
    }
}
