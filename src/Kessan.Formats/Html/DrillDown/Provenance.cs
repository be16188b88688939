using System.Collections.Immutable;
using Kessan.Amounts;
using Kessan.Consolidation;
using Kessan.Documents;
using Kessan.Facts;
using Kessan.Phases;

namespace Kessan.Formats.Html.DrillDown;

/// <summary>What stands behind printed numbers, in every language at once: facts with what they were computed
/// from, and for those of the ledgers their trees down to postings.</summary>
/// <remarks>It is made once for all files of a package, and keeps equal parts of trees once.</remarks>
public sealed class Provenance
{
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

    private Provenance(Currency currency, ImmutableArray<OpenedFigure> figures, PostingTrees trees)
    {
        (Currency, Figures, Trees) = (currency, figures, trees);
        for (var i = 0; i < figures.Length; i++)
        {
            _places.Add(figures[i].Id, i);
        }
    }

    /// <summary>The presentation currency.</summary>
    internal Currency Currency { get; }

    /// <summary>The figures, in ordinal order of their ids.</summary>
    internal ImmutableArray<OpenedFigure> Figures { get; }

    /// <summary>The trees of those of the ledgers.</summary>
    internal PostingTrees Trees { get; }

    /// <summary>What stands behind numbers.</summary>
    /// <param name="numbers">The numbers, of all files.</param>
    /// <param name="book">The facts.</param>
    /// <param name="explanation">Explains those of the ledgers.</param>
    /// <param name="group">The group.</param>
    public static Provenance Of(IEnumerable<PrintedNumber> numbers, FactBook book, Explanation explanation, Group group)
    {
        ArgumentNullException.ThrowIfNull(numbers);
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(explanation);
        ArgumentNullException.ThrowIfNull(group);
        var printed = numbers.DistinctBy(number => number.Fact, StringComparer.Ordinal).ToArray();
        var facts = Behind(printed.SelectMany(number => number.Operands), book);
        var trees = new PostingTrees();
        var figures = facts
            .Select(fact => new OpenedFigure(fact.Id.ToString(), fact, null)
            {
                Tree = trees.Of(fact, explanation, group),
            })
            .Concat(printed.Where(number => number.Comparison is not null).Select(Comparison));
        return new(
            group.PresentationCurrency,
            [.. figures.OrderBy(figure => figure.Id, StringComparer.Ordinal)],
            trees
        );
    }

    /// <summary>The place of a figure among all; -1 where the book has none.</summary>
    internal int PlaceOf(string id) => _places.GetValueOrDefault(id, -1);

    private static OpenedFigure Comparison(PrintedNumber number) => new(number.Fact, null, number);

    /// <summary>The facts asked for and those they were computed from, down to the last, in ordinal order of their
    /// ids: trees are numbered in that order.</summary>
    private static List<Fact> Behind(IEnumerable<FactId> asked, FactBook book)
    {
        var found = new SortedDictionary<string, Fact>(StringComparer.Ordinal);
        var waiting = new Stack<FactId>(asked);
        while (waiting.TryPop(out var id))
        {
            if (book.Find(id) is { } fact && found.TryAdd(id.ToString(), fact))
            {
                foreach (var operand in fact.Operands)
                {
                    waiting.Push(operand);
                }
            }
        }

        return [.. found.Values];
    }
}

/// <summary>A figure that can be opened: a fact, or a comparison of two.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Fact">The fact; null for a comparison.</param>
/// <param name="Comparison">The comparison as printed; null for a fact.</param>
internal sealed record OpenedFigure(string Id, Fact? Fact, PrintedNumber? Comparison)
{
    /// <summary>Its tree, as <see cref="PostingTrees"/> refers to parts; 0 where it has none.</summary>
    public int Tree { get; init; }
}
