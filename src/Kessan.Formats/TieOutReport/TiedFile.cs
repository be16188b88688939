using System.Collections.Immutable;
using Kessan.Diagnostics;
using Kessan.TieOut;

namespace Kessan.Formats.TieOutReport;

/// <summary>A file that was read and tied out.</summary>
/// <param name="Folder">The folder it lies in, as the user named it; empty for the one where the user is.</param>
/// <param name="Result">The result.</param>
/// <param name="OfReading">What was found when it was read.</param>
/// <param name="OfTieOut">What the tie-out found.</param>
public sealed record TiedFile(
    string Folder,
    TieOutResult Result,
    ImmutableArray<Diagnostic> OfReading,
    ImmutableArray<Diagnostic> OfTieOut
)
{
    /// <summary>All findings, those of reading first.</summary>
    public IEnumerable<Diagnostic> Findings => OfReading.Concat(OfTieOut);

    /// <summary>Whether there was anything to tie out.</summary>
    public bool IsRead => Result.Document.Read.Pages.Length > 0;
}
