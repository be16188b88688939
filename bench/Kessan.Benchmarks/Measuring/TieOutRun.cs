using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.RegularExpressions;
using Kessan.Benchmarks.Generation;
using Kessan.Formats.Reading;
using Kessan.TieOut;
using Kessan.TieOut.Feasibility;
using Kessan.TieOut.Numbers;
using Kessan.TieOut.Reading;
using Kessan.TieOut.Relations;
using Kessan.TieOut.Relations.Across;
using Kessan.TieOut.Structure;

namespace Kessan.Benchmarks.Measuring;

/// <summary>Writes the text of an annual report, ties it out once as a command does, and again by stage.</summary>
internal sealed class TieOutRun
{
    private const int Seed = 20181106;

    /// <summary>Reads, checks and times a report of so many pages.</summary>
    public TieOutRun(int pages)
    {
        Pages = pages;
        var report = Path.Combine(Path.GetTempPath(), $"kessan-report-{pages}.txt");
        File.WriteAllText(report, AnnualReportText.Write(pages, Seed));
        Bytes = new FileInfo(report).Length;
        Whole = Time(() => Check(report));
        PeakBytes = PeakMemory.Read();
        Search = Time(() => DigitRuns(report));
        Stages = ByStage(report);
    }

    /// <summary>Pages of the report.</summary>
    public int Pages { get; }

    /// <summary>Bytes of the report.</summary>
    public long Bytes { get; }

    /// <summary>From bytes to result, in a process that has done nothing before: compiling counts.</summary>
    public Spent Whole { get; }

    /// <summary>The most memory the process held by the end of the check.</summary>
    public long PeakBytes { get; }

    /// <summary>Finding each run of digits and no more, as any search for a pattern does.</summary>
    public Spent Search { get; }

    /// <summary>The stages one after the other, in a process that is warm.</summary>
    public ImmutableArray<(string Name, Spent Spent)> Stages { get; }

    /// <summary>Figures found.</summary>
    public int Figures { get; private set; }

    /// <summary>Relations between them.</summary>
    public int Relations { get; private set; }

    /// <summary>Relations that contradict, and sets of figures that cannot all be right.</summary>
    public int Alarms { get; private set; }

    private void Check(string report)
    {
        var read = DocumentReading.Read(report);
        var result = DocumentTieOut.Check(read.Value!, TieOutOptions.None);
        Figures = result.Document.Numbers.Length;
        Relations = result.Relations.Length;
        Alarms =
            result.Conflicts.Length
            + result.Relations.Count(relation => relation.Verdict is Verdict.Contradiction or Verdict.Unknown);
    }

    private static ImmutableArray<(string, Spent)> ByStage(string report)
    {
        var stages = ImmutableArray.CreateBuilder<(string, Spent)>();
        var read = Stage("reading", () => DocumentReading.Read(report).Value!);
        var resolved = Stage("structure", () => DocumentStructure.Resolve(read));
        var document = Stage("numbers", () => DocumentNumbers.Of(resolved));
        var tables = Stage("relations in tables", () => TableRelations.In(document));
        var across = Stage("relations across", () => AcrossRelations.Find(document));
        ImmutableArray<Relation> all = [.. tables, .. across];
        Stage("feasibility", () => JointFeasibility.Of(document.Numbers, all, document.Rounding));
        return stages.ToImmutable();

        T Stage<T>(string name, Func<T> work)
        {
            T? value = default;
            stages.Add((name, Time(() => value = work())));
            return value!;
        }
    }

    private static int DigitRuns(string report)
    {
        var runs = 0;
        foreach (var _ in Regex.EnumerateMatches(File.ReadAllText(report), @"\d[\d,]*(?:\.\d+)?"))
        {
            runs++;
        }

        return runs;
    }

    private static Spent Time(Action work)
    {
        var before = Environment.CpuUsage.TotalTime;
        var clock = Stopwatch.StartNew();
        work();
        return new(clock.Elapsed.TotalSeconds, (Environment.CpuUsage.TotalTime - before).TotalSeconds);
    }
}
