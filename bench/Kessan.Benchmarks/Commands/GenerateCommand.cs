using Kessan.Benchmarks.Generation;

namespace Kessan.Benchmarks.Commands;

/// <summary>Writes the group folders that are measured.</summary>
internal static class GenerateCommand
{
    public static int Run(string folder, Options options)
    {
        foreach (var months in options.Months)
        {
            var shape = options.IsSmall ? Shape.Small(months, options.Seed) : Shape.Listed(months, options.Seed);
            var target = Options.Folder(folder, months);
            var rows = GroupGenerator.Write(shape, target);
            Console.WriteLine($"{target}: {rows:N0} rows in {months} closings, seed {options.Seed}");
        }

        return 0;
    }
}
