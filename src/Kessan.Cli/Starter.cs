using System.Reflection;

namespace Kessan.Cli;

/// <summary>The group folder that <c>kessan new</c> writes; its files are kept in <c>StarterGroup/</c>.</summary>
public static class Starter
{
    /// <summary>The period its books are for.</summary>
    public const string Period = "FY2025-H1";

    private const string Prefix = "starter/";

    /// <summary>Writes the files into a folder, which is made if it is not there.</summary>
    /// <exception cref="IOException">A file is there already, or cannot be written.</exception>
    public static void WriteTo(string folder)
    {
        var assembly = Assembly.GetExecutingAssembly();
        var names = assembly
            .GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal));
        foreach (var name in names.Order(StringComparer.Ordinal))
        {
            var file = Path.Combine(folder, name[Prefix.Length..].Replace('\\', '/'));
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            using var source = assembly.GetManifestResourceStream(name)!;
            using var target = new FileStream(file, FileMode.CreateNew, FileAccess.Write);
            source.CopyTo(target);
        }
    }
}
