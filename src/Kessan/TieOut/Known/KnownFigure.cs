using System.Collections.Immutable;
using Kessan.Facts;
using Kessan.TieOut.Numbers;

namespace Kessan.TieOut.Known;

/// <summary>A figure known beside the document: a fact of a close, or a number of an earlier document.</summary>
/// <param name="Id">Its identity: of the fact, or <c>name#12</c> for the twelfth number of a document; never
/// empty.</param>
/// <param name="Labels">What it is called, in every language there is.</param>
/// <param name="Unit">What it counts.</param>
/// <param name="Period">The period or date it is of, resolved.</param>
/// <param name="Interval">Where its exact value lies, in whole units; a point where it is exact.</param>
public sealed record KnownFigure(
    string Id,
    ImmutableArray<string> Labels,
    FoundUnit Unit,
    FoundPeriod Period,
    PrintedInterval Interval
)
{
    /// <summary>Its value for the reader, with separators: <c>90,962,930,000</c>.</summary>
    public string Text { get; init; } = string.Empty;

    /// <summary>Where it comes from, for the reader: a file and rule, or a document and its page.</summary>
    public string Source { get; init; } = string.Empty;

    /// <summary>The members that set it apart from the whole: services, segments, entities; empty for the
    /// whole.</summary>
    public ImmutableArray<string> Members { get; init; } = [];

    /// <summary>Whether it comes from an earlier document.</summary>
    public bool IsEarlier { get; init; }
}
