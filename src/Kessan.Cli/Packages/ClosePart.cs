using Kessan.Cli.Publication;
using Kessan.Documents;

namespace Kessan.Cli.Packages;

/// <summary>A document that is made from the close itself, not from pages.</summary>
/// <param name="Document">Its name: <c>report</c>.</param>
/// <param name="Extension">The ending of its files.</param>
/// <param name="Write">Writes it in a language, with a stamp or none.</param>
internal sealed record ClosePart(string Document, string Extension, Func<ClosePartSource, byte[]> Write)
{
    /// <summary>Every such document, a line each.</summary>
    public static IReadOnlyList<ClosePart> All { get; } = [];
}

/// <summary>What such a document is made from.</summary>
/// <param name="Close">The close.</param>
/// <param name="Language">The language.</param>
/// <param name="Stamp">What stands on it until it is approved; null then.</param>
internal sealed record ClosePartSource(GroupClose Close, Language Language, string? Stamp);
