using Kessan.Diagnostics;
using Kessan.Entities;
using Kessan.Ledger;
using Kessan.Phases;

namespace Kessan.Combinations;

/// <summary>How business combinations are accounted for under the framework of a closing.</summary>
/// <param name="Basis">The framework.</param>
/// <param name="Policies">What the folder chose, by date; the day of acquisition decides.</param>
/// <remarks>US GAAP measures all goodwill (ASC 805-30-30-1) and does not amortise it; J-GAAP measures what was bought
/// and amortises it evenly over at most twenty years (Accounting Standard No. 21, paragraphs 31 and 32); under IFRS
/// each combination chooses (IFRS 3.19), and goodwill is not amortised (IFRS 3.B63).</remarks>
public sealed record CombinationPolicy(AccountingBasis Basis, PolicyTable Policies)
{
    /// <summary>The most years J-GAAP admits for goodwill.</summary>
    public const int MostYears = 20;

    /// <summary>The policy of a closing, and a finding for every setting in force so far that its basis
    /// forbids.</summary>
    public static Checked<CombinationPolicy> For(ClosingFrame frame)
    {
        var policy = new CombinationPolicy(frame.Basis, frame.Group.Policies);
        var forbidden = frame
            .Group.Policies.All.Where(policies => policies.From <= frame.Date)
            .DistinctBy(policies => policies.Goodwill)
            .Where(policies => policies.Goodwill is { } method && !policy.Admits(method))
            .Select(policies => CombinationDiagnostics.Forbidden(policy, policies.Goodwill!.Value, policies.Location));
        return Checked.With(policy, forbidden);
    }

    /// <summary>The paragraph that goodwill is amortised by.</summary>
    internal const string AmortizationParagraph = "Accounting Standard No. 21.32";

    /// <summary>Whether the basis admits a method.</summary>
    public bool Admits(GoodwillMethod method) =>
        Basis switch
        {
            AccountingBasis.UsGaap => method == GoodwillMethod.Full,
            AccountingBasis.JGaap => method == GoodwillMethod.Purchased,
            _ => true,
        };

    /// <summary>The method of a combination: the basis's own; under IFRS the combination's, else the group's, else full
    /// where the fair value of non-controlling interests is given and purchased where it is not.</summary>
    public GoodwillMethod MethodOf(BusinessCombination combination) =>
        Basis switch
        {
            AccountingBasis.UsGaap => GoodwillMethod.Full,
            AccountingBasis.JGaap => GoodwillMethod.Purchased,
            _ => combination.Goodwill
                ?? Policies.On(combination.AcquisitionDate).Goodwill
                ?? (combination.NonControllingInterest is null ? GoodwillMethod.Purchased : GoodwillMethod.Full),
        };

    /// <summary>Months over which goodwill is amortised, zero where the basis does not; twenty years where the folder
    /// says nothing admissible, which is a finding.</summary>
    public int LifeMonthsOf(BusinessCombination combination)
    {
        if (Basis != AccountingBasis.JGaap)
        {
            return 0;
        }

        return IsAdmissible(YearsOf(combination)) ? 12 * YearsOf(combination)!.Value : 12 * MostYears;
    }

    /// <summary>The years the folder states for goodwill of a combination, or null.</summary>
    internal int? YearsOf(BusinessCombination combination) => Policies.On(combination.AcquisitionDate).GoodwillLife;

    /// <summary>Whether goodwill may be amortised over so many years.</summary>
    internal static bool IsAdmissible(int? years) => years is >= 1 and <= MostYears;

    /// <summary>The paragraph that goodwill is measured by.</summary>
    internal string GoodwillParagraph =>
        Basis switch
        {
            AccountingBasis.UsGaap => "ASC 805-30-30-1",
            AccountingBasis.JGaap => "Accounting Standard No. 21.31",
            _ => "IFRS 3.32",
        };

    /// <summary>The paragraph that a bargain purchase is recognised by.</summary>
    internal string BargainParagraph =>
        Basis switch
        {
            AccountingBasis.UsGaap => "ASC 805-30-25-2",
            AccountingBasis.JGaap => "Accounting Standard No. 21.33",
            _ => "IFRS 3.34",
        };

    /// <summary>The paragraph that assets and liabilities are measured by.</summary>
    internal string FairValueParagraph =>
        Basis switch
        {
            AccountingBasis.UsGaap => "ASC 805-20-30-1",
            AccountingBasis.JGaap => "Accounting Standard No. 21.28",
            _ => "IFRS 3.18",
        };

    /// <summary>The paragraph that goodwill is impaired by.</summary>
    internal string ImpairmentParagraph =>
        Basis switch
        {
            AccountingBasis.UsGaap => "ASC 350-20-35-2",
            AccountingBasis.JGaap => "Accounting Standard for Impairment of Fixed Assets 2.8",
            _ => "IAS 36.90",
        };
}
