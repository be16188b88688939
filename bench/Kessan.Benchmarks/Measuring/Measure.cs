using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Kessan.Benchmarks.Measuring;

/// <summary>One measure: how long each part took inside the process, and what it came to.</summary>
/// <param name="Steps">Seconds by step, in order of the first time each began; steps of several closings added
/// up.</param>
/// <param name="Figures">Figures by closing and concept, in presentation units.</param>
internal sealed record Measure(ImmutableArray<StepTime> Steps, ImmutableSortedDictionary<string, long> Figures)
{
    /// <summary>Rows of trial balances.</summary>
    public long Rows { get; init; }

    /// <summary>The most memory the process held.</summary>
    public long PeakBytes { get; init; }

    /// <summary>Bytes allocated by the process over its life; zero where that is not known.</summary>
    public long AllocatedBytes { get; init; }

    /// <summary>Seconds spent compiling methods, on whichever processor.</summary>
    public double CompilingSeconds { get; init; }

    /// <summary>Seconds the process was stopped to collect garbage.</summary>
    public double PauseSeconds { get; init; }

    /// <summary>Seconds of all processors together, starting included.</summary>
    public double ProcessorSeconds { get; init; }

    /// <summary>Seconds from the start of the process to its end, seen from outside.</summary>
    public double OutsideSeconds { get; init; }

    /// <summary>Seconds of all steps.</summary>
    public double InsideSeconds => Steps.Sum(step => step.Seconds);

    /// <summary>Reads what <see cref="ToText"/> wrote.</summary>
    public static Measure Parse(string text)
    {
        var steps = ImmutableArray.CreateBuilder<StepTime>();
        var figures = ImmutableSortedDictionary.CreateBuilder<string, long>(StringComparer.Ordinal);
        var measure = new Measure([], ImmutableSortedDictionary<string, long>.Empty);
        foreach (var cells in text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t')))
        {
            switch (cells)
            {
                case ["step", var name, var seconds, var processor]:
                    steps.Add(new(name, Number(seconds), Number(processor)));
                    break;
                case ["figure", var name, var value]:
                    figures.Add(name, Whole(value));
                    break;
                case ["rows", var value]:
                    measure = measure with { Rows = Whole(value) };
                    break;
                case ["peak", var value]:
                    measure = measure with { PeakBytes = Whole(value) };
                    break;
                case ["allocated", var value]:
                    measure = measure with { AllocatedBytes = Whole(value) };
                    break;
                case ["pause", var value]:
                    measure = measure with { PauseSeconds = Number(value) };
                    break;
                case ["compiling", var value]:
                    measure = measure with { CompilingSeconds = Number(value) };
                    break;
                case ["processor", var value]:
                    measure = measure with { ProcessorSeconds = Number(value) };
                    break;
                default:
                    throw new FormatException($"A measure has no line '{string.Join(' ', cells)}'.");
            }
        }

        return measure with
        {
            Steps = steps.ToImmutable(),
            Figures = figures.ToImmutable(),
        };
    }

    /// <summary>Writes it as lines of cells separated by tabs.</summary>
    public string ToText()
    {
        var text = new StringBuilder();
        foreach (var (name, seconds, processor) in Steps)
        {
            text.Append(CultureInfo.InvariantCulture, $"step\t{name}\t{seconds:R}\t{processor:R}\n");
        }

        foreach (var (name, value) in Figures)
        {
            text.Append(CultureInfo.InvariantCulture, $"figure\t{name}\t{value}\n");
        }

        return text.Append(CultureInfo.InvariantCulture, $"rows\t{Rows}\npeak\t{PeakBytes}\n")
            .Append(CultureInfo.InvariantCulture, $"allocated\t{AllocatedBytes}\npause\t{PauseSeconds:R}\n")
            .Append(CultureInfo.InvariantCulture, $"compiling\t{CompilingSeconds:R}\nprocessor\t{ProcessorSeconds:R}\n")
            .ToString();
    }

    private static double Number(string value) => double.Parse(value, CultureInfo.InvariantCulture);

    private static long Whole(string value) => long.Parse(value, CultureInfo.InvariantCulture);
}

/// <summary>The time of one step.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Seconds">Seconds passed.</param>
/// <param name="ProcessorSeconds">Seconds of all processors together, compiling and collecting garbage
/// included.</param>
internal readonly record struct StepTime(string Name, double Seconds, double ProcessorSeconds);
