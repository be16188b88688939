using System.Collections.Immutable;
using Kessan.Amounts;
using Kessan.TieOut.Reading;

namespace Kessan.TieOut.Numbers;

/// <summary>A document with its tables found and its figures read.</summary>
/// <param name="Read">The document; every <see cref="ReadLines"/> in it is resolved into paragraphs and tables.</param>
/// <param name="Numbers">Its figures in reading order; <see cref="FoundNumber.Id"/> is the place in the list, from
/// 1.</param>
/// <param name="Rounding">How amounts are rounded in it, as its own figures tell.</param>
public sealed record NumberedDocument(ReadDocument Read, ImmutableArray<FoundNumber> Numbers, RoundingRule Rounding)
{
    /// <summary>What tells how amounts are rounded, in one sentence for the reader.</summary>
    public string RoundingWhy { get; init; } = string.Empty;

    /// <summary>Whether words or figures tell how amounts are rounded; otherwise its relations may.</summary>
    public bool IsRoundingTold { get; init; } = true;

    /// <summary>The elements of all pages in order, as <see cref="NumberSite.Element"/> counts them.</summary>
    public ImmutableArray<ReadElement> Elements { get; } = [.. Read.Pages.SelectMany(page => page.Elements)];
}
