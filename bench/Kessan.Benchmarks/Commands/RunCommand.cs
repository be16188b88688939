using System.Diagnostics;
using System.Globalization;
using Kessan.Benchmarks.Measuring;
using Kessan.Benchmarks.Results;

namespace Kessan.Benchmarks.Commands;

/// <summary>Measures both sides in turn, each time in a new process, holds their figures together and writes the
/// results.</summary>
internal static class RunCommand
{
    private static readonly string[] Measures =
    [
        FolderResults.Engine,
        FolderResults.EngineByPeriod,
        FolderResults.StraightCsv,
        FolderResults.StraightParquet,
        FolderResults.FullCsv,
        FolderResults.FullParquet,
    ];

    public static int Run(string folder, Options options)
    {
        var results = options
            .Months.Select(months => Measure(Options.Folder(folder, months), months, options))
            .ToList();
        var page = new ResultPage(Machine.Here(), options, results);
        var path = page.Write(options.ResultsFolder);
        Console.WriteLine(page.Text);
        Console.WriteLine($"Written to {path}.");
        return results.TrueForAll(result => result.Agreement.All(line => line.IsWithin)) ? 0 : 1;
    }

    private static FolderResults Measure(string folder, int months, Options options)
    {
        Spawn("write-parquet", folder, options);
        var best = new Dictionary<string, Measure>(StringComparer.Ordinal);
        for (var turn = 0; turn < options.Repeat; turn++)
        {
            foreach (var what in Measures)
            {
                var measure = Spawn(what, folder, options);
                Console.Error.WriteLine($"{folder} {what}: {measure.OutsideSeconds:0.000} s");
                if (!best.TryGetValue(what, out var held) || measure.OutsideSeconds < held.OutsideSeconds)
                {
                    best[what] = measure;
                }
            }
        }

        var entities = File.ReadLines(Path.Combine(folder, "entities.csv")).Count() - 1;
        return new(months, entities, best);
    }

    private static Measure Spawn(string what, string folder, Options options)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!)
        {
            RedirectStandardOutput = true,
            ArgumentList =
            {
                "measure",
                what,
                folder,
                "--threads",
                options.Threads.ToString(CultureInfo.InvariantCulture),
            },
        };
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        var outside = clock.Elapsed.TotalSeconds;
        return process.ExitCode == 0
            ? Measuring.Measure.Parse(text) with
            {
                OutsideSeconds = outside,
            }
            : throw new InvalidOperationException($"Measuring {what} ended with code {process.ExitCode}.");
    }
}
