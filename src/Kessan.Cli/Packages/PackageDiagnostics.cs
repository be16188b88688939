using System.Globalization;
using Kessan.Diagnostics;
using Kessan.Documents.Approvals;

namespace Kessan.Cli.Packages;

/// <summary>Findings about a package that somebody wants to approve or publish.</summary>
internal static class PackageDiagnostics
{
    /// <summary>KES3083: a folder without the list of a package.</summary>
    public static Diagnostic NoManifest(string why) =>
        Of("KES3083", $"{PackageManifest.FileName} cannot be read: {why}", "write the package with kessan close");

    /// <summary>KES3084: a file that is not what was written.</summary>
    public static Diagnostic NotAsWritten(ManifestFile file, string found) =>
        new(
            "KES3084",
            Severity.Error,
            $"{file.File} is not the file that was written: {found}",
            new(file.File),
            $"{PackageManifest.FileName} names the hash {file.Sha256}",
            "close again; what is approved is what Kessan wrote, and nothing done to it afterwards"
        );

    /// <summary>KES3085: a package with findings that stop publication.</summary>
    public static Diagnostic HasErrors(PackageManifest manifest) =>
        Of(
            "KES3085",
            string.Create(
                CultureInfo.InvariantCulture,
                $"the package was written in spite of {manifest.Errors} "
                    + $"{(manifest.Errors == 1 ? "finding" : "findings")} that stop publication"
            ),
            "mend what the close finds, and close again without --draft"
        );

    /// <summary>KES3086: a package of some of the group's languages, or of no documents.</summary>
    public static Diagnostic NotWhole(PackageManifest manifest) =>
        Of(
            "KES3086",
            manifest.LeftOut.IsEmpty
                ? "the package holds no documents that could be approved"
                : $"the package holds no documents in {string.Join(", ", manifest.LeftOut)}",
            manifest.LeftOut.IsEmpty
                ? "define documents in report/, and close again"
                : "close again without --lang: what is published is approved in all its languages together"
        );

    /// <summary>KES3087: nobody is named as preparer.</summary>
    public static Diagnostic NoPreparer() =>
        Of(
            "KES3087",
            "nobody is named as the one who prepared the package",
            "close again with --prepared-by NAME, or name a preparer in group.yaml"
        );

    /// <summary>KES3088: approver and preparer are one.</summary>
    public static Diagnostic SamePerson(string name) =>
        Of("KES3088", $"`{name}` prepared the package and cannot approve it", "a second person approves");

    /// <summary>KES3089: the package is not in the state that a step needs.</summary>
    public static Diagnostic WrongState(PackageState state, PackageState needed) =>
        Of(
            "KES3089",
            $"the package is {Adjective(state)}, and only {Adjective(needed)} package can become "
                + (needed == PackageState.Draft ? "approved" : "published"),
            (state, needed) switch
            {
                (PackageState.Draft, _) => "have it approved with kessan approve, and close again",
                (PackageState.Approved, _) => "publish it with kessan publish",
                _ => "nothing is left to be done",
            }
        );

    private static string Adjective(PackageState state) =>
        state switch
        {
            PackageState.Draft => "a draft",
            PackageState.Approved => "an approved",
            _ => "a published",
        };

    private static Diagnostic Of(string code, string message, string help) =>
        new(code, Severity.Error, message, new(PackageManifest.FileName), null, help);
}
