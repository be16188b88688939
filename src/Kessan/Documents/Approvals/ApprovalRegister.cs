using System.Collections.Immutable;
using Kessan.Diagnostics;
using Kessan.Ledger;
using Kessan.Periods;

namespace Kessan.Documents.Approvals;

/// <summary>The approvals of one close.</summary>
public sealed class ApprovalRegister
{
    private readonly ImmutableArray<Approval> _approvals;

    private ApprovalRegister(ImmutableArray<Approval> approvals) => _approvals = approvals;

    /// <summary>No approvals.</summary>
    public static ApprovalRegister None { get; } = new([]);

    /// <summary>Whether nothing was ever approved.</summary>
    public bool IsEmpty => _approvals.IsEmpty;

    /// <summary>Those of a group that are about one close.</summary>
    public static ApprovalRegister Of(IEnumerable<Approval> approvals, ReportingPeriod period, AccountingBasis basis) =>
        new([.. approvals.Where(approval => approval.Period.Closing == period.Closing && approval.Basis == basis)]);

    /// <summary>The approval these documents have; null where they have none. Of several the one that went furthest,
    /// then the first.</summary>
    /// <remarks>Documents that were published without being approved are drafts: a publication alone is no
    /// approval.</remarks>
    public Approval? For(string content)
    {
        var own = _approvals.Where(approval => approval.Content == content).ToList();
        var approved = own.Find(approval => approval.State == PackageState.Approved);
        return approved is null ? null : own.Find(approval => approval.State == PackageState.Published) ?? approved;
    }

    /// <summary>What is found out: approvals that no longer hold because the documents have changed.</summary>
    /// <param name="content">The hash of the documents as they are now.</param>
    public IEnumerable<Diagnostic> Findings(string content)
    {
        var current = For(content);
        if (current is null && _approvals.LastOrDefault(IsPublished) is { } published)
        {
            yield return ApprovalDiagnostics.PublishedChanged(published);
        }
        else if (current is null && !_approvals.IsEmpty)
        {
            yield return ApprovalDiagnostics.Stale(_approvals[^1]);
        }
        else if (current is not null && !IsPublished(current) && _approvals.LastOrDefault(IsPublished) is { } earlier)
        {
            yield return ApprovalDiagnostics.Supersedes(current, earlier);
        }
    }

    private static bool IsPublished(Approval approval) => approval.State == PackageState.Published;
}
