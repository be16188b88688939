using Kessan.Diagnostics;

namespace Kessan.Ledger;

/// <summary>What a journal says about itself. Its key is made of what it is about, never of a counter.</summary>
/// <param name="Key">Unique within a closing and basis, such as <c>elimination/balance/IIJ/IIJA/trade</c>.</param>
/// <param name="Kind">Why it exists.</param>
/// <param name="Rule">The paragraph or policy it follows.</param>
/// <param name="Reason">One sentence for a reader.</param>
public sealed record JournalHeader(string Key, JournalKind Kind, string Rule, string Reason)
{
    /// <summary>Who prepared it; empty for the engine's own.</summary>
    public string Preparer { get; init; } = string.Empty;

    /// <summary>Who approved it; empty for the engine's own.</summary>
    public string Approver { get; init; } = string.Empty;

    /// <summary>The file its postings come from, with lines in the postings; empty where a rule made them.</summary>
    public string File { get; init; } = string.Empty;

    /// <summary>Where it was asked for, if somewhere.</summary>
    public SourceLocation Location { get; init; }
}
