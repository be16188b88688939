using System.Collections.Immutable;
using Kessan.Documents.Approvals;

namespace Kessan.Cli.Packages;

/// <summary>What <c>package.json</c> says: what was written of which close, and how far it has come.</summary>
/// <param name="Group">The group's English name.</param>
/// <param name="Period">The fiscal year to date, <c>FY2018-H1</c>, by whatever name its last day was asked for.</param>
/// <param name="Basis">The framework, <c>usgaap</c>.</param>
/// <param name="State">How far the documents have come.</param>
public sealed record PackageManifest(string Group, string Period, string Basis, PackageState State)
{
    /// <summary>The file's name in a package.</summary>
    public const string FileName = "package.json";

    /// <summary>The hash of all documents without a stamp; null where they cannot be approved: there are errors, or
    /// documents or languages were left out.</summary>
    public string? Content { get; init; }

    /// <summary>How many findings stop publication.</summary>
    public int Errors { get; init; }

    /// <summary>The languages written.</summary>
    public ImmutableArray<string> Languages { get; init; } = [];

    /// <summary>The languages of the group that were left out.</summary>
    public ImmutableArray<string> LeftOut { get; init; } = [];

    /// <summary>Who prepared it; empty where nobody is named.</summary>
    public string Preparer { get; init; } = string.Empty;

    /// <summary>Who approved or published it; empty for a draft.</summary>
    public string Approver { get; init; } = string.Empty;

    /// <summary>The day of the approval or publication, <c>YYYY-MM-DD</c>; empty for a draft.</summary>
    public string Date { get; init; } = string.Empty;

    /// <summary>The files, in order of their names.</summary>
    public ImmutableArray<ManifestFile> Files { get; init; } = [];
}

/// <summary>A file of a package.</summary>
/// <param name="File">Its name.</param>
/// <param name="Sha256">The hash of its bytes, lower-case hexadecimal.</param>
/// <param name="Document">The document it holds; null for figures of the close.</param>
/// <param name="Language">Its language; null where it is in none or all.</param>
public sealed record ManifestFile(string File, string Sha256, string? Document, string? Language);
