using System.Collections.Immutable;
using Kessan.Ledger;

namespace Kessan.Phases;

/// <summary>Trial balances in group accounts, in functional currencies: one segment an entity with a ledger.</summary>
/// <param name="Frame">The closing.</param>
/// <param name="Segments">In order of entity.</param>
public sealed record MappedLedger(ClosingFrame Frame, ImmutableArray<PostingSegment> Segments);

/// <summary>The mapped ledger with adjustments to the framework, still in functional currencies; top-side journals, in
/// the presentation currency, are kept apart until after translation.</summary>
/// <param name="Frame">The closing.</param>
/// <param name="Segments">In order of stage and entity.</param>
/// <param name="TopSide">Journals in the presentation currency, or null.</param>
public sealed record AdjustedLedger(
    ClosingFrame Frame,
    ImmutableArray<PostingSegment> Segments,
    PostingSegment? TopSide
);

/// <summary>The adjusted ledger with fair-value adjustments, their release and goodwill, in functional
/// currencies.</summary>
/// <param name="Frame">The closing.</param>
/// <param name="Segments">In order of stage and entity.</param>
/// <param name="TopSide">Journals in the presentation currency, or null.</param>
/// <param name="Acquisitions">What each combination came to, in order of acquiree.</param>
public sealed record CombinedLedger(
    ClosingFrame Frame,
    ImmutableArray<PostingSegment> Segments,
    PostingSegment? TopSide,
    ImmutableArray<AcquisitionResult> Acquisitions
);

/// <summary>Every posting in the presentation currency, balances analysed into movements, the translation adjustment
/// proved.</summary>
/// <param name="Frame">The closing.</param>
/// <param name="Segments">In order of stage and entity, all with presentation amounts.</param>
/// <param name="Acquisitions">What each combination came to.</param>
/// <param name="Translations">One for every entity with a ledger, in order of entity.</param>
public sealed record TranslatedLedger(
    ClosingFrame Frame,
    ImmutableArray<PostingSegment> Segments,
    ImmutableArray<AcquisitionResult> Acquisitions,
    ImmutableArray<EntityTranslation> Translations
);

/// <summary>The translated ledger with intragroup relations matched and their differences explained.</summary>
/// <param name="Translated">The ledger before.</param>
/// <param name="Segments">All segments so far.</param>
/// <param name="Matches">Every authorised pair and account group, zero ones too, in order of group, entity,
/// partner.</param>
public sealed record MatchedLedger(
    TranslatedLedger Translated,
    ImmutableArray<PostingSegment> Segments,
    ImmutableArray<IntercompanyMatch> Matches
)
{
    /// <summary>The rows of every match, at its place; what is matched here is what is eliminated.</summary>
    public IntragroupRows Intragroup { get; init; } = IntragroupRows.None;

    /// <summary>The closing.</summary>
    public ClosingFrame Frame => Translated.Frame;
}

/// <summary>The matched ledger without intragroup balances, turnover, dividends and unrealised profit.</summary>
/// <param name="Matched">The ledger before.</param>
/// <param name="Segments">All segments so far.</param>
/// <param name="UnrealizedProfits">Profit taken out, by entity that bears it, for the attribution of results.</param>
public sealed record EliminatedLedger(
    MatchedLedger Matched,
    ImmutableArray<PostingSegment> Segments,
    ImmutableArray<UnrealizedProfitEffect> UnrealizedProfits
)
{
    /// <summary>The closing.</summary>
    public ClosingFrame Frame => Matched.Frame;
}

/// <summary>The consolidated ledger: every segment of every step, and every proof.</summary>
/// <param name="Eliminated">The ledger before.</param>
/// <param name="Segments">All segments, in order of stage and entity.</param>
/// <param name="Interests">How each subsidiary's equity was shared, in order of entity.</param>
/// <param name="EquityMethod">Each equity-method investee, in order of entity.</param>
public sealed record ConsolidatedLedger(
    EliminatedLedger Eliminated,
    ImmutableArray<PostingSegment> Segments,
    ImmutableArray<InterestRollForward> Interests,
    ImmutableArray<EquityMethodRollForward> EquityMethod
)
{
    /// <summary>The closing.</summary>
    public ClosingFrame Frame => Eliminated.Frame;
}
