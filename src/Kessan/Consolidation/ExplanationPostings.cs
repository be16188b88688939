using System.Collections.Immutable;
using Kessan.Amounts;
using Kessan.Diagnostics;
using Kessan.Ledger;

namespace Kessan.Consolidation;

/// <summary>Finds the postings behind cells, with file, line, currencies and rates.</summary>
internal sealed class ExplanationPostings(ExplanationIndex index, AskedFigure asked)
{
    /// <summary>The postings of cells of one account and entity, largest lists cut with what is left out as one
    /// node.</summary>
    public ImmutableArray<ExplanationNode> Of(CountedCell[] cells, int sign)
    {
        var found = cells
            .SelectMany(counted =>
                index.Postings(counted.Cell).Select(place => (Place: place, Weight: sign * counted.Weight))
            )
            .Where(posting => asked.Filter.Covers(posting.Place.Segment, posting.Place.Row, posting.Place.Investee))
            .OrderBy(posting => posting.Place.Order)
            .ToArray();
        var most = asked.Limits.Postings;
        var shown = found.Take(most).Select(posting => Node(posting.Place, posting.Weight));
        if (found.Length <= most)
        {
            return [.. shown];
        }

        var rest = found.Length - most;
        var left = found
            .Skip(most)
            .Sum(posting => posting.Weight * posting.Place.Segment.Presentation[posting.Place.Row]);
        return [.. shown, new($"and {rest} more", $"ほか{rest}件", left, [])];
    }

    private ExplanationNode Node(PostingPlace place, int weight)
    {
        var posting = Posting(place.Segment, place.Row);
        var from = posting.Location.File.Length > 0 ? posting.Location.ToString() : posting.Journal.Key;
        var label = posting.Movement == Movement.None ? from : $"{from} @{posting.Movement}";
        return new(label, label, weight * place.Segment.Presentation[place.Row], []) { Posting = posting };
    }

    private ExplanationPosting Posting(PostingSegment segment, int row)
    {
        var group = index.Set.Ledger.Frame.Group;
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
            isOwn ? index.Rates(view.Entity, group.Chart[view.Account]) : string.Empty,
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
}
