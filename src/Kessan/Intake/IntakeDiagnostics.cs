using Kessan.Amounts;
using Kessan.Diagnostics;
using Kessan.Ledger;

namespace Kessan.Intake;

/// <summary>Findings of intake.</summary>
internal static class IntakeDiagnostics
{
    public static Diagnostic Missing(string file, string entity, string closing) =>
        new(
            "KES1101",
            Severity.Error,
            $"{entity} has no trial balance for {closing}",
            new(file),
            $"{entity} is in the scope of consolidation at this closing",
            $"put its trial balance at {file}, or record in ownership.csv when it left"
        );

    public static Diagnostic Unbalanced(TrialBalance trialBalance, string entity, Money difference) =>
        new(
            "KES1102",
            Severity.Error,
            $"the trial balance of {entity} at {trialBalance.Closing} does not balance: debits less credits are "
                + $"{difference}",
            new(trialBalance.File),
            "the sum of all rows must be zero",
            "look for an amount of this size, or half of it with its sign turned"
        )
        {
            ConcernsProof = true,
        };

    public static Diagnostic OutOfScope(TrialBalance trialBalance, string entity) =>
        new(
            "KES1103",
            Severity.Warning,
            $"{entity} is not in the scope of consolidation at {trialBalance.Closing}; its trial balance is not used",
            new(trialBalance.File),
            null,
            "record its holding in ownership.csv, or take the file away"
        );

    public static Diagnostic Duplicate(SourceLocation at, int first, string account) =>
        new(
            "KES1104",
            Severity.Error,
            $"account {account} stands twice with the same partner, dimensions and movement, here and on line {first}",
            at,
            "counting both could count one amount twice",
            "take one away, or add the amounts on one row"
        );

    public static Diagnostic SignsTurned(TrialBalance trialBalance, string entity, Money income) =>
        new(
            "KES1105",
            Severity.Warning,
            $"income of {entity} at {trialBalance.Closing} is a debit of {income} in total",
            new(trialBalance.File),
            "debit is positive, credit negative",
            "turn the signs of the file, if all of them are turned"
        );

    public static Diagnostic Magnitude(TrialBalance trialBalance, string entity, Money before, Money now) =>
        new(
            "KES1106",
            Severity.Warning,
            $"total assets of {entity} were {before} at the closing before and are {now} at {trialBalance.Closing}",
            new(trialBalance.File),
            "such a jump is mostly a file in thousands",
            "hand the file in in currency units; accept the finding in accepted.csv if it is right"
        );

    public static Diagnostic Opening(
        SourceLocation at,
        string account,
        Money opening,
        Money closed,
        string? closedFile
    ) =>
        new(
            "KES1107",
            Severity.Error,
            $"the opening of {account} is {opening}, but the last fiscal year closed with {closed}",
            at,
            $"the difference is {opening + -closed}",
            $"correct the opening row{(closedFile is null ? string.Empty : $", or {closedFile}")}; a new standard or "
                + "policy is a journal of movement AccountingChange with its standard"
        )
        {
            ConcernsProof = true,
        };

    public static Diagnostic UnexplainedEquity(SourceLocation at, string account, Money change) =>
        new(
            "KES1108",
            Severity.Error,
            $"equity account {account} changed by {change} since the last fiscal year, and no movement says how",
            at,
            "equity before this year's result opens with what the last year closed with, its result included",
            "give the rows a movement: Dividends, Issue, TreasuryShares, OtherComprehensiveIncome, ..."
        );

    public static Diagnostic ChangeInBooks(SourceLocation at, string account) =>
        new(
            "KES1109",
            Severity.Error,
            $"the trial balance carries an accounting change on {account}",
            at,
            "an accounting change needs its standard, reason and approval (ASC 250-10-45-5, IAS 8.22)",
            "post it as a journal of movement AccountingChange in adjustments/, dated the first day of the fiscal year"
        );

    public static Diagnostic NotHeld(SourceLocation at, string entity) =>
        new(
            "KES1111",
            Severity.Error,
            $"{entity} left the group in this fiscal year, but no closing of the year has a trial balance of it",
            at,
            "its results up to the day it left belong to the group",
            "add its trial balance at the closing on or before the day it left"
        );
}
