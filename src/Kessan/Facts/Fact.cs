using System.Collections.Immutable;
using System.Numerics;
using Kessan.Amounts;
using Kessan.Diagnostics;

namespace Kessan.Facts;

/// <summary>A reportable figure: what, when, by which framework, its exact value and where it comes from.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="LabelEn">English label.</param>
/// <param name="LabelJa">Japanese label.</param>
/// <param name="Start">The first day; null for a balance.</param>
/// <param name="End">The last day.</param>
/// <param name="Unit">The presentation currency, or another unit by name: <c>JPY/shares</c>, <c>pure</c>,
/// <c>persons</c>.</param>
/// <param name="Value">The exact value in units, with the sign of the concept; a ratio is a pure number, 0.096 for 9.6
/// per cent.</param>
/// <param name="Decimals">How many decimals an exact decimal is written with; quotients ignore it.</param>
/// <param name="Status"><c>reported</c>, <c>derived</c>, <c>illustrative</c> or <c>published</c>.</param>
/// <param name="Origin">File and rule it comes from; no line.</param>
public sealed record Fact(
    FactId Id,
    string LabelEn,
    string LabelJa,
    DateOnly? Start,
    DateOnly End,
    string Unit,
    Fraction Value,
    int Decimals,
    string Status,
    string Origin
)
{
    /// <summary>The unit of ratios.</summary>
    public const string Pure = "pure";

    /// <summary>The facts it was computed from; empty where it comes from postings or a file.</summary>
    public ImmutableArray<FactId> Operands { get; init; } = [];

    /// <summary>Who said it and where, in the folder's words; empty for what the group's own books give.</summary>
    public string Source { get; init; } = string.Empty;

    /// <summary>What whoever stated it said about its exactness.</summary>
    public FactQualifier Qualifier { get; init; }

    /// <summary>What it counts and what it leaves out; null where its name says all.</summary>
    public FactDefinition? Definition { get; init; }

    /// <summary>How its unit is called in print; null for currencies and pure numbers.</summary>
    public UnitLabel? UnitLabel { get; init; }

    /// <summary>Where its exact value lies, of a figure known in print alone; null of an exact one.</summary>
    public PrintedInterval? Interval { get; init; }

    /// <summary>The value in minor units, for amounts of a currency.</summary>
    /// <exception cref="InvariantViolationException">The value is no whole number of minor units.</exception>
    public long Minor =>
        Whole is { } minor ? minor : throw new InvariantViolationException($"{Id} is no whole number of minor units");

    /// <summary>The exact value in units: a plain decimal, <c>-1204310.55</c>, or a reduced quotient,
    /// <c>1/3</c>.</summary>
    public string Text => Whole is { } minor ? AmountText.Plain(minor, Decimals) : Value.ToString();

    /// <summary>The exact value for readers, decimals with thousands apart.</summary>
    public string GroupedText => Whole is { } minor ? AmountText.Grouped(minor, Decimals) : Value.ToString();

    /// <summary>Its id, value and unit.</summary>
    public override string ToString() => $"{Id} = {Text} {Unit}".TrimEnd();

    private long? Whole
    {
        get
        {
            var scaled = Value * new Fraction((BigInteger)PowerOfTen.Wide(Decimals), BigInteger.One);
            return scaled.Denominator.IsOne && BigInteger.Abs(scaled.Numerator) <= long.MaxValue
                ? (long)scaled.Numerator
                : null;
        }
    }
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
