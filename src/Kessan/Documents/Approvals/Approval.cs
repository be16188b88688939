using Kessan.Diagnostics;
using Kessan.Ledger;
using Kessan.Periods;

namespace Kessan.Documents.Approvals;

/// <summary>That somebody approved, or published, the documents of a close.</summary>
/// <param name="Period">The period.</param>
/// <param name="Basis">The framework.</param>
/// <param name="Content">What was approved: the hash of all documents as they are without a stamp.</param>
/// <param name="Preparer">Who prepared it.</param>
/// <param name="Approver">Who approved it, or who published it.</param>
/// <param name="Role">What the approver is, as the group says it; may be empty.</param>
/// <param name="Date">The day.</param>
/// <param name="State">What it was made by this.</param>
/// <param name="Place">Where it stands.</param>
public sealed record Approval(
    ReportingPeriod Period,
    AccountingBasis Basis,
    string Content,
    string Preparer,
    string Approver,
    string Role,
    DateOnly Date,
    PackageState State,
    SourceLocation Place
);
