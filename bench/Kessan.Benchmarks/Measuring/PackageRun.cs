using System.Diagnostics;
using System.IO.Compression;
using Kessan.Cli.Packages;
using Kessan.Cli.Publication;
using Kessan.Documents;
using Kessan.Documents.Approvals;

namespace Kessan.Benchmarks.Measuring;

/// <summary>Time of a piece of work: from outside, and of all processors together.</summary>
internal readonly record struct Spent(double Seconds, double Processor);

/// <summary>Closes a group in this process and times what is written of it.</summary>
internal sealed class PackageRun(string folder, int threads)
{
    private readonly SortedDictionary<string, List<Spent>> _spent = new(StringComparer.Ordinal);
    private readonly string _target = Path.Combine(Path.GetTempPath(), $"kessan-package-{Environment.ProcessId}");

    /// <summary>The quickest of all turns by name, after those that only warm up.</summary>
    public IReadOnlyDictionary<string, Spent> Best =>
        _spent.ToDictionary(
            pair => pair.Key,
            pair => new Spent(pair.Value.Min(one => one.Seconds), pair.Value.Min(one => one.Processor))
        );

    /// <summary>Bytes and number of the files of the package.</summary>
    public (long Bytes, int Files) Size { get; private set; }

    /// <summary>Takes turns; the first third of them only warms up and is forgotten.</summary>
    public void Take(int turns)
    {
        var warming = Math.Max(2, turns / 3);
        try
        {
            for (var turn = 0; turn < warming + turns; turn++)
            {
                if (turn == warming)
                {
                    _spent.Clear();
                }

                TakeTurn();
            }
        }
        finally
        {
            Directory.Delete(_target, recursive: true);
        }
    }

    private void TakeTurn()
    {
        var bare = Time("close", Close);
        var close = Time("documents", bare.WithDocuments);
        foreach (var part in PackageParts.Of(close, _ => null))
        {
            Time($"part {part.Name}", part.Write);
        }

        foreach (var file in CloseFiles.OfFigures(close, Language.English))
        {
            Time($"part {file.Key}", () => PackageFile.Bytes(file.Value));
        }

        var request = new PackageRequest(Language.English, close.Languages) { Preparer = "A" };
        Directory.CreateDirectory(_target);
        var draft = Path.Combine(_target, "draft");
        bare = Close();
        Time("package, draft", () => Write(draft, bare.WithDocuments(), request));
        bare = Close();
        var approvals = ApprovalRegister.Of([ApprovalOf(close)], close.Period, close.Basis);
        Time(
            "package, approved",
            () => Write(Path.Combine(_target, "approved"), bare.WithDocuments() with { Approvals = approvals }, request)
        );
        TimeTheSameBytes(draft);
    }

    /// <summary>What any program does with these files: puts them into an archive, copies them.</summary>
    private void TimeTheSameBytes(string package)
    {
        var archive = Path.Combine(_target, "all.zip");
        var files = Directory.GetFiles(package);
        Size = (files.Sum(file => new FileInfo(file).Length), files.Length);
        File.Delete(archive);
        Time("zip", () => Zipped(package, archive));
        var copy = Path.Combine(_target, "copy");
        Directory.CreateDirectory(copy);
        Time("copy", () => files.Select(file => Copied(file, copy)).Count(isCopied => isCopied));
    }

    private GroupClose Close() => GroupClose.Run(new(folder, null, null) { WithDocuments = false, Threads = threads });

    private static Approval ApprovalOf(GroupClose close) =>
        new(
            close.Period,
            close.Basis,
            close.Content().Hash,
            "A",
            "B",
            string.Empty,
            default,
            PackageState.Approved,
            new("approvals.csv", 2)
        );

    private static bool Write(string target, GroupClose close, PackageRequest request)
    {
        PackageWriter.Write(target, close, request);
        return true;
    }

    private static bool Zipped(string package, string archive)
    {
        ZipFile.CreateFromDirectory(package, archive, CompressionLevel.Optimal, includeBaseDirectory: false);
        return true;
    }

    private static bool Copied(string file, string to)
    {
        File.Copy(file, Path.Combine(to, Path.GetFileName(file)), overwrite: true);
        return true;
    }

    private T Time<T>(string name, Func<T> work)
    {
        var before = Environment.CpuUsage.TotalTime;
        var clock = Stopwatch.StartNew();
        var value = work();
        var spent = new Spent(clock.Elapsed.TotalSeconds, (Environment.CpuUsage.TotalTime - before).TotalSeconds);
        if (!_spent.TryGetValue(name, out var list))
        {
            _spent[name] = list = [];
        }

        list.Add(spent);
        return value;
    }
}
