using System.Globalization;
using Kessan.Cli.Packages;
using Kessan.Cli.Publication;
using Kessan.Formats;
using Kessan.Formats.Text;

namespace Kessan.Cli.Commands;

/// <summary><c>kessan tieout OUT</c> of the folder of a package: its own numbers, tied by the facts they
/// carry.</summary>
internal static class PackageCheck
{
    /// <summary>Whether a path is the folder of a package.</summary>
    public static bool IsPackage(string path) => File.Exists(Path.Combine(path, PackageManifest.FileName));

    public static int Run(string folder, Terminal terminal)
    {
        var proof = Progress.While(terminal, $"Checking {folder}", () => Prove(folder));
        terminal.Error.Write(FindingText.Render(proof.Findings, folder));
        foreach (var file in proof.Files)
        {
            terminal.Out.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{file.File}: {file.Tied:#,##0} of {file.Listed:#,##0} numbers tie to their facts"
                )
            );
        }

        terminal.Out.WriteLine(FindingCount.Of(proof.Findings));
        return proof.Findings.IsEmpty ? ExitCode.Done : ExitCode.Findings;
    }

    private static PackageProof Prove(string folder)
    {
        try
        {
            return PackageProof.Of(PackageProof.In(folder), new ThreadedScheduler(Environment.ProcessorCount));
        }
        catch (Exception exception)
            when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new WrongUseException($"{folder} cannot be tied out: {exception.Message}", exception);
        }
    }
}
