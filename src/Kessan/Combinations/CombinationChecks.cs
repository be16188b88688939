using Kessan.Accounts;
using Kessan.Amounts;
using Kessan.Diagnostics;
using Kessan.Entities;
using Kessan.Phases;

namespace Kessan.Combinations;

/// <summary>What must be true of a combination as the folder states it.</summary>
internal static class CombinationChecks
{
    /// <summary>Every finding that does not need goodwill to be measured.</summary>
    public static IEnumerable<Diagnostic> Of(
        BusinessCombination combination,
        CombinationPolicy policy,
        ClosingFrame frame
    )
    {
        if (combination.Goodwill is { } method && !policy.Admits(method))
        {
            yield return CombinationDiagnostics.Forbidden(policy, method, combination.At("goodwill"));
        }

        if (!HasInterest(combination))
        {
            yield return CombinationDiagnostics.NoInterest(combination);
        }

        foreach (var impairment in combination.Impairments.Where(i => i.Date < combination.AcquisitionDate))
        {
            yield return CombinationDiagnostics.BeforeAcquisition(combination, impairment.Location, impairment.Date);
        }

        foreach (var finding in combination.FairValues.SelectMany(a => OfRelease(combination, a, frame)))
        {
            yield return finding;
        }
    }

    /// <summary>Findings about measured goodwill.</summary>
    public static IEnumerable<Diagnostic> OfGoodwill(
        BusinessCombination combination,
        CombinationPolicy policy,
        ClosingFrame frame,
        long goodwill
    )
    {
        var currency = frame.Group.Entities[combination.Acquiree].FunctionalCurrency;
        var findings = new List<Diagnostic>();
        if (goodwill < 0 && combination.AcquisitionDate >= frame.YearStart)
        {
            var gain = new Money(-goodwill, currency);
            findings.Add(CombinationDiagnostics.Bargain(combination, gain, policy.BargainParagraph));
        }

        var policies = policy.Policies.On(combination.AcquisitionDate);
        var life = policy.LifeMonthsOf(combination);
        if (life > 0 && goodwill > 0 && !CombinationPolicy.IsAdmissible(policies.GoodwillLife))
        {
            findings.Add(CombinationDiagnostics.NoLife(combination, policies));
        }

        GoodwillCharges.By(
            combination,
            goodwill,
            life,
            frame.Date,
            (impairment, stated, standing) =>
                findings.Add(
                    CombinationDiagnostics.TooMuchImpairment(impairment, new(stated, currency), new(standing, currency))
                )
        );
        return findings;
    }

    /// <summary>Whether an interest was acquired at all, and at most all of it.</summary>
    public static bool HasInterest(BusinessCombination combination) =>
        combination.Interest > Fraction.Zero && combination.Interest <= Fraction.One;

    private static IEnumerable<Diagnostic> OfRelease(
        BusinessCombination combination,
        FairValueAdjustment adjustment,
        ClosingFrame frame
    )
    {
        var currency = frame.Group.Entities[combination.Acquiree].FunctionalCurrency;
        var isResult = adjustment.Release < 0 || frame.Group.Chart[adjustment.Release].Class.IsResult();
        if (!isResult)
        {
            yield return CombinationDiagnostics.ReleaseToBalance(
                adjustment,
                frame.Group.Chart[adjustment.Release].Code
            );
        }

        foreach (var dated in adjustment.Released.Where(dated => dated.Date < combination.AcquisitionDate))
        {
            yield return CombinationDiagnostics.BeforeAcquisition(combination, adjustment.Location, dated.Date);
        }

        var released = FairValueRelease.ReleasedBy(adjustment, combination.AcquisitionDate, DateOnly.MaxValue);
        var isOpposite = released != 0 && Math.Sign(released) != Math.Sign(adjustment.Amount);
        if (isOpposite || Int128.Abs(released) > Int128.Abs(adjustment.Amount))
        {
            yield return CombinationDiagnostics.TooMuchReleased(
                adjustment,
                new(released, currency),
                new(adjustment.Amount, currency)
            );
        }
    }
}
