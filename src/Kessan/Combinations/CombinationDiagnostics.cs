using System.Globalization;
using Kessan.Amounts;
using Kessan.Diagnostics;
using Kessan.Entities;
using Kessan.Ledger;
using Kessan.Phases;

namespace Kessan.Combinations;

/// <summary>Findings about business combinations.</summary>
internal static class CombinationDiagnostics
{
    public static Diagnostic Forbidden(CombinationPolicy policy, GoodwillMethod method, SourceLocation at)
    {
        var (found, used) = method == GoodwillMethod.Full ? ("full", "purchased") : ("purchased", "full");
        return new(
            "KES1401",
            Severity.Error,
            $"goodwill is set to {found}, which {policy.Basis.Id()} forbids ({policy.GoodwillParagraph})",
            at,
            $"the combination is accounted for with {used} goodwill",
            "leave the setting out; the basis decides"
        );
    }

    public static Diagnostic Bargain(BusinessCombination combination, Money gain, string paragraph) =>
        new(
            "KES1402",
            Severity.Warning,
            $"the acquisition of {Text(combination.AcquisitionDate)} is a bargain purchase of {gain}",
            combination.At("consideration"),
            "the gain goes to the result of the year, after every asset and liability was looked at again "
                + $"({paragraph})",
            "check fair values, consideration and non-controlling interests; accept the finding when they stand"
        );

    public static Diagnostic NoRate(BusinessCombination combination, Currency currency) =>
        new(
            "KES1403",
            Severity.Error,
            $"there is no rate of {currency} on {Text(combination.AcquisitionDate)}, the day of acquisition",
            combination.At("date"),
            "goodwill cannot be measured; the combination is left out",
            $"give rate in the combination, or a historical or closing rate of {currency} for that day in rates.csv"
        );

    public static Diagnostic NoInterest(BusinessCombination combination) =>
        new(
            "KES1404",
            Severity.Error,
            $"the interest acquired is {combination.Interest}; it must be above 0 and at most 1",
            combination.At("interest"),
            "goodwill cannot be measured; the combination is left out",
            "write interest in per cent (80) or as a fraction (4/5)"
        );

    public static Diagnostic NoLife(BusinessCombination combination, GroupPolicies policies) =>
        new(
            "KES1405",
            Severity.Error,
            policies.GoodwillLife is not { } years
                ? "goodwill is amortised under jgaap, and no goodwill_life is given"
                : string.Create(CultureInfo.InvariantCulture, $"goodwill_life is {years} years; jgaap admits 1 to 20"),
            policies.Location,
            "it is amortised over 20 years (Accounting Standard No. 21.32)",
            "give policies: goodwill_life in group.yaml, 1 to 20 years, in force on the day of acquisition, "
                + Text(combination.AcquisitionDate)
        );

    public static Diagnostic TooMuchImpairment(GoodwillImpairment impairment, Money stated, Money standing) =>
        new(
            "KES1406",
            Severity.Error,
            $"goodwill is impaired by {stated}, and {standing} of it stand on {Text(impairment.Date)}",
            impairment.Location,
            "what stands is impaired, and no more",
            "correct the amount or the date"
        );

    public static Diagnostic TooMuchReleased(FairValueAdjustment adjustment, Money released, Money amount) =>
        new(
            "KES1407",
            Severity.Error,
            $"{released} are released of a fair-value adjustment of {amount}",
            adjustment.Location,
            "the account adjusted would turn to the other side",
            "correct the dated amounts; they have the adjustment's sign and together at most its amount"
        );

    public static Diagnostic ReleaseToBalance(FairValueAdjustment adjustment, string account) =>
        new(
            "KES1408",
            Severity.Error,
            $"a fair-value adjustment is released to {account}, which is no income and no expense",
            adjustment.Location,
            "releases of earlier years cannot be told from the balance",
            "name an account of the result under release"
        );

    public static Diagnostic NoRole(string name) =>
        new(
            "KES1409",
            Severity.Error,
            $"business combinations post to an account with role {name}, and the chart has none",
            new("accounts.csv"),
            "the combinations that need it are left out",
            $"give one account the role {name}"
        );

    public static Diagnostic BeforeAcquisition(BusinessCombination combination, SourceLocation at, DateOnly date) =>
        new(
            "KES1410",
            Severity.Error,
            $"{Text(date)} is before the day of acquisition, {Text(combination.AcquisitionDate)}",
            at,
            "the impairment or release is left out",
            "correct the date"
        );

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
