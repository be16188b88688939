using System.Collections.Immutable;
using Kessan.Amounts;
using Kessan.Diagnostics;
using Kessan.Ledger;
using Kessan.Periods;
using Kessan.Statements.Members;

namespace Kessan.Consolidation;

/// <summary>A figure to be explained.</summary>
/// <param name="Concept">A statement line, or empty where an account is asked for.</param>
/// <param name="Period">The period; balances are those of its last day.</param>
/// <param name="Account">Index of an account, heading or not; -1 for a statement line.</param>
public sealed record Figure(string Concept, ReportingPeriod Period, int Account = -1)
{
    /// <summary>Members asked for, one a dimension, in any order: of analysis dimensions, an entity, an investee; none
    /// for the whole.</summary>
    public ImmutableArray<MemberPick> Members { get; init; } = [];
}

/// <summary>A part of a figure and what it is made of: the amount of a node is the sum of its children.</summary>
/// <param name="LabelEn">English label.</param>
/// <param name="LabelJa">Japanese label.</param>
/// <param name="Amount">What it contributes to the figure asked for, presentation minor units, with that figure's
/// sign.</param>
/// <param name="Children">Its parts; empty at a posting and where the depth asked for ends.</param>
public sealed record ExplanationNode(
    string LabelEn,
    string LabelJa,
    long Amount,
    ImmutableArray<ExplanationNode> Children
)
{
    /// <summary>The posting at the end of a branch.</summary>
    public ExplanationPosting? Posting { get; init; }

    /// <summary>Second derivations and components: exact, beside the sum and not part of it.</summary>
    public ImmutableArray<ExplanationNote> Notes { get; init; } = [];
}

/// <summary>A posting at the end of an explanation.</summary>
/// <param name="Journal">Its journal.</param>
/// <param name="Entity">The entity's code.</param>
/// <param name="Partner">The partner's code, or empty.</param>
/// <param name="Account">The account's code.</param>
/// <param name="Movement">The movement.</param>
/// <param name="Transaction">The amount in the currency of the deal, debit positive; null where it is the functional
/// one.</param>
/// <param name="Functional">The amount in the functional currency, debit positive; null for postings of
/// consolidation.</param>
/// <param name="Presentation">The amount in the presentation currency, debit positive.</param>
/// <param name="Rates">The rates between the two, in words; empty where none was needed.</param>
/// <param name="Location">File and line; the file alone, or neither, where a rule made it.</param>
public sealed record ExplanationPosting(
    JournalHeader Journal,
    string Entity,
    string Partner,
    string Account,
    Movement Movement,
    Money? Transaction,
    Money? Functional,
    Money Presentation,
    string Rates,
    SourceLocation Location
);

/// <summary>An exact figure beside an explanation: a component of a translation adjustment, a derivation, a
/// movement.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Amount">Presentation minor units, exact, with the sign of the figure asked for.</param>
/// <param name="Detail">Operands in words: functional amount and rates; may be empty.</param>
public sealed record ExplanationNote(string Label, Fraction Amount, string Detail);
