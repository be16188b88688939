using System.Globalization;
using System.Text;
using Kessan.Accounts;
using Kessan.Diagnostics;
using Kessan.Entities;
using Kessan.Ledger;

namespace Kessan.Interests;

/// <summary>Findings about interests in other entities.</summary>
internal static class InterestDiagnostics
{
    /// <summary>KES1810: the chart lacks an account the step posts to.</summary>
    public static Diagnostic RoleMissing(AccountRole role) =>
        new(
            "KES1810",
            Severity.Error,
            $"the group chart has no account with the role {Kebab(role)}, which this closing needs",
            new("accounts.csv"),
            "What would be posted to it is left out.",
            $"Give an account of accounts.csv the role {Kebab(role)}."
        );

    /// <summary>KES1811: investment and equity at acquisition do not meet.</summary>
    public static Diagnostic SidesDiffer(InterestEntries entries, Subsidiary subsidiary, long cost, long difference) =>
        subsidiary.Combination is null
            ? FoundedDiffers(entries, subsidiary, cost, difference)
            : new(
                "KES1811",
                Severity.Error,
                $"owners carry {entries.Code(subsidiary.Entity)} at {entries.Money(cost)}; its equity at "
                    + "acquisition with fair "
                    + $"values and goodwill, less what others hold, is {entries.Money(cost + difference)}; "
                    + "difference "
                    + $"{entries.Money(difference)}",
                subsidiary.Combination.Location,
                "Nothing is eliminated, so that investments and equity both stand in the statements.",
                "The investment account must carry the consideration of the combination with the acquiree as "
                    + "partner, and "
                    + "must be translated at historical rates."
            )
            {
                ConcernsProof = true,
            };

    /// <summary>KES1813: the folder's opening differs from what acquisition and opening balances give.</summary>
    public static Diagnostic OpeningDiffers(InterestEntries entries, int entity, long stated, long derived) =>
        new(
            "KES1813",
            Severity.Warning,
            $"others' share of what {entries.Code(entity)} grew by before the first year is stated as "
                + $"{entries.Money(-stated)}; acquisition and opening balances give {entries.Money(-derived)}; "
                + "difference "
                + $"{entries.Money(derived - stated)}",
            new("opening/consolidation.csv"),
            "The stated amounts are used; the proof of non-controlling interests shows the difference.",
            "Correct the row, the opening equity or the combination; without rows the derivation is used."
        );

    /// <summary>KES1814: an interest changed inside a closing period.</summary>
    public static Diagnostic ApportionedByDays(InterestEntries entries, int entity, DateOnly day, long growth) =>
        new(
            "KES1814",
            Severity.Warning,
            $"the interest in {entries.Code(entity)} changed on {Day(day)}, inside the period that closes on "
                + $"{Day(entries.Frame.Date)}; the period's growth of {entries.Money(-growth)} is shared by days",
            Event(entries, entity, day),
            "Results are taken to arise evenly.",
            "Close on that day for exact shares."
        );

    /// <summary>KES1815: results before the acquisition are taken out in proportion.</summary>
    public static Diagnostic EarnedInProportion(
        InterestEntries entries,
        int entity,
        long earned,
        BusinessCombination combination
    ) =>
        new(
            "KES1815",
            Severity.Warning,
            $"{entries.Code(entity)} was acquired on {Day(combination.AcquisitionDate)}, which is no closing; "
                + $"what it earned in the year until then, {entries.Money(-earned)}, is taken out of its result "
                + "accounts in proportion",
            combination.Location,
            "The total follows from the equity at acquisition; its split over accounts is assumed.",
            "Add a trial balance of the acquisition day's closing for an exact split."
        );

