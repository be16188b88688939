using System.CommandLine;
using Kessan.Cli.Publication;
using Kessan.Documents;
using Kessan.Formats.Text;
using Kessan.Statements;

namespace Kessan.Cli.Commands;

/// <summary><c>kessan close DIR --period P</c>: closes, prints the statements, writes the files of the close.</summary>
internal static class CloseCommand
{
    public static Command Build(Terminal terminal)
    {
        var folder = GroupOptions.Folder();
        var period = GroupOptions.Period();
        period.Required = true;
        var basis = GroupOptions.Basis();
        var target = new Option<string?>("--out");
        var draft = new Option<bool>("--draft");
        var language = GroupOptions.Language();
        var format = GroupOptions.Format("text", "json");
        var command = new Command("close", "Closes a period and publishes it.")
        {
            folder,
            period,
            basis,
            target,
            draft,
            language,
            format,
        };
        command.SetAction(parsed =>
        {
            var request = new CloseRequest(
                parsed.GetRequiredValue(folder),
                parsed.GetRequiredValue(period),
                parsed.GetValue(basis)
            );
            var wishes = new CloseWishes(
                parsed.GetValue(target),
                parsed.GetValue(draft),
                parsed.GetValue(language),
                parsed.GetValue(format) == "json"
            );
            return Run(request, wishes, terminal);
        });
        return command;
    }

    private static int Run(CloseRequest request, CloseWishes wishes, Terminal terminal)
    {
        var close = GroupOptions.Close(request, terminal);
        var language = GroupOptions.LanguageOf(wishes.Language, close.Books.Group);
        string? target = null;
        if (close.Statements is not null && (!close.HasErrors || wishes.Draft))
        {
            target = wishes.Target ?? CloseFiles.DefaultTarget(close);
            Progress.While(terminal, $"Writing {target}", () => Write(target, close, language));
        }

        if (wishes.Json)
        {
            CloseJson.Write(close, target, terminal.Out);
        }
        else
        {
            Print(close, target, language, terminal);
        }

        return close.HasErrors ? ExitCode.Findings : ExitCode.Done;
    }

    private static int Write(string target, GroupClose close, Language language)
    {
        var files = CloseFiles.Of(close, language);
        GroupOptions.Publish(target, files);
        return files.Count;
    }

    private static void Print(GroupClose close, string? target, Language language, Terminal terminal)
    {
        terminal.Error.Write(FindingText.Render(close.Findings, close.Folder));
        if (target is null)
        {
            terminal.Error.WriteLine($"{FindingCount.Of(close.Findings)} Nothing was published.");
            return;
        }

        terminal.Out.Write(
            StatementsDocument.Screen(
                new StatementTables(close.Books.Group, close.Basis, language),
                StatementSheets.Of(close.Series!, close.Period.Closing),
                close.Period,
                close.DraftStamp
            )
        );
        terminal.Out.WriteLine();
        terminal.Out.WriteLine($"{FindingCount.Of(close.Findings)} Files: {target}");
    }

    /// <summary>What the user wants done with a close.</summary>
    private sealed record CloseWishes(string? Target, bool Draft, string? Language, bool Json);
}
