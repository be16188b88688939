using System.Collections.Immutable;
using Kessan.Accounts;
using Kessan.Amounts;
using Kessan.Diagnostics;
using Kessan.Entities;
using Kessan.Ledger;
using Kessan.Phases;

namespace Kessan.Combinations;

/// <summary>Acquisition accounting in the acquiree's functional currency: fair-value adjustments with deferred tax,
/// goodwill, and what became of them (IFRS 3, ASC 805, Accounting Standard No. 21).</summary>
/// <remarks>Goodwill and fair-value adjustments are the foreign operation's (IAS 21.47, ASC 830-30-45), so they are
/// posted before translation, and one translation and one proof cover them. A combination stands from its date as long
/// as the acquiree's ledger is part of the year to date; of an acquiree that left, up to the day it left. An entity
/// that left and was acquired again has its last combination only.</remarks>
public static class CombinationStage
{
    /// <summary>Adds the journals of every combination up to the closing day.</summary>
    /// <remarks>A combination that cannot be measured is left out whole, and found.</remarks>
    public static Checked<CombinedLedger> Run(AdjustedLedger ledger, CombinationPolicy policy)
    {
        var frame = ledger.Frame;
        var findings = new List<Diagnostic>();
        var results = new List<AcquisitionResult>();
        var segments = new List<PostingSegment>();
        foreach (var ofAcquiree in InForce(frame).GroupBy(place => frame.Group.Combinations[place].Acquiree))
        {
            var builder = SegmentBuilder.Functional(Stage.Combinations, ofAcquiree.Key);
            results.AddRange(
                ofAcquiree.Select(place => Account(frame, policy, place, builder, findings)).OfType<AcquisitionResult>()
            );
            if (!builder.IsEmpty)
            {
                segments.Add(builder.Build());
            }
        }

        ImmutableArray<PostingSegment> all = [.. ledger.Segments, .. segments];
        return Checked.With(new CombinedLedger(frame, all, ledger.TopSide, [.. results]), findings.Distinct());
    }

    /// <summary>Places of the combinations that stand, in order of acquiree, date and acquirer.</summary>
    private static IEnumerable<int> InForce(ClosingFrame frame)
    {
        var combinations = frame.Group.Combinations;
        return Enumerable
            .Range(0, combinations.Length)
            .Where(place => IsInForce(combinations[place], frame))
            .OrderBy(place => combinations[place].Acquiree)
            .ThenBy(place => combinations[place].AcquisitionDate)
            .ThenBy(place => combinations[place].Acquirer);
    }

    private static bool IsInForce(BusinessCombination combination, ClosingFrame frame) =>
        combination.AcquisitionDate <= frame.Date
        && frame.Scope[combination.Acquiree].HasLedger
        && !frame.Group.Combinations.Any(later =>
            later.Acquiree == combination.Acquiree
            && later.AcquisitionDate <= frame.Date
            && frame.Group.Ownership.Events.Any(sold =>
                (sold.Owner, sold.Entity) == (combination.Acquirer, combination.Acquiree)
                && sold.Interest.IsZero
                && sold.Date >= combination.AcquisitionDate
                && sold.Date <= later.AcquisitionDate
            )
        );

    private static AcquisitionResult? Account(
        ClosingFrame frame,
        CombinationPolicy policy,
        int place,
        SegmentBuilder builder,
        List<Diagnostic> findings
    )
    {
        var combination = frame.Group.Combinations[place];
        findings.AddRange(CombinationChecks.Of(combination, policy, frame));
        var (rates, missing) = AcquisitionRates.Of(combination, frame);
        if (rates is null)
        {
            findings.Add(CombinationDiagnostics.NoRate(combination, missing));
        }

        if (rates is null || !CombinationChecks.HasInterest(combination))
        {
            return null;
        }

        var method = policy.MethodOf(combination);
        var measured = GoodwillMeasurement.Of(combination, method, rates, NetAssets(combination));
        findings.AddRange(CombinationChecks.OfGoodwill(combination, policy, frame, measured.Goodwill));
        var journals = new CombinationJournals(frame, combination);
        var result = Post(combination, policy, journals, measured) with
        {
            Combination = place,
            Rate = rates.Rate,
            IsFull = method == GoodwillMethod.Full,
        };
        findings.AddRange(journals.Findings);
        if (!journals.AreComplete)
        {
            return null;
        }

        Invariant.Holds(
            journals.On(AccountRole.Goodwill) == result.Standing,
            $"goodwill of {journals.Prefix} is posted as {journals.On(AccountRole.Goodwill)}, not {result.Standing}"
        );
        journals.AddTo(builder);
        return result.IsFull ? result with { OwnersAlone = [.. result.OwnersAlone.Where(IsBargain)] } : result;
    }

    private static bool IsBargain(string key) => key.EndsWith("bargain-purchase", StringComparison.Ordinal);

    private static AcquisitionResult Post(
        BusinessCombination combination,
        CombinationPolicy policy,
        CombinationJournals journals,
        GoodwillMeasurement measured
    )
    {
        var life = policy.LifeMonthsOf(combination);
        var before = GoodwillCharges.By(combination, measured.Goodwill, life, journals.LastYearEnd);
        var now = GoodwillCharges.By(combination, measured.Goodwill, life, journals.End);
        var posting = new AcquisitionPosting(combination, policy, journals);
        posting.RecognizeFairValues();
        var owners = posting.RecognizeGoodwill(measured.Goodwill);
        posting.Release();
        var charges = posting.Charge(before, now);
        return new(
            0,
            combination.Acquiree,
            combination.Acquirer,
            measured.NetAssets,
            measured.Goodwill,
            false,
            measured.NonControllingInterest,
            ExchangeRate.One,
            measured.Derived
        )
        {
            JournalPrefix = journals.Prefix,
            ChargedBefore = before.Total,
            ChargedInYear = now.Total - before.Total,
            OwnersAlone = [.. owners, .. charges],
        };
    }

    /// <summary>Identifiable net assets at fair value: equity, and adjustments less deferred tax; positive.</summary>
    private static long NetAssets(BusinessCombination combination)
    {
        Int128 sum = 0;
        foreach (var equity in combination.Equity)
        {
            sum -= equity.Amount;
        }

        foreach (var adjustment in combination.FairValues)
        {
            sum += (Int128)adjustment.Amount - FairValueRelease.Tax(adjustment);
        }

        return Invariant.Narrow(sum);
    }
}
