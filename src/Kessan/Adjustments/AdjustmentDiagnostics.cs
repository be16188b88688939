using Kessan.Amounts;
using Kessan.Diagnostics;
using Kessan.Ledger;
using Kessan.Periods;

namespace Kessan.Adjustments;

/// <summary>Findings about adjustment journals.</summary>
internal static class AdjustmentDiagnostics
{
    public static Diagnostic Unbalanced(AdjustmentJournal journal, Currency currency)
    {
        var difference = new Money(Invariant.Narrow((Int128)journal.Debit + journal.Credit), currency);
        return new(
            "KES1301",
            Severity.Error,
            $"journal {journal.Id.Name} of {journal.Closing} does not balance: "
                + $"debit {new Money(journal.Debit, currency)}, credit {-new Money(journal.Credit, currency)}, "
                + $"difference {difference}",
            journal.Location,
            "the whole journal is left out",
            "a journal balances by itself: by name, basis, entity, period and recurrence; correct an amount or add the "
                + "row that is missing"
        )
        {
            ConcernsProof = true,
        };
    }

    public static Diagnostic ApprovedByPreparer(AdjustmentJournal journal, AdjustmentRow approved) =>
        new(
            "KES1302",
            Severity.Error,
            $"journal {journal.Id.Name} of {journal.Closing} was prepared and approved by the same person, "
                + approved.Approver.Trim(),
            approved.Location,
            "nobody but its author stands for the entry",
            "let another person approve it"
        );

    public static Diagnostic NotSigned(AdjustmentJournal journal, string role) =>
        new(
            "KES1303",
            Severity.Error,
            $"journal {journal.Id.Name} of {journal.Closing} has no {role}",
            journal.Location,
            "an adjustment needs two people who stand for it",
            $"fill the column {role}"
        );

    public static Diagnostic NoReason(AdjustmentJournal journal) =>
        new(
            "KES1304",
            Severity.Warning,
            $"journal {journal.Id.Name} of {journal.Closing} gives no reason",
            journal.Location,
            "a reader of the journals cannot tell why it is there",
            "fill the column reason"
        );

    public static Diagnostic ChangeWithoutStandard(AdjustmentJournal journal, SourceLocation at) =>
        new(
            "KES1305",
            Severity.Error,
            $"journal {journal.Id.Name} of {journal.Closing} is an accounting change and names no standard",
            at,
            "opening balances may change only by a standard or policy that says so (ASC 250-10-45-5, IAS 8.22)",
            "fill the column standard"
        );

    public static Diagnostic ChangeNotAtYearStart(AdjustmentJournal journal, SourceLocation at, Days days) =>
        new(
            "KES1306",
            Severity.Error,
            $"journal {journal.Id.Name} of {journal.Closing} is an accounting change dated {Text(days.Found)}; "
                + $"the fiscal year begins on {Text(days.Expected)}",
            at,
            "a change is applied to the opening balances of the year (ASC 250-10-45-5, IAS 8.22)",
            $"date it {Text(days.Expected)}, or give it another movement"
        );

    public static Diagnostic UnknownClosing(AdjustmentJournal journal) =>
        new(
            "KES1307",
            Severity.Error,
            $"journal {journal.Id.Name} is for {journal.Closing}, and there is no such closing",
            journal.Location,
            "the journal is left out",
            "name the period of a closing the group makes; earlier years' entries belong to the opening balances"
        );

    public static Diagnostic NotYetClosed(AdjustmentJournal journal, Closing last) =>
        new(
            "KES1308",
            Severity.Warning,
            $"journal {journal.Id.Name} is for {journal.Closing}; the last closing is {last}",
            journal.Location,
            "it stands in no closing yet",
            "correct the period, or leave it until that closing is made"
        );

    public static Diagnostic OutOfScope(AdjustmentJournal journal, string entity) =>
        new(
            "KES1309",
            Severity.Warning,
            $"journal {journal.Id.Name} of {journal.Closing} adjusts {entity}, whose ledger is not part of the closing",
            journal.Location,
            "the journal is left out",
            "correct the entity, or its ownership"
        );

    public static Diagnostic NoRetainedEarnings(AdjustmentJournal journal) =>
        new(
            "KES1310",
            Severity.Error,
            $"results of journal {journal.Id.Name} of {journal.Closing} cannot be carried: no account has the role "
                + "retained-earnings",
            journal.Location,
            "what earlier years' adjustments left is missing from the opening",
            "give one account of accounts.csv the role retained-earnings"
        );

    private static string Text(DateOnly? day) =>
        day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? "nothing";

    /// <summary>The day a change is dated and the day it must be dated.</summary>
    internal readonly record struct Days(DateOnly? Found, DateOnly Expected);
}
