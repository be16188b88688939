using Kessan.Diagnostics;
using Kessan.Phases;

namespace Kessan.Statements;

/// <summary>The options of the statements.</summary>
/// <param name="Definition">The lines of the basis.</param>
public sealed record StatementPolicy(StatementDefinition Definition)
{
    /// <summary>The policy of a closing: what a line contains is fixed by the basis, so that there is nothing to
    /// forbid.</summary>
    public static Checked<StatementPolicy> For(ClosingFrame frame) =>
        Checked.Clean(new StatementPolicy(StatementDefinition.For(frame.Basis)));
}
