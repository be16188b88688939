using Kessan.Amounts;
using Kessan.Entities;
using Kessan.Ledger;
using Kessan.Periods;
using Kessan.Phases;
using Kessan.Tests.Simulation;
using static Kessan.Tests.Faults.Fitting;

namespace Kessan.Tests.Faults;

/// <summary>For every check that a mistake in the books can reach, one mistake that this check finds and no other: what
/// cannot be reached from outside is proved where it is made, by an invariant.</summary>
public class InjectedFaultTests
{
    public static TheoryData<Fault> Faults { get; } =
    [
        .. FaultsOfTrialBalances(),
        .. FaultsOfOpenings(),
        .. FaultsOfJournals(),
        .. FaultsOfRates(),
        .. FaultsOfTrade(),
        .. FaultsOfOwnership(),
    ];

    [Theory]
    [MemberData(nameof(Faults))]
    public void IsFoundByItsOwnCheckAndNoOther(Fault fault) => fault.Errors().Should().Equal([fault.Code]);

    private static IEnumerable<Fault> FaultsOfTrialBalances()
    {
        yield return new(
            "a trial balance is not there",
            "KES1101",
            Any,
            g => g.Books with { TrialBalances = g.Books.TrialBalances.RemoveAt(g.Books.TrialBalances.Length - 1) }
        );
        yield return new(
            "one amount is one unit more",
            "KES1102",
            Any,
            g => Last(g, rows => [.. rows.SkipLast(1), rows[^1] with { Amount = rows[^1].Amount + 1 }])
        );
        yield return new(
            "a row is handed in as two",
            "KES1104",
            Any,
            g =>
                Last(
                    g,
                    rows =>
                        [
                            rows[0] with
                            {
                                Amount = rows[0].Amount - 5,
                            },
                            rows[0] with
                            {
                                Amount = 5,
                                Line = 900,
                            },
                            .. rows.Skip(1),
                        ]
                )
        );
        yield return new(
            "an opening is not last year's closing",
            "KES1107",
            Analysed,
            g =>
                Last(
                    g,
                    rows =>
                        Spoil.Move(
                            rows,
                            r => Is(r, SimulationChart.Cash, "Opening"),
                            r => Is(r, SimulationChart.Cash, "Change"),
                            3
                        )
                )
        );
        yield return new(
            "capital changed without saying how",
            "KES1108",
            NotAnalysed,
            g =>
                Last(
                    g,
                    rows =>
                        Spoil.Move(
                            rows,
                            r => Is(r, SimulationChart.Capital, ""),
                            r => Is(r, SimulationChart.Cash, ""),
                            7
                        )
                )
        );
        yield return new(
            "books carry an accounting change",
            "KES1109",
            NotAnalysed,
            g =>
                Last(
                    g,
                    rows =>
                        [
                            .. rows,
                            new("3200", "", "AccountingChange", "", 0, 9, 901),
                            new("1400", "", "AccountingChange", "", 0, -9, 902),
                        ]
                )
        );
        yield return new(
            "a partner is not in the group",
            "KES1201",
            Any,
            g => Last(g, rows => [rows[0] with { Partner = "NOBODY" }, .. rows.Skip(1)])
        );
        yield return new(
            "a movement is not known",
            "KES1202",
            Any,
            g => Last(g, rows => [rows[0] with { Movement = "Wandering" }, .. rows.Skip(1)])
        );
        yield return new(
            "an account has no group account",
            "KES1204",
            Any,
            g => Last(g, rows => [rows[0] with { Account = "9999" }, .. rows.Skip(1)])
        );
    }

    private static IEnumerable<Fault> FaultsOfOpenings()
    {
        yield return new(
            "an opening does not balance",
            "KES1114",
            Any,
            g =>
                g.Books with
                {
                    Openings = g.Books.Openings.Replace(
                        g.Books.Openings.First(o => o.Account == SimulationChart.Receivables),
                        g.Books.Openings.First(o => o.Account == SimulationChart.Receivables) with
                        {
                            Amount = 1,
                        }
                    ),
                }
        );
        yield return new(
            "foreign equity lacks its historical amount",
            "KES1113",
            HasForeign,
            g =>
                g.Books with
                {
                    Openings =
                    [
                        .. g.Books.Openings.Select(o =>
                            o.Historical is not null && o.Account == SimulationChart.Capital
                                ? o with
                                {
                                    Historical = null,
                                }
                                : o
                        ),
                    ],
                }
        );
        yield return new(
            "a carried translation adjustment is not what the opening shows",
            "KES1115",
            HasForeign,
            g =>
                g.Books with
                {
                    Carried =
                    [
                        new(
                            CarriedEntryKind.TranslationAdjustment,
                            g.Plan.Entities.First(e =>
                                IsForeign(g, e) && e.Kind != PlannedKind.Entrant && e.HasBooks
                            ).Index,
                            SimulationChart.TranslationAdjustment,
                            1_234_567_890_123,
                            "made",
                            new("opening/consolidation.csv", 2)
                        ),
                    ],
                }
        );
        yield return new(
            "the stated others' share of growth is wrong",
            "KES1829",
            HasOthers,
            g =>
                g.Books with
                {
                    Carried =
                    [
                        new(
                            CarriedEntryKind.NonControllingInterests,
                            PartlyHeld(g).Index,
                            SimulationChart.RetainedEarnings,
                            -7_777_777_777,
                            "made",
                            new("opening/consolidation.csv", 2)
                        ),
                    ],
                }
        );
    }

