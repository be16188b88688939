using System.Collections.Immutable;
using Kessan.Amounts;
using Kessan.TieOut.Numbers;
using Kessan.TieOut.Relations.Across.Words;

namespace Kessan.TieOut.Relations.Across;

/// <summary>A document's lines and the items they speak of.</summary>
internal sealed class MeasuredItems
{
    private readonly ImmutableArray<int> _itemOfLine;
    private readonly ILookup<FieldTerm, Item> _byTerm;
    private readonly Dictionary<int, Line> _lineOfNumber;

    private MeasuredItems(
        NumberedDocument document,
        ImmutableArray<Line> lines,
        Dictionary<(int, int), List<Agreement>> agreements
    )
    {
        (Document, Lines, Agreements) = (document, lines, agreements);
        Items = ItemSearch.Find(lines, agreements, document.Rounding);
        var itemOfLine = new int[lines.Length];
        foreach (var (place, item) in Items.Index())
        {
            foreach (var line in item.Lines)
            {
                itemOfLine[line.Id] = place;
            }
        }

        _itemOfLine = [.. itemOfLine];
        _byTerm = Items
            .SelectMany(item => item.Terms.Select(term => (Term: term!.Value, Item: item)))
            .ToLookup(pair => pair.Term, pair => pair.Item);
        _lineOfNumber = lines
            .SelectMany(line => line.Numbers.Select(number => (number.Id, line)))
            .ToDictionary(pair => pair.Id, pair => pair.line);
    }

    /// <summary>The document.</summary>
    public NumberedDocument Document { get; }

    /// <summary>How amounts are rounded in it.</summary>
    public RoundingRule Rule => Document.Rounding;

    /// <summary>Its lines in reading order.</summary>
    public ImmutableArray<Line> Lines { get; }

    /// <summary>What its lines speak of, in reading order of the first.</summary>
    public ImmutableArray<Item> Items { get; }

    /// <summary>Numbers of two lines that could be the same figure, by the lines' places.</summary>
    public Dictionary<(int First, int Second), List<Agreement>> Agreements { get; }

    /// <summary>Finds the lines and items of a document.</summary>
    public static MeasuredItems Of(NumberedDocument document)
    {
        var lines = LineFinder.Find(document);
        return new(document, lines, AgreementSearch.Find(lines, document.Rounding));
    }

    /// <summary>The item a line speaks of.</summary>
    public Item ItemOf(Line line) => Items[_itemOfLine[line.Id]];

    /// <summary>The line a number stands in.</summary>
    public Line LineOf(FoundNumber number) => _lineOfNumber[number.Id];

    /// <summary>The items that are a line of a statement, in reading order.</summary>
    public IEnumerable<Item> Of(FieldTerm term) => _byTerm[term];

    /// <summary>What a printed number comes to.</summary>
    public Reckoned Reckon(FoundNumber number) => Reckoned.Of(number, Rule);
}
