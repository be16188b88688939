using System.Collections.Immutable;
using Kessan.Diagnostics;
using Kessan.Entities;
using Kessan.Ledger;
using Kessan.Phases;

namespace Kessan.Statements.Members;

/// <summary>The sum of the postings that agree in the cell of the ledger they belong to, in their members of all
/// dimensions and in the investee they are about.</summary>
/// <param name="Cell">Account, movement, kind of journal, entity and the sum, presentation minor units, debit
/// positive.</param>
/// <param name="Members">Members of the analysis dimensions; their children are not added in.</param>
/// <param name="Investee">Index of the equity-method investee, or -1.</param>
public readonly record struct MemberCell(LedgerCell Cell, DimensionCodes Members, int Investee);

/// <summary>The postings of one closing that carry a member of any dimension, added up in one pass: what any
/// combination of members comes to is a scan of its cells.</summary>
/// <remarks>Postings without a member are not in it; those of an entity alone are cells of <see
/// cref="LedgerTotals"/>.</remarks>
public sealed class MemberCube
{
    private readonly ImmutableArray<HashSet<ulong>> _without;

    private MemberCube(ImmutableArray<MemberCell> cells, ImmutableArray<HashSet<ulong>> without)
    {
        Cells = cells;
        _without = without;
    }

    /// <summary>The cells, in order of account, movement, kind and entity, then of members and investee; zero ones
    /// among them, because a posting backs them.</summary>
    public ImmutableArray<MemberCell> Cells { get; }

    /// <summary>The cube of a consolidated ledger.</summary>
    /// <exception cref="InvariantViolationException">A sum does not fit 64 bits.</exception>
    public static MemberCube Of(ConsolidatedLedger ledger)
    {
        var dimensions = ledger.Frame.Group.Dimensions.Count;
        var sums = new Dictionary<(ulong Key, DimensionCodes Members, int Investee), Int128>();
        ImmutableArray<HashSet<ulong>> without =
        [
            .. Enumerable.Range(0, dimensions + 1).Select(_ => new HashSet<ulong>()),
        ];
        foreach (var segment in ledger.Segments)
        {
            Add(segment, ledger.Frame.Scope, sums, without);
        }

        var cells = sums.Select(sum => new MemberCell(
            CellKey.Cell(sum.Key.Key, Invariant.Narrow(sum.Value)),
            sum.Key.Members,
            sum.Key.Investee
        ));
        return new([.. cells.Order(CellOrder)], without);
    }

    /// <summary>Whether an entity is accounted for by the equity method in the fiscal year.</summary>
    internal static bool IsInvestee(ConsolidationScope scope, int entity) =>
        entity >= 0
        && (
            scope[entity].Method == ConsolidationMethod.Equity
            || scope[entity].MethodInYear == ConsolidationMethod.Equity
        );

    /// <summary>The investee of each journal of a segment, -1 where it is about none: journals of the equity method
    /// name it as partner on the investment, and their results bear no partner.</summary>
    internal static int[] Investees(PostingSegment segment)
    {
        var investees = new int[segment.Journals.Length];
        Array.Fill(investees, -1);
        for (var row = 0; row < segment.Count; row++)
        {
            var journal = segment.JournalIndexes[row];
            if (
                segment.Journals[journal].Kind == JournalKind.EquityMethod
                && segment.Partners[row] >= 0
                && investees[journal] < 0
            )
            {
                investees[journal] = segment.Partners[row];
            }
        }

        return investees;
    }

    /// <summary>The investee a posting is about, or -1.</summary>
    internal static int Investee(PostingSegment segment, int row, int[] ofJournals, ConsolidationScope scope)
    {
        var ofJournal = ofJournals[segment.JournalIndexes[row]];
        return ofJournal >= 0 ? ofJournal
            : IsInvestee(scope, segment.Partners[row]) ? segment.Partners[row]
            : -1;
    }

    /// <summary>Whether every posting of a cell carries a member of each dimension a filter asks for.</summary>
    internal bool IsTold(LedgerCell cell, MemberFilter filter)
    {
        var key = CellKey.Of(cell);
        return (filter.Investee < 0 || !_without[^1].Contains(key))
            && filter.Dimensions.All(dimension => !_without[dimension].Contains(key));
    }

    private static Comparer<MemberCell> CellOrder { get; } =
        Comparer<MemberCell>.Create(
            (left, right) =>
            {
                var byCell = CellKey.Of(left.Cell).CompareTo(CellKey.Of(right.Cell));
                var byMembers = byCell != 0 ? byCell : left.Members.CompareTo(right.Members);
                return byMembers != 0 ? byMembers : left.Investee.CompareTo(right.Investee);
            }
        );

    private static void Add(
        PostingSegment segment,
        ConsolidationScope scope,
        Dictionary<(ulong, DimensionCodes, int), Int128> sums,
        ImmutableArray<HashSet<ulong>> without
    )
    {
        var ofJournals = Investees(segment);
        var dimensions = without.Length - 1;
        for (var row = 0; row < segment.Count; row++)
        {
            if (segment.Presentation[row] == 0)
            {
                continue;
            }

            var key = LedgerSums.Key(segment, row, scope);
            var investee = Investee(segment, row, ofJournals, scope);
            var members = default(DimensionCodes);
            var carriesAny = Note(investee, without[dimensions], key);
            for (var dimension = 0; dimension < dimensions; dimension++)
            {
                var member = segment.DimensionAt(dimension, row);
                members[dimension] = member;
                carriesAny |= Note(member, without[dimension], key);
            }

            if (carriesAny)
            {
                var place = (key, members, investee);
                sums[place] = sums.GetValueOrDefault(place) + segment.Presentation[row];
            }
        }
    }

    private static bool Note(int member, HashSet<ulong> without, ulong key)
    {
        if (member < 0)
        {
            without.Add(key);
        }

        return member >= 0;
    }
}
