using System.Collections.Frozen;
using System.Collections.Immutable;
using Kessan.Accounts;
using Kessan.Diagnostics;

namespace Kessan.Statements.Members;

/// <summary>Every line of one closing for one combination of members: made by one scan of cells, then asked line by
/// line.</summary>
internal sealed class MemberLines
{
    private const string Others = "ProfitAttributableToNonControllingInterests";

    private readonly MemberAmounts _amounts;
    private readonly bool _openingOnly;
    private readonly ImmutableArray<LedgerCell> _cells;
    private readonly FrozenDictionary<string, Int128> _own;

    public MemberLines(MemberAmounts amounts, StatementSet set, bool openingOnly, MemberFilter filter)
    {
        _amounts = amounts;
        _openingOnly = openingOnly;
        _cells = amounts.Cells(set, openingOnly, filter);
        var own = new Dictionary<string, Int128>(StringComparer.Ordinal);
        foreach (var cell in _cells)
        {
            foreach (var share in Shares(set, cell))
            {
                own[share.Concept] = own.GetValueOrDefault(share.Concept) + (share.Weight * (Int128)cell.Amount);
            }
        }

        foreach (var share in openingOnly ? [] : amounts.SharesOfOthers(set, filter))
        {
            own[Others] = own.GetValueOrDefault(Others) + share.Amount;
        }

        _own = own.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>A line with its sign; null where it has no posting at all.</summary>
    public long? Amount(StatementSet set, string concept)
    {
        var amount = Ledger(set.Definition, concept);
        return amount is null && !_amounts.HasPostings(set, _openingOnly, concept)
            ? null
            : Invariant.Narrow(set.Definition[concept].Sign * (amount ?? 0));
    }

    /// <summary>An account with everything below it, with the sign of its class; null as for lines.</summary>
    public long? Amount(StatementSet set, Account account)
    {
        var own = _cells.Where(cell => MemberAmounts.IsUnder(set, cell.Account, account.Index)).ToArray();
        if (own.Length == 0 && !set.Totals.Whole.Any(cell => MemberAmounts.IsUnder(set, cell.Account, account.Index)))
        {
            return null;
        }

        return Invariant.Narrow(
            own.Aggregate((Int128)0, (sum, cell) => sum + cell.Amount) * account.Class.NormalSign()
        );
    }

    /// <summary>A line with everything under it, debit positive; null where no posting with the members is on
    /// it.</summary>
    private Int128? Ledger(StatementDefinition definition, string concept)
    {
        Int128? sum = _own.TryGetValue(concept, out var own) ? own : null;
        foreach (var part in definition[concept].Parts)
        {
            if (Ledger(definition, part.Concept) is { } amount)
            {
                sum = (sum ?? 0) + (part.Weight * amount);
            }
        }

        return sum;
    }

    private IEnumerable<LineShare> Shares(StatementSet set, LedgerCell cell) =>
        _openingOnly ? _amounts.Assignment(set).Balances(cell) : _amounts.Assignment(set).Shares(cell);
}
