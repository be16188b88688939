using Kessan.Consolidation;
using Kessan.Phases;
using Kessan.Statements.Members;

namespace Kessan.Facts;

/// <summary>Turns ids of facts of the ledgers into figures that can be explained.</summary>
public static class FactFigures
{
    /// <summary>The figure of an id; null where the group's chart has no such account. Whether the ledgers have it is
    /// for <see cref="Explanation"/> to say.</summary>
    /// <param name="id">An id of a line or account, with any members.</param>
    /// <param name="group">The group.</param>
    public static Figure? Of(FactId id, Group group)
    {
        var code = id.Dimensions.FirstOrDefault(member => member.Dimension == FactId.AccountDimension)?.Member;
        var account = code is null ? -1 : group.Chart.Find(code)?.Index ?? -1;
        if (account < 0 && code is not null)
        {
            return null;
        }

        var members = id.Dimensions.Where(member => member.Dimension != FactId.AccountDimension);
        return new(code is null ? id.Concept : string.Empty, id.Period, account)
        {
            Members = [.. members.Select(member => new MemberPick(member.Dimension, member.Member))],
        };
    }
}
