using System.Collections.Immutable;
using System.Security.Cryptography;
using Kessan.Diagnostics;
using Kessan.Documents.Approvals;
using Kessan.Formats.Approvals;
using Kessan.Ledger;
using Kessan.Periods;

namespace Kessan.Cli.Packages;

/// <summary>A step of a package towards publication: who takes it, when, and to which state.</summary>
/// <param name="By">Who approves or publishes.</param>
/// <param name="Role">What that person is; may be empty.</param>
/// <param name="Date">The day.</param>
/// <param name="To">The state it comes to.</param>
public sealed record PackageStep(string By, string Role, DateOnly Date, PackageState To)
{
    /// <summary>The state it comes from.</summary>
    public PackageState From => To == PackageState.Published ? PackageState.Approved : PackageState.Draft;
}

/// <summary>Approves and publishes packages: checks the folder against its own list, and writes the step down in the
/// group folder.</summary>
public static class PackageApproval
{
    /// <summary>Takes a step; where anything stands against it, nothing is written down.</summary>
    /// <param name="package">The folder of the package.</param>
    /// <param name="group">The group folder.</param>
    /// <param name="step">The step.</param>
    /// <returns>What the package says of itself, and what stands against the step.</returns>
    /// <exception cref="IOException">The approval cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The approval may not be written.</exception>
    /// <exception cref="InvalidDataException">The group's approvals lack a column.</exception>
    public static Checked<PackageManifest?> Take(string package, string group, PackageStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        var read = ManifestJson.Read(package);
        if (read.Value is not { } manifest)
        {
            return read;
        }

        var against = Against(manifest, step).Concat(NotAsWritten(package, manifest)).ToImmutableArray();
        if (against.IsEmpty && ApprovalOf(manifest, step) is { } approval)
        {
            ApprovalFile.Append(group, approval);
        }

        return Checked.With<PackageManifest?>(manifest, against);
    }

    private static IEnumerable<Diagnostic> Against(PackageManifest manifest, PackageStep step)
    {
        if (manifest.State != step.From)
        {
            yield return PackageDiagnostics.WrongState(manifest.State, step.From);
        }

        if (manifest.Errors > 0)
        {
            yield return PackageDiagnostics.HasErrors(manifest);
        }
        else if (manifest.Content is null)
        {
            yield return PackageDiagnostics.NotWhole(manifest);
        }

        if (manifest.Preparer.Length == 0)
        {
            yield return PackageDiagnostics.NoPreparer();
        }
        else if (step.To == PackageState.Approved && IsSame(manifest.Preparer, step.By))
        {
            yield return PackageDiagnostics.SamePerson(step.By);
        }
    }

    private static bool IsSame(string preparer, string approver) =>
        string.Equals(preparer.Trim(), approver.Trim(), StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<Diagnostic> NotAsWritten(string package, PackageManifest manifest)
    {
        foreach (var file in manifest.Files)
        {
            var path = Path.Combine(package, file.File);
            if (!File.Exists(path))
            {
                yield return PackageDiagnostics.NotAsWritten(file, "it is not there");
                continue;
            }

            using var stream = File.OpenRead(path);
            var hash = Convert.ToHexStringLower(SHA256.HashData(stream));
            if (hash != file.Sha256)
            {
                yield return PackageDiagnostics.NotAsWritten(file, $"its hash is {hash}");
            }
        }
    }

    private static Approval? ApprovalOf(PackageManifest manifest, PackageStep step) =>
        ReportingPeriod.TryParse(manifest.Period, out var period)
        && AccountingBases.Find(manifest.Basis) is { } basis
        && manifest.Content is { } content
            ? new(
                period,
                basis,
                content,
                manifest.Preparer,
                step.By.Trim(),
                step.Role.Trim(),
                step.Date,
                step.To,
                new(PackageManifest.FileName)
            )
            : null;
}
