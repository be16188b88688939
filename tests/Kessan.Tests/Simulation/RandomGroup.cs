using System.Collections.Immutable;
using Kessan.Amounts;
using Kessan.Entities;
using Kessan.Ledger;
using Kessan.Phases;

namespace Kessan.Tests.Simulation;

/// <summary>A group made from a seed: its books as a folder would give them, and the plan they were made by.</summary>
/// <param name="Seed">The seed: the same gives the same group.</param>
/// <param name="Plan">Who is in it and what happens.</param>
/// <param name="Books">Its books.</param>
public sealed record RandomGroup(ulong Seed, GroupPlan Plan, GroupBooks Books)
{
    /// <summary>The framework it is closed under.</summary>
    public AccountingBasis Basis => Plan.Basis;

    /// <summary>The group of a seed.</summary>
    public static RandomGroup Of(ulong seed, GroupShape shape = GroupShape.Any)
    {
        var plan = GroupPlan.Of(new SimulationNumbers(seed), shape);
        var rates = RatePlan.Of(plan);
        var acquisitions = new AcquisitionPlan(plan, rates);
        acquisitions.Open();
        var trade = new TradePlan(plan, rates, acquisitions);
        trade.Run();
        var group = GroupOf(plan) with
        {
            Ownership = new(trade.Events),
            Combinations = [.. acquisitions.Combinations.OrderBy(c => c.AcquisitionDate).ThenBy(c => c.Acquiree)],
            Rates = rates.Table,
        };
        var books = new GroupBooks
        {
            Group = group,
            Closings = plan.Closings,
            TrialBalances = [.. trade.TrialBalances.OrderBy(tb => tb.Closing).ThenBy(tb => tb.Entity)],
            Mappings =
            [
                .. Enumerable.Range(0, plan.Entities.Count).Where(e => acquisitions.Books[e].HasLocalChart).Select(Map),
            ],
            Openings = [.. acquisitions.Openings],
            Adjustments = [.. AdjustmentPlan.Of(plan)],
            Intercompany = Relations,
            Inventories = [.. trade.Inventories],
            EquityMethod = [.. trade.Associates.Results],
            Dividends = [.. trade.Dividends],
        };
        return new(seed, plan, books);
    }

    private static ImmutableArray<IntercompanyRelation> Relations { get; } =
    [
        new(
            "trade",
            -1,
            -1,
            SimulationChart.IntragroupReceivables,
            SimulationChart.IntragroupPayables,
            null,
            new("intercompany.csv", 2)
        ),
        new("sales", -1, -1, SimulationChart.Sales, SimulationChart.Cost, null, new("intercompany.csv", 3)),
    ];

    private static Group GroupOf(GroupPlan plan)
    {
        var mayFavour = plan.Basis != AccountingBasis.JGaap && plan.Numbers.Chance(20);
        var policies = new GroupPolicies(DateOnly.MinValue)
        {
            Average = plan.Average,
            GoodwillLife = plan.Basis == AccountingBasis.JGaap ? plan.Numbers.Between(5, 20) : null,
            UpstreamProfit = mayFavour ? UpstreamProfit.Owners : null,
            TaxRate = new Fraction(3, 10),
        };
        return new()
        {
            NameEn = "Random",
            NameJa = "Random",
            Parent = 0,
            PresentationCurrency = plan.Presentation,
            Calendar = plan.Calendar,
            Bases = [plan.Basis],
            Chart = SimulationChart.Accounts,
            Entities = [.. plan.Entities.Select(Named)],
            Ownership = new([]),
            Policies = new([policies]),
        };
    }

    private static Entity Named(PlannedEntity entity) =>
        new(
            entity.Index,
            SimulatedCode.Of(entity.Index),
            SimulatedCode.Of(entity.Index),
            SimulatedCode.Of(entity.Index),
            entity.Currency,
            0,
            string.Empty,
            entity.TaxRate,
            new("entities.csv", entity.Index + 2)
        );

    private static AccountMap Map(int entity) =>
        new(
            entity,
            $"mapping/{SimulatedCode.Of(entity)}.csv",
            [
                .. SimulationChart.Accounts.Accounts.Select(account => new AccountMapRow(
                    SimulatedCode.Local(account.Index, true),
                    SimulatedCode.Local(account.Index, true),
                    string.Empty,
                    account.Index,
                    default,
                    new($"mapping/{SimulatedCode.Of(entity)}.csv", account.Index + 2)
                )),
            ]
        );
}
