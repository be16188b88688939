using Kessan.Diagnostics;
using Kessan.Periods;

namespace Kessan.Ledger;

/// <summary>How often an adjustment stands.</summary>
public enum Recurrence
{
    /// <summary>From its period to the end of its fiscal year, as the year's cumulative amount, unless a later journal
    /// of the series in the same year states it anew; carried afterwards.</summary>
    Once,

    /// <summary>With a result: the amount of one closing period, posted again at every closing until replaced, across
    /// years. Balances alone: a standing amount, posted once and carried until replaced.</summary>
    Recurring,

    /// <summary>At its own closing, and taken back in the next.</summary>
    Reversing,
}

/// <summary>One row of an adjustment journal: local books to a framework, or top-side.</summary>
/// <param name="Journal">The journal's name.</param>
/// <param name="Basis">The framework it belongs to, or null: every one.</param>
/// <param name="Entity">Index of the entity, or -1: top-side, in the presentation currency.</param>
/// <param name="Closing">The first closing it stands at.</param>
/// <param name="Date">The day it is dated, where it matters.</param>
/// <param name="Account">Index of the group account.</param>
/// <param name="Partner">Index of the partner, or -1.</param>
/// <param name="Movement">The movement; <see cref="Movement.None"/> where none is given.</param>
/// <param name="Dimensions">Members.</param>
/// <param name="Amount">Minor units, debit positive.</param>
/// <param name="Recurrence">How often it stands.</param>
/// <param name="Standard">The standard of an accounting change.</param>
/// <param name="Reason">Why.</param>
/// <param name="Preparer">Who prepared it.</param>
/// <param name="Approver">Who approved it; never the preparer.</param>
/// <param name="Location">File and line.</param>
public sealed record AdjustmentRow(
    string Journal,
    AccountingBasis? Basis,
    int Entity,
    Closing Closing,
    DateOnly? Date,
    int Account,
    int Partner,
    Movement Movement,
    DimensionCodes Dimensions,
    long Amount,
    Recurrence Recurrence,
    string Standard,
    string Reason,
    string Preparer,
    string Approver,
    SourceLocation Location
);
