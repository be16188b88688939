using System.Collections.Immutable;
using Kessan.Accounts;
using Kessan.Diagnostics;
using Kessan.Ledger;
using Kessan.Statements;

namespace Kessan.Consolidation;

/// <summary>A cell and how it counts in the figure explained.</summary>
internal readonly record struct CountedCell(LedgerCell Cell, int Weight);

/// <summary>Grows the tree of a figure within one closing.</summary>
internal sealed class ExplanationBranches
{
    private readonly StatementSet _set;
    private readonly ExplanationLimits _limits;
    private readonly LineAssignment _assignment;
    private readonly ImmutableArray<LedgerCell> _all;
    private readonly bool _openingOnly;

    public ExplanationBranches(StatementSet set, bool openingOnly, ExplanationLimits limits)
    {
        _set = set;
        _limits = limits;
        _openingOnly = openingOnly;
        _assignment = new(set.Ledger.Frame);
        _all = openingOnly ? [.. set.Totals.Cells.Where(cell => cell.Movement == Movement.Opening)] : set.Totals.Cells;
    }

    private ChartOfAccounts Chart => _set.Ledger.Frame.Group.Chart;

    /// <summary>The tree of a figure, every amount times <paramref name="factor"/>, its root <paramref
    /// name="depth"/> levels
    /// below the figure asked for.</summary>
    public ExplanationNode Of(Figure figure, int factor, int depth)
    {
        var postings = new ExplanationPostings(_set, figure, _limits.Postings);
        var cells = figure.Dimension < 0 ? _all : postings.CellsOfMember();
        if (figure.Account >= 0)
        {
            var turned = factor * Chart[figure.Account].Class.NormalSign();
            return OfChart(new(cells, postings, turned), figure.Account, depth);
        }

        var root = new Branch(cells, postings, factor * _set.Definition[figure.Concept].Sign);
        return OfLine(root with { Shares = Shares(cells) }, figure.Concept, depth);
    }

    private ILookup<string, CountedCell> Shares(ImmutableArray<LedgerCell> cells) =>
        cells
            .SelectMany(cell =>
                (_openingOnly ? _assignment.Balances(cell) : _assignment.Shares(cell)).Select(share =>
                    (share.Concept, Counted: new CountedCell(cell, share.Weight))
                )
            )
            .ToLookup(share => share.Concept, share => share.Counted, StringComparer.Ordinal);

    private ExplanationNode OfLine(Branch branch, string concept, int depth)
    {
        var line = _set.Definition[concept];
        var parts = line
            .Parts.Select(part => OfLine(branch with { Sign = branch.Sign * part.Weight }, part.Concept, depth + 1))
            .Where(node => node.Amount != 0 || !node.Children.IsEmpty)
            .Concat(OfAccounts(branch, [.. branch.Shares![concept]], depth + 1));
        return Node(line.LabelEn, line.LabelJa, parts, depth) with
        {
            Notes = ExplanationNotes.Of(_set, concept, branch.Sign),
        };
    }

    private IEnumerable<ExplanationNode> OfAccounts(Branch branch, CountedCell[] cells, int depth) =>
        cells.GroupBy(counted => counted.Cell.Account).Select(group => OfAccount(branch, group.Key, [.. group], depth));

    /// <summary>An account of the chart with everything below it.</summary>
    private ExplanationNode OfChart(Branch branch, int account, int depth)
    {
        var own = branch
            .Cells.Where(cell => cell.Account == account)
            .Select(cell => new CountedCell(cell, 1))
            .ToArray();
        var below = Chart.Accounts.Where(child => child.Parent == account).ToArray();
        if (below.Length == 0)
        {
            return OfAccount(branch, account, own, depth);
        }

        var parts = below
            .Select(child => OfChart(branch, child.Index, depth + 1))
            .Where(node => node.Amount != 0 || !node.Children.IsEmpty)
            .Concat(own.Length == 0 ? [] : OfKinds(branch, own, depth + 1));
        return Node(Name(Chart[account].NameEn, account), Name(Chart[account].NameJa, account), parts, depth);
    }

    private ExplanationNode OfAccount(Branch branch, int account, CountedCell[] cells, int depth)
    {
        var named = Chart[account];
        return Node(Name(named.NameEn, account), Name(named.NameJa, account), OfKinds(branch, cells, depth + 1), depth);
    }

    private string Name(string name, int account) => $"{Chart[account].Code} {name}";

    private IEnumerable<ExplanationNode> OfKinds(Branch branch, CountedCell[] cells, int depth) =>
        cells
            .GroupBy(counted => JournalKindLabels.Group(counted.Cell.Kind))
            .OrderBy(group => group.Key)
            .Select(group =>
            {
                var (en, ja) = JournalKindLabels.Of(group.Key);
                return Node(en, ja, OfEntities(branch, [.. group], depth + 1), depth);
            });

    private IEnumerable<ExplanationNode> OfEntities(Branch branch, CountedCell[] cells, int depth) =>
        cells
            .GroupBy(counted => counted.Cell.Entity)
            .OrderBy(group => group.Key)
            .Select(group =>
            {
                var entity = group.Key < 0 ? null : _set.Ledger.Frame.Group.Entities[group.Key];
                var en = entity is null ? "Group" : $"{entity.Code} {entity.NameEn}";
                var ja = entity is null ? "グループ" : $"{entity.Code} {entity.NameJa}";
                var amount = group.Sum(counted => branch.Sign * counted.Weight * counted.Cell.Amount);
                var postings = depth < _limits.Depth ? branch.Postings.Of([.. group], branch.Sign) : [];
                Invariant.Holds(
                    postings.IsEmpty || postings.Sum(node => node.Amount) == amount,
                    $"the postings of {en} do not add up to what they explain"
                );
                return new ExplanationNode(en, ja, amount, postings);
            });

    private ExplanationNode Node(string en, string ja, IEnumerable<ExplanationNode> parts, int depth)
    {
        ImmutableArray<ExplanationNode> children = [.. parts];
        return new(en, ja, children.Sum(child => child.Amount), depth < _limits.Depth ? children : []);
    }

    /// <summary>What a branch counts: cells, where to find their postings, and the sign of the figure asked
    /// for.</summary>
    private sealed record Branch(ImmutableArray<LedgerCell> Cells, ExplanationPostings Postings, int Sign)
    {
        public ILookup<string, CountedCell>? Shares { get; init; }
    }
}
