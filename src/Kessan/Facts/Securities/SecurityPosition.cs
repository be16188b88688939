using System.Collections.Immutable;
using Kessan.Amounts;

namespace Kessan.Facts.Securities;

/// <summary>An event of a holding with what stands after it.</summary>
/// <param name="Event">The event.</param>
/// <param name="Quantity">Units after it; negative where more was sold than held.</param>
/// <param name="Cost">Their cost, presentation currency units.</param>
/// <param name="CostOfSale">The cost of what it sold; zero where it is no sale.</param>
public sealed record SecurityStep(SecurityEvent Event, Fraction Quantity, Fraction Cost, Fraction CostOfSale)
{
    /// <summary>What was paid, presentation currency units.</summary>
    public Fraction Purchased =>
        Event.Kind == SecurityEventKind.Purchase ? Event.Amount ?? Fraction.Zero : Fraction.Zero;

    /// <summary>What was received, presentation currency units.</summary>
    public Fraction Proceeds => Event.Kind == SecurityEventKind.Sale ? Event.Amount ?? Fraction.Zero : Fraction.Zero;
}

/// <summary>One security in the hands of one holder, event by event.</summary>
/// <remarks>The cost of a sale is that of the units sold where it is identified, else their moving average (ASC
/// 320-10-40-1 leaves the choice).</remarks>
public sealed class SecurityPosition
{
    private readonly ImmutableArray<SecurityStep> _steps;

    /// <summary>The position that events of one security and one holder come to.</summary>
    public SecurityPosition(IEnumerable<SecurityEvent> events)
    {
        var steps = ImmutableArray.CreateBuilder<SecurityStep>();
        var (quantity, cost) = (Fraction.Zero, Fraction.Zero);
        foreach (var one in Counted([.. InOrder(events)]))
        {
            var step = After(one, quantity, cost);
            (quantity, cost) = (step.Quantity, step.Cost);
            steps.Add(step);
        }

        _steps = steps.ToImmutable();
    }

    /// <summary>The steps in order.</summary>
    public IEnumerable<SecurityStep> Steps => _steps;

    /// <summary>The first day whose end the folder knows: that of the opening holding, else every day.</summary>
    public DateOnly Known =>
        _steps is [{ Event.Kind: SecurityEventKind.Holding } first, ..] ? first.Event.Date : DateOnly.MinValue;

    /// <summary>What stands at the end of a day; nothing before the first event.</summary>
    public (Fraction Quantity, Fraction Cost) At(DateOnly date) =>
        _steps.LastOrDefault(step => step.Event.Date <= date) is { } last ? (last.Quantity, last.Cost) : default;

    /// <summary>The steps of a run of days, both ends included; the opening holding is none of them.</summary>
    public IEnumerable<SecurityStep> During(DateOnly first, DateOnly last) =>
        _steps.Where(step =>
            step.Event.Kind != SecurityEventKind.Holding && step.Event.Date >= first && step.Event.Date <= last
        );

    /// <summary>The opening holding and what comes after it; an event that is not after it has its finding, and does
    /// not count.</summary>
    private static IEnumerable<SecurityEvent> Counted(SecurityEvent[] events) =>
        Array.Find(events, one => one.Kind == SecurityEventKind.Holding) is { } holding
            ? events.Where(one => one.Kind != SecurityEventKind.Holding && one.Date > holding.Date).Prepend(holding)
            : events;

    /// <summary>Events by day, and within a day by kind and size, so that no order of rows plays a part.</summary>
    private static IEnumerable<SecurityEvent> InOrder(IEnumerable<SecurityEvent> events) =>
        events
            .OrderBy(one => one.Date)
            .ThenBy(one => one.Kind)
            .ThenBy(one => one.Quantity)
            .ThenBy(one => one.Amount ?? Fraction.Zero)
            .ThenBy(one => one.Cost ?? Fraction.Zero);

    private static SecurityStep After(SecurityEvent one, Fraction quantity, Fraction cost) =>
        one.Kind switch
        {
            SecurityEventKind.Split => new(one, quantity * one.Quantity, cost, Fraction.Zero),
            SecurityEventKind.Sale => Sale(one, quantity, cost),
            _ => new(one, quantity + one.Quantity, cost + (one.Amount ?? one.Cost ?? Fraction.Zero), Fraction.Zero),
        };

    private static SecurityStep Sale(SecurityEvent sale, Fraction quantity, Fraction cost)
    {
        var average = quantity.IsZero ? Fraction.Zero : cost * sale.Quantity / quantity;
        var sold = sale.Cost ?? average;
        return new(sale, quantity - sale.Quantity, cost - sold, sold);
    }
}
