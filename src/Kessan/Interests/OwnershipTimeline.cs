using Kessan.Amounts;
using Kessan.Entities;
using Kessan.Phases;

namespace Kessan.Interests;

/// <summary>A change of holdings within a closing period.</summary>
/// <param name="Day">It takes effect at the end of this day.</param>
/// <param name="Before">The holdings until then.</param>
/// <param name="After">The holdings from then on.</param>
internal sealed record OwnershipStep(DateOnly Day, OwnershipGraph Before, OwnershipGraph After);

/// <summary>The interests in force since the closing before, day by day.</summary>
/// <remarks>A closing period is shared with the interests in force in it. Where holdings change inside a period its
/// results are taken to arise evenly by days (IFRS 10.B88, ASC 810-10-45-4 ask for results from and to the
/// date).</remarks>
internal sealed class OwnershipTimeline
{
    private readonly List<(OwnershipGraph Graph, DateOnly From, int Days)> _pieces = [];

    /// <summary>The interests since the closing before.</summary>
    public OwnershipTimeline(ClosingFrame frame)
        : this(frame, frame.Previous is { } previous ? previous.Frame.Date.AddDays(1) : frame.YearStart, frame.Date) { }

    /// <summary>The interests from one day to another.</summary>
    public OwnershipTimeline(ClosingFrame frame, DateOnly from, DateOnly to)
    {
        var group = frame.Group;
        var count = group.Entities.Length;
        YearStart = ScopeDetermination.GraphAtStartOf(count, group.Ownership, group.Parent, frame.YearStart);
        var graph =
            from == frame.YearStart
                ? YearStart
                : ScopeDetermination.GraphAtEndOf(count, group.Ownership, group.Parent, from.AddDays(-1));
        Closing = to;
        var first = from;
        foreach (
            var day in group.Ownership.Events.Select(e => e.Date).Where(day => day >= first && day <= to).Distinct()
        )
        {
            var after = ScopeDetermination.GraphAtEndOf(count, group.Ownership, group.Parent, day);
            _pieces.Add((graph, from, day.DayNumber - from.DayNumber + 1));
            Steps.Add(new(day, graph, after));
            graph = after;
            from = day.AddDays(1);
        }

        if (from <= to)
        {
            _pieces.Add((graph, from, to.DayNumber - from.DayNumber + 1));
        }

        Now = graph;
    }

    /// <summary>The holdings when the fiscal year began.</summary>
    public OwnershipGraph YearStart { get; }

    /// <summary>The holdings at the end of the closing day.</summary>
    public OwnershipGraph Now { get; }

    /// <summary>The closing day.</summary>
    public DateOnly Closing { get; }

    /// <summary>Changes of holdings in the period, in order.</summary>
    public List<OwnershipStep> Steps { get; } = [];

    /// <summary>What of the period's growth of an entity is not the parent's.</summary>
    public Fraction ShareOfOthers(int entity) => ShareOfOthers(entity, DateOnly.MinValue);

    /// <summary>What of the period's growth of an entity arises after a day and is not the parent's.</summary>
    public Fraction ShareOfOthers(int entity, DateOnly after)
    {
        var days = 0;
        var sum = Fraction.Zero;
        foreach (var piece in _pieces.Where(piece => piece.Graph.Methods[entity] == ConsolidationMethod.Full))
        {
            days += piece.Days;
            sum += piece.From > after ? piece.Days * (Fraction.One - piece.Graph.Effective[entity]) : Fraction.Zero;
        }

        var isOver = days == 0 && after == DateOnly.MinValue;
        return isOver ? Fraction.One - Now.Effective[entity]
            : days == 0 ? Fraction.Zero
            : sum / days;
    }

    /// <summary>The part of the period that lies after a day in which an entity is consolidated.</summary>
    public Fraction PartAfter(int entity, DateOnly after)
    {
        var consolidated = _pieces.Where(piece => piece.Graph.Methods[entity] == ConsolidationMethod.Full).ToList();
        var days = consolidated.Sum(piece => piece.Days);
        return days == 0
            ? Fraction.Zero
            : new Fraction(consolidated.Where(piece => piece.From > after).Sum(piece => piece.Days), days);
    }

    /// <summary>What an owner holds directly of an investee, on average over the days of the period.</summary>
    public Fraction AverageDirect(int owner, int investee)
    {
        var sum = _pieces.Aggregate(
            Fraction.Zero,
            (total, piece) =>
                piece.Graph.Methods[investee] == ConsolidationMethod.Equity
                    ? total + (piece.Days * piece.Graph.Direct(owner, investee))
                    : total
        );
        return sum / _pieces.Sum(piece => piece.Days);
    }

    /// <summary>Whether the equity method held when the fiscal year began, or before a change of the period.</summary>
    public bool WasInvestee(int entity) =>
        YearStart.Methods[entity] == ConsolidationMethod.Equity
        || Steps.Exists(step => step.Before.Methods[entity] == ConsolidationMethod.Equity);

    /// <summary>The day inside the period, before the closing day, on which an entity's interest changed; or
    /// null.</summary>
    public DateOnly? ChangedInside(int entity) =>
        Steps
            .FirstOrDefault(step =>
                step.Day < Closing
                && step.Before.Methods[entity] == ConsolidationMethod.Full
                && step.After.Methods[entity] == ConsolidationMethod.Full
                && step.Before.Effective[entity] != step.After.Effective[entity]
            )
            ?.Day;
}
