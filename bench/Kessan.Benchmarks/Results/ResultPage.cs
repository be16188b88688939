using System.Globalization;
using System.Text;
using Kessan.Benchmarks.Commands;
using Kessan.Benchmarks.Measuring;

namespace Kessan.Benchmarks.Results;

/// <summary>The page of one run: machine, versions, both sides, where the time goes, and whether both did the
/// same.</summary>
internal sealed class ResultPage
{
    private static readonly (string Measure, string Label)[] Shown =
    [
        (FolderResults.Engine, "Kessan, the whole close from CSV"),
        (FolderResults.EngineByPeriod, "Kessan, results at each month's own average"),
        (FolderResults.StraightCsv, "DuckDB, straight aggregation from CSV"),
        (FolderResults.StraightParquet, "DuckDB, straight aggregation from Parquet"),
        (FolderResults.FullCsv, "DuckDB, full consolidation from CSV"),
        (FolderResults.FullParquet, "DuckDB, full consolidation from Parquet"),
    ];

    // The aims, as they were measured once on another machine of two cores: seconds by closings.
    private static readonly (int Months, double Full, double Straight)[] Aims = [(1, 0.61, 0.26), (12, 3.3, 0.97)];

    private readonly StringBuilder _text = new();
    private readonly Machine _machine;
    private readonly DateTime _now = DateTime.UtcNow;

    public ResultPage(Machine machine, Options options, IReadOnlyList<FolderResults> results)
    {
        _machine = machine;
        Line($"# {machine.Processor}, {_now:yyyy-MM-dd}");
        Line($"");
        Line($"{machine.Cores} processors, {machine.Memory / 1e9:0} GB, {machine.System}, .NET {machine.Runtime},");
        Line($"DuckDB {machine.DuckDb}; {options.Threads} threads each, seed {options.Seed},");
        Line($"the quickest of {options.Repeat} turns.");
        if (machine.Load is { } load)
        {
            Line($"Load of the machine at the end, this run included: {load}.");
        }

        foreach (var result in results)
        {
            Write(result);
        }
    }

    /// <summary>The page in Markdown.</summary>
    public string Text => _text.ToString();

    /// <summary>Writes it to the processor's folder and says where.</summary>
    public string Write(string folder)
    {
        var path = Path.Combine(folder, _machine.Folder, $"{_now:yyyy-MM-dd}.md");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, Text);
        return path;
    }

    private void Write(FolderResults result)
    {
        var closings = result.Months == 1 ? "One closing" : $"{result.Months} closings";
        Line($"");
        Line($"## {closings}, {result.Entities} companies, {result.Rows:N0} rows");
        Line($"");
        WriteMeasures(result);
        WriteVerdict(result);
        Line($"");
        Line($"### Where Kessan's time goes");
        Line($"");
        WriteSteps(result, FolderResults.Engine);
        var engine = result.Measures[FolderResults.Engine];
        Line($"");
        Line(
            $"{engine.AllocatedBytes / 1e6:N0} MB allocated, {engine.PauseSeconds:0.000} s stopped to collect garbage;"
        );
        Line($"{engine.OutsideSeconds - engine.InsideSeconds:0.000} s to start and end the process.");
        Line($"");
        Line($"### Where the full SQL's goes, from Parquet");
        Line($"");
        WriteSteps(result, FolderResults.FullParquet);
        WriteAgreement(result);
    }

    private void WriteMeasures(FolderResults result)
    {
        var full = result.Measures[FolderResults.FullParquet].InsideSeconds;
        Line($"| | s, process | s, inside | s, processors | ns a row | peak MB | to full SQL |");
        Line($"| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
        foreach (var (name, label) in Shown)
        {
            var measure = result.Measures[name];
            var cells = Invariant(
                $"{measure.OutsideSeconds:0.00} | {measure.InsideSeconds:0.00} | {measure.ProcessorSeconds:0.00}"
            );
            var nanoseconds = measure.OutsideSeconds * 1e9 / measure.Rows;
            var ratio = measure.OutsideSeconds / full;
            Line($"| {label} | {cells} | {nanoseconds:N0} | {measure.PeakBytes / 1e6:N0} | {ratio:0.00} |");
        }

        Line($"");
        Line($"*Process* is from the start of the process to its end, seen from outside; *inside* is without starting");
        Line(
            $".NET and loading the program; *processors* is the time of all of them together. *To full SQL* is process"
        );
        Line(
            $"over the inside time of the full consolidation from Parquet, the strictest comparison. Files are in the"
        );
        Line($"system's cache.");
    }

    private void WriteVerdict(FolderResults result)
    {
        var engine = result.Measures[FolderResults.Engine];
        Line($"");
        Compare(engine, "full SQL from Parquet", result.Measures[FolderResults.FullParquet]);
        Compare(engine, "full SQL from the same CSV", result.Measures[FolderResults.FullCsv]);
        Compare(engine, "straight aggregation from Parquet", result.Measures[FolderResults.StraightParquet]);
        Compare(engine, "straight aggregation from the same CSV", result.Measures[FolderResults.StraightCsv]);
        foreach (var aim in Aims.Where(aim => aim.Months == result.Months))
        {
            Line($"- aims, measured once elsewhere: full SQL {aim.Full} s, straight aggregation {aim.Straight} s");
        }
    }

    private void Compare(Measure engine, string label, Measure other)
    {
        var ratio = engine.OutsideSeconds / other.InsideSeconds;
        var verdict = ratio < 1 ? "quicker than" : "slower than";
        var work = engine.ProcessorSeconds / other.ProcessorSeconds;
        Line(
            $"- the whole close is {verdict} the {label}: {ratio:0.00} of its time, {work:0.00} of its processor time"
        );
    }

    private void WriteSteps(FolderResults result, string name)
    {
        var measure = result.Measures[name];
        Line($"| step | s | s, processors | ns a row | share |");
        Line($"| --- | ---: | ---: | ---: | ---: |");
        foreach (var (step, seconds, processor) in measure.Steps)
        {
            var share = seconds / measure.InsideSeconds;
            Line($"| {step} | {seconds:0.000} | {processor:0.000} | {seconds * 1e9 / measure.Rows:N0} | {share:0%} |");
        }
    }

    private void WriteAgreement(FolderResults result)
    {
        Line($"");
        Line($"### Both did the same");
        Line($"");
        Line($"| line | value at the last closing | largest difference | rounding explains |");
        Line($"| --- | ---: | ---: | ---: |");
        foreach (var line in result.Agreement)
        {
            Line($"| {line.Concept} | {line.Value:N0} | {line.Difference:N0} | {line.Bound:N0} |");
        }
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private void Line(FormattableString line) => _text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
