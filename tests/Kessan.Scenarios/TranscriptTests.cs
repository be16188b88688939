using System.Text;
using Kessan.Cli;

namespace Kessan.Scenarios;

/// <summary>Tests that change the folder the process is in; nothing else runs beside them.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class InOneFolder
{
    public const string Name = "in one folder";
}

/// <summary>Transcripts: blocks of <c>console</c> in Markdown, whose lines after <c>$</c> are run one after the other
/// in an empty folder beside a copy of the samples, and whose other lines are what is printed. An exit code but zero
/// stands in brackets. A block of <c>yaml</c>, <c>csv</c> or <c>markdown</c> with a path is written to that file, or
/// added to it after <c>+</c>.</summary>
[Collection(InOneFolder.Name)]
public sealed class TranscriptTests
{
    private const string Word = "console";

    public static TheoryData<string> Files =>
        [
            .. Directory
                .EnumerateFiles(Path.Combine(Scenario.Folder, "transcripts"), "*.md")
                .Append(Path.Combine(Scenario.Root, "docs", "start.md"))
                .Concat(Directory.EnumerateFiles(Path.Combine(Scenario.Root, "docs", "guides"), "*.md"))
                .Select(file => Path.GetRelativePath(Scenario.Root, file))
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Files))]
    public void What_is_printed_is_what_stands_there(string file)
    {
        var before = Directory.GetCurrentDirectory();
        using var folder = new TemporaryFolder();
        Scenario.Copy(Path.Combine(Scenario.Root, "samples", "tiny"), folder.At("samples/tiny"));
        Directory.SetCurrentDirectory(folder.Path);
        try
        {
            var path = Path.Combine(Scenario.Root, file);
            Rerun(File.ReadAllText(path)).ShouldBeGolden(path);
        }
        finally
        {
            Directory.SetCurrentDirectory(before);
        }
    }

    /// <summary>The text with the output of every command as it is printed now.</summary>
    private static string Rerun(string text)
    {
        var result = new StringBuilder();
        string? closing = null;
        TranscriptFile? file = null;
        foreach (var line in text.TrimEnd('\n').Split('\n'))
        {
            file = TranscriptFile.Follow(file, line);
            var isCommand = closing is not null && line.StartsWith("$ ", StringComparison.Ordinal);
            if (closing is null || isCommand || line == closing)
            {
                result.Append(line).Append('\n');
            }

            if (isCommand)
            {
                result.Append(Run(line[2..]));
            }

            // What is printed may hold blocks of its own; then the block around it has more backticks.
            closing =
                closing is not null ? (line == closing ? null : closing)
                : line.EndsWith($"```{Word}", StringComparison.Ordinal) ? line[..^Word.Length]
                : null;
        }

        return result.ToString();
    }

    private static string Run(string command)
    {
        using var printed = new StringWriter { NewLine = "\n" };
        var words = command.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        words[0].Should().Be(KessanCommand.Name, "transcripts run nothing else");
        var code = KessanCommand.Run(words[1..], new(printed, printed));
        var text = printed.ToString();
        text = text.Length == 0 || text.EndsWith('\n') ? text : text + "\n";
        return code == ExitCode.Done ? text : $"{text}[exit {code}]\n";
    }
}
