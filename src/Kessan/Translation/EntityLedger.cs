using System.Collections.Immutable;
using Kessan.Ledger;
using Kessan.Phases;

namespace Kessan.Translation;

/// <summary>What one entity has at one closing, and at the closings of the same year before it without a
/// gap.</summary>
/// <param name="Frame">The closing.</param>
/// <param name="Entity">Index of the entity.</param>
/// <param name="Sources">Its segments before translation.</param>
/// <param name="Added">Its segments of the step of translation; empty at the closing being made.</param>
/// <param name="Translation">What translation came to; null at the closing being made.</param>
/// <param name="Before">The closing before, where the entity had a ledger then.</param>
internal sealed record EntityLedger(
    ClosingFrame Frame,
    int Entity,
    ImmutableArray<PostingSegment> Sources,
    ImmutableArray<PostingSegment> Added,
    EntityTranslation? Translation,
    EntityLedger? Before
)
{
    /// <summary>The first closing of the year that the entity has a ledger at, without a gap up to this
    /// one.</summary>
    public EntityLedger First => Before?.First ?? this;

    /// <summary>The ledgers of a closing, in order of entity.</summary>
    public static SortedDictionary<int, EntityLedger> Of(CombinedLedger ledger) =>
        Of(ledger.Frame, ledger.Segments, []);

    /// <summary>From the first closing to this one.</summary>
    public IEnumerable<EntityLedger> Chain() => Before is null ? [this] : Before.Chain().Append(this);

    private static SortedDictionary<int, EntityLedger> Of(
        ClosingFrame frame,
        ImmutableArray<PostingSegment> segments,
        ImmutableArray<EntityTranslation> translations
    )
    {
        var before = frame.Previous is { } previous
            ? Of(previous.Frame, previous.Segments, previous.Eliminated.Matched.Translated.Translations)
            : [];
        var byEntity = translations.ToDictionary(translation => translation.Entity);
        var ledgers = new SortedDictionary<int, EntityLedger>();
        foreach (var own in segments.Where(s => s.Entity >= 0 && s.Stage <= Stage.Translation).GroupBy(s => s.Entity))
        {
            ledgers[own.Key] = new(
                frame,
                own.Key,
                [.. own.Where(s => s.Stage < Stage.Translation).OrderBy(s => s.Stage)],
                [.. own.Where(s => s.Stage == Stage.Translation)],
                byEntity.GetValueOrDefault(own.Key),
                before.GetValueOrDefault(own.Key)
            );
        }

        return ledgers;
    }
}