    /// <summary>KES1816: equity at acquisition does not tie to the acquiree's ledger.</summary>
    public static Diagnostic EquityAtAcquisitionDiffers(
        InterestEntries entries,
        Subsidiary subsidiary,
        long difference
    ) =>
        new(
            "KES1816",
            Severity.Error,
            $"the equity of {entries.Code(subsidiary.Entity)} at acquisition is "
                + $"{entries.Money(-subsidiary.Equity.Values.Sum())}; its "
                + $"ledger of that day shows {entries.Money(-subsidiary.Equity.Values.Sum() - difference)}; "
                + "difference "
                + $"{entries.Money(difference)}",
            subsidiary.Combination!.Location,
            "Its results of the year before the acquisition stay in the result.",
            "Equity at acquisition includes what was earned in the year until then; correct it or the trial balance."
        );

    /// <summary>KES1817: the cost of an investment changed and the register knows nothing of it.</summary>
    public static Diagnostic CostWithoutEvent(InterestEntries entries, Subsidiary subsidiary, long difference) =>
        new(
            "KES1817",
            Severity.Error,
            $"investments in {entries.Code(subsidiary.Entity)} changed this year, and what it was paid does not "
                + "answer to it: "
                + $"difference {entries.Money(difference)}, and the ownership register has no event",
            entries.Frame.Group.Entities[subsidiary.Entity].Location,
            "The change is not eliminated.",
            "Add the event to ownership.csv, or post the payment as capital (movement Issue) in the books of both."
        );

    /// <summary>KES1818: register and books disagree about what was paid.</summary>
    public static Diagnostic ConsiderationDiffers(
        InterestEntries entries,
        OwnershipEvent e,
        long stated,
        long booked
    ) =>
        new(
            "KES1818",
            Severity.Error,
            $"{entries.Code(e.Owner)} paid {entries.Money(stated)} for shares in {entries.Code(e.Entity)} by "
                + "the ownership "
                + $"register; its investment account and gains show {entries.Money(booked)}; difference "
                + $"{entries.Money(stated - booked)}",
            e.Location,
            "The books are used for additional paid-in capital.",
            "Correct the consideration, or book the cost with the entity as partner and a gain on the account "
                + "with role "
                + "gain-on-loss-of-control, with the entity as partner too."
        );

    /// <summary>KES1819: shares bought before the first year beside the combination.</summary>
    public static Diagnostic EarlierTranche(InterestEntries entries, Subsidiary subsidiary, long difference) =>
        new(
            "KES1819",
            Severity.Warning,
            $"holdings in {entries.Code(subsidiary.Entity)} changed between its combination and the first year; "
                + "the difference "
                + $"between their cost and others' part, {entries.Money(-difference)}, goes to additional "
                + "paid-in capital",
            subsidiary.Combination?.Location ?? default,
            "Others' part is taken with what equity grew by until the first year's opening, not until each purchase.",
            "State what others held in opening/consolidation.csv if that matters."
        );

    /// <summary>KES1820: the fair value retained is taken from the price.</summary>
    public static Diagnostic RetainedByPrice(InterestEntries entries, OwnershipEvent e, long value) =>
        new(
            "KES1820",
            Severity.Warning,
            $"the fair value of what {entries.Code(e.Owner)} retains in {entries.Code(e.Entity)} is not stated; "
                + "by the price of "
                + $"the shares sold it is {entries.Money(value)}",
            e.Location,
            "A price for control may contain a premium that the rest does not have.",
            "State it in the column retained_fair_value of ownership.csv."
        );

    /// <summary>KES1821: the gain on losing control comes out differently by two ways.</summary>
    public static Diagnostic GainDiffers(InterestEntries entries, OwnershipEvent e, long derived, long made) =>
        new(
            "KES1821",
            Severity.Error,
            $"the gain on losing control of {entries.Code(e.Entity)} is {entries.Money(derived)} by the "
                + "consideration of the "
                + $"ownership register, {entries.Money(made)} by the books of {entries.Code(e.Owner)}; difference "
                + $"{entries.Money(derived - made)}",
            e.Location,
            "The books are used.",
            "Correct the consideration, or the cost taken from the investment account and the gain booked with "
                + "the entity as "
                + "partner."
        )
        {
            ConcernsProof = true,
        };

