using System.Collections.Immutable;
using Kessan.Diagnostics;
using Kessan.Ledger;
using Kessan.Periods;

namespace Kessan.Phases;

/// <summary>A group and all the books of its folder, as read.</summary>
public sealed record GroupBooks
{
    /// <summary>What stands about the group.</summary>
    public required Group Group { get; init; }

    /// <summary>The closings there must be, in order: the authority of completeness.</summary>
    public required ImmutableArray<Closing> Closings { get; init; }

    /// <summary>Trial balances, in order of closing and entity.</summary>
    public ImmutableArray<TrialBalance> TrialBalances { get; init; } = [];

    /// <summary>Mappings of local charts.</summary>
    public ImmutableArray<AccountMap> Mappings { get; init; } = [];

    /// <summary>Balances on the day before the first fiscal year.</summary>
    public ImmutableArray<OpeningBalance> Openings { get; init; } = [];

    /// <summary>What earlier consolidations left.</summary>
    public ImmutableArray<CarriedEntry> Carried { get; init; } = [];

    /// <summary>Adjustment journals, row by row.</summary>
    public ImmutableArray<AdjustmentRow> Adjustments { get; init; } = [];

    /// <summary>The authority of intragroup trade.</summary>
    public ImmutableArray<IntercompanyRelation> Intercompany { get; init; } = [];

    /// <summary>Goods bought inside the group and still in stock.</summary>
    public ImmutableArray<IntragroupInventory> Inventories { get; init; } = [];

    /// <summary>Results of equity-method investees.</summary>
    public ImmutableArray<EquityMethodResult> EquityMethod { get; init; } = [];

    /// <summary>Declared dividends.</summary>
    public ImmutableArray<DeclaredDividend> Dividends { get; init; } = [];

    /// <summary>Statuses of facts by pattern; the first that matches holds.</summary>
    public ImmutableArray<StatusRule> Statuses { get; init; } = [];

    /// <summary>Findings the group accepted.</summary>
    public ImmutableArray<Acceptance> Accepted { get; init; } = [];

    /// <summary>What reading found: it can be accepted as well as what the steps find.</summary>
    public ImmutableArray<Diagnostic> Findings { get; init; } = [];
}

/// <summary>The status of the facts that a pattern matches.</summary>
/// <param name="Pattern">A fact id with <c>*</c> for any run of characters.</param>
/// <param name="Status"><c>reported</c>, <c>derived</c>, <c>illustrative</c> or <c>published</c>.</param>
/// <param name="Source">In the folder's words.</param>
public sealed record StatusRule(string Pattern, string Status, string Source);

/// <summary>A finding accepted by two people.</summary>
/// <param name="Code">The finding's code.</param>
/// <param name="Place">File, or file and line.</param>
/// <param name="Reason">Why.</param>
/// <param name="Preparer">Who asked.</param>
/// <param name="Approver">Who agreed; never the preparer.</param>
/// <param name="Until">The last day it holds.</param>
/// <param name="Location">File and line of the acceptance.</param>
public sealed record Acceptance(
    string Code,
    string Place,
    string Reason,
    string Preparer,
    string Approver,
    DateOnly Until,
    SourceLocation Location
);
