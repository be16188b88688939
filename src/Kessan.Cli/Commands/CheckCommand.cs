using System.CommandLine;
using Kessan.Cli.Publication;
using Kessan.Diagnostics;
using Kessan.Formats.Text;
using Kessan.Ledger;

namespace Kessan.Cli.Commands;

/// <summary><c>kessan check DIR</c>: all findings, nothing written.</summary>
internal static class CheckCommand
{
    public static Command Build(Terminal terminal)
    {
        var folder = GroupOptions.Folder();
        var period = GroupOptions.Period();
        var basis = GroupOptions.Basis();
        var format = GroupOptions.Format("text", "json");
        var command = new Command("check", "Shows all findings and writes nothing.") { folder, period, basis, format };
        command.SetAction(parsed =>
        {
            var request = GroupOptions.Request(parsed, folder, period, basis);
            return Run(request, parsed.GetValue(format) == "json", terminal);
        });
        return command;
    }

    private static int Run(CloseRequest request, bool json, Terminal terminal)
    {
        var findings = Findings(request, terminal);
        if (json)
        {
            terminal.Out.Write(FindingJson.Render(findings, request.Folder));
        }
        else
        {
            terminal.Out.Write(FindingText.Render(findings, request.Folder));
            terminal.Out.WriteLine(FindingCount.Of(findings));
        }

        return findings.Any(finding => finding.Severity == Severity.Error) ? ExitCode.Findings : ExitCode.Done;
    }

    /// <summary>The findings of the basis asked for, or of every basis of the group, each finding once.</summary>
    private static List<Diagnostic> Findings(CloseRequest request, Terminal terminal)
    {
        var first = GroupOptions.Close(request, terminal);
        var others = request.Basis is null ? first.Books.Group.Bases.Where(basis => basis != first.Basis) : [];
        return
        [
            .. others
                .SelectMany(basis => GroupOptions.Close(request with { Basis = basis.Id() }, terminal).Findings)
                .Concat(first.Findings)
                .Distinct()
                .Order(),
        ];
    }
}
