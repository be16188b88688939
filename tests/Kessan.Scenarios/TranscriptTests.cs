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
/// in an empty
/// folder beside a copy of the samples, and whose other lines are what is printed. An exit code but zero stands in
/// brackets.</summary>
[Collection(InOneFolder.Name)]
public sealed class TranscriptTests
{
    private const string Opening = "```console";
    private const string Closing = "```";

    public static TheoryData<string> Files =>
        [
            .. Directory
                .EnumerateFiles(Path.Combine(Scenario.Folder, "transcripts"), "*.md")
                .Append(Path.Combine(Scenario.Root, "docs", "start.md"))
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
        var inBlock = false;
        foreach (var line in text.TrimEnd('\n').Split('\n'))
        {
            var isCommand = inBlock && line.StartsWith("$ ", StringComparison.Ordinal);
            if (!inBlock || isCommand || line == Closing)
            {
                result.Append(line).Append('\n');
            }

            if (isCommand)
            {
                result.Append(Run(line[2..]));
            }

            inBlock = inBlock ? line != Closing : line == Opening;
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
