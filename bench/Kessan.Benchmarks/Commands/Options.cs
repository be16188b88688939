using System.Globalization;

namespace Kessan.Benchmarks.Commands;

/// <summary>What the command line may set.</summary>
internal sealed record Options
{
    private const string Results = "bench/results";

    /// <summary>How many monthly closings a folder has; one folder for each.</summary>
    public IReadOnlyList<int> Months { get; init; } = [1, 12];

    /// <summary>Where the random numbers begin.</summary>
    public ulong Seed { get; init; } = 20181123;

    /// <summary>Whether the group is a small one.</summary>
    public bool IsSmall { get; init; }

    /// <summary>How many threads each side may use.</summary>
    public int Threads { get; init; } = 2;

    /// <summary>How often each measure is taken; the median counts.</summary>
    public int Repeat { get; init; } = 3;

    /// <summary>Where results are written, a folder for each processor.</summary>
    public string ResultsFolder { get; init; } = Results;

    /// <summary>Reads options.</summary>
    /// <exception cref="ArgumentException">There is no such option, or its value is missing.</exception>
    public static Options Parse(ReadOnlySpan<string> words)
    {
        var options = new Options();
        while (!words.IsEmpty)
        {
            var isSwitch = words[0] == "--small";
            if (!isSwitch && words.Length == 1)
            {
                throw new ArgumentException($"Option {words[0]} has no value.", nameof(words));
            }

            options = options.With(words[0], isSwitch ? string.Empty : words[1]);
            words = words[(isSwitch ? 1 : 2)..];
        }

        return options;
    }

    /// <summary>The folder of so many closings.</summary>
    public static string Folder(string folder, int months) =>
        Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"months-{months:00}"));

    private Options With(string name, string value) =>
        name switch
        {
            "--months" => this with { Months = [.. value.Split(',').Select(Number)] },
            "--seed" => this with { Seed = ulong.Parse(value, CultureInfo.InvariantCulture) },
            "--small" => this with { IsSmall = true },
            "--threads" => this with { Threads = Number(value) },
            "--repeat" => this with { Repeat = Number(value) },
            "--results" => this with { ResultsFolder = value },
            _ => throw new ArgumentException($"There is no option {name}.", nameof(name)),
        };

    private static int Number(string value) => int.Parse(value, NumberStyles.None, CultureInfo.InvariantCulture);
}
