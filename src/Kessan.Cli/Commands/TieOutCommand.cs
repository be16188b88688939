using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using Kessan.Cli.Publication;
using Kessan.Diagnostics;
using Kessan.Formats.Output;
using Kessan.Formats.Text;
using Kessan.Formats.TieOutReport;

namespace Kessan.Cli.Commands;

/// <summary><c>kessan tieout FILE...</c>: checks every printed number of published documents.</summary>
internal static class TieOutCommand
{
    private static readonly string[] Formats = ["text", "json", "html"];

    public static Command Build(Terminal terminal)
    {
        var files = new Argument<string[]>("FILE") { Arity = ArgumentArity.OneOrMore };
        var facts = new Option<string?>("--facts");
        var against = new Option<string?>("--against");
        var target = new Option<string?>("--out");
        var format = GroupOptions.Format(Formats);
        var command = new Command("tieout", "Checks every number of a published document.")
        {
            files,
            facts,
            against,
            target,
            format,
        };
        command.SetAction(parsed =>
        {
            if (parsed.GetRequiredValue(files) is [var only] && PackageCheck.IsPackage(only))
            {
                return PackageCheck.Run(only, terminal);
            }

            var wishes = new TieOutWishes(
                [.. parsed.GetRequiredValue(files)],
                parsed.GetValue(target),
                parsed.GetValue(format)
            );
            var beside = DocumentChecks.Beside(parsed.GetValue(facts), parsed.GetValue(against));
            return Run(wishes, beside, terminal);
        });
        return command;
    }

    private static int Run(TieOutWishes wishes, FiguresBeside beside, Terminal terminal)
    {
        var format = FormatOf(wishes);
        var tied = Progress.While(
            terminal,
            $"Checking {string.Join(", ", wishes.Files)}",
            tell => wishes.Files.Select(file => DocumentChecks.Of(file, beside, tell)).ToImmutableArray()
        );
        if (beside.Findings.Length > 0)
        {
            terminal.Error.Write(FindingText.Render(beside.Findings, beside.Folder));
        }

        if (wishes.Target is { } target)
        {
            GroupOptions.Publish(target, () => Write(target, tied, format));
        }

        if (wishes.Target is null && format != "text")
        {
            terminal.Out.Write(Encoding.UTF8.GetString(Bytes(tied[0], format, tied)));
        }
        else
        {
            Print(tied, wishes.Target, terminal);
        }

        var findings = tied.SelectMany(one => one.Findings).Concat(beside.Findings);
        return findings.Any(finding => finding.Severity == Severity.Error) ? ExitCode.Findings : ExitCode.Done;
    }

    private static void Print(ImmutableArray<TiedFile> tied, string? target, Terminal terminal)
    {
        for (var i = 0; i < tied.Length; i++)
        {
            terminal.Error.Write(FindingText.Render(tied[i].OfReading, tied[i].Folder));
            if (tied[i].IsRead)
            {
                terminal.Out.Write((i > 0 ? "\n" : string.Empty) + TieOutText.Render(tied[i].Result));
            }
        }

        if (target is not null)
        {
            terminal.Out.WriteLine($"Files: {target}");
        }
    }

    /// <summary>One document gives one file; several give a folder of them, or one array.</summary>
    private static void Write(string target, ImmutableArray<TiedFile> tied, string format)
    {
        if (tied.Length == 1 || format == "json")
        {
            if (Path.GetDirectoryName(Path.GetFullPath(target)) is { } folder)
            {
                Directory.CreateDirectory(folder);
            }

            File.WriteAllBytes(target, Bytes(tied[0], format, tied));
            return;
        }

        var names = tied.Select(one => one.Result.Document.Read.Name).ToList();
        var files = new SortedDictionary<string, Action<Stream>>(StringComparer.Ordinal);
        for (var i = 0; i < tied.Length; i++)
        {
            var one = tied[i];
            var isAgain = names.IndexOf(names[i]) < i;
            files[$"{names[i]}{(isAgain ? $".{i + 1}" : string.Empty)}.{format}"] = stream =>
                stream.Write(Bytes(one, format, tied));
        }

        PublishedFolder.Write(target, files);
    }

    private static byte[] Bytes(TiedFile one, string format, ImmutableArray<TiedFile> all)
    {
        switch (format)
        {
            case "json":
                return Encoding.UTF8.GetBytes(TieOutJson.Render(all));
            case "html":
                using (var stream = new MemoryStream())
                {
                    TieOutHtml.Write(one.Result, stream);
                    return stream.ToArray();
                }

            default:
                return Encoding.UTF8.GetBytes(TieOutText.Render(one.Result));
        }
    }

    /// <summary>The format asked for, else what the ending of the target says.</summary>
    private static string FormatOf(TieOutWishes wishes)
    {
        var format = wishes.Format ?? EndingOf(wishes.Target) ?? "text";
        return format == "html" && wishes.Target is null && wishes.Files.Length > 1
            ? throw new WrongUseException("several documents give several pages; name a folder with --out")
            : format;
    }

    private static string? EndingOf(string? target)
    {
        var ending = Path.GetExtension(target ?? string.Empty).TrimStart('.').ToLowerInvariant();
        return Formats.Contains(ending) ? ending : null;
    }

    /// <summary>What the user wants of a tie-out.</summary>
    private sealed record TieOutWishes(ImmutableArray<string> Files, string? Target, string? Format);
}
