using System.Collections.Immutable;
using Kessan.Facts.Labels;
using Kessan.Facts.Measures;

namespace Kessan.Facts.Figures;

/// <summary>What a group's folder holds for its facts beyond the ledgers, as read.</summary>
public sealed record FigureBooks
{
    /// <summary>A folder with ledgers alone.</summary>
    public static FigureBooks None { get; } = new();

    /// <summary>The measures, in the order of the file.</summary>
    public ImmutableArray<Measure> Measures { get; init; } = [];

    /// <summary>Other names for concepts of the standards, by concept.</summary>
    public ImmutableSortedDictionary<string, ConceptNaming> Labels { get; init; } =
        ImmutableSortedDictionary.Create<string, ConceptNaming>(StringComparer.Ordinal);
}
