using Kessan.Accounts;
using Kessan.Diagnostics;
using Kessan.Phases;

namespace Kessan.Interests;

/// <summary>Investments against equity, non-controlling interests, equity method, changes of interest and of
/// scope.</summary>
/// <remarks>
/// Adds journals of the kinds <c>InvestmentElimination</c>, <c>NonControllingInterest</c>, <c>EquityMethod</c> and
/// <c>ScopeChange</c>, each balanced in the presentation currency, and proves every subsidiary's non-controlling
/// interests by a second derivation from its net assets.
/// </remarks>
public static class InterestStage
{
    /// <summary>Completes the consolidation of one closing.</summary>
    public static Checked<ConsolidatedLedger> Run(EliminatedLedger ledger, InterestPolicy policy)
    {
        var entries = new InterestEntries(ledger, policy);
        CarriedEntries.PostAgain(entries);
        new EquityMethodInvestments(entries).Account();
        var interests = Subsidiaries(entries);
        TreasuryStock.Show(entries);
        var segment = entries.Build();
        return Checked.With(
            new ConsolidatedLedger(
                ledger,
                segment.Count == 0 ? ledger.Segments : ledger.Segments.Add(segment),
                [.. interests],
                [.. entries.EquityMethod.OrderBy(row => row.Investee).ThenBy(row => row.Owner)]
            ),
            entries.Findings.Distinct()
        );
    }

    private static List<InterestRollForward> Subsidiaries(InterestEntries entries)
    {
        var reader = new SubsidiaryReader(entries);
        var subsidiaries = reader.Read();
        var hasAccounts =
            subsidiaries.Length > 0
            && entries.Need(AccountRole.NonControllingInterests) >= 0
            && entries.Need(AccountRole.RetainedEarnings) >= 0;
        if (!hasAccounts)
        {
            return [];
        }

        var investments = new InvestmentElimination(entries, reader);
        var changes = new OwnershipChanges(entries, reader, investments);
        var carried = new CarriedEntries(entries);
        var attribution = new Attribution(entries, reader);
        var entering = new EnteringEntities(entries);
        foreach (var subsidiary in subsidiaries)
        {
            entering.Enter(subsidiary);
            investments.Eliminate(subsidiary);
            carried.DeriveOpening(subsidiary);
            attribution.Share(subsidiary, changes.IsPaidIn(subsidiary));
        }

        foreach (var subsidiary in subsidiaries)
        {
            changes.Measure(subsidiary);
        }

        foreach (var subsidiary in subsidiaries)
        {
            changes.Change(subsidiary);
        }

        return Prove(entries, [.. subsidiaries], new NonControllingProof(entries, reader, changes));
    }

    private static List<InterestRollForward> Prove(
        InterestEntries entries,
        List<Subsidiary> subsidiaries,
        NonControllingProof proof
    )
    {
        var proved = subsidiaries.ConvertAll(proof.Prove);
        var leaving = new LeavingEntities(entries);
        subsidiaries.ForEach(leaving.Leave);
        foreach (var subsidiary in subsidiaries.Where(s => s.Left is null && !entries.IsReported(s.Entity)))
        {
            ReportInvestmentLeft(entries, subsidiary.Entity);
        }

        return proved.ConvertAll(proof.Close);
    }

    private static void ReportInvestmentLeft(InterestEntries entries, int entity)
    {
        var places = entries
            .Totals.With(entity)
            .Where(row =>
                row.Key.Partner == entity && entries.Plays(row.Key.Account, AccountRole.InvestmentInSubsidiary)
            )
            .GroupBy(row => (row.Key.Entity, row.Key.Account));
        foreach (var place in places)
        {
            var booked = place.Sum(row => row.Presentation);
            var left = booked + entries.PostedWith(place.Key.Entity, place.Key.Account, entity);
            if (left != 0)
            {
                entries.Findings.Add(
                    InterestDiagnostics.InvestmentLeft(entries, place.Key.Entity, entity, (booked, left))
                );
            }
        }
    }
}
