using Spectre.Console;

namespace Kessan.Cli;

/// <summary>Shows that work is going on: on a terminal, once it has taken a second, and gone when it is done.</summary>
internal static class Progress
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>Does the work and gives its result.</summary>
    public static T While<T>(Terminal terminal, string what, Func<T> work)
    {
        if (!terminal.ShowsProgress)
        {
            return work();
        }

        var running = Task.Run(work);
        if (Task.WaitAny([running], Patience) < 0)
        {
            var console = AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(terminal.Error) });
            console.Status().Start(Markup.Escape(what), _ => Task.WaitAny(running));
        }

        return running.GetAwaiter().GetResult();
    }
}
