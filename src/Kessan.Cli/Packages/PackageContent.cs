using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Kessan.Cli.Publication;
using Kessan.Phases;

namespace Kessan.Cli.Packages;

/// <summary>The documents of a close as they are once they are approved: all of them, in every language of the group,
/// without a stamp.</summary>
/// <remarks>This is what an approval is for. A stamped file is made from the same documents and is not itself
/// approved.</remarks>
public sealed class PackageContent
{
    private PackageContent(ImmutableArray<PackageFile> files, string hash) => (Files, Hash) = (files, hash);

    /// <summary>The files, made.</summary>
    public ImmutableArray<PackageFile> Files { get; }

    /// <summary>The SHA-256 over names and hashes of all files, in order of their names.</summary>
    public string Hash { get; }

    /// <summary>Makes all documents of a close.</summary>
    /// <param name="close">The close.</param>
    /// <param name="scheduler">How files are made beside each other; never changes a result.</param>
    public static PackageContent Of(GroupClose close, IWorkScheduler scheduler)
    {
        ArgumentNullException.ThrowIfNull(scheduler);
        var parts = PackageParts.Of(close, _ => null);
        var made = new (PackageFile File, string Hash)[parts.Length];
        scheduler.ForEach(
            parts.Length,
            index =>
            {
                var bytes = parts[index].Write();
                var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
                made[index] = (parts[index] with { Write = () => bytes }, hash);
            }
        );
        var list = string.Concat(made.Select(one => $"{one.File.Name} {one.Hash}\n"));
        return new(
            [.. made.Select(one => one.File)],
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(list)))
        );
    }
}
