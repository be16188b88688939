namespace Kessan.Facts.Figures;

/// <summary>What stands in where nothing computes an actual figure: the one published, then the one stated, each with
/// its own identity, so that its status shows.</summary>
internal sealed class PublishedFallback : IFactSource
{
    /// <inheritdoc/>
    public IEnumerable<FactId> Published => [];

    /// <inheritdoc/>
    public Fact? Find(FactId id, FactBook book) =>
        id.Scenario == FactId.Actual
            ? book.Find(id with { Scenario = PublishedFacts.Scenario })
                ?? book.Find(id with { Scenario = StatedFacts.Scenario })
            : null;
}
