using Kessan.Diagnostics;
using Kessan.Ledger;
using Kessan.Phases;

namespace Kessan.Adjustments;

/// <summary>What must be true of an adjustment journal before it is posted.</summary>
internal sealed class AdjustmentChecks(ClosingFrame frame)
{
    /// <summary>Every finding about a journal; each is made at one closing only, the journal's own, and at the first
    /// one for a period that is none.</summary>
    public IEnumerable<Diagnostic> Of(AdjustmentJournal journal)
    {
        var closings = frame.Books.Closings;
        var isKnown = closings.Contains(journal.Closing);
        if (frame.Closing != (isKnown ? journal.Closing : closings[0]))
        {
            return [];
        }

        var findings = Signatures(journal).Concat(Changes(journal)).ToList();
        if (!IsBalanced(journal))
        {
            findings.Add(AdjustmentDiagnostics.Unbalanced(journal, CurrencyOf(journal)));
        }

        if (!isKnown)
        {
            var isLater = journal.Closing > closings[^1];
            findings.Add(
                isLater
                    ? AdjustmentDiagnostics.NotYetClosed(journal, closings[^1])
                    : AdjustmentDiagnostics.UnknownClosing(journal)
            );
        }
        else if (!journal.Id.IsTopSide && !frame.Scope[journal.Id.Entity].HasLedger)
        {
            findings.Add(AdjustmentDiagnostics.OutOfScope(journal, frame.Group.Entities[journal.Id.Entity].Code));
        }

        return findings;
    }

    /// <summary>Whether a journal can be posted at all.</summary>
    public bool IsPostable(AdjustmentJournal journal) =>
        IsBalanced(journal)
        && frame.Books.Closings.Contains(journal.Closing)
        && (journal.Id.IsTopSide || frame.Scope[journal.Id.Entity].HasLedger);

    private static bool IsBalanced(AdjustmentJournal journal) => (Int128)journal.Debit + journal.Credit == 0;

    private Amounts.Currency CurrencyOf(AdjustmentJournal journal) =>
        journal.Id.IsTopSide
            ? frame.Group.PresentationCurrency
            : frame.Group.Entities[journal.Id.Entity].FunctionalCurrency;

    private static IEnumerable<Diagnostic> Signatures(AdjustmentJournal journal)
    {
        var (preparer, approver) = (journal.Stated(row => row.Preparer), journal.Stated(row => row.Approver));
        if (preparer.Length == 0)
        {
            yield return AdjustmentDiagnostics.NotSigned(journal, "preparer");
        }

        if (approver.Length == 0)
        {
            yield return AdjustmentDiagnostics.NotSigned(journal, "approver");
        }

        var both = journal.Rows.FirstOrDefault(row => HasPrepared(journal, row.Approver));
        if (both is not null)
        {
            yield return AdjustmentDiagnostics.ApprovedByPreparer(journal, both);
        }

        if (journal.Stated(row => row.Reason).Length == 0)
        {
            yield return AdjustmentDiagnostics.NoReason(journal);
        }
    }

    private static bool HasPrepared(AdjustmentJournal journal, string name) =>
        name.Trim().Length > 0
        && journal.Rows.Any(row => string.Equals(row.Preparer.Trim(), name.Trim(), StringComparison.OrdinalIgnoreCase));

    private IEnumerable<Diagnostic> Changes(AdjustmentJournal journal)
    {
        var changes = journal.Rows.Where(row => row.Movement == Movement.AccountingChange).ToList();
        if (changes.Count == 0)
        {
            yield break;
        }

        if (journal.Stated(row => row.Standard).Length == 0)
        {
            yield return AdjustmentDiagnostics.ChangeWithoutStandard(journal, changes[0].Location);
        }

        var yearStart = frame.Group.Calendar.FirstDay(journal.Closing.FiscalYear, 1);
        if (changes.FirstOrDefault(row => row.Date != yearStart) is { } wrong)
        {
            yield return AdjustmentDiagnostics.ChangeNotAtYearStart(
                journal,
                wrong.Location,
                new(wrong.Date, yearStart)
            );
        }
    }
}
