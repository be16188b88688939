using System.Collections.Immutable;
using Kessan.TieOut.Relations.Across.Words;

namespace Kessan.TieOut.Relations.Across;

/// <summary>What a line measures, as its label and the headings above it say.</summary>
/// <param name="Term">The line of a statement it is; null where it is none, or where several are named.</param>
/// <param name="Terms">All lines of statements its own label names, in order.</param>
/// <param name="Scope">The words that narrow it: <c>si</c>, <c>adjusted</c>; sorted.</param>
/// <param name="Own">The words and terms of its own label alone, sorted; what a reader would call it.</param>
/// <param name="Context">The words of the headings above, sorted.</param>
/// <param name="IsRatio">Whether its own label calls it a ratio.</param>
internal sealed record ItemName(
    FieldTerm? Term,
    ImmutableArray<FieldTerm> Terms,
    ImmutableArray<string> Scope,
    ImmutableArray<string> Own,
    ImmutableArray<string> Context,
    bool IsRatio
)
{
    private static readonly ImmutableArray<string> Adjusted = ["adjusted", "core", "underlying", "normalized"];

    /// <summary>Its own name in one string; equal for names of equal words.</summary>
    public string Key { get; } = string.Join(' ', Own);

    /// <summary>Its own name and all headings in one string.</summary>
    public string FullKey { get; } = string.Join(' ', Own) + " | " + string.Join(' ', Context);

    /// <summary>Whether its own name says more than a line of a statement every table has.</summary>
    public bool IsSpecific { get; } = Scope.Any(word => word != SeparateStatements.Mark && Own.Contains(word));

    /// <summary>Whether it is a figure of the parent's own statements.</summary>
    public bool IsSeparate { get; } = Scope.Contains(SeparateStatements.Mark);

    /// <summary>Reads a label from its own line outwards: a line that says nothing takes the heading above, and one
    /// that names no line of a statement takes the one its headings name.</summary>
    public static ItemName Of(ImmutableArray<string> label, LabelReader reader)
    {
        var parts = label.Select(reader.Read).ToList();
        var own = parts.FindLastIndex(part => !part.IsEmpty);
        if (own < 0)
        {
            return new(null, [], [], [], [], parts.Any(part => part.IsRatio));
        }

        var named = parts[own];
        var above = parts[..own];
        var term = named.Terms switch
        {
            [var only] => only,
            [] => above.FindLast(part => !part.Terms.IsEmpty)?.Terms is [var inherited] ? inherited : (FieldTerm?)null,
            _ => null,
        };
        var separate = SeparateStatements.AreSaidBy(label) ? [SeparateStatements.Mark] : (string[])[];
        return new(
            term,
            named.Terms,
            [.. named.Words, .. separate],
            Sorted(Words(named).Concat(separate)),
            Sorted(above.SelectMany(Words)),
            named.IsRatio || parts[(own + 1)..].Any(part => part.IsRatio)
        )
        {
            IsAdjusted =
                SaysAdjusted(named) || (above.FindLast(part => !part.IsEmpty) is { } near && SaysAdjusted(near)),
        };
    }

    /// <summary>How many words of the two own labels the other name bears out.</summary>
    public int Shared(ItemName other) =>
        Own.Where(word => other.Own.Contains(word) || other.Context.Contains(word))
            .Union(other.Own.Where(word => Own.Contains(word) || Context.Contains(word)), StringComparer.Ordinal)
            .Count();

    /// <summary>Whether the headings of both have a word of their own in common.</summary>
    public bool SharesHeading(ItemName other) =>
        Context.Any(word => word[0] != '#' && !Own.Contains(word) && other.Context.Contains(word));

    /// <summary>Whether it or the heading right above says that it is adjusted: a figure of another kind than the one
    /// of the statements.</summary>
    public bool IsAdjusted { get; private init; }

    /// <summary>Whether either name says all that the other's own label says, headings taken into account.</summary>
    public bool Covers(ItemName other) =>
        IsAdjusted == other.IsAdjusted && IsCovered(Own, other) && IsCovered(other.Own, this);

    private static bool IsCovered(ImmutableArray<string> words, ItemName by) =>
        words.All(word => by.Own.Contains(word) || by.Context.Contains(word) || IsGeneric(word));

    private static bool SaysAdjusted(LabelPart part) =>
        part.Words.Any(Adjusted.Contains)
        || (part.Words.Contains("non") && part.Words.Any(word => word is "gaap" or "ifr"));

    // A line may leave out that it speaks of revenue, where its figure shows that it does.
    private static bool IsGeneric(string word) => word == Text(FieldTerm.Revenue);

    private static IEnumerable<string> Words(LabelPart part) => part.Words.Concat(part.Terms.Select(Text));

    // "Net income" is what most documents call the owners' part.
    private static string Text(FieldTerm term) => "#" + (term == FieldTerm.OwnersIncome ? FieldTerm.NetIncome : term);

    private static ImmutableArray<string> Sorted(IEnumerable<string> words) =>
        [.. words.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
