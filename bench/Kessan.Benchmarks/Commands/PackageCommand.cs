using Kessan.Benchmarks.Measuring;
using Kessan.Benchmarks.Results;

namespace Kessan.Benchmarks.Commands;

/// <summary>Times the package of a group by part, and writes the results.</summary>
internal static class PackageCommand
{
    public static int Run(string folder, Options options)
    {
        var run = new PackageRun(folder, options.Threads);
        run.Take(options.Repeat);
        var page = new PackagePage(Machine.Here(), options, run);
        Console.WriteLine(page.Text);
        Console.WriteLine($"Written to {page.Write(options.ResultsFolder)}.");
        return 0;
    }
}
