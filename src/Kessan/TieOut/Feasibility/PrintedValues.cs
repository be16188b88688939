using System.Collections.Immutable;
using Kessan.Amounts;
using Kessan.Facts;
using Kessan.TieOut.Numbers;
using Kessan.TieOut.Relations;

namespace Kessan.TieOut.Feasibility;

/// <summary>The unrounded values behind a document's prints, and behind the amounts outside that it is compared
/// with.</summary>
internal sealed class PrintedValues
{
    private readonly ImmutableArray<FoundNumber> _numbers;
    private readonly List<ValueRange> _ranges = [];
    private readonly List<Fraction> _printed = [];
    private readonly Dictionary<string, int> _outside = new(StringComparer.Ordinal);

    /// <summary>The values behind numbers and amounts outside, the numbers first.</summary>
    /// <param name="numbers">The numbers.</param>
    /// <param name="rules">How they are rounded.</param>
    /// <param name="outside">The amounts outside, by the fact's identity.</param>
    public PrintedValues(
        ImmutableArray<FoundNumber> numbers,
        PrintRounding rules,
        IReadOnlyDictionary<string, PrintedInterval> outside
    )
    {
        (_numbers, Rules) = (numbers, rules);
        foreach (var number in numbers)
        {
            _ranges.Add(rules.RangeOf(number, Reason.Print(_ranges.Count)));
            _printed.Add(number.Value);
        }

        foreach (var (fact, interval) in outside.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            _outside[fact] = _ranges.Count;
            _ranges.Add(ValueRange.Of(interval, Reason.Given));
            _printed.Add((interval.From + interval.To) / 2);
        }
    }

    /// <summary>How the document rounds.</summary>
    public PrintRounding Rules { get; }

    /// <summary>How many of the values are behind numbers; those after them are from outside, or steps.</summary>
    public int NumberCount => _numbers.Length;

    /// <summary>How many values there are.</summary>
    public int Count => _ranges.Count;

    /// <summary>The number in front of a value.</summary>
    public FoundNumber Number(int variable) => _numbers[variable];

    /// <summary>The range that the print leaves.</summary>
    public ValueRange Range(int variable) => _ranges[variable];

    /// <summary>The value as printed.</summary>
    public Fraction Printed(int variable) => _printed[variable];

    /// <summary>A new value that no print bounds: a step of a formula.</summary>
    /// <param name="printed">What it comes to on the printed values.</param>
    public int AddStep(Fraction printed)
    {
        _ranges.Add(default);
        _printed.Add(printed);
        return _ranges.Count - 1;
    }

    /// <summary>The value behind an operand; -1 where there is none.</summary>
    public int Of(Operand operand) =>
        operand.Number > 0
            ? operand.Number <= _numbers.Length
                ? operand.Number - 1
                : -1
            : _outside.TryGetValue(operand.FactId, out var place)
                ? place
                : -1;
}
