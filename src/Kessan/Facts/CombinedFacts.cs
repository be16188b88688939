using System.Collections.Immutable;
using Kessan.Accounts;
using Kessan.Phases;
using Kessan.Statements;
using Kessan.Statements.Members;

namespace Kessan.Facts;

/// <summary>Lines and accounts by any combination of members, computed when asked for:
/// <c>CostOfRevenue@FY2018-Q2@actual@usgaap@nature=Outsourcing@service=NetworkServices</c>.</summary>
/// <remarks>Two dimensions are every group's: <c>entity</c>, what an entity's postings contribute after eliminations,
/// and <c>investee</c>, what postings are about an equity-method investee.</remarks>
internal sealed class CombinedFacts(StatementSeries series, FactFrame frame)
{
    private readonly MemberAmounts _amounts = new(series);

    private Group Group => series.Sets.First().Ledger.Frame.Group;

    /// <summary>The fact of an id; null where the ledgers know no such line, account, member or period, or have no
    /// posting on the line.</summary>
    public Fact? Find(FactId id)
    {
        if (id.Scenario != FactId.Actual || id.Basis != series.Definition.Basis || id.Dimensions.IsDefaultOrEmpty)
        {
            return null;
        }

        var picks = id.Dimensions.Where(member => member.Dimension != FactId.AccountDimension).ToArray();
        var account = id.Dimensions.FirstOrDefault(member => member.Dimension == FactId.AccountDimension)?.Member;
        if (picks.Length == 0 || (id.Concept == FactId.AccountConcept) != (account is not null))
        {
            return null;
        }

        var filter = MemberFilter.Of(series, picks.Select(pick => new MemberPick(pick.Dimension, pick.Member)));
        return filter is null ? null
            : account is null ? OfLine(id, filter)
            : Group.Chart.Find(account) is { } found ? OfAccount(id, found, filter)
            : null;
    }

    private Fact? OfLine(FactId id, MemberFilter filter)
    {
        if (_amounts.Amount(id.Concept, id.Period, filter) is not { } amount)
        {
            return null;
        }

        var line = series.Definition[id.Concept];
        return Fact(
            id,
            filter,
            (line.LabelEn, line.LabelJa),
            new(amount, series.IsBalance(id.Concept), $"line {id.Concept}")
        );
    }

    private Fact? OfAccount(FactId id, Account account, MemberFilter filter) =>
        _amounts.Amount(account, id.Period, filter) is { } amount
            ? Fact(id, filter, (account.NameEn, account.NameJa), new(amount, !account.Class.IsResult(), "postings"))
            : null;

    private Fact Fact(FactId id, MemberFilter filter, (string En, string Ja) label, FactAmount amount)
    {
        var names = filter.Picks.Select(Names).ToImmutableArray();
        var en = string.Join(", ", names.Select(name => name.En));
        var ja = string.Join('、', names.Select(name => name.Ja));
        var rule =
            $"{amount.Rule} of {string.Join(", ", filter.Picks.Select(pick => $"{pick.Dimension} {pick.Member}"))}";
        return frame.Fact(
            id.Concept,
            id.Period,
            id.Dimensions,
            ($"{label.En}: {en}", $"{label.Ja}：{ja}"),
            amount with
            {
                Rule = rule,
            }
        );
    }

    private (string En, string Ja) Names(MemberPick pick)
    {
        if (pick.Dimension is MemberPick.Entity or MemberPick.Investee)
        {
            var entity = Group.Entities.First(entity => entity.Code == pick.Member);
            return (entity.NameEn, entity.NameJa);
        }

        var dimension = Group.Dimensions.All[Group.Dimensions.IndexOf(pick.Dimension)];
        var member = dimension.Members[dimension.IndexOf(pick.Member)];
        return (member.NameEn, member.NameJa);
    }
}
