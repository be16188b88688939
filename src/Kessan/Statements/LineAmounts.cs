using System.Collections.Immutable;
using Kessan.Diagnostics;

namespace Kessan.Statements;

/// <summary>Adds own amounts up to totals and turns them to the sign of their concept.</summary>
public sealed class LineAmounts
{
    private readonly StatementDefinition _definition;
    private readonly Dictionary<string, Int128> _own = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Int128> _whole = new(StringComparer.Ordinal);

    /// <summary>No amounts yet, on the lines of a basis.</summary>
    public LineAmounts(StatementDefinition definition) => _definition = definition;

    /// <summary>Adds an amount to a line.</summary>
    /// <param name="concept">The line.</param>
    /// <param name="amount">Presentation minor units, debit positive.</param>
    public void Add(string concept, Int128 amount)
    {
        _own[concept] = _own.GetValueOrDefault(concept) + amount;
        _whole.Clear();
    }

    /// <summary>A line with everything under it, presentation minor units, debit positive.</summary>
    public Int128 Ledger(string concept)
    {
        if (_whole.TryGetValue(concept, out var known))
        {
            return known;
        }

        var sum = _own.GetValueOrDefault(concept);
        foreach (var part in _definition[concept].Parts)
        {
            sum += part.Weight * Ledger(part.Concept);
        }

        return _whole[concept] = sum;
    }

    /// <summary>A line with the sign of its concept, presentation minor units.</summary>
    /// <exception cref="InvariantViolationException">It does not fit 64 bits.</exception>
    public long Amount(string concept) => Invariant.Narrow(_definition[concept].Sign * Ledger(concept));

    /// <summary>The amounts of some concepts.</summary>
    public ImmutableSortedDictionary<string, long> Of(IEnumerable<string> concepts) =>
        concepts.ToImmutableSortedDictionary(concept => concept, Amount, StringComparer.Ordinal);
}