    /// <summary>KES1822: a rate for an investee is missing.</summary>
    public static Diagnostic RateMissing(InterestEntries entries, EquityMethodResult row, DateOnly day) =>
        new(
            "KES1822",
            Severity.Error,
            $"no {entries.Frame.Group.Entities[row.Investee].FunctionalCurrency} rates for the period of "
                + $"{entries.Code(row.Investee)} that ends on {Day(day)}",
            row.Location,
            "The group's share of that period is left out.",
            "Add the average rate of the period and the closing rates at its beginning and end to rates.csv."
        );

    /// <summary>KES1823: an investee has no results at a closing.</summary>
    public static Diagnostic NoResults(InterestEntries entries, int investee) =>
        new(
            "KES1823",
            Severity.Warning,
            $"{entries.Code(investee)} is an equity-method investee and has no results at {entries.Frame.Closing}",
            new("equity-method.csv"),
            "Its last results of the year are used; without any the investment stays as it was.",
            "Add a row to equity-method.csv, or its trial balance."
        );

    /// <summary>KES1824: a dividend of an investee is booked with another amount.</summary>
    public static Diagnostic DividendDiffers(
        InterestEntries entries,
        int owner,
        int investee,
        (long Expected, long Booked) dividend
    ) =>
        new(
            "KES1824",
            Severity.Warning,
            $"{entries.Code(investee)} declared dividends of which {entries.Money(dividend.Expected)} are "
                + $"{entries.Code(owner)}'s; its books show {entries.Money(dividend.Booked)} as dividend "
                + "income; difference "
                + $"{entries.Money(dividend.Expected - dividend.Booked)}",
            new("equity-method.csv"),
            "The booked amount is taken out of the result and reduces the investment.",
            "Book dividends of investees on the account with role dividend-income, with the investee as partner."
        );

    /// <summary>KES1825: net assets of an investee do not follow from its results.</summary>
    public static Diagnostic NetAssetsDoNotRoll(
        InterestEntries entries,
        EquityMethodResult row,
        Amounts.Fraction rest
    ) =>
        new(
            "KES1825",
            Severity.Warning,
            $"net assets of {entries.Code(row.Investee)} at {row.Closing} are "
                + $"{entries.Money(InterestEntries.Round(rest))} more "
                + "than those before with result, other comprehensive income and dividends",
            row.Location,
            "The investment follows results and dividends; its second derivation from net assets shows the "
                + "difference.",
            "Correct the row, or add what is missing to its other comprehensive income or dividends."
        );

    /// <summary>KES1826: losses beyond the carrying amount.</summary>
    public static Diagnostic LossesNotRecognized(InterestEntries entries, int owner, int investee, long amount) =>
        new(
            "KES1826",
            Severity.Info,
            $"losses of {entries.Code(investee)} of {entries.Money(amount)} are not recognised by "
                + $"{entries.Code(owner)}, whose "
                + "investment is carried at nothing",
            new("equity-method.csv"),
            "Profits are recognised again after they have covered them (IAS 28.39, ASC 323-10-35-22).",
            "Post a liability by adjustment where the group has guaranteed or will pay."
        );

    /// <summary>KES1827: what the last close left does not balance.</summary>
    public static Diagnostic CarriedUnbalanced(InterestEntries entries, long difference) =>
        new(
            "KES1827",
            Severity.Error,
            $"consolidation entries of earlier closes do not balance: {entries.Money(difference)}",
            new("opening/consolidation.csv"),
            "Those that do not balance by themselves are left out.",
            "Unrealised profit with an entity that left last year must be released first."
        )
        {
            ConcernsProof = true,
        };

