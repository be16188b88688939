using System.Collections.Immutable;
using Kessan.Accounts;
using Kessan.Amounts;
using Kessan.Entities;

namespace Kessan.Ledger;

/// <summary>What turns the integer codes of a ledger into names and back.</summary>
/// <param name="Chart">The group chart.</param>
/// <param name="Entities">All entities, at their index.</param>
/// <param name="Dimensions">Analysis dimensions.</param>
/// <param name="PresentationCurrency">The currency of presentation amounts.</param>
public sealed record LedgerNames(
    ChartOfAccounts Chart,
    ImmutableArray<Entity> Entities,
    AnalysisDimensions Dimensions,
    Currency PresentationCurrency
)
{
    /// <summary>The index of an entity by code, or -1.</summary>
    public int EntityOf(string code)
    {
        for (var i = 0; i < Entities.Length; i++)
        {
            if (string.Equals(Entities[i].Code, code, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }
}
