using Kessan.Accounts;
using Kessan.Amounts;
using Kessan.Diagnostics;
using Kessan.Entities;
using Kessan.Phases;

namespace Kessan.Translation;

/// <summary>The findings of translation.</summary>
internal static class TranslationDiagnostics
{
    public static Diagnostic ClosingMissing(Entity entity, DateOnly date, string file) =>
        new(
            "KES1501",
            Severity.Error,
            $"there is no closing rate of {entity.FunctionalCurrency} on {date:yyyy-MM-dd}",
            new(file),
            $"{entity.Code} is left out: its presentation amounts are zero",
            $"add the row {entity.FunctionalCurrency},{date:yyyy-MM-dd},closing,<rate> to {file}"
        );

    public static Diagnostic AverageMissing(Entity entity, AveragePeriod period, string present, string file) =>
        new(
            "KES1502",
            Severity.Error,
            $"there is no average rate of {entity.FunctionalCurrency} for "
                + $"{period.From:yyyy-MM-dd} to {period.To:yyyy-MM-dd}",
            new(file),
            present.Length == 0
                ? $"{entity.Code} is left out: its presentation amounts are zero"
                : $"{entity.Code} is left out; there are averages of {present}, but an average of averages is not one",
            $"add the row {entity.FunctionalCurrency},{period.Name},average,<rate> to {file}"
        );

    public static Diagnostic HistoricalMissing(Entity entity, DateOnly? date, string file) =>
        new(
            "KES1503",
            Severity.Error,
            $"the equity that {entity.Code} came into the group with has no historical rate",
            date is null ? entity.Location : new(file),
            $"{entity.Code} is left out: its presentation amounts are zero",
            date is { } day
                ? $"add the row {entity.FunctionalCurrency},{day:yyyy-MM-dd},historical,<rate> to {file}, "
                    + $"or write opening/{entity.Code}.csv with historical amounts"
                : $"write opening/{entity.Code}.csv with historical amounts, "
                    + "or add the event of ownership.csv that brought it in"
        );

    public static Diagnostic AverageFarOff(Entity entity, RateEntry average, RateEntry closing) =>
        new(
            "KES1504",
            Severity.Warning,
            $"the average {average.Rate} of {entity.FunctionalCurrency} for {average.From:yyyy-MM-dd} to "
                + $"{average.To:yyyy-MM-dd} is more than half off the closing rate {closing.Rate}",
            average.Location,
            $"results of {entity.Code} are translated at it",
            "look for a slipped decimal or another currency's rate"
        );

    public static Diagnostic OpeningDoesNotAddUp(Entity entity, Money functional, Money presentation) =>
        new(
            "KES1505",
            Severity.Error,
            $"the opening of {entity.Code} does not add up to zero: {functional} in its currency, "
                + $"{presentation} with the translation adjustment",
            entity.Location,
            $"{entity.Code} is left out: its presentation amounts are zero",
            $"correct opening/{entity.Code}.csv, or close the year before again"
        )
        {
            ConcernsProof = true,
        };

    public static Diagnostic DividendsDiffer(Entity entity, Money booked, Money declared, SourceLocation location) =>
        new(
            "KES1506",
            Severity.Warning,
            $"{entity.Code} books dividends of {booked} in the year so far, but {declared} are declared: "
                + $"difference {booked + -declared}",
            location,
            "what is not declared takes the average of its period",
            "correct dividends.csv or the movement of equity"
        );

    public static Diagnostic LeftOutBefore(Entity entity, string closing) =>
        new(
            "KES1507",
            Severity.Error,
            $"{entity.Code} could not be translated at {closing}, on which this closing stands",
            entity.Location,
            $"{entity.Code} is left out: its presentation amounts are zero",
            $"see the findings of {closing}"
        );

    public static Diagnostic PolicyChanges(GroupPolicies changed, AverageRatePolicy inYear, AverageRatePolicy now) =>
        new(
            "KES1508",
            Severity.Warning,
            $"the policy for average rates changes on {changed.From:yyyy-MM-dd}, within a fiscal year, to {Name(now)}",
            changed.Location,
            $"this year is translated {Name(inYear)} to its end",
            "date the change on the first day of a fiscal year"
        );

    public static Diagnostic AccountMissing(Entity entity) =>
        new(
            "KES1509",
            Severity.Error,
            $"{entity.Code} keeps its books in {entity.FunctionalCurrency}, but the group chart has no account "
                + "with role cumulative-translation-adjustment",
            new("accounts.csv"),
            $"{entity.Code} is left out: its presentation amounts are zero",
            "give one equity account of accounts.csv the role cumulative-translation-adjustment"
        );

    public static Diagnostic RemeasurementRateMissing(Entity entity, Currency currency, DateOnly date, string file) =>
        new(
            "KES1510",
            Severity.Error,
            $"{entity.Code} carries items to be remeasured, but there is no closing rate of {currency} on "
                + $"{date:yyyy-MM-dd}",
            new(file),
            $"what {entity.Code} carries in {currency} or any other currency stays as its books have it",
            $"add the row {currency},{date:yyyy-MM-dd},closing,<rate> to {file}"
        );

    public static Diagnostic RemeasurementAccountMissing(Entity entity, string role) =>
        new(
            "KES1511",
            Severity.Error,
            $"{entity.Code} carries items to be remeasured, but the group chart has no account with role {role}",
            new("accounts.csv"),
            $"what {entity.Code} carries in other currencies stays as its books have it",
            $"give one account of accounts.csv the role {role}"
        );

    public static Diagnostic NotMonetary(Account account) =>
        new(
            "KES1512",
            Severity.Error,
            $"account {account.Code} is to be remeasured, but it is {NatureOf(account)}",
            account.Location,
            "only monetary items are remeasured at the closing rate (IAS 21.23, ASC 830-20-35-1)",
            $"leave the cell remeasure of account {account.Code} empty"
        );

    private static string NatureOf(Account account) =>
        account.Class is AccountClass.Asset or AccountClass.Liability
            ? "not translated at the closing rate"
            : $"of class {account.Class.ToString().ToLowerInvariant()}";

    private static string Name(AverageRatePolicy policy) =>
        policy == AverageRatePolicy.ByPeriod ? "by-period" : "year-to-date";
}
