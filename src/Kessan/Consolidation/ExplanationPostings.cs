using System.Collections.Immutable;
using Kessan.Accounts;
using Kessan.Amounts;
using Kessan.Diagnostics;
using Kessan.Ledger;
using Kessan.Statements;

namespace Kessan.Consolidation;

/// <summary>Finds the postings behind cells, with file, line, currencies and rates.</summary>
internal sealed class ExplanationPostings
{
    private readonly StatementSet _set;
    private readonly Figure _figure;
    private readonly int _most;
    private readonly ILookup<int, PostingSegment> _segments;
    private readonly bool[] _members;

    public ExplanationPostings(StatementSet set, Figure figure, int most)
    {
        _set = set;
        _figure = figure;
        _most = most;
        _segments = set.Ledger.Segments.ToLookup(segment => segment.Entity);
        _members = figure.Dimension < 0 ? [] : MembersBelow(figure.Dimension, figure.Member);
    }

    /// <summary>The cells of result postings that carry the figure's member or one below it.</summary>
    public ImmutableArray<LedgerCell> CellsOfMember()
    {
        var chart = _set.Ledger.Frame.Group.Chart;
        var sums = new SortedDictionary<ulong, long>();
        foreach (var segment in _set.Ledger.Segments)
        {
            for (var row = 0; row < segment.Count; row++)
            {
                if (chart[segment.Accounts[row]].Class.IsResult() && HasMember(segment, row))
                {
                    var key = Key(segment, row);
                    sums[key] = sums.GetValueOrDefault(key) + segment.Presentation[row];
                }
            }
        }

        return [.. sums.Where(sum => sum.Value != 0).Select(sum => CellKey.Cell(sum.Key, sum.Value))];
    }

    /// <summary>The postings of cells of one account and entity, largest lists cut with what is left out as one
    /// node.</summary>
    public ImmutableArray<ExplanationNode> Of(CountedCell[] cells, int sign)
    {
        var weights = cells.ToDictionary(counted => CellKey.Of(counted.Cell), counted => sign * counted.Weight);
        var entity = cells[0].Cell.Entity;
        var nodes = _segments[entity]
            .Concat(entity < 0 ? [] : _segments[-1])
            .SelectMany(segment => In(segment, weights))
            .ToImmutableArray();
        if (nodes.Length <= _most)
        {
            return nodes;
        }

        var rest = nodes.Length - _most;
        var left = nodes.Skip(_most).Sum(node => node.Amount);
        return [.. nodes.Take(_most), new($"and {rest} more", $"ほか{rest}件", left, [])];
    }

    private IEnumerable<ExplanationNode> In(PostingSegment segment, Dictionary<ulong, int> weights)
    {
        for (var row = 0; row < segment.Count; row++)
        {
            if (weights.TryGetValue(Key(segment, row), out var weight) && HasMember(segment, row))
            {
                yield return Node(segment, row, weight);
            }
        }
    }

    private ExplanationNode Node(PostingSegment segment, int row, int weight)
    {
        var posting = Posting(segment, row);
        var place = posting.Location.File.Length > 0 ? posting.Location.ToString() : posting.Journal.Key;
        var label = posting.Movement == Movement.None ? place : $"{place} @{posting.Movement}";
        return new(label, label, weight * segment.Presentation[row], []) { Posting = posting };
    }

    private ExplanationPosting Posting(PostingSegment segment, int row)
    {
        var group = _set.Ledger.Frame.Group;
        var view = segment[row];
        var journal = view.Journal;
        var entity = view.Entity < 0 ? null : group.Entities[view.Entity];
        var isOwn = segment.Stage <= Stage.Translation && entity is not null;
        return new(
            journal,
            entity?.Code ?? string.Empty,
            view.Partner < 0 ? string.Empty : group.Entities[view.Partner].Code,
            group.Chart[view.Account].Code,
            view.Movement,
            Transaction(segment, row),
            entity is not null && (isOwn || view.Functional != 0)
                ? new Money(view.Functional, entity.FunctionalCurrency)
                : null,
            new(view.Presentation, group.PresentationCurrency),
            isOwn ? Rates(view.Entity, group.Chart[view.Account]) : string.Empty,
            Place(journal, view.Line)
        );
    }

    private static SourceLocation Place(JournalHeader journal, int line)
    {
        if (journal.File.Length > 0)
        {
            return new(journal.File, line);
        }

        return string.IsNullOrEmpty(journal.Location.File) ? new(string.Empty) : journal.Location;
    }

    private static Money? Transaction(PostingSegment segment, int row)
    {
        var currency = segment.TransactionCurrencies.IsEmpty ? -1 : segment.TransactionCurrencies[row];
        return currency < 0 ? null : new(segment.Transaction[row], segment.Currencies[currency]);
    }

    /// <summary>The rates an account's amounts were translated at: its kind of rate, as the translation recorded
    /// them.</summary>
    private string Rates(int entity, Account account)
    {
        var translation = _set.Ledger.Eliminated.Matched.Translated.Translations.FirstOrDefault(t =>
            t.Entity == entity
        );
        return translation is null
            ? string.Empty
            : string.Join(
                "; ",
                translation
                    .Rates.Where(use => use.Entry.Kind == account.Translation)
                    .Select(use => $"{use.Purpose} {use.Entry.Rate}")
            );
    }

    private ulong Key(PostingSegment segment, int row) => LedgerSums.Key(segment, row, _set.Ledger.Frame.Scope);

    private bool HasMember(PostingSegment segment, int row)
    {
        if (_figure.Dimension < 0)
        {
            return true;
        }

        var member = segment.DimensionAt(_figure.Dimension, row);
        return member >= 0 && _members[member];
    }

    private bool[] MembersBelow(int dimension, int top)
    {
        var members = _set.Ledger.Frame.Group.Dimensions.All[dimension].Members;
        var below = new bool[members.Length];
        for (var i = 0; i < members.Length; i++)
        {
            var at = i;
            while (at >= 0 && at != top)
            {
                at = members[at].Parent;
            }

            below[i] = at == top;
        }

        return below;
    }
}
