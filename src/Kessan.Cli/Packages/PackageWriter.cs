using System.Collections.Immutable;
using System.Globalization;
using Kessan.Cli.Publication;
using Kessan.Diagnostics;
using Kessan.Documents;
using Kessan.Documents.Approvals;
using Kessan.Formats.Output;
using Kessan.Ledger;

namespace Kessan.Cli.Packages;

/// <summary>Writes a package into a folder: the files of figures, the documents, and the list of all of them.</summary>
public static class PackageWriter
{
    /// <summary>Writes everything, or nothing.</summary>
    /// <param name="target">The folder.</param>
    /// <param name="close">The close.</param>
    /// <param name="request">What is wanted.</param>
    /// <returns>What reading the documents back came to; where a number in them does not tie to its fact, nothing was
    /// written unless that is wanted.</returns>
    /// <exception cref="IOException">A file could not be written; the folder is as it was.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written; it is as it was.</exception>
    public static PackageProof Write(string target, GroupClose close, PackageRequest request)
    {
        ArgumentNullException.ThrowIfNull(close);
        ArgumentNullException.ThrowIfNull(request);
        var parts = PackageParts
            .Written(close, request.Languages)
            .Select(part => request.Through(part).MadeOnce())
            .ToImmutableArray();
        var files = CloseFiles.OfFigures(close, request.Screen);
        var proof = PackageProof.Of(Proved(files, parts), close.Scheduler);
        if (!proof.Findings.IsEmpty && !request.InSpite)
        {
            return proof;
        }

        foreach (var part in parts)
        {
            files[part.Name] = stream => stream.Write(part.Write());
        }

        if (request.Since is { } since)
        {
            AddChanges(files, PackageChanges.Of(close, since), request.Languages);
        }

        var manifest = ManifestOf(close, request, proof);
        var published = new PublishedFiles(files.AsReadOnly())
        {
            List = new(PackageManifest.FileName, hashes => ManifestJson.Write(Listed(manifest, parts, hashes))),
            Obsolete = Obsolete(target),
            Written = request.Written,
        };
        PublishedFolder.Write(target, published, close.Scheduler);
        return proof;
    }

    /// <summary>The documents, and the facts they are tied to.</summary>
    private static Dictionary<string, Func<byte[]>> Proved(
        IDictionary<string, Action<Stream>> figures,
        ImmutableArray<PackageFile> parts
    )
    {
        var proved = parts.ToDictionary(part => part.Name, part => part.Write, StringComparer.Ordinal);
        foreach (var name in PackageProof.Lists.Where(figures.ContainsKey))
        {
            var write = figures[name];
            proved[name] = () => PackageFile.Bytes(write);
        }

        return proved;
    }

    private static void AddChanges(
        IDictionary<string, Action<Stream>> files,
        PackageChanges changes,
        ImmutableArray<Language> languages
    )
    {
        foreach (var language in languages)
        {
            files[PackageChanges.FileName(language)] = stream => changes.Write(language, stream);
        }
    }

    private static PackageManifest ManifestOf(GroupClose close, PackageRequest request, PackageProof proof)
    {
        var leftOut = close.Languages.Except(request.Languages).ToList();
        var approval = leftOut.Count == 0 ? close.Approval : null;
        var canBeApproved =
            !close.HasErrors && proof.Findings.IsEmpty && leftOut.Count == 0 && !close.Content().Files.IsEmpty;
        return new(close.Books.Group.NameEn, close.Period.Closing.ToString(), close.Basis.Id(), close.State)
        {
            Content = canBeApproved ? close.Content().Hash : null,
            Errors = close.Findings.Count(finding => finding.Severity == Severity.Error) + proof.Findings.Length,
            Languages = [.. request.Languages.Select(language => language.Id())],
            LeftOut = [.. leftOut.Select(language => language.Id())],
            Preparer = approval?.Preparer ?? request.Preparer ?? close.Preparer,
            Approver = approval?.Approver ?? string.Empty,
            Date = approval?.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? string.Empty,
        };
    }

    private static PackageManifest Listed(
        PackageManifest manifest,
        ImmutableArray<PackageFile> parts,
        IReadOnlyDictionary<string, string> hashes
    )
    {
        var byName = parts.ToDictionary(part => part.Name, StringComparer.Ordinal);
        return manifest with
        {
            Files =
            [
                .. from file in hashes.OrderBy(file => file.Key, StringComparer.Ordinal)
                let part = byName.GetValueOrDefault(file.Key)
                select new ManifestFile(file.Key, file.Value, part?.Document, part?.Language?.Id()),
            ],
        };
    }

    /// <summary>What an earlier package left in the folder: a file that is not made again must not look as if it
    /// belonged to the new one.</summary>
    private static string[] Obsolete(string target) =>
        File.Exists(Path.Combine(target, PackageManifest.FileName))
            ? [.. ManifestJson.Read(target).Value?.Files.Select(file => file.File).Where(IsPlain) ?? []]
            : [];

    private static bool IsPlain(string name) =>
        name.Length > 0 && name != ".." && name != "." && Path.GetFileName(name) == name;
}
