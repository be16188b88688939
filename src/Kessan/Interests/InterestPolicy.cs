using Kessan.Diagnostics;
using Kessan.Ledger;
using Kessan.Phases;

namespace Kessan.Interests;

/// <summary>Choices of the interests step that follow the basis.</summary>
/// <param name="RecyclesAllOci">Whether every reserve of other comprehensive income goes to the result when control
/// is lost: under US GAAP and J-GAAP all do (ASC 810-10-40-5, ASC 220-10-45-15); under IFRS only the translation
/// adjustment surely does (IFRS 10.B99, IAS 21.48), and others are reclassified by an adjustment journal.</param>
public sealed record InterestPolicy(bool RecyclesAllOci)
{
    /// <summary>The policy of a closing.</summary>
    public static Checked<InterestPolicy> For(ClosingFrame frame) =>
        Checked.Clean(new InterestPolicy(frame.Basis != AccountingBasis.Ifrs));
}
