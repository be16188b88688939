using Kessan.Benchmarks.Measuring;
using Kessan.Benchmarks.Sql;
using Kessan.Phases;

namespace Kessan.Benchmarks.Commands;

/// <summary>Takes one measure in a process of its own and prints it for <see cref="RunCommand"/>.</summary>
internal static class MeasureCommand
{
    public static int Run(string what, string folder, Options options)
    {
        var measure = what switch
        {
            "engine" => EngineRun.Close(folder, options.Threads, AverageRatePolicy.YearToDate),
            "engine-by-period" => EngineRun.Close(folder, options.Threads, AverageRatePolicy.ByPeriod),
            "straight-csv" => DuckDb.Straight(folder, options.Threads, isParquet: false),
            "straight-parquet" => DuckDb.Straight(folder, options.Threads, isParquet: true),
            "full-csv" => DuckDb.Full(folder, options.Threads, isParquet: false),
            "full-parquet" => DuckDb.Full(folder, options.Threads, isParquet: true),
            "write-parquet" => DuckDb.WriteParquet(folder, options.Threads),
            _ => throw new ArgumentException($"There is no measure {what}.", nameof(what)),
        };
        var ended = measure with
        {
            PeakBytes = PeakMemory.Read(),
            ProcessorSeconds = Environment.CpuUsage.TotalTime.TotalSeconds,
        };
        Console.Write(ended.ToText());
        return 0;
    }
}
