using System.Runtime.InteropServices;
using Kessan.Benchmarks.Sql;

namespace Kessan.Benchmarks.Results;

/// <summary>Where a result was measured.</summary>
/// <param name="Processor">The processor's name.</param>
/// <param name="Cores">Logical processors.</param>
/// <param name="Memory">Physical memory, bytes.</param>
/// <param name="System">Operating system and version.</param>
/// <param name="Runtime">Version of .NET.</param>
/// <param name="DuckDb">Version of DuckDB.</param>
/// <param name="Load">What else the machine did: processes ready to run over the last minute; null where
/// unknown.</param>
internal sealed record Machine(
    string Processor,
    int Cores,
    long Memory,
    string System,
    string Runtime,
    string DuckDb,
    string? Load
)
{
    private const string LoadFile = "/proc/loadavg";
    private const string ProcessorFile = "/proc/cpuinfo";

    /// <summary>This machine.</summary>
    public static Machine Here() =>
        new(
            ProcessorName(),
            Environment.ProcessorCount,
            GC.GetGCMemoryInfo().TotalAvailableMemoryBytes,
            RuntimeInformation.OSDescription,
            Environment.Version.ToString(),
            DuckDb: Sql.DuckDb.Version(),
            File.Exists(LoadFile) ? File.ReadAllText(LoadFile).Split(' ')[0] : null
        );

    /// <summary>The folder of the processor's results.</summary>
    public string Folder
    {
        get
        {
            var words = Processor.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var name = string.Join('-', words.Select(word => string.Concat(word.Where(char.IsAsciiLetterOrDigit))));
            return name.Trim('-');
        }
    }

    private static string ProcessorName()
    {
        var line = File.Exists(ProcessorFile)
            ? File.ReadLines(ProcessorFile)
                .FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))
            : null;
        return line is null
            ? RuntimeInformation.ProcessArchitecture.ToString()
            : line[(line.IndexOf(':') + 1)..].Trim();
    }
}
