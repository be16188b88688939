using System.Collections.Immutable;
using Kessan.Documents;

namespace Kessan.Cli.Packages;

/// <summary>What is wanted of a package.</summary>
/// <param name="Screen">The language of the statements among the files of figures.</param>
/// <param name="Languages">The languages documents are written in.</param>
public sealed record PackageRequest(Language Screen, ImmutableArray<Language> Languages)
{
    /// <summary>Who prepared it; null takes whom the group names.</summary>
    public string? Preparer { get; init; }

    /// <summary>The folder of an earlier package to tell the changes from; null for none.</summary>
    public string? Since { get; init; }

    /// <summary>Whether a package is written in which numbers do not tie to their facts.</summary>
    public bool InSpite { get; init; }

    /// <summary>What every file of documents goes through between being made and being read back; nothing by
    /// default.</summary>
    public Func<PackageFile, PackageFile> Through { get; init; } = file => file;

    /// <summary>Is told the name of every file when it is written; may be called by several threads.</summary>
    public Action<string> Written { get; init; } = _ => { };
}
