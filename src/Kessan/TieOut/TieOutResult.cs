using System.Collections.Frozen;
using System.Collections.Immutable;
using Kessan.TieOut.Known;
using Kessan.TieOut.Numbers;
using Kessan.TieOut.Relations;

namespace Kessan.TieOut;

/// <summary>What a document says of itself: its numbers, what ties them together, and what does not.</summary>
/// <param name="Document">The document as read.</param>
/// <param name="Relations">The relations found, by target, then kind.</param>
/// <param name="Conflicts">Sets of numbers that no unrounded values can stand behind at once; each of them is
/// minimal.</param>
public sealed record TieOutResult(
    NumberedDocument Document,
    ImmutableArray<Relation> Relations,
    ImmutableArray<Conflict> Conflicts
)
{
    private readonly FrozenDictionary<string, KnownFigure> _known = FrozenDictionary<string, KnownFigure>.Empty;

    /// <summary>The figures beside the document that its numbers were compared with and that relations name, by
    /// <see cref="KnownFigure.Id"/>.</summary>
    public ImmutableArray<KnownFigure> Known
    {
        get;
        init
        {
            field = value;
            _known = value.ToFrozenDictionary(figure => figure.Id, StringComparer.Ordinal);
        }
    } = [];

    /// <summary>The numbers that no figure beside the document was found for; empty where there was nothing to
    /// compare with.</summary>
    public ImmutableArray<int> Unmatched { get; init; } = [];

    /// <summary>Numbers that hang together in so many relations that whether they can all be right was not told;
    /// empty almost always.</summary>
    public ImmutableArray<int> Undecided { get; init; } = [];

    /// <summary>The figure beside the document of an id, or null.</summary>
    public KnownFigure? FindKnown(string id) => _known.GetValueOrDefault(id);

    /// <summary>The number of an <see cref="FoundNumber.Id"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such number.</exception>
    public FoundNumber Number(int id)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(id, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(id, Document.Numbers.Length);
        return Document.Numbers[id - 1];
    }
}

/// <summary>Numbers that cannot all be right: leave any of them out and the rest can stand together.</summary>
/// <param name="Numbers">The numbers, by <see cref="FoundNumber.Id"/>.</param>
/// <param name="Relations">The relations they conflict in, by place in the result's list.</param>
/// <param name="Mends">The single changes that would each mend it, the likeliest first.</param>
public sealed record Conflict(ImmutableArray<int> Numbers, ImmutableArray<int> Relations, ImmutableArray<Mend> Mends);

/// <summary>One change that would mend a conflict.</summary>
/// <param name="Number">The number, by <see cref="FoundNumber.Id"/>.</param>
/// <param name="Printed">What it would have to print: <c>1,843</c>.</param>
public sealed record Mend(int Number, string Printed);
