using System.Collections.Immutable;
using Kessan.Facts;

namespace Kessan.Documents.Changes;

/// <summary>Compares a document with an earlier issue of it.</summary>
/// <remarks>Numbers are told apart by element and fact, sentences by element and text, over the whole document, so that
/// a page put in between changes nothing after it.</remarks>
public static class DocumentComparison
{
    private static readonly Counterparts<EarlierNumber, PrintedPlace> OfNumbers = new()
    {
        OfBefore = number => (number.Place.Element, number.Fact),
        OfAfter = place => (place.Element, place.Number.Fact),
    };

    private static readonly Counterparts<EarlierSentence, PrintedSentence> OfSentences = new()
    {
        OfBefore = sentence => (sentence.Place.Element, sentence.Text),
        OfAfter = sentence => (sentence.Element, sentence.Text),
    };

    /// <summary>Everything that is printed otherwise, by page: numbers, sentences, words of direction.</summary>
    /// <param name="document">The document as it is now.</param>
    /// <param name="earlier">What was printed.</param>
    /// <param name="book">The facts as they are now.</param>
    public static ImmutableArray<DocumentChange> Of(Document document, EarlierIssue earlier, FactBook book)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(earlier);
        ArgumentNullException.ThrowIfNull(book);
        var numbers = Numbers(document, earlier, book).ToList();
        var changed = numbers.SelectMany(change => change.Numbers).ToHashSet(ReferenceEqualityComparer.Instance);
        var sentences = Sentences(document, earlier, changed, book);
        // Of one page, numbers come first, then what is said of them.
        return [.. numbers.Concat(sentences).OrderBy(change => change.Page)];
    }

    private static IEnumerable<DocumentChange> Numbers(Document document, EarlierIssue earlier, FactBook book)
    {
        var before = earlier.Numbers.Where(number => IsOf(number.Place, document)).ToList();
        foreach (var (was, now) in OfNumbers.Pair(before, [.. PrintedNumbers.Of(document)]))
        {
            if (now is null)
            {
                yield return new(ChangeKind.Removed, was!.Place.Page, was.Place.Element, was.Text, string.Empty)
                {
                    Moved = Gone(was.Fact, earlier, book),
                };
            }
            else if (was?.Text != now.Number.Text)
            {
                var kind = was is null ? ChangeKind.Added : ChangeKind.Number;
                yield return new(kind, now.Page, now.Element, was?.Text ?? string.Empty, now.Number.Text)
                {
                    Moved = Moves(now.Number, was, earlier, book),
                    Numbers = [now.Number],
                };
            }
        }
    }

    private static IEnumerable<DocumentChange> Sentences(
        Document document,
        EarlierIssue earlier,
        HashSet<object?> changed,
        FactBook book
    )
    {
        var before = earlier.Sentences.Where(sentence => IsOf(sentence.Place, document)).ToList();
        var after = PrintedSentences.Of(document).Where(sentence => sentence.SaysMore).ToList();
        foreach (var (was, now) in OfSentences.Pair(before, after))
        {
            if (now is null)
            {
                yield return new(ChangeKind.Removed, was!.Place.Page, was.Place.Element, was.Text, string.Empty);
                continue;
            }

            if (was?.Text == now.Text)
            {
                continue;
            }

            var kind = was is null ? ChangeKind.Added : ChangeKind.Sentence;
            yield return new(kind, now.Page, now.Element, was?.Text ?? string.Empty, now.Text)
            {
                ConcernsWords = !now.Numbers.Any(changed.Contains),
            };
            foreach (var turn in was is null ? [] : Turns(was, now, earlier, book))
            {
                yield return turn;
            }
        }
    }

    private static IEnumerable<DocumentChange> Turns(
        EarlierSentence was,
        PrintedSentence now,
        EarlierIssue issue,
        FactBook book
    )
    {
        var before = was
            .Directions.GroupBy(told => told.Fact, StringComparer.Ordinal)
            .ToDictionary(told => told.Key, told => told.First().Direction, StringComparer.Ordinal);
        foreach (var number in now.Numbers.Where(number => number.Direction != Direction.None))
        {
            var direction = number.Direction.Id();
            if (before.TryGetValue(number.Fact, out var earlier) && earlier != direction)
            {
                yield return new(ChangeKind.Direction, now.Page, now.Element, earlier, direction)
                {
                    Numbers = [number],
                    Moved = Moves(number, null, issue, book),
                };
            }
        }
    }

    /// <summary>The facts behind a number whose values moved; where another fact stands there now, both.</summary>
    private static ImmutableArray<FactMove> Moves(
        PrintedNumber now,
        EarlierNumber? was,
        EarlierIssue earlier,
        FactBook book
    )
    {
        var moves =
            from operand in now.Operands
            let id = operand.ToString()
            let after = book.Find(operand)?.Text ?? string.Empty
            let before = earlier.Facts.GetValueOrDefault(id, string.Empty)
            where before != after
            select new FactMove(id, before, after);
        var replaced = was is null || was.Fact == now.Fact ? [] : Gone(was.Fact, earlier, book);
        return [.. replaced.Concat(moves).DistinctBy(move => move.Fact)];
    }

    private static ImmutableArray<FactMove> Gone(string fact, EarlierIssue earlier, FactBook book)
    {
        var now = FactId.TryParse(fact, out var id) ? book.Find(id)?.Text : null;
        return [new(fact, earlier.Facts.GetValueOrDefault(fact, string.Empty), now ?? string.Empty)];
    }

    private static bool IsOf(EarlierPlace place, Document document) =>
        place.Document == document.Name && place.Language == document.Language.Id();
}
