using System.Collections.Immutable;
using Kessan.Accounts;
using Kessan.Diagnostics;
using Kessan.Statements;

namespace Kessan.Consolidation;

/// <summary>Grows the tree of a figure within one closing.</summary>
internal sealed class ExplanationBranches
{
    private const string Others = "ProfitAttributableToNonControllingInterests";

    private readonly ExplanationIndex _index;
    private readonly AskedFigure _asked;
    private readonly ExplainedCells _cells;
    private readonly ExplanationPostings _postings;

    public ExplanationBranches(ExplanationIndex index, AskedFigure asked, bool openingOnly)
    {
        _index = index;
        _asked = asked;
        _cells = index.Cells(asked.Filter, openingOnly);
        _postings = new(index, asked);
    }

    private ChartOfAccounts Chart => _index.Chart;

    private StatementDefinition Definition => _index.Set.Definition;

    /// <summary>The tree of the figure, every amount times <paramref name="factor"/>, its root <paramref
    /// name="depth"/> levels below the figure asked for.</summary>
    public ExplanationNode Of(int factor, int depth)
    {
        var figure = _asked.Figure;
        return figure.Account >= 0
            ? OfChart(factor * Chart[figure.Account].Class.NormalSign(), figure.Account, depth)
            : OfLine(factor * Definition[figure.Concept].Sign, figure.Concept, depth);
    }

    private ExplanationNode OfLine(int sign, string concept, int depth)
    {
        var line = Definition[concept];
        var parts = line
            .Parts.Select(part => OfLine(sign * part.Weight, part.Concept, depth + 1))
            .Where(node => node.Amount != 0 || !node.Children.IsEmpty)
            .Concat(OfAccounts(sign, [.. _cells.Shares[concept]], depth + 1))
            .Concat(concept == Others ? OfOthers(sign) : []);
        return Node(line.LabelEn, line.LabelJa, parts, depth) with
        {
            Notes = _asked.Filter.IsWhole ? ExplanationNotes.Of(_index.Set, concept, sign) : [],
        };
    }

    /// <summary>What others share in results that carry members, an entity each: derived, so that no posting stands
    /// behind it.</summary>
    private IEnumerable<ExplanationNode> OfOthers(int sign) =>
        _cells.Others.Select(share =>
        {
            var entity = _index.Set.Ledger.Frame.Group.Entities[share.Entity];
            ExplanationNote exact = new($"{entity.Code}: share of others before rounding", sign * share.Exact, "");
            return new ExplanationNode(
                $"{entity.Code} {entity.NameEn}",
                $"{entity.Code} {entity.NameJa}",
                sign * share.Amount,
                []
            )
            {
                Notes = [exact],
            };
        });

    private IEnumerable<ExplanationNode> OfAccounts(int sign, CountedCell[] cells, int depth) =>
        cells.GroupBy(counted => counted.Cell.Account).Select(group => OfAccount(sign, group.Key, [.. group], depth));

    /// <summary>An account of the chart with everything below it.</summary>
    private ExplanationNode OfChart(int sign, int account, int depth)
    {
        var own = _cells
            .Cells.Where(cell => cell.Account == account)
            .Select(cell => new CountedCell(cell, 1))
            .ToArray();
        var below = Chart.Accounts.Where(child => child.Parent == account).ToArray();
        if (below.Length == 0)
        {
            return OfAccount(sign, account, own, depth);
        }

        var parts = below
            .Select(child => OfChart(sign, child.Index, depth + 1))
            .Where(node => node.Amount != 0 || !node.Children.IsEmpty)
            .Concat(own.Length == 0 ? [] : OfKinds(sign, own, depth + 1));
        return Node(Name(Chart[account].NameEn, account), Name(Chart[account].NameJa, account), parts, depth);
    }

    private ExplanationNode OfAccount(int sign, int account, CountedCell[] cells, int depth)
    {
        var named = Chart[account];
        return Node(Name(named.NameEn, account), Name(named.NameJa, account), OfKinds(sign, cells, depth + 1), depth);
    }

    private string Name(string name, int account) => $"{Chart[account].Code} {name}";

    private IEnumerable<ExplanationNode> OfKinds(int sign, CountedCell[] cells, int depth) =>
        cells
            .GroupBy(counted => JournalKindLabels.Group(counted.Cell.Kind))
            .OrderBy(group => group.Key)
            .Select(group =>
            {
                var (en, ja) = JournalKindLabels.Of(group.Key);
                return Node(en, ja, OfEntities(sign, [.. group], depth + 1), depth);
            });

    private IEnumerable<ExplanationNode> OfEntities(int sign, CountedCell[] cells, int depth) =>
        cells
            .GroupBy(counted => counted.Cell.Entity)
            .OrderBy(group => group.Key)
            .Select(group =>
            {
                var entity = group.Key < 0 ? null : _index.Set.Ledger.Frame.Group.Entities[group.Key];
                var en = entity is null ? "Group" : $"{entity.Code} {entity.NameEn}";
                var ja = entity is null ? "グループ" : $"{entity.Code} {entity.NameJa}";
                var amount = group.Sum(counted => sign * counted.Weight * counted.Cell.Amount);
                var postings = depth < _asked.Limits.Depth ? _postings.Of([.. group], sign) : [];
                Invariant.Holds(
                    postings.IsEmpty || postings.Sum(node => node.Amount) == amount,
                    $"the postings of {en} do not add up to what they explain"
                );
                return new ExplanationNode(en, ja, amount, postings);
            });

    private ExplanationNode Node(string en, string ja, IEnumerable<ExplanationNode> parts, int depth)
    {
        ImmutableArray<ExplanationNode> children = [.. parts];
        return new(en, ja, children.Sum(child => child.Amount), depth < _asked.Limits.Depth ? children : []);
    }
}
