using System.CommandLine;

namespace Kessan.Cli.Commands;

/// <summary><c>kessan new DIR</c>: a small working group folder to start from.</summary>
internal static class NewCommand
{
    public static Command Build(Terminal terminal)
    {
        var folder = new Argument<string>("DIR");
        var command = new Command("new", "Writes a small working group folder.") { folder };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(folder), terminal));
        return command;
    }

    private static int Run(string folder, Terminal terminal)
    {
        if (File.Exists(folder) || (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()))
        {
            throw new WrongUseException($"{folder} has something in it, and nothing is ever overwritten");
        }

        try
        {
            Starter.WriteTo(folder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new WrongUseException($"{folder} cannot be written: {exception.Message}", exception);
        }

        terminal.Out.WriteLine($"Wrote a group of two companies to {folder}. Close it with:");
        terminal.Out.WriteLine();
        terminal.Out.WriteLine($"    kessan close {folder} --period {Starter.Period}");
        return ExitCode.Done;
    }
}
