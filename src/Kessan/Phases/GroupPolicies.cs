using System.Collections.Immutable;
using Kessan.Amounts;
using Kessan.Diagnostics;
using Kessan.Entities;

namespace Kessan.Phases;

/// <summary>Which average rate results are translated at.</summary>
public enum AverageRatePolicy
{
    /// <summary>Each closing period's own amounts at its own average; earlier periods are never translated
    /// again.</summary>
    ByPeriod,

    /// <summary>The cumulative amounts at the average of the year to date.</summary>
    YearToDate,
}

/// <summary>Whose tax rate deferred tax on unrealised profit takes.</summary>
public enum UnrealizedProfitTax
{
    /// <summary>The seller's (ASC 740-10-25-3(e), J-GAAP).</summary>
    Seller,

    /// <summary>The buyer's (IAS 12.51).</summary>
    Buyer,
}

/// <summary>Who bears profit unrealised on sales of a subsidiary.</summary>
public enum UpstreamProfit
{
    /// <summary>Owners and non-controlling interests by their shares (ASC 810-10-45-18).</summary>
    Shared,

    /// <summary>The owners alone.</summary>
    Owners,
}

/// <summary>What the folder chose from a date on; null is the default of the basis.</summary>
/// <param name="From">The first day it is in force.</param>
public sealed record GroupPolicies(DateOnly From)
{
    /// <summary>Where the choices stand.</summary>
    public SourceLocation Location { get; init; } = new("group.yaml");

    /// <summary>The average rate of results; default by period.</summary>
    public AverageRatePolicy? Average { get; init; }

    /// <summary>The tax rate where an entity has none of its own, as a fraction of one.</summary>
    public Fraction? TaxRate { get; init; }

    /// <summary>The rate of tax on items of note, as a fraction of one; null where none is stated.</summary>
    public Fraction? ItemTaxRate { get; init; }

    /// <summary>How goodwill is measured.</summary>
    public GoodwillMethod? Goodwill { get; init; }

    /// <summary>Years over which goodwill is amortised, where the framework amortises it.</summary>
    public int? GoodwillLife { get; init; }

    /// <summary>Whose tax rate unrealised profit takes.</summary>
    public UnrealizedProfitTax? UnrealizedProfitTax { get; init; }

    /// <summary>Who bears unrealised upstream profit; default shared.</summary>
    public UpstreamProfit? UpstreamProfit { get; init; }

    /// <summary>Differences up to this many presentation minor units by pair and account group are tolerated; default
    /// 0.</summary>
    public long? IntercompanyTolerance { get; init; }
}

/// <summary>The policies of a group by date.</summary>
/// <param name="All">In order of date; never empty.</param>
public sealed record PolicyTable(ImmutableArray<GroupPolicies> All)
{
    /// <summary>A table in which everything is the default.</summary>
    public static PolicyTable Default { get; } = new([new GroupPolicies(DateOnly.MinValue)]);

    /// <summary>What is in force on a date.</summary>
    public GroupPolicies On(DateOnly date) => All.LastOrDefault(policies => policies.From <= date) ?? All[0];
}
