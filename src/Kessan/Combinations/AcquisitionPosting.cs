using System.Globalization;
using Kessan.Accounts;
using Kessan.Entities;
using Kessan.Ledger;

namespace Kessan.Combinations;

/// <summary>Posts what a combination recognised and what became of it.</summary>
/// <remarks>All journals are in the acquiree's functional currency, against the fair-value reserve, which is eliminated
/// with its equity. What happened before the fiscal year has movement <see cref="Movement.Opening"/> and its results in
/// retained earnings; what happened in it has <see cref="Movement.ScopeChange"/>, <see cref="Movement.Depreciation"/>
/// or <see cref="Movement.Impairment"/>, deferred tax released <see cref="Movement.Change"/>.</remarks>
internal sealed class AcquisitionPosting(
    BusinessCombination combination,
    CombinationPolicy policy,
    CombinationJournals journals
)
{
    /// <summary>Fair-value adjustments and their deferred tax.</summary>
    public void RecognizeFairValues()
    {
        var rows = journals.Journal(
            "fair-values",
            policy.FairValueParagraph,
            "assets and liabilities at fair value on the day of acquisition, with deferred tax",
            combination.Location
        );
        var reserve = 0L;
        foreach (var adjustment in combination.FairValues)
        {
            var tax = FairValueRelease.Tax(adjustment);
            reserve = checked(reserve + tax - adjustment.Amount);
            rows.Add(journals.Row(adjustment.Account, adjustment.Amount, journals.Recognition));
            rows.Add(journals.Row(TaxRole(adjustment), -tax, journals.Recognition));
        }

        rows.Add(journals.Row(AccountRole.FairValueReserve, reserve, journals.Recognition));
    }

    /// <summary>Goodwill, or the gain on a bargain purchase.</summary>
    /// <returns>Keys of journals whose results are the acquirer's owners' alone.</returns>
    public string[] RecognizeGoodwill(long goodwill)
    {
        if (goodwill >= 0)
        {
            var rows = journals.Journal(
                "goodwill",
                policy.GoodwillParagraph,
                "consideration and what others hold, over identifiable net assets at fair value",
                combination.Location
            );
            rows.Add(journals.Row(AccountRole.Goodwill, goodwill, journals.Recognition));
            rows.Add(journals.Row(AccountRole.FairValueReserve, -goodwill, journals.Recognition));
            return [];
        }

        var bargain = journals.Journal(
            "bargain-purchase",
            policy.BargainParagraph,
            "identifiable net assets at fair value, over consideration and what others hold",
            combination.Location
        );
        bargain.Add(journals.Row(AccountRole.FairValueReserve, -goodwill, journals.Recognition));
        bargain.Add(
            journals.Recognition == Movement.Opening
                ? journals.Row(AccountRole.RetainedEarnings, goodwill, Movement.Opening)
                : journals.Row(AccountRole.BargainPurchaseGain, goodwill, Movement.None)
        );
        return [journals.Prefix + "bargain-purchase"];
    }

    /// <summary>Releases of fair-value adjustments and of their deferred tax.</summary>
    public void Release()
    {
        for (var i = 0; i < combination.FairValues.Length; i++)
        {
            var adjustment = combination.FairValues[i];
            var before = FairValueRelease.ReleasedBy(adjustment, combination.AcquisitionDate, journals.LastYearEnd);
            var now = FairValueRelease.ReleasedBy(adjustment, combination.AcquisitionDate, journals.End);
            var taxBefore = FairValueRelease.TaxReleased(adjustment, before);
            var tax = FairValueRelease.TaxReleased(adjustment, now) - taxBefore;
            var name = string.Create(CultureInfo.InvariantCulture, $"release/{i + 1:00}");
            var carried = Released(name + "/carried", "released before the fiscal year", adjustment);
            carried.Add(journals.Row(adjustment.Account, -before, Movement.Opening));
            carried.Add(journals.Row(TaxRole(adjustment), taxBefore, Movement.Opening));
            carried.Add(journals.Row(AccountRole.RetainedEarnings, before - taxBefore, Movement.Opening));
            var year = Released(name + "/year", "released in the fiscal year", adjustment);
            year.Add(journals.Row(adjustment.Account, before - now, Movement.Depreciation));
            year.Add(journals.Row(adjustment.Release, now - before, Movement.None));
            year.Add(journals.Row(TaxRole(adjustment), tax, Movement.Change));
            year.Add(journals.Row(AccountRole.DeferredTaxExpense, -tax, Movement.None));
        }
    }

    /// <summary>Amortisation and impairment of goodwill.</summary>
    /// <returns>Keys of the journals.</returns>
    public string[] Charge(GoodwillCharges before, GoodwillCharges now)
    {
        var (amortized, impaired) = (now.Amortized - before.Amortized, now.Impaired - before.Impaired);
        var carried = Charged("goodwill-charge/carried", "amortised and impaired before the fiscal year");
        carried.Add(journals.Row(AccountRole.Goodwill, -before.Total, Movement.Opening));
        carried.Add(journals.Row(AccountRole.RetainedEarnings, before.Total, Movement.Opening));
        var year = Charged("goodwill-charge/year", "amortised and impaired in the fiscal year");
        year.Add(journals.Row(AccountRole.Goodwill, -amortized, Movement.Depreciation));
        year.Add(journals.Row(AccountRole.Goodwill, -impaired, Movement.Impairment));
        year.Add(journals.Row(AccountRole.GoodwillAmortization, amortized, Movement.None));
        year.Add(journals.Row(AccountRole.GoodwillImpairment, impaired, Movement.None));
        return [journals.Prefix + "goodwill-charge/carried", journals.Prefix + "goodwill-charge/year"];
    }

    private static AccountRole TaxRole(FairValueAdjustment adjustment) =>
        adjustment.Amount > 0 ? AccountRole.DeferredTaxLiability : AccountRole.DeferredTaxAsset;

    private List<PostingRow> Released(string name, string reason, FairValueAdjustment adjustment) =>
        journals.Journal(name, policy.FairValueParagraph, reason, adjustment.Location);

    private List<PostingRow> Charged(string name, string reason) =>
        journals.Journal(
            name,
            policy.Basis == AccountingBasis.JGaap
                ? CombinationPolicy.AmortizationParagraph
                : policy.ImpairmentParagraph,
            reason,
            combination.Location
        );
}
