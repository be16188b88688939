using Kessan.Amounts;
using Kessan.Diagnostics;
using Kessan.Entities;
using Kessan.Ledger;
using Kessan.Periods;
using Kessan.Phases;

namespace Kessan.Consolidation;

/// <summary>Findings about how closings follow each other, and about accepted findings.</summary>
internal static class ConsolidationDiagnostics
{
    public static Diagnostic OpeningRateMissing(Entity entity, DateOnly date) =>
        new(
            "KES1112",
            Severity.Error,
            $"there is no closing rate of {entity.FunctionalCurrency} on {date:yyyy-MM-dd}, the day the books of "
                + $"{entity.Code} open",
            new("rates.csv"),
            "opening balances cannot be translated",
            $"add the row {entity.FunctionalCurrency},{date:yyyy-MM-dd},closing,<rate> to rates.csv"
        );

    public static Diagnostic HistoricalMissing(OpeningBalance balance, string account, Entity entity) =>
        new(
            "KES1113",
            Severity.Error,
            $"the opening of {account} of {entity.Code} has no historical amount",
            balance.Location,
            $"{account} is translated at historical rates, and {entity.FunctionalCurrency} is not the presentation "
                + "currency",
            "fill the historical column with the presentation amount the last consolidation showed"
        );

    public static Diagnostic OpeningUnbalanced(OpeningBalance balance, string entity, Money difference) =>
        new(
            "KES1114",
            Severity.Error,
            $"the opening of {entity} does not balance: debits less credits are {difference}",
            new(balance.Location.File),
            "the sum of all rows must be zero",
            "look for an amount of this size, or half of it with its sign turned"
        )
        {
            ConcernsProof = true,
        };

    public static Diagnostic CarriedAdjustment(CarriedEntry entry, string entity, Money carried, Money shown) =>
        new(
            "KES1115",
            Severity.Error,
            $"the translation adjustment of {entity} is carried at {carried}, but its opening comes to {shown}",
            entry.Location,
            $"the difference is {carried + -shown}; an opening comes to what its balances at the closing rate and its "
                + "equity at historical amounts leave",
            $"correct the historical amounts of equity in opening/{entity}.csv, or this row"
        )
        {
            ConcernsProof = true,
        };

    public static Diagnostic NoRetainedEarnings(Closing yearEnd) =>
        new(
            "KES1116",
            Severity.Error,
            "the group chart has no account with role retained-earnings",
            new("accounts.csv"),
            $"the result of the year that ends with {yearEnd} has no account to go to, "
                + "and the next year cannot be opened",
            "give one equity account of accounts.csv the role retained-earnings"
        );

    public static Diagnostic NoYearEnd(Closing closing) =>
        new(
            "KES1110",
            Severity.Error,
            $"{closing} cannot be opened: there is no closing of {closing.LastYearEnd}",
            new("trial-balances"),
            "the balances of a year's end open the next year",
            $"add the trial balances of {closing.LastYearEnd}, or begin the folder with the later year and its opening/"
        );

    public static Diagnostic NeverAccepted(Acceptance acceptance) =>
        new(
            "KES1117",
            Severity.Error,
            $"{acceptance.Code} concerns balance or a proof and cannot be accepted",
            acceptance.Location,
            "the acceptance is not used",
            "mend what the finding says, and take the row away"
        );

    public static Diagnostic AcceptanceEnded(Acceptance acceptance) =>
        new(
            "KES1119",
            Severity.Warning,
            $"the acceptance of {acceptance.Code} ended on {acceptance.Until:yyyy-MM-dd}",
            acceptance.Location,
            "the finding is no longer accepted",
            "mend what the finding says, or accept it again"
        );

    public static Diagnostic AcceptanceUnused(Acceptance acceptance) =>
        new(
            "KES1120",
            Severity.Warning,
            $"no finding {acceptance.Code} was made at {acceptance.Place}",
            acceptance.Location,
            "the acceptance accepts nothing",
            "take the row away, or correct its place"
        );

    public static Diagnostic NoSuchClosing(Closing asked, IEnumerable<Closing> there) =>
        new(
            "KES1121",
            Severity.Error,
            $"the folder has no closing of {asked}",
            new("trial-balances"),
            $"it has {string.Join(", ", there)}",
            "ask for one of these, or add the trial balances of the period"
        );
}
