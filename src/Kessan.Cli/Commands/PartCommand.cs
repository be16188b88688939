using System.Collections.Immutable;
using System.CommandLine;
using Kessan.Cli.Packages;
using Kessan.Cli.Publication;
using Kessan.Documents;
using Kessan.Formats.Output;
using Kessan.Formats.Text;

namespace Kessan.Cli.Commands;

/// <summary><c>kessan deck</c>, <c>workbook</c>, <c>report</c>: one document of a close, without the others.</summary>
internal static class PartCommand
{
    /// <summary>The documents that have a command of their own.</summary>
    public static IReadOnlyList<string> Names { get; } = ["deck", "workbook", "report"];

    public static Command Build(string name, Terminal terminal)
    {
        var folder = GroupOptions.Folder();
        var period = GroupOptions.Period();
        period.Required = true;
        var basis = GroupOptions.Basis();
        var target = new Option<string>("--out") { Required = true };
        var languages = GroupOptions.DocumentLanguages();
        var draft = new Option<bool>("--draft");
        var command = new Command(name, $"Writes the {name} of a close.")
        {
            folder,
            period,
            basis,
            target,
            languages,
            draft,
        };
        command.SetAction(parsed =>
        {
            var request = GroupOptions.Request(parsed, folder, period, basis);
            var close = GroupOptions.Close(request, terminal);
            var wanted = GroupOptions.LanguagesOf(parsed.GetValue(languages), close.Books.Group);
            terminal.Error.Write(FindingText.Render(close.Findings, close.Folder));
            if (close.HasErrors && !parsed.GetValue(draft))
            {
                terminal.Error.WriteLine($"{FindingCount.Of(close.Findings)} Nothing was written.");
                return ExitCode.Findings;
            }

            Write(name, close, wanted, (parsed.GetRequiredValue(target), terminal));
            return close.HasErrors ? ExitCode.Findings : ExitCode.Done;
        });
        return command;
    }

    private static void Write(
        string name,
        GroupClose close,
        ImmutableArray<Language> languages,
        (string Folder, Terminal Terminal) to
    )
    {
        var parts = PackageParts
            .Written(close, languages)
            .Where(part => part.Document == name && part.Language is not null)
            .ToList();
        if (parts.Count == 0)
        {
            throw new WrongUseException($"{close.Folder} defines no {name} for this close; report/ defines documents");
        }

        var files = parts.ToDictionary(
            part => part.Name,
            part => (Action<Stream>)(stream => stream.Write(part.Write())),
            StringComparer.Ordinal
        );
        Progress.While(
            to.Terminal,
            $"Writing {to.Folder}",
            tell =>
                GroupOptions.Publish(
                    to.Folder,
                    () => PublishedFolder.Write(to.Folder, new(files) { Written = tell }, close.Scheduler)
                )
        );
        to.Terminal.Out.WriteLine($"{FindingCount.Of(close.Findings)} Files: {to.Folder}");
        foreach (var part in parts)
        {
            to.Terminal.Out.WriteLine($"  {part.Name}");
        }
    }
}
