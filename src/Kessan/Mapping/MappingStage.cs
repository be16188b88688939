using Kessan.Diagnostics;
using Kessan.Ledger;
using Kessan.Phases;

namespace Kessan.Mapping;

/// <summary>Maps local charts to the group chart: each trial balance becomes one segment of group accounts, in the
/// entity's functional currency, rows in canonical order.</summary>
public static class MappingStage
{
    /// <summary>Maps every trial balance of a closing.</summary>
    /// <remarks>A row of a balance without a movement gets <see cref="Movement.Change"/>; its opening is taken out when
    /// the books are rolled forward. What cannot be mapped is left out and found.</remarks>
    public static Checked<MappedLedger> Run(ReportedLedger ledger, MappingPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        var frame = ledger.Frame;
        var maps = frame.Books.Mappings.ToDictionary(map => map.Entity);
        var mapped = new Checked<PostingSegment>[ledger.TrialBalances.Length];
        frame.Scheduler.ForEach(
            mapped.Length,
            i =>
            {
                var trialBalance = ledger.TrialBalances[i];
                var mapper = new TrialBalanceMapper(
                    trialBalance,
                    frame.Group,
                    maps.GetValueOrDefault(trialBalance.Entity)
                );
                mapped[i] = mapper.Map(Journal(trialBalance, frame));
            }
        );
        CheckTotals(ledger, mapped);
        return Checked.With(
            new MappedLedger(frame, [.. mapped.Select(segment => segment.Value)]),
            mapped.SelectMany(segment => segment.Findings).Concat(maps.Values.SelectMany(AccountResolver.Overlaps))
        );
    }

    private static JournalHeader Journal(TrialBalance trialBalance, ClosingFrame frame)
    {
        var entity = frame.Group.Entities[trialBalance.Entity];
        return new(
            $"reported/{entity.Code}",
            JournalKind.Reported,
            "trial balance",
            $"books of {entity.NameEn} at {trialBalance.Closing}"
        )
        {
            File = trialBalance.File,
        };
    }

    private static void CheckTotals(ReportedLedger ledger, Checked<PostingSegment>[] mapped)
    {
        for (var i = 0; i < mapped.Length; i++)
        {
            var complete = mapped[i].Value.Count == ledger.TrialBalances[i].Count;
            Invariant.Holds(complete || mapped[i].HasErrors, "mapping lost a row without a finding");
            Invariant.Holds(
                !complete
                    || Sum(mapped[i].Value.Functional)
                        == Sum(ledger.TrialBalances[i].Amounts.AsSpan(0, ledger.TrialBalances[i].Count)),
                "mapping changed the sum of a trial balance"
            );
        }
    }

    private static Int128 Sum(ReadOnlySpan<long> amounts)
    {
        Int128 sum = 0;
        foreach (var amount in amounts)
        {
            sum += amount;
        }

        return sum;
    }
}
