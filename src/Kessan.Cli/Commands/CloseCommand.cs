using System.CommandLine;
using Kessan.Cli.Packages;
using Kessan.Cli.Publication;
using Kessan.Documents;
using Kessan.Formats.Text;
using Kessan.Statements;

namespace Kessan.Cli.Commands;

/// <summary><c>kessan close DIR --period P</c>: closes, prints the statements, writes the files of the close.</summary>
internal static class CloseCommand
{
    public static Command Build(Terminal terminal, Func<PackageFile, PackageFile> through)
    {
        var folder = GroupOptions.Folder();
        var period = GroupOptions.Period();
        period.Required = true;
        var basis = GroupOptions.Basis();
        var target = new Option<string?>("--out");
        var draft = new Option<bool>("--draft");
        var language = GroupOptions.Language();
        var languages = GroupOptions.DocumentLanguages();
        var preparer = new Option<string?>("--prepared-by");
        var since = new Option<string?>("--since");
        var format = GroupOptions.Format("text", "json");
        var command = new Command("close", "Closes a period and publishes it.")
        {
            folder,
            period,
            basis,
            target,
            draft,
            language,
            languages,
            preparer,
            since,
            format,
        };
        command.SetAction(parsed =>
        {
            var request = GroupOptions.Request(parsed, folder, period, basis);
            var wishes = new CloseWishes(
                parsed.GetValue(target),
                parsed.GetValue(draft),
                parsed.GetValue(language),
                parsed.GetValue(format) == "json"
            )
            {
                DocumentLanguages = parsed.GetValue(languages),
                Preparer = parsed.GetValue(preparer),
                Since = parsed.GetValue(since),
                Through = through,
            };
            return Run(request, wishes, terminal);
        });
        return command;
    }

    private static int Run(CloseRequest asked, CloseWishes wishes, Terminal terminal)
    {
        var close = GroupOptions.Close(asked, terminal);
        var language = GroupOptions.LanguageOf(wishes.Language, close.Books.Group);
        var languages = GroupOptions.LanguagesOf(wishes.DocumentLanguages, close.Books.Group);
        string? target = null;
        if (close.Statements is not null && (!close.HasErrors || wishes.Draft))
        {
            target = wishes.Target ?? CloseFiles.DefaultTarget(close);
            var request = new PackageRequest(language, languages)
            {
                Preparer = wishes.Preparer,
                Since = wishes.Since,
                InSpite = wishes.Draft,
                Through = wishes.Through,
            };
            close = Write(target, close, request, terminal);
            target = close.HasErrors && !wishes.Draft ? null : target;
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

    /// <summary>Writes the package; what does not tie in it joins the findings of the close.</summary>
    private static GroupClose Write(string target, GroupClose close, PackageRequest request, Terminal terminal)
    {
        var proof = Progress.While(
            terminal,
            $"Writing {target}",
            tell =>
                GroupOptions.Publish(target, () => PackageWriter.Write(target, close, request with { Written = tell }))
        );
        var findings = proof.Findings.Select(finding =>
            finding with
            {
                Location = finding.Location with { File = FileOf(target, close, finding.Location.File) },
            }
        );
        return proof.Findings.IsEmpty ? close : close with { Findings = [.. close.Findings.Concat(findings).Order()] };
    }

    private static string FileOf(string target, GroupClose close, string file) =>
        Path.GetRelativePath(close.Folder, Path.Combine(target, file)).Replace('\\', '/');

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
    private sealed record CloseWishes(string? Target, bool Draft, string? Language, bool Json)
    {
        public string? DocumentLanguages { get; init; }

        public string? Preparer { get; init; }

        public string? Since { get; init; }

        public required Func<PackageFile, PackageFile> Through { get; init; }
    }
}
