using Kessan.Amounts;

namespace Kessan.TieOut;

/// <summary>What the reader of a document knows beside it.</summary>
public sealed record TieOutOptions
{
    /// <summary>Nothing but the document.</summary>
    public static TieOutOptions None { get; } = new();

    /// <summary>How amounts are rounded in the document; null where its own figures have to tell.</summary>
    public RoundingRule? Rounding { get; init; }
}
