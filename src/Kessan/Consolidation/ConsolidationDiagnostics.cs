using Kessan.Amounts;
using Kessan.Diagnostics;
using Kessan.Entities;
using Kessan.Ledger;

namespace Kessan.Consolidation;

/// <summary>Findings about the opening of a folder's first year.</summary>
internal static class ConsolidationDiagnostics
{
    public static Diagnostic OpeningRateMissing(Entity entity, DateOnly date) =>
        new(
            "KES1112",
            Severity.Error,
            $"there is no closing rate of {entity.FunctionalCurrency} on {date:yyyy-MM-dd}, the day the books of {entity.Code} open",
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
            $"{account} is translated at historical rates, and {entity.FunctionalCurrency} is not the presentation currency",
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
        );

    public static Diagnostic CarriedAdjustment(CarriedEntry entry, Money carried, Money shown) =>
        new(
            "KES1115",
            Severity.Error,
            $"the translation adjustment carried is {carried}, but the opening shows {shown}",
            entry.Location,
            $"the difference is {carried + -shown}",
            "correct the historical amounts of equity in opening/, or the row"
        );

    public static Diagnostic RoleMissing(string role, string purpose) =>
        new(
            "KES1116",
            Severity.Error,
            $"the group chart has no account with role {role}",
            new("accounts.csv"),
            purpose,
            $"give one account of accounts.csv the role {role}"
        );
}
