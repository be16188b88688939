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
    private readonly ValueRange[] _ranges;
    private readonly Fraction[] _printed;
    private readonly Dictionary<string, int> _outside = new(StringComparer.Ordinal);

    /// <summary>The values behind numbers and amounts outside, the numbers first.</summary>
    public PrintedValues(
        ImmutableArray<FoundNumber> numbers,
        RoundingRule rounding,
        IReadOnlyDictionary<string, PrintedInterval> outside
    )
    {
        (_numbers, Rounding) = (numbers, rounding);
        _ranges = new ValueRange[numbers.Length + outside.Count];
        _printed = new Fraction[_ranges.Length];
        for (var place = 0; place < numbers.Length; place++)
        {
            _ranges[place] = RangeOf(numbers[place], rounding, Reason.Print(place));
            _printed[place] = numbers[place].Value;
        }

        var next = numbers.Length;
        foreach (var (fact, interval) in outside.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            _outside[fact] = next;
            _ranges[next] = ValueRange.Of(interval, Reason.Given);
            _printed[next++] = interval.From;
        }
    }

    /// <summary>How the document rounds.</summary>
    public RoundingRule Rounding { get; }

    /// <summary>How many of the values are behind numbers; those after them are from outside.</summary>
    public int NumberCount => _numbers.Length;

    /// <summary>How many values there are.</summary>
    public int Count => _ranges.Length;

    /// <summary>The number in front of a value.</summary>
    public FoundNumber Number(int variable) => _numbers[variable];

    /// <summary>The range that the print leaves.</summary>
    public ValueRange Range(int variable) => _ranges[variable];

    /// <summary>The value as printed.</summary>
    public Fraction Printed(int variable) => _printed[variable];

    /// <summary>The value behind an operand; -1 where there is none.</summary>
    public int Of(Operand operand) =>
        operand.Number > 0
            ? operand.Number <= _numbers.Length
                ? operand.Number - 1
                : -1
            : _outside.TryGetValue(operand.FactId, out var place)
                ? place
                : -1;

    /// <summary>Where the value behind a print lies: what is said to be over or under it, or about it, has fewer
    /// ends.</summary>
    public static ValueRange RangeOf(FoundNumber number, RoundingRule rounding, Reason reason)
    {
        var range = ValueRange.Of(number.Interval(rounding), reason);
        return number.Qualifier switch
        {
            FactQualifier.Approximately => default,
            FactQualifier.Over => range with { To = null },
            FactQualifier.Under => range with { From = null },
            _ => range,
        };
    }
}