    /// <summary>KES1828: an investment in a subsidiary is left over.</summary>
    public static Diagnostic InvestmentLeft(
        InterestEntries entries,
        int owner,
        int entity,
        (long Booked, long Left) amounts
    ) =>
        new(
            "KES1828",
            Severity.Error,
            $"{entries.Code(owner)} carries {entries.Code(entity)} at {entries.Money(amounts.Booked)}; "
                + $"{entries.Money(amounts.Booked - amounts.Left)} are eliminated, "
                + $"{entries.Money(amounts.Left)} are left",
            entries.Frame.Group.Entities[entity].Location,
            "An investment in a consolidated entity would stand in the statements.",
            "The opening of the investment must be what the last year closed with."
        )
        {
            ConcernsProof = true,
        };

    /// <summary>KES1829: the proof of non-controlling interests fails.</summary>
    public static Diagnostic ProofFails(InterestEntries entries, Subsidiary subsidiary, long posted, long derived) =>
        new(
            "KES1829",
            Severity.Error,
            $"non-controlling interests in {entries.Code(subsidiary.Entity)} are {entries.Money(-posted)} by "
                + "journals and "
                + $"{entries.Money(-derived)} by net assets; difference {entries.Money(posted - derived)}",
            subsidiary.Combination?.Location ?? entries.Frame.Group.Entities[subsidiary.Entity].Location,
            "One of equity at acquisition, stated openings and the register contradicts the net assets.",
            "Compare equity at acquisition and opening/consolidation.csv with the opening balances."
        )
        {
            ConcernsProof = true,
        };

    /// <summary>KES1831: what was held before control has no fair value.</summary>
    public static Diagnostic PreviousInterestNotStated(InterestEntries entries, Subsidiary subsidiary) =>
        new(
            "KES1831",
            Severity.Error,
            $"{entries.Code(subsidiary.Entity)} was an equity-method investee until "
                + $"{Day(subsidiary.Combination!.AcquisitionDate)}; its combination does not state the fair value of "
                + "what "
                + "was held before",
            subsidiary.Combination.Location,
            "Nothing is eliminated: goodwill and the gain or loss on that interest need it (IFRS 3.42, ASC "
                + "805-10-25-10).",
            "Add previously_held to the combination, and let consideration be what was paid on the day alone."
        );

    /// <summary>KES1832: a partly held subsidiary obtained control in steps.</summary>
    public static Diagnostic PreviousInterestOfPartlyHeld(InterestEntries entries, Subsidiary subsidiary) =>
        new(
            "KES1832",
            Severity.Error,
            $"{entries.Code(subsidiary.Acquirer)}, which is not wholly owned, obtained control of "
                + $"{entries.Code(subsidiary.Entity)} in steps; the part of others in the gain cannot be attributed "
                + "yet",
            subsidiary.Combination!.Location,
            "Nothing is eliminated.",
            "Enter the steps as top-side adjustments."
        );

    private static Diagnostic FoundedDiffers(
        InterestEntries entries,
        Subsidiary subsidiary,
        long cost,
        long difference
    ) =>
        new(
            "KES1812",
            Severity.Error,
            $"{entries.Code(subsidiary.Entity)} has no combination file, and owners carry it at "
                + $"{entries.Money(cost)} while their "
                + $"part of its paid-in capital is {entries.Money(cost + difference)}; difference "
                + $"{entries.Money(difference)}",
            entries.Frame.Group.Entities[subsidiary.Entity].Location,
            "Only a subsidiary the group founded, at cost equal to capital, can be eliminated without one.",
            $"Add combinations/{entries.Code(subsidiary.Entity)}.yaml with its equity at acquisition."
        )
        {
            ConcernsProof = true,
        };

    private static SourceLocation Event(InterestEntries entries, int entity, DateOnly day) =>
        entries
            .Frame.Group.Ownership.Events.Where(e => e.Date == day)
            .OrderBy(e => e.Entity == entity ? 0 : 1)
            .First()
            .Location;

    private static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Kebab(AccountRole role)
    {
        var text = new StringBuilder();
        foreach (var letter in role.ToString())
        {
            text.Append(char.IsUpper(letter) && text.Length > 0 ? "-" : string.Empty)
                .Append(char.ToLowerInvariant(letter));
        }

        return text.ToString();
    }
}
