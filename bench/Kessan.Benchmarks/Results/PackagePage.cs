using System.Globalization;
using System.Text;
using Kessan.Benchmarks.Commands;
using Kessan.Benchmarks.Measuring;

namespace Kessan.Benchmarks.Results;

/// <summary>The page of a run over a package: the whole, its parts, and what is measured beside them.</summary>
internal sealed class PackagePage
{
    private const string Part = "part ";
    private const double Aim = 2.0;

    private readonly StringBuilder _text = new();
    private readonly Machine _machine;
    private readonly DateTime _now = DateTime.UtcNow;

    public PackagePage(Machine machine, Options options, PackageRun run)
    {
        _machine = machine;
        Line($"# The package, {machine.Processor}, {_now:yyyy-MM-dd}");
        Line($"");
        Line($"{machine.Cores} processors, {machine.Memory / 1e9:0} GB, {machine.System}, .NET {machine.Runtime};");
        Line($"{options.Threads} threads, the quickest of {options.Repeat} warm turns in one process.");
        Line($"{run.Size.Files} files, {run.Size.Bytes / 1e6:0.0} MB.");
        if (machine.Load is { } load)
        {
            Line($"Load of the machine at the end, this run included: {load}.");
        }

        Line($"");
        Write(run.Best);
    }

    /// <summary>The page in Markdown.</summary>
    public string Text => _text.ToString();

    /// <summary>Writes it to the processor's folder and says where.</summary>
    public string Write(string folder)
    {
        var path = Path.Combine(folder, _machine.Folder, $"package-{_now:yyyy-MM-dd}.md");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, Text);
        return path;
    }

    private void Write(IReadOnlyDictionary<string, Spent> best)
    {
        Line($"| | s | s, processors | to the close |");
        Line($"| --- | ---: | ---: | ---: |");
        Row("the close itself, from files to figures", best, "close");
        Row("the package of a draft: documents, files, hashes, writing", best, "package, draft");
        Row("the package once approved", best, "package, approved");
        Row("zipping the very files", best, "zip");
        Row("copying the very files", best, "copy");
        var draft = best["package, draft"];
        Line($"");
        Line($"The aim is {Aim:0} s for the package after the close. As a draft it took {draft.Seconds:0.00} s");
        Line(
            $"({Verdict(draft.Seconds)}), with {draft.Processor:0.00} s of processor time ({Verdict(draft.Processor)})."
        );
        Line($"On a busy machine the processor time is the steadier one: it is what one free core would take.");
        Line($"");
        Line($"## Where it goes");
        Line($"");
        Line($"One after the other, each on its own; what is shared between files counts for the first that needs it.");
        Line($"");
        Line($"| | s | s, processors | to the close |");
        Line($"| --- | ---: | ---: | ---: |");
        Row("building and placing all documents", best, "documents");
        var parts = best.Keys.Where(name => name.StartsWith(Part, StringComparison.Ordinal));
        foreach (var part in parts.Order(StringComparer.Ordinal))
        {
            Row($"`{part[Part.Length..]}`", best, part);
        }
    }

    private static string Verdict(double seconds) => seconds < Aim ? "under the aim" : "over the aim";

    private void Row(string label, IReadOnlyDictionary<string, Spent> best, string name)
    {
        var (spent, close) = (best[name], best["close"]);
        Line($"| {label} | {spent.Seconds:0.000} | {spent.Processor:0.000} | {spent.Seconds / close.Seconds:0.00} |");
    }

    private void Line(FormattableString line) => _text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
