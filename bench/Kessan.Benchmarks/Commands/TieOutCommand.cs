using System.Globalization;
using Kessan.Benchmarks.Measuring;
using Kessan.Benchmarks.Results;

namespace Kessan.Benchmarks.Commands;

/// <summary>Ties out a generated report, times it by stage, and writes the results.</summary>
internal static class TieOutCommand
{
    private const int MostPages = 300;

    public static int Run(ReadOnlySpan<string> words)
    {
        var hasPages = !words.IsEmpty && !words[0].StartsWith('-');
        var pages = hasPages ? int.Parse(words[0], NumberStyles.None, CultureInfo.InvariantCulture) : MostPages;
        var options = Options.Parse(words[(hasPages ? 1 : 0)..]);
        var page = new TieOutPage(Machine.Here(), new TieOutRun(pages));
        Console.WriteLine(page.Text);
        Console.WriteLine($"Written to {page.Write(options.ResultsFolder)}.");
        return 0;
    }
}
