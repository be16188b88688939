using Kessan.Cli.Packages;
using Kessan.Cli.Publication;
using Kessan.Documents;

namespace Kessan.Scenarios;

/// <summary>Every file of a close by name, figures and documents in all languages, each made on demand.</summary>
internal static class ClosedFiles
{
    public static IReadOnlyDictionary<string, Action<Stream>> Of(GroupClose close, Language language)
    {
        var files = new SortedDictionary<string, Action<Stream>>(
            CloseFiles.OfFigures(close, language),
            StringComparer.Ordinal
        );
        foreach (var part in PackageParts.Written(close, close.Languages))
        {
            files[part.Name] = stream => stream.Write(part.Write());
        }

        return files;
    }
}
