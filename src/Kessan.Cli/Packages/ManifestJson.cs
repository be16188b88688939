using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Kessan.Diagnostics;
using Kessan.Documents.Approvals;

namespace Kessan.Cli.Packages;

/// <summary>Reads and writes <c>package.json</c>.</summary>
public static class ManifestJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters =
        {
            new JsonStringEnumConverter<PackageState>(JsonNamingPolicy.CamelCase, allowIntegerValues: false),
        },
    };

    /// <summary>The bytes of the file.</summary>
    public static byte[] Write(PackageManifest manifest) =>
        [.. JsonSerializer.SerializeToUtf8Bytes(manifest, Options), (byte)'\n'];

    /// <summary>What the file in a folder says; null, with a finding, where there is none or it says nothing.</summary>
    public static Checked<PackageManifest?> Read(string folder)
    {
        var path = Path.Combine(folder, PackageManifest.FileName);
        try
        {
            var manifest = JsonSerializer.Deserialize<PackageManifest>(File.ReadAllBytes(path), Options);
            return manifest is null ? Unread("it is empty") : Checked.Clean<PackageManifest?>(Sound(manifest));
        }
        catch (JsonException broken)
        {
            return Unread($"it is no JSON of a package: line {broken.LineNumber + 1 ?? 1}");
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return Unread("it is not there, or cannot be read");
        }
    }

    private static Checked<PackageManifest?> Unread(string why) =>
        Checked.With<PackageManifest?>(null, [PackageDiagnostics.NoManifest(why)]);

    /// <summary>Lists that are left out are empty.</summary>
    private static PackageManifest Sound(PackageManifest manifest) =>
        manifest with
        {
            Files = manifest.Files.IsDefault ? [] : manifest.Files,
            Languages = manifest.Languages.IsDefault ? [] : manifest.Languages,
            LeftOut = manifest.LeftOut.IsDefault ? [] : manifest.LeftOut,
        };
}
