using Kessan.Consolidation;
using Kessan.Diagnostics;
using Kessan.Ledger;
using Kessan.Phases;
using Kessan.Tests.Simulation;

namespace Kessan.Tests.Faults;

/// <summary>One mistake put into sound books, and the only error that may come of it.</summary>
/// <param name="Name">What was done.</param>
/// <param name="Code">The error expected.</param>
/// <param name="Fits">Whether a group has what the mistake is made with.</param>
/// <param name="Inject">Makes the mistake.</param>
public sealed record Fault(string Name, string Code, Func<RandomGroup, bool> Fits, Func<RandomGroup, GroupBooks> Inject)
{
    /// <summary>The first group that fits, and the errors of its books with the mistake.</summary>
    public IReadOnlyList<string> Errors()
    {
        for (var seed = 1UL; seed < 400; seed++)
        {
            var group = RandomGroup.Of(seed);
            if (Fits(group))
            {
                return ErrorsOf(Inject(group), group.Basis);
            }
        }

        throw new InvalidOperationException($"no group fits: {Name}");
    }

    private static IReadOnlyList<string> ErrorsOf(GroupBooks books, AccountingBasis basis)
    {
        var closed = ConsolidationRun.Close(books, basis, books.Closings[^1], SequentialScheduler.Instance);
        return [.. closed.Findings.Where(f => f.Severity == Severity.Error).Select(f => f.Code).Distinct().Order()];
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Code}: {Name}";
}