    private static IEnumerable<Fault> FaultsOfJournals()
    {
        yield return new(
            "a journal does not balance",
            "KES1301",
            HasJournal,
            g => Journal(g, rows => [rows[0] with { Amount = rows[0].Amount + 1 }, .. rows.Skip(1)])
        );
        yield return new(
            "a journal was approved by its preparer",
            "KES1302",
            HasJournal,
            g => Journal(g, rows => rows.Select(row => row with { Approver = row.Preparer }))
        );
        yield return new(
            "an accounting change names no standard",
            "KES1305",
            HasChange,
            g => Journal(g, rows => rows.Select(row => row with { Standard = string.Empty }))
        );
        yield return new(
            "an accounting change is dated later",
            "KES1306",
            HasChange,
            g => Journal(g, rows => rows.Select(row => row.Date is { } day ? row with { Date = day.AddDays(1) } : row))
        );
    }

    private static IEnumerable<Fault> FaultsOfRates()
    {
        yield return new(
            "no closing rate on the last day",
            "KES1501",
            HasForeign,
            g => Without(g, e => e.Kind == RateKind.Closing && e.To == g.Plan.DayOf(g.Plan.Closings.Length - 1))
        );
        yield return new(
            "no average of the last period",
            "KES1502",
            HasForeign,
            g => Without(g, e => e.Kind == RateKind.Average && e.To == g.Plan.DayOf(g.Plan.Closings.Length - 1))
        );
        yield return new(
            "no rate on the day the books open",
            "KES1112",
            HasForeign,
            g => Without(g, e => e.Kind == RateKind.Closing && e.To == g.Plan.OpeningDay)
        );
    }

    private static IEnumerable<Fault> FaultsOfTrade()
    {
        yield return new(
            "no relation covers sales",
            "KES1601",
            HasTrade,
            g => g.Books with { Intercompany = g.Books.Intercompany.RemoveAll(r => r.Group == "sales") }
        );
        yield return new(
            "a buyer books more than was sold",
            "KES1603",
            HasTrade,
            g =>
                Buyer(
                    g,
                    rows => Spoil.Move(rows, IsBought, r => Spoil.AccountOf(r) == SimulationChart.Administration, 4_321)
                )
        );
        yield return new("a buyer books nothing of what was sold", "KES1604", HasTrade, g => Buyer(g, Unpartnered));
        yield return new(
            "a receiver books more than was declared",
            "KES1701",
            HasDividend,
            g => Spoil.Rows(g.Books, Receiver(g), g.Books.Closings[^1], Overstated)
        );
    }

    private static IEnumerable<Fault> FaultsOfOwnership()
    {
        yield return new(
            "an investment does not carry what was paid",
            "KES1811",
            g => HasOthers(g) && !HasSecondYear(g),
            g => Combined(g, c => c with { Consideration = c.Consideration + 1_000_000 })
        );
        yield return new(
            "an increase was paid with another amount",
            "KES1818",
            Raises,
            g =>
                Event(
                    g,
                    e => e.Kind == OwnershipEventKind.Increase ? e with { Consideration = e.Consideration + 99 } : e
                )
        );
        yield return new(
            "shares were sold for another amount",
            "KES1821",
            Leaves,
            g =>
                Event(
                    g,
                    e => e.Kind == OwnershipEventKind.Disposal ? e with { Consideration = e.Consideration + 99 } : e
                )
        );
        yield return new(
            "the basis forbids how goodwill is measured",
            "KES1401",
            g => HasOthers(g) && g.Basis == AccountingBasis.UsGaap,
            g => Combined(g, c => c with { Goodwill = GoodwillMethod.Purchased })
        );
    }

    private static GroupBooks Last(RandomGroup group, Func<List<SpoiledRow>, IEnumerable<SpoiledRow>> change) =>
        Spoil.Rows(group.Books, group.Books.TrialBalances[^1].Entity, group.Books.TrialBalances[^1].Closing, change);

    private static GroupBooks Buyer(RandomGroup group, Func<List<SpoiledRow>, IEnumerable<SpoiledRow>> change) =>
        Spoil.Rows(group.Books, Traded(group)!.Entity, group.Books.Closings[^1], change);

    private static GroupBooks Journal(RandomGroup group, Func<List<AdjustmentRow>, IEnumerable<AdjustmentRow>> change)
    {
        var first = group.Books.Adjustments[0];
        bool IsOfIt(AdjustmentRow row) => (row.Journal, row.Closing) == (first.Journal, first.Closing);
        var rows = change([.. group.Books.Adjustments.Where(IsOfIt)]);
        return group.Books with { Adjustments = [.. rows, .. group.Books.Adjustments.Where(row => !IsOfIt(row))] };
    }

    private static GroupBooks Without(RandomGroup group, Func<RateEntry, bool> gone) =>
        group.Books with
        {
            Group = group.Books.Group with { Rates = new(group.Books.Group.Rates.Entries.Where(e => !gone(e))) },
        };

    private static GroupBooks Combined(RandomGroup group, Func<BusinessCombination, BusinessCombination> change)
    {
        var combinations = group.Books.Group.Combinations;
        var place = combinations.ToList().FindIndex(c => c.Acquiree == PartlyHeld(group).Index);
        return group.Books with
        {
            Group = group.Books.Group with { Combinations = combinations.SetItem(place, change(combinations[place])) },
        };
    }

    private static GroupBooks Event(RandomGroup group, Func<OwnershipEvent, OwnershipEvent> change) =>
        group.Books with
        {
            Group = group.Books.Group with { Ownership = new(group.Books.Group.Ownership.Events.Select(change)) },
        };
}
