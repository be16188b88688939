using System.Globalization;
using System.Text;
using Kessan.Benchmarks.Measuring;

namespace Kessan.Benchmarks.Results;

/// <summary>The page of a run over the text of an annual report.</summary>
internal sealed class TieOutPage
{
    private const double MostSeconds = 10.0;
    private const double MostMegabytes = 500.0;

    private readonly StringBuilder _text = new();
    private readonly Machine _machine;
    private readonly DateTime _now = DateTime.UtcNow;

    public TieOutPage(Machine machine, TieOutRun run)
    {
        _machine = machine;
        Line($"# Tie-out of a report of {run.Pages} pages, {machine.Processor}, {_now:yyyy-MM-dd}");
        Line($"");
        Line($"{machine.Cores} processors, {machine.Memory / 1e9:0} GB, {machine.System}, .NET {machine.Runtime}.");
        Line($"{run.Bytes / 1e6:0.00} MB of text, {run.Figures:#,##0} figures, {run.Relations:#,##0} relations, ");
        Line($"{run.Alarms} of them alarms; every figure of it ties.");
        if (machine.Load is { } load)
        {
            Line($"Load of the machine at the end, this run included: {load}.");
        }

        Line($"");
        Line($"| | s | s, processors | to the search |");
        Line($"| --- | ---: | ---: | ---: |");
        Row("from bytes to result, in a fresh process", run.Whole, run.Search);
        foreach (var (name, spent) in run.Stages)
        {
            Row($"again, warm: {name}", spent, run.Search);
        }

        Row("searching the text for numbers with a pattern", run.Search, run.Search);
        Line($"");
        var megabytes = run.PeakBytes / 1e6;
        Line($"The most memory held by the end of the check: {megabytes:0} MB.");
        Line($"The aim for 300 pages is {MostSeconds:0} s and {MostMegabytes:0} MB on two cores. It took");
        Line(
            $"{run.Whole.Seconds:0.0} s ({Verdict(run.Whole.Seconds < MostSeconds)}), with {run.Whole.Processor:0.0} s"
        );
        Line(
            $"of processor time ({Verdict(run.Whole.Processor < MostSeconds)}), the steadier one on a busy machine, and"
        );
        Line($"{megabytes:0} MB ({Verdict(megabytes < MostMegabytes)}).");
    }

    /// <summary>The page in Markdown.</summary>
    public string Text => _text.ToString();

    /// <summary>Writes it to the processor's folder and says where.</summary>
    public string Write(string folder)
    {
        var path = Path.Combine(folder, _machine.Folder, $"tieout-{_now:yyyy-MM-dd}.md");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, Text);
        return path;
    }

    private static string Verdict(bool isWithin) => isWithin ? "under the aim" : "over the aim";

    private void Row(string label, Spent spent, Spent search) =>
        Line($"| {label} | {spent.Seconds:0.000} | {spent.Processor:0.000} | {spent.Seconds / search.Seconds:0} |");

    private void Line(FormattableString line) => _text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
