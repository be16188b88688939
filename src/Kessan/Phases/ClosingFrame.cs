using Kessan.Entities;
using Kessan.Ledger;
using Kessan.Periods;

namespace Kessan.Phases;

/// <summary>Everything a step may consult while one closing of one basis is made: the books, the day, the scope, what
/// the last year left and what the closing before, in the same year, came to.</summary>
public sealed record ClosingFrame
{
    /// <summary>The group and its books.</summary>
    public required GroupBooks Books { get; init; }

    /// <summary>The framework.</summary>
    public required AccountingBasis Basis { get; init; }

    /// <summary>The closing; all amounts are cumulative in its fiscal year.</summary>
    public required Closing Closing { get; init; }

    /// <summary>Who is in, by which method, with which interest.</summary>
    public required ConsolidationScope Scope { get; init; }

    /// <summary>What the last fiscal year left.</summary>
    public required OpeningPosition Opening { get; init; }

    /// <summary>The closing before, in the same fiscal year; null at the first of a year.</summary>
    public ConsolidatedLedger? Previous { get; init; }

    /// <summary>The last closing of the year before; null in the first year of the folder.</summary>
    public ConsolidatedLedger? LastYear { get; init; }

    /// <summary>How independent work is done.</summary>
    public IWorkScheduler Scheduler { get; init; } = SequentialScheduler.Instance;

    /// <summary>The day of the closing asked for, which presents this one again as a comparative; null where this is
    /// the one.</summary>
    public DateOnly? PresentedOn { get; init; }

    /// <summary>The group.</summary>
    public Group Group => Books.Group;

    /// <summary>The closing day.</summary>
    public DateOnly Date => Group.Calendar.LastDay(Closing.FiscalYear, Closing.Month);

    /// <summary>The first day of the fiscal year.</summary>
    public DateOnly YearStart => Group.Calendar.FirstDay(Closing.FiscalYear, 1);

    /// <summary>The period since the closing before, or since the year began.</summary>
    public ReportingPeriod SincePrevious =>
        new(Closing.FiscalYear, (Previous?.Frame.Closing.Month ?? 0) + 1, Closing.Month);

    /// <summary>Whether the results of an entity are shown apart as a discontinued operation (IFRS 5.33, 34).</summary>
    public bool IsDiscontinued(int entity) =>
        entity >= 0 && Group.Entities[entity].Discontinued is { } day && day <= (PresentedOn ?? Date);

    /// <summary>The policies in force on the closing day.</summary>
    public GroupPolicies Policies => Group.Policies.On(Date);
}
