using System.Collections.Immutable;
using Kessan.Amounts;

namespace Kessan.Facts;

/// <summary>A reportable figure: what, when, by which framework, its exact value and where it comes from.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="LabelEn">English label.</param>
/// <param name="LabelJa">Japanese label.</param>
/// <param name="Start">The first day; null for a balance.</param>
/// <param name="End">The last day.</param>
/// <param name="Unit">The presentation currency, or another unit by name.</param>
/// <param name="Minor">Minor units, with the sign of the concept.</param>
/// <param name="Decimals">How many decimals the minor unit has.</param>
/// <param name="Status"><c>reported</c>, <c>derived</c>, <c>illustrative</c> or <c>published</c>.</param>
/// <param name="Origin">File and rule it comes from; no line.</param>
public sealed record Fact(
    FactId Id,
    string LabelEn,
    string LabelJa,
    DateOnly? Start,
    DateOnly End,
    string Unit,
    long Minor,
    int Decimals,
    string Status,
    string Origin
)
{
    /// <summary>The exact value in units.</summary>
    public Fraction Value => new(Minor, (System.Numerics.BigInteger)PowerOfTen.Wide(Decimals));

    /// <summary>The exact value in units as a plain decimal, <c>-1204310.55</c>.</summary>
    public string Text => AmountText.Plain(Minor, Decimals);
}

/// <summary>All facts of a close.</summary>
public sealed class FactSet
{
    private readonly Dictionary<string, Fact> _byId;

    /// <summary>A set of facts, put in order of id.</summary>
    /// <exception cref="ArgumentException">An id stands twice.</exception>
    public FactSet(IEnumerable<Fact> facts)
    {
        var named = facts.Select(fact => (Id: fact.Id.ToString(), Fact: fact)).ToArray();
        Array.Sort(named, (left, right) => string.CompareOrdinal(left.Id, right.Id));
        All = [.. named.Select(pair => pair.Fact)];
        _byId = named.ToDictionary(pair => pair.Id, pair => pair.Fact, StringComparer.Ordinal);
    }

    /// <summary>All facts, in ordinal order of their ids.</summary>
    public ImmutableArray<Fact> All { get; }

    /// <summary>The fact of an id, or null.</summary>
    public Fact? Find(string id) => _byId.GetValueOrDefault(id);
}
