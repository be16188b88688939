using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Kessan.Tests.Simulation;

namespace Kessan.Eng.Simulate;

/// <summary>Many random groups, each closed by the engine and compared with the oracle.</summary>
/// <param name="First">The first seed; the others follow it.</param>
/// <param name="Count">How many groups.</param>
/// <param name="Disagreeing">What was found, by seed; seeds where all is well are left out.</param>
internal sealed record Simulation(ulong First, int Count, SortedDictionary<ulong, IReadOnlyList<string>> Disagreeing)
{
    /// <summary>Runs groups on every core.</summary>
    public static Simulation Run(ulong first, int count)
    {
        var found = new ConcurrentDictionary<ulong, IReadOnlyList<string>>();
        Parallel.For(
            0,
            count,
            place =>
            {
                var seed = first + (ulong)place;
                if (Disagreements.Of(seed) is { Count: > 0 } disagreements)
                {
                    found[seed] = disagreements;
                }
            }
        );
        return new(first, count, new(found.ToDictionary()));
    }

    /// <summary>The result as it is kept: seeds, date, and every disagreement.</summary>
    public string Describe(DateOnly date, TimeSpan took)
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"date: {date:yyyy-MM-dd}");
        text.AppendLine(CultureInfo.InvariantCulture, $"seeds: {First} to {First + (ulong)Count - 1}");
        text.AppendLine(CultureInfo.InvariantCulture, $"groups: {Count}");
        text.AppendLine(CultureInfo.InvariantCulture, $"disagreeing: {Disagreeing.Count}");
        text.AppendLine(CultureInfo.InvariantCulture, $"seconds: {took.TotalSeconds:0}");
        foreach (var (seed, found) in Disagreeing)
        {
            foreach (var disagreement in found)
            {
                text.AppendLine(CultureInfo.InvariantCulture, $"seed {seed}: {disagreement}");
            }
        }

        return text.ToString();
    }
}
