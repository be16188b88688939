using System.Collections.Concurrent;
using System.Collections.Immutable;
using Kessan.Accounts;
using Kessan.Amounts;
using Kessan.Ledger;
using Kessan.Statements;
using Kessan.Statements.Members;

namespace Kessan.Consolidation;

/// <summary>A cell and how it counts in the figure explained.</summary>
internal readonly record struct CountedCell(LedgerCell Cell, int Weight);

/// <summary>A posting by its place.</summary>
internal readonly record struct PostingPlace(PostingSegment Segment, int Row, int Order, int Investee);

/// <summary>What all explanations of one closing share: its postings by cell, the lines of its cells, the rates of its
/// entities; each made when first asked for.</summary>
internal sealed class ExplanationIndex
{
    private readonly MemberAmounts _amounts;
    private readonly Lazy<Dictionary<ulong, List<PostingPlace>>> _postings;
    private readonly ConcurrentDictionary<(string Filter, bool OpeningOnly), ExplainedCells> _cells = [];
    private readonly ConcurrentDictionary<(int Entity, RateKind Kind), string> _rates = [];

    public ExplanationIndex(StatementSet set, MemberAmounts amounts)
    {
        Set = set;
        _amounts = amounts;
        _postings = new(Index);
    }

    public StatementSet Set { get; }

    public ChartOfAccounts Chart => Set.Ledger.Frame.Group.Chart;

    /// <summary>The cells that carry the members, and the lines they are part of.</summary>
    public ExplainedCells Cells(MemberFilter filter, bool openingOnly) =>
        _cells.GetOrAdd((filter.Key, openingOnly), _ => Find(filter, openingOnly));

    /// <summary>The postings of a cell: those of the entity's own segments first, then those of journals over
    /// several.</summary>
    public IReadOnlyList<PostingPlace> Postings(LedgerCell cell) =>
        _postings.Value.GetValueOrDefault(CellKey.Of(cell)) ?? [];

    /// <summary>The rates an account's amounts were translated at: its kind of rate, as the translation recorded
    /// them.</summary>
    public string Rates(int entity, Account account) =>
        _rates.GetOrAdd((entity, account.Translation), key => RatesOf(key.Entity, key.Kind));

    private string RatesOf(int entity, RateKind kind)
    {
        var translation = Set.Ledger.Eliminated.Matched.Translated.Translations.FirstOrDefault(t => t.Entity == entity);
        return translation is null
            ? string.Empty
            : string.Join(
                "; ",
                translation.Rates.Where(use => use.Entry.Kind == kind).Select(use => $"{use.Purpose} {use.Entry.Rate}")
            );
    }

    private ExplainedCells Find(MemberFilter filter, bool openingOnly)
    {
        ImmutableArray<LedgerCell> cells =
        [
            .. _amounts.Cells(Set, openingOnly, filter).Where(cell => cell.Amount != 0),
        ];
        var assignment = new LineAssignment(Set.Ledger.Frame);
        var shares = cells
            .SelectMany(cell =>
                (openingOnly ? assignment.Balances(cell) : assignment.Shares(cell)).Select(share =>
                    (share.Concept, Counted: new CountedCell(cell, share.Weight))
                )
            )
            .ToLookup(share => share.Concept, share => share.Counted, StringComparer.Ordinal);
        return new(cells, shares, openingOnly ? [] : _amounts.SharesOfOthers(Set, filter));
    }

    private Dictionary<ulong, List<PostingPlace>> Index()
    {
        var scope = Set.Ledger.Frame.Scope;
        var places = new Dictionary<ulong, List<PostingPlace>>();
        var order = 0;
        foreach (var segment in Set.Ledger.Segments.OrderBy(segment => segment.Entity < 0))
        {
            var investees = MemberCube.Investees(segment);
            for (var row = 0; row < segment.Count; row++)
            {
                var key = LedgerSums.Key(segment, row, scope);
                if (!places.TryGetValue(key, out var list))
                {
                    places[key] = list = [];
                }

                list.Add(new(segment, row, order++, MemberCube.Investee(segment, row, investees, scope)));
            }
        }

        return places;
    }
}

/// <summary>The cells behind a figure.</summary>
/// <param name="Cells">All of them.</param>
/// <param name="Shares">By the line they are part of.</param>
/// <param name="Others">What others share in them, where that is derived.</param>
internal sealed record ExplainedCells(
    ImmutableArray<LedgerCell> Cells,
    ILookup<string, CountedCell> Shares,
    ImmutableArray<OthersShare> Others
);
