using System.CommandLine;
using System.CommandLine.Help;
using Kessan.Cli.Commands;
using Kessan.Cli.Packages;

namespace Kessan.Cli;

/// <summary>The command line.</summary>
public static class KessanCommand
{
    /// <summary>The program's name.</summary>
    public const string Name = "kessan";

    /// <summary>Runs a command line and gives the exit code.</summary>
    /// <param name="arguments">The words of the command line.</param>
    /// <param name="terminal">Where it prints.</param>
    /// <param name="through">What every file of a package goes through between being made and being read back; nothing
    /// by default.</param>
    /// <remarks>A mistake of ours is not caught: it ends the program with its trace, and nothing is
    /// published.</remarks>
    public static int Run(
        IReadOnlyList<string> arguments,
        Terminal terminal,
        Func<PackageFile, PackageFile>? through = null
    )
    {
        var root = Build(terminal, through ?? (file => file));
        if (arguments.Count == 0)
        {
            terminal.Out.Write(Manual.OfCommand(Name));
            return ExitCode.Done;
        }

        var parsed = root.Parse(arguments);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                terminal.Error.WriteLine($"{Name}: {error.Message}");
            }

            var command = parsed.CommandResult.Command;
            var of = command is RootCommand ? string.Empty : command.Name + " ";
            terminal.Error.WriteLine($"Try '{Name} {of}--help'.");
            return ExitCode.WrongUse;
        }

        return Invoke(parsed, terminal);
    }

    private static int Invoke(ParseResult parsed, Terminal terminal)
    {
        try
        {
            return parsed.Invoke(
                new()
                {
                    EnableDefaultExceptionHandler = false,
                    Output = terminal.Out,
                    Error = terminal.Error,
                }
            );
        }
        catch (WrongUseException wrong)
        {
            terminal.Error.WriteLine($"{Name}: {wrong.Message}");
            return ExitCode.WrongUse;
        }
    }

    private static RootCommand Build(Terminal terminal, Func<PackageFile, PackageFile> through)
    {
        var root = new RootCommand("Closes the books of a group of companies.")
        {
            NewCommand.Build(terminal),
            CheckCommand.Build(terminal),
            CloseCommand.Build(terminal, through),
            ExplainCommand.Build(terminal),
            FactsCommand.Build(terminal),
            PreviewCommand.Build(terminal),
            ApproveCommand.BuildApprove(terminal),
            ApproveCommand.BuildPublish(terminal),
            TieOutCommand.Build(terminal),
        };
        foreach (var name in PartCommand.Names)
        {
            root.Add(PartCommand.Build(name, terminal));
        }

        foreach (var help in root.Options.OfType<HelpOption>())
        {
            help.Action = new ManualAction(terminal);
        }

        return root;
    }
}
