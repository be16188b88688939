using System.Diagnostics;
using System.Globalization;
using System.Text;
using Kessan.Formats.Tests.TieOut.Mutation;

var culture = CultureInfo.InvariantCulture;
if (
    args.Length is < 3 or > 4
    || !ulong.TryParse(args[1], NumberStyles.None, culture, out var seed)
    || !int.TryParse(args[2], NumberStyles.None, culture, out var count)
    || count < 1
)
{
    Console.Error.WriteLine(
        "usage: mutate <document or folder>[:...] <seed> <errors a document> [<file for the result>]"
    );
    return 2;
}

var watch = Stopwatch.StartNew();
var files = args[0].Split(':').SelectMany(path => Directory.Exists(path) ? MutationRun.Documents(path) : [path]);
var text = new StringBuilder();
text.AppendLine(culture, $"date: {DateTime.UtcNow:yyyy-MM-dd}");
text.AppendLine(culture, $"seed: {seed}");
text.AppendLine(culture, $"errors planted in each document: {count}");
var all = new List<ErrorOutcome>();
var isEnough = true;
foreach (var file in files)
{
    var run = MutationRun.Of(file);
    var outcomes = run.Run(seed, count);
    all.AddRange(outcomes);
    isEnough &= MutationReport.Flagged(outcomes) >= 90 && MutationReport.Named(outcomes) >= 70;
    var table = MutationReport.Describe(Path.GetFileName(file), run, outcomes);
    text.AppendLine().Append(table);
    Console.Error.Write(table);
    if (Environment.GetEnvironmentVariable("KESSAN_MUTATION_MISSED") is not null)
    {
        foreach (var missed in outcomes.Where(outcome => outcome is { IsTied: true, IsNamed: false }))
        {
            var (error, flagged) = (missed.Error, missed.IsFlagged ? "not named" : "not flagged");
            Console.Error.WriteLine(
                $"{Path.GetFileName(file)}:{error.Line + 1}:{error.Start + 1} {error.Kind} {flagged}: "
                    + $"{error.Number.Text} ({string.Join(" / ", error.Number.Label)}): {error.Old} -> {error.New}"
            );
        }
    }
}

text.AppendLine().Append(MutationReport.Line("all", all));
Console.Write(text);
Console.WriteLine(string.Create(culture, $"seconds: {watch.Elapsed.TotalSeconds:0}"));
if (args.Length == 4)
{
    File.WriteAllText(args[3], text.ToString());
}

return isEnough ? 0 : 1;
