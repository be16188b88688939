using System.CommandLine;
using System.CommandLine.Invocation;

namespace Kessan.Cli;

/// <summary>What <c>--help</c> does: it prints the manual page of the command it stands after.</summary>
internal sealed class ManualAction(Terminal terminal) : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        var command = parseResult.CommandResult.Command;
        terminal.Out.Write(Manual.OfCommand(command is RootCommand ? KessanCommand.Name : command.Name));
        return ExitCode.Done;
    }
}
