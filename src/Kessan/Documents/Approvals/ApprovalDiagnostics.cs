using System.Globalization;
using Kessan.Diagnostics;

namespace Kessan.Documents.Approvals;

/// <summary>Findings about approvals that documents have outgrown.</summary>
internal static class ApprovalDiagnostics
{
    /// <summary>KES3080: what was approved is not what is written now.</summary>
    public static Diagnostic Stale(Approval approval) =>
        new(
            "KES3080",
            Severity.Warning,
            $"{approval.Approver} approved other documents of {approval.Period} than these: they are drafts again",
            approval.Place,
            $"approved on {Day(approval.Date)}; since then a figure, a sentence, a page or the program has changed",
            "see what changed with --since, then have it approved again; or undo the change"
        );

    /// <summary>KES3081: what was published is not what is written now.</summary>
    public static Diagnostic PublishedChanged(Approval approval) =>
        new(
            "KES3081",
            Severity.Warning,
            $"the documents of {approval.Period} are not those that were published on {Day(approval.Date)}",
            approval.Place,
            "what is out says something else, or looks otherwise; these are drafts",
            "see what changed with --since; if it is a correction, have it approved and publish it as one"
        );

    /// <summary>KES3082: approved documents that differ from those already out.</summary>
    public static Diagnostic Supersedes(Approval approval, Approval published) =>
        new(
            "KES3082",
            Severity.Info,
            $"these documents of {approval.Period} are approved and others were published on {Day(published.Date)}",
            approval.Place,
            $"`{published.Approver}` published the others",
            "publish these as a correction"
        );

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
