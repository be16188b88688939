using Kessan.Diagnostics;
using Kessan.Phases;

namespace Kessan.Intercompany;

/// <summary>What the group chose about its intragroup differences.</summary>
/// <param name="Tolerance">Unexplained differences up to this many presentation minor units by pair and account group
/// are tolerated where the authority's row says nothing else.</param>
public sealed record IntercompanyPolicy(long Tolerance)
{
    /// <summary>The policy in force on the closing day; no framework forbids a tolerance.</summary>
    public static Checked<IntercompanyPolicy> For(ClosingFrame frame) =>
        Checked.Clean(new IntercompanyPolicy(frame.Policies.IntercompanyTolerance ?? 0));
}
