using System.Collections.Immutable;
using Kessan.Consolidation;
using Kessan.Facts;
using Kessan.Phases;

namespace Kessan.Formats.Html.DrillDown;

/// <summary>Trees of figures with equal parts kept once: the tree of a quarter is that of the half less that of the
/// quarter before, and shares nearly all of its parts with both.</summary>
/// <remarks>A part is referred to by a number: twice its place, plus one for a posting, plus two, and negative where
/// its amounts count with their sign turned; so that a figure and what is taken off for it are one part too.</remarks>
internal sealed class PostingTrees
{
    /// <summary>The most postings listed under one heading; the rest is one part "and N more".</summary>
    public const int MostPostings = 200;

    private static readonly ExplanationLimits Limits = new(int.MaxValue, MostPostings);

    private readonly Dictionary<TreePart, int> _parts = [];
    private readonly Dictionary<ExplanationPosting, int> _postings = new(new SamePosting());

    /// <summary>The parts in order of their places.</summary>
    public List<TreePart> Parts { get; } = [];

    /// <summary>The postings in order of their places.</summary>
    public List<ExplanationPosting> Postings { get; } = [];

    /// <summary>Takes in the tree of a fact and refers to it; 0 where no postings stand behind the fact.</summary>
    public int Of(Fact fact, Explanation explanation, Group group)
    {
        // The explanation tells what happened, of the book's own basis.
        if (fact.Id.Scenario != FactId.Actual || !fact.Operands.IsEmpty || fact.Unit != group.PresentationCurrency.Code)
        {
            return 0;
        }

        var tree = FactFigures.Of(fact.Id, group) is { } figure ? explanation.Tree(figure, Limits) : null;
        return tree is not null && tree.Amount == fact.Minor ? Add(tree) : 0;
    }

    /// <summary>Takes in a tree and refers to it.</summary>
    public int Add(ExplanationNode node)
    {
        if (node.Posting is { } posting)
        {
            var place = PlaceOf(posting);
            var sign = node.Amount == posting.Presentation.Minor ? 1 : -1;
            return sign * ((2 * place) + 3);
        }

        var children = new int[node.Children.Length];
        for (var i = 0; i < children.Length; i++)
        {
            children[i] = Add(node.Children[i]);
        }

        // A part with derivations beside it stands as it is: they are told with the sign asked for.
        var isTurned = node.Notes.IsEmpty && (children.Length > 0 ? children[0] < 0 : node.Amount < 0);
        var factor = isTurned ? -1 : 1;
        var part = new TreePart(
            node.LabelEn,
            node.LabelJa,
            factor * node.Amount,
            [.. children.Select(child => factor * child)]
        )
        {
            Notes = node.Notes,
        };
        if (!_parts.TryGetValue(part, out var known))
        {
            known = Parts.Count;
            _parts.Add(part, known);
            Parts.Add(part);
        }

        return factor * ((2 * known) + 2);
    }

    private int PlaceOf(ExplanationPosting posting)
    {
        if (!_postings.TryGetValue(posting, out var place))
        {
            place = Postings.Count;
            _postings.Add(posting, place);
            Postings.Add(posting);
        }

        return place;
    }
}

/// <summary>Tells postings apart, first by their line and amount, so that their words are seldom read.</summary>
internal sealed class SamePosting : IEqualityComparer<ExplanationPosting>
{
    /// <inheritdoc/>
    public bool Equals(ExplanationPosting? x, ExplanationPosting? y) => x == y;

    /// <inheritdoc/>
    public int GetHashCode(ExplanationPosting obj) =>
        HashCode.Combine(
            obj.Journal.Key.GetHashCode(StringComparison.Ordinal),
            obj.Location.Line,
            obj.Presentation.Minor,
            obj.Account.GetHashCode(StringComparison.Ordinal)
        );
}

/// <summary>A part of a tree.</summary>
/// <param name="LabelEn">English label.</param>
/// <param name="LabelJa">Japanese label.</param>
/// <param name="Amount">What it comes to, presentation minor units.</param>
/// <param name="Children">Its parts, as <see cref="PostingTrees"/> refers to them.</param>
internal sealed record TreePart(string LabelEn, string LabelJa, long Amount, ImmutableArray<int> Children)
{
    /// <summary>Derivations beside it.</summary>
    public ImmutableArray<ExplanationNote> Notes { get; init; } = [];

    /// <inheritdoc/>
    public bool Equals(TreePart? other) =>
        other is not null
        && Amount == other.Amount
        && LabelEn == other.LabelEn
        && LabelJa == other.LabelJa
        && Children.AsSpan().SequenceEqual(other.Children.AsSpan())
        && Notes.SequenceEqual(other.Notes);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(Amount);
        hash.Add(LabelEn, StringComparer.Ordinal);
        foreach (var child in Children)
        {
            hash.Add(child);
        }

        return hash.ToHashCode();
    }
}
