using System.Collections.Immutable;
using Kessan.Cli.Publication;
using Kessan.Diagnostics;
using Kessan.Documents;
using Kessan.Formats.Output;
using Kessan.Formats.Reading;
using Kessan.Phases;
using Kessan.TieOut.Package;

namespace Kessan.Cli.Packages;

/// <summary>What reading a file of a package back came to.</summary>
/// <param name="File">Its name.</param>
/// <param name="Tied">How many numbers it prints as the facts have them.</param>
/// <param name="Listed">How many it has to print.</param>
public sealed record ProvedFile(string File, int Tied, int Listed);

/// <summary>Reads the files of a package back and ties every number in them to its fact.</summary>
/// <param name="Files">The files, in order of their names.</param>
/// <param name="Findings">What does not tie, in its fixed order.</param>
public sealed record PackageProof(ImmutableArray<ProvedFile> Files, ImmutableArray<Diagnostic> Findings)
{
    private const string Printed = "printed.csv";
    private const string Facts = "facts.csv";

    /// <summary>The lists that files are tied to.</summary>
    public static IReadOnlyList<string> Lists { get; } = [Facts, Printed];

    /// <summary>Proves a package.</summary>
    /// <param name="files">Its files by name, each read when it is wanted.</param>
    /// <param name="scheduler">How files are read beside each other; never changes a result.</param>
    /// <exception cref="InvalidDataException">A list of the package cannot be read.</exception>
    public static PackageProof Of(IReadOnlyDictionary<string, Func<byte[]>> files, IWorkScheduler scheduler)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(scheduler);
        if (!files.TryGetValue(Printed, out var printed) || !files.TryGetValue(Facts, out var facts))
        {
            return new([], []);
        }

        var values = PackageLists.Facts(facts());
        var entries = PackageLists.Printed(printed());
        var works = (
            from document in entries
            from file in FilesOf(document.Key)
            where files.ContainsKey(file)
            select (File: file, Entries: document.ToList())
        )
            .Concat(files.Keys.Where(IsWorkbook).Select(file => (File: file, Entries: new List<PrintedEntry>())))
            .ToList();
        var done = new PackageFileTieOut[works.Count];
        var ofReading = new ImmutableArray<Diagnostic>[works.Count];
        scheduler.ForEach(
            works.Count,
            index =>
            {
                var (file, listed) = works[index];
                var read = DocumentReading.Read(file, files[file]());
                ofReading[index] = [.. read.Findings.Where(finding => finding.Severity == Severity.Error)];
                done[index] = IsWorkbook(file)
                    ? PackageTieOut.OfWorkbook(read.Value, values)
                    : PackageTieOut.Of(read.Value, listed, values, IsPage(file));
            }
        );
        var proved = works.Zip(done, (work, tied) => new ProvedFile(work.File, tied.Tied, tied.Listed));
        return new(
            [.. proved.OrderBy(file => file.File, StringComparer.Ordinal)],
            [
                .. PackageTieOut
                    .OfList(entries.SelectMany(document => document), values)
                    .Concat(ofReading.SelectMany(findings => findings))
                    .Concat(done.SelectMany(tied => tied.Findings))
                    .Order(),
            ]
        );
    }

    /// <summary>The files of a folder, each opened when it is wanted.</summary>
    public static IReadOnlyDictionary<string, Func<byte[]>> In(string folder) =>
        Directory
            .EnumerateFiles(folder)
            .ToDictionary(path => Path.GetFileName(path), path => (Func<byte[]>)(() => File.ReadAllBytes(path)));

    /// <summary>The files that a document of a language is written to: <c>deck.en</c>.</summary>
    private static IEnumerable<string> FilesOf(string document)
    {
        var at = document.LastIndexOf('.');
        var language = Languages.Find(document[(at + 1)..]) ?? Language.English;
        return
        [
            .. PagePart.All.Select(part => $"{document}.{part.Extension}"),
            HtmlReports.FileOf(document[..at], language),
        ];
    }

    private static bool IsWorkbook(string file) => file.EndsWith(".xlsx", StringComparison.Ordinal);

    private static bool IsPage(string file) => file.EndsWith(".html", StringComparison.Ordinal);
}
