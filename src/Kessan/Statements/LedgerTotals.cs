using System.Collections.Immutable;
using Kessan.Diagnostics;
using Kessan.Ledger;

namespace Kessan.Statements;

/// <summary>The sum of the postings that agree in entity, kind of journal, account and movement.</summary>
/// <param name="Account">Index of the account.</param>
/// <param name="Movement">The movement.</param>
/// <param name="Kind">The kind of journal.</param>
/// <param name="Entity">Index of the entity.</param>
/// <param name="Leaving">For <see cref="Movement.ScopeChange"/>: whether an entity left, rather than entered.</param>
/// <param name="Amount">Presentation minor units, debit positive.</param>
public readonly record struct LedgerCell(
    int Account,
    Movement Movement,
    JournalKind Kind,
    int Entity,
    bool Leaving,
    long Amount
);

/// <summary>The sum of the postings of a result account that carry a member of a dimension.</summary>
/// <param name="Account">Index of the account.</param>
/// <param name="Dimension">Place of the dimension.</param>
/// <param name="Member">Index of the member; its children are not added in.</param>
/// <param name="Amount">Presentation minor units, debit positive.</param>
public readonly record struct DimensionCell(int Account, int Dimension, int Member, long Amount);

/// <summary>Sums of the postings of one closing, from which every figure is made.</summary>
/// <param name="Cells">In order of account, movement, kind and entity; zero ones left out.</param>
/// <param name="ByMember">Results by member of each dimension, in order of account, dimension and member; zero ones
/// left out, and those of discontinued operations.</param>
/// <param name="Discontinued">Whether an entity, at its index, is a discontinued operation, whose cells stay its
/// own.</param>
public sealed record LedgerTotals(
    ImmutableArray<LedgerCell> Cells,
    ImmutableArray<DimensionCell> ByMember,
    ImmutableArray<bool> Discontinued
)
{
    /// <summary>The cells of all entities together, their entity -1: of which lines a cell is part does not depend on
    /// the entity, but for discontinued operations, and there are far fewer of them.</summary>
    public ImmutableArray<LedgerCell> Whole { get; } = Merge(Cells, Discontinued);

    private static ImmutableArray<LedgerCell> Merge(ImmutableArray<LedgerCell> cells, ImmutableArray<bool> apart)
    {
        var merged = ImmutableArray.CreateBuilder<LedgerCell>();
        for (var i = 0; i < cells.Length; )
        {
            var first = cells[i];
            Int128 staying = 0;
            Int128 leaving = 0;
            for (; i < cells.Length && IsAlike(cells[i], first) && Owner(cells[i]) == Owner(first); i++)
            {
                leaving += cells[i].Leaving ? cells[i].Amount : 0;
                staying += cells[i].Leaving ? 0 : cells[i].Amount;
            }

            Add(merged, first with { Entity = Owner(first), Leaving = false, Amount = Invariant.Narrow(staying) });
            Add(merged, first with { Entity = Owner(first), Leaving = true, Amount = Invariant.Narrow(leaving) });
        }

        return merged.ToImmutable();

        int Owner(LedgerCell cell) => cell.Entity >= 0 && apart[cell.Entity] ? cell.Entity : -1;
    }

    private static bool IsAlike(LedgerCell left, LedgerCell right) =>
        left.Account == right.Account && left.Movement == right.Movement && left.Kind == right.Kind;

    private static void Add(ImmutableArray<LedgerCell>.Builder merged, LedgerCell cell)
    {
        if (cell.Amount != 0)
        {
            merged.Add(cell);
        }
    }
}
