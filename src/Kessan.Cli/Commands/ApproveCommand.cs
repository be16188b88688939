using System.CommandLine;
using System.Globalization;
using Kessan.Cli.Packages;
using Kessan.Cli.Publication;
using Kessan.Documents.Approvals;
using Kessan.Formats.Text;

namespace Kessan.Cli.Commands;

/// <summary><c>kessan approve OUT --by NAME</c> and <c>kessan publish OUT --by NAME</c>: the steps of a package
/// towards publication.</summary>
internal static class ApproveCommand
{
    public static Command BuildApprove(Terminal terminal) =>
        Build("approve", "Approves a package.", PackageState.Approved, terminal);

    public static Command BuildPublish(Terminal terminal) =>
        Build("publish", "Marks an approved package as published.", PackageState.Published, terminal);

    private static Command Build(string name, string what, PackageState to, Terminal terminal)
    {
        var package = new Argument<string>("OUT");
        var by = new Option<string>("--by") { Required = true };
        var role = new Option<string?>("--role");
        var date = new Option<string?>("--date");
        var group = new Option<string?>("--group");
        var command = new Command(name, what) { package, by, role, date, group };
        command.SetAction(parsed =>
        {
            var step = new PackageStep(
                NameOf(parsed.GetRequiredValue(by)),
                parsed.GetValue(role) ?? string.Empty,
                DateOf(parsed.GetValue(date)),
                to
            );
            var folder = parsed.GetRequiredValue(package);
            return Run(folder, GroupOf(folder, parsed.GetValue(group)), step, terminal);
        });
        return command;
    }

    private static int Run(string package, string group, PackageStep step, Terminal terminal)
    {
        var taken = Take(package, group, step);
        if (taken.HasErrors)
        {
            terminal.Error.Write(FindingText.Render(taken.Findings, package));
            terminal.Error.WriteLine($"{FindingCount.Of(taken.Findings)} Nothing was {step.To.Id()}.");
            return ExitCode.Findings;
        }

        var manifest = taken.Value!;
        var day = step.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        terminal.Out.WriteLine($"{manifest.Period} ({manifest.Basis}) {step.To.Id()} by {step.By} on {day}.");
        terminal.Out.WriteLine($"Content: {manifest.Content}");
        terminal.Out.WriteLine(
            step.To == PackageState.Approved
                ? "The next close of the same content leaves the stamp off."
                : "The next close of the same content says that it is published."
        );
        return ExitCode.Done;
    }

    private static Diagnostics.Checked<PackageManifest?> Take(string package, string group, PackageStep step)
    {
        try
        {
            return PackageApproval.Take(package, group, step);
        }
        catch (Exception exception)
            when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new WrongUseException($"{group} cannot take the approval: {exception.Message}", exception);
        }
    }

    private static string NameOf(string by) =>
        by.Trim().Length > 0 ? by : throw new WrongUseException("--by names nobody");

    /// <summary>The day given, else the day it is here: the only place where a clock is asked.</summary>
    private static DateOnly DateOf(string? text)
    {
        if (text is null)
        {
            return DateOnly.FromDateTime(DateTime.Now);
        }

        return DateOnly.TryParseExact(
            text,
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            ? day
            : throw new WrongUseException($"{text} is no day; write YYYY-MM-DD");
    }

    /// <summary>The group folder named, else the nearest one above the package.</summary>
    private static string GroupOf(string package, string? named)
    {
        if (named is not null)
        {
            return IsGroup(named) ? named : throw new WrongUseException($"there is no group.yaml in {named}");
        }

        if (!Directory.Exists(package))
        {
            throw new WrongUseException($"there is no folder {package}");
        }

        for (var folder = new DirectoryInfo(package).Parent; folder is not null; folder = folder.Parent)
        {
            if (IsGroup(folder.FullName))
            {
                return folder.FullName;
            }
        }

        throw new WrongUseException($"{package} lies in no group folder; name it with --group DIR");
    }

    private static bool IsGroup(string folder) => File.Exists(Path.Combine(folder, "group.yaml"));
}
