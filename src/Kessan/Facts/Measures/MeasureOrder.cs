using System.Collections.Immutable;
using Kessan.Diagnostics;

namespace Kessan.Facts.Measures;

/// <summary>Puts measures behind those they stand on, and finds the ones that stand on themselves.</summary>
/// <remarks>How many measures stand on one another and how large a formula becomes with all of them written out are
/// limited, so that evaluating ends in time whatever a file says.</remarks>
public static class MeasureOrder
{
    internal const int Highest = 32;
    private const int Largest = 4096;

    /// <summary>The measures that can be evaluated, each behind those its formula names.</summary>
    /// <remarks>Of two with one name the first is taken. A period does not break a ring: a measure that names itself a
    /// year before has no beginning.</remarks>
    public static Checked<ImmutableArray<Measure>> Of(ImmutableArray<Measure> measures)
    {
        var open = measures.DistinctBy(measure => measure.Name).ToDictionary(one => one.Name, StringComparer.Ordinal);
        var below = open.Values.ToDictionary(one => one.Name, one => Below(one, open), StringComparer.Ordinal);
        var above = open
            .Values.SelectMany(one => below[one.Name].Distinct().Select(name => (name, one)))
            .ToLookup(pair => pair.name, pair => pair.one, StringComparer.Ordinal);
        var missing = below.ToDictionary(
            pair => pair.Key,
            pair => pair.Value.Distinct().Count(),
            StringComparer.Ordinal
        );
        var ready = new Queue<Measure>(open.Values.Where(one => missing[one.Name] == 0));
        var sizes = new Dictionary<string, (int Height, long Size)>(StringComparer.Ordinal);
        var findings = new List<Diagnostic>();
        var ordered = ImmutableArray.CreateBuilder<Measure>();
        while (ready.TryDequeue(out var measure))
        {
            open.Remove(measure.Name);
            var (height, size) = sizes[measure.Name] = Size(measure, below[measure.Name], sizes);
            if (height > Highest || size > Largest)
            {
                sizes.Remove(measure.Name);
                findings.Add(MeasureDiagnostics.TooLarge(measure, height, size));
            }
            else
            {
                ordered.Add(measure);
            }

            foreach (var next in above[measure.Name].Where(next => --missing[next.Name] == 0))
            {
                ready.Enqueue(next);
            }
        }

        findings.AddRange(Rings(open));
        return Checked.With(ordered.ToImmutable(), findings);
    }

    private static List<string> Below(Measure measure, Dictionary<string, Measure> measures) =>
        [.. measure.Formula.Operands.Select(operand => operand.Concept).Where(measures.ContainsKey)];

    /// <summary>How many measures stand on one another up to one, and how many operands it has written out.</summary>
    private static (int Height, long Size) Size(
        Measure measure,
        List<string> below,
        Dictionary<string, (int Height, long Size)> sizes
    )
    {
        var parts = below.Select(name => sizes.GetValueOrDefault(name, (Height: 0, Size: 1L))).ToList();
        var others = measure.Formula.Operands.Count() - parts.Count;
        return (parts.Select(part => part.Height).DefaultIfEmpty().Max() + 1, parts.Sum(part => part.Size) + others);
    }

    /// <summary>One finding for each ring; what stands on a ring without being in it is told by that.</summary>
    private static IEnumerable<Diagnostic> Rings(Dictionary<string, Measure> open)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var start in open.Values)
        {
            var way = new List<string>();
            var at = start.Name;
            while (seen.Add(at))
            {
                way.Add(at);
                at = open[at].Formula.Operands.First(operand => open.ContainsKey(operand.Concept)).Concept;
            }

            if (way.IndexOf(at) is >= 0 and var from)
            {
                yield return MeasureDiagnostics.Ring(open[at], [.. way[from..], at]);
            }
        }
    }
}
