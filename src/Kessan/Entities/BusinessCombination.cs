using System.Collections.Immutable;
using Kessan.Amounts;
using Kessan.Diagnostics;

namespace Kessan.Entities;

/// <summary>How goodwill and non-controlling interests are measured at acquisition.</summary>
public enum GoodwillMethod
{
    /// <summary>All of it, non-controlling interests at fair value (ASC 805-30-30-1; IFRS 3.19(a)).</summary>
    Full,

    /// <summary>What the owner bought, non-controlling interests at their share of net assets (IFRS 3.19(b)).</summary>
    Purchased,
}

/// <summary>A business combination: what was paid, and for what (IFRS 3, ASC 805).</summary>
/// <param name="Acquiree">Index of the entity acquired.</param>
/// <param name="Acquirer">Index of the entity that holds the investment.</param>
/// <param name="AcquisitionDate">The day control was obtained (IFRS 3.8).</param>
/// <param name="Interest">The interest acquired, as a fraction of one.</param>
/// <param name="Consideration">Minor units of the acquirer's functional currency: the cost in its investment
/// account.</param>
/// <param name="Rate">Presentation units for one unit of the acquiree's functional currency on the date, where
/// given.</param>
/// <param name="Goodwill">The method, where the folder states it.</param>
/// <param name="NonControllingInterest">Fair value of what others hold, presentation minor units, positive; where
/// given.</param>
/// <param name="Equity">The acquiree's equity at the date.</param>
/// <param name="FairValues">Adjustments of its assets and liabilities to fair value.</param>
/// <param name="Impairments">Impairments of its goodwill.</param>
/// <param name="Location">File and line.</param>
public sealed record BusinessCombination(
    int Acquiree,
    int Acquirer,
    DateOnly AcquisitionDate,
    Fraction Interest,
    long Consideration,
    ExchangeRate? Rate,
    GoodwillMethod? Goodwill,
    long? NonControllingInterest,
    ImmutableArray<EquityAtAcquisition> Equity,
    ImmutableArray<FairValueAdjustment> FairValues,
    ImmutableArray<GoodwillImpairment> Impairments,
    SourceLocation Location
)
{
    /// <summary>Where the single values stand, by the names the file gives them.</summary>
    public ImmutableSortedDictionary<string, SourceLocation> Places { get; init; } =
        ImmutableSortedDictionary.Create<string, SourceLocation>(StringComparer.Ordinal);

    /// <summary>Where a value stands; the place of the combination where it is not given.</summary>
    public SourceLocation At(string name) => Places.TryGetValue(name, out var place) ? place : Location;

    /// <summary>Fair value on the date of what the group held before it, presentation minor units, positive; zero where
    /// it held nothing, null where the folder says nothing (IFRS 3.42, ASC 805-10-25-10).</summary>
    public long? PreviouslyHeld { get; init; }
}

/// <summary>An equity account of an acquiree at the acquisition date.</summary>
/// <param name="Account">Index of the group account.</param>
/// <param name="Amount">Functional minor units, debit positive (equity is negative).</param>
/// <param name="Historical">Presentation minor units, debit positive, where the folder gives them.</param>
/// <param name="Location">File and line.</param>
public sealed record EquityAtAcquisition(int Account, long Amount, long? Historical, SourceLocation Location);

/// <summary>An adjustment to fair value and how it is released (IFRS 3.18).</summary>
/// <param name="Account">Index of the group account adjusted.</param>
/// <param name="Amount">Functional minor units, debit positive: an increase of an asset, or a decrease of a
/// liability.</param>
/// <param name="Release">Index of the account of the result it is released to, or -1 where it is not released.</param>
/// <param name="LifeMonths">Months over which it is released evenly from the date; zero where dates are given.</param>
/// <param name="Released">Amounts released by date, functional minor units, same sign as
/// <paramref name="Amount"/>.</param>
/// <param name="TaxRate">Deferred tax on it, as a fraction of one; zero for none.</param>
/// <param name="Location">File and line.</param>
public sealed record FairValueAdjustment(
    int Account,
    long Amount,
    int Release,
    int LifeMonths,
    ImmutableArray<DatedAmount> Released,
    Fraction TaxRate,
    SourceLocation Location
);

/// <summary>An impairment of goodwill: an amount, or a part of what stands (IAS 36.90, ASC 350-20-35-3C).</summary>
/// <param name="Date">The day it is recognised.</param>
/// <param name="Amount">Functional minor units, positive; null where a part is given.</param>
/// <param name="Part">Fraction of the goodwill before it; null where an amount is given.</param>
/// <param name="Location">File and line.</param>
public sealed record GoodwillImpairment(DateOnly Date, long? Amount, Fraction? Part, SourceLocation Location);

/// <summary>An amount and its day, minor units.</summary>
public readonly record struct DatedAmount(DateOnly Date, long Amount);
