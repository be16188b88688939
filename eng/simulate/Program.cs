using System.Diagnostics;
using System.Globalization;
using Kessan.Eng.Simulate;

var culture = CultureInfo.InvariantCulture;
if (
    args.Length is < 2 or > 3
    || !ulong.TryParse(args[0], NumberStyles.None, culture, out var first)
    || !int.TryParse(args[1], NumberStyles.None, culture, out var count)
    || count < 1
)
{
    Console.Error.WriteLine("usage: simulate <first seed> <number of groups> [<file for the result>]");
    return 2;
}

var watch = Stopwatch.StartNew();
var outcome = Simulation.Run(first, count);
var result = outcome.Describe(DateOnly.FromDateTime(DateTime.UtcNow), watch.Elapsed);
Console.Write(result);
if (args.Length == 3)
{
    File.WriteAllText(args[2], result);
}

return outcome.Disagreeing.Count == 0 ? 0 : 1;
