using System.Collections.Immutable;
using Kessan.Diagnostics;

namespace Kessan.Ledger;

/// <summary>An entity's local chart mapped to the group chart.</summary>
/// <param name="Entity">Index of the entity.</param>
/// <param name="File">The file.</param>
/// <param name="Rows">Its rows.</param>
public sealed record AccountMap(int Entity, string File, ImmutableArray<AccountMapRow> Rows);

/// <summary>A row of a mapping: an account or a range, and where it goes.</summary>
/// <param name="From">The account, or the first of a range.</param>
/// <param name="To">The last of the range, or the same account.</param>
/// <param name="CostCentre">The cost centre it is for; empty for any.</param>
/// <param name="Account">Index of the group account.</param>
/// <param name="Dimensions">Members set on rows that bring none of their own.</param>
/// <param name="Location">File and line.</param>
public sealed record AccountMapRow(
    string From,
    string To,
    string CostCentre,
    int Account,
    DimensionCodes Dimensions,
    SourceLocation Location
);
