using Spectre.Console;

namespace Kessan.Cli;

/// <summary>Shows that work is going on: on a terminal, once it has taken a second, and gone when it is done.</summary>
internal static class Progress
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>Does the work and gives its result.</summary>
    public static T While<T>(Terminal terminal, string what, Func<T> work) => While(terminal, what, _ => work());

    /// <summary>Does the work and gives its result; the work tells each part that is done, from any thread.</summary>
    public static T While<T>(Terminal terminal, string what, Func<Action<string>, T> work)
    {
        if (!terminal.ShowsProgress)
        {
            return work(_ => { });
        }

        var done = string.Empty;
        var running = Task.Run(() => work(part => Volatile.Write(ref done, part)));
        if (Task.WaitAny([running], Patience) < 0)
        {
            var console = AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(terminal.Error) });
            console
                .Status()
                .Start(Markup.Escape(what), status => Follow(running, what, status, () => Volatile.Read(ref done)));
        }

        return running.GetAwaiter().GetResult();
    }

    private static void Follow(Task running, string what, StatusContext status, Func<string> done)
    {
        var moment = TimeSpan.FromMilliseconds(100);
        while (Task.WaitAny([running], moment) < 0)
        {
            var part = done();
            status.Status(Markup.Escape(part.Length == 0 ? what : $"{what}: {part}"));
        }
    }
}
