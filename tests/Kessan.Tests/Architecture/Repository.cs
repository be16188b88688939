namespace Kessan.Tests.Architecture;

/// <summary>The working copy the tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>Every source file under <c>src/</c> that a person wrote, in order of path.</summary>
    public static IReadOnlyList<SourceFile> Sources { get; } = Read("src");

    /// <summary>The engine's source files.</summary>
    public static IReadOnlyList<SourceFile> Engine { get; } =
    [.. Sources.Where(file => file.Path.StartsWith("src/Kessan/", StringComparison.Ordinal))];

    /// <summary>Source files of tests and benchmarks.</summary>
    public static IReadOnlyList<SourceFile> Tests { get; } = [.. Read("tests"), .. Read("bench"), .. Read("eng")];

    public static string Full(string path) => Path.Combine(Root, path);

    public static string ReadText(string path) => File.ReadAllText(Full(path));

    private static List<SourceFile> Read(string folder) =>
        Directory.Exists(Full(folder))
            ?
            [
                .. Directory
                    .EnumerateFiles(Full(folder), "*.cs", SearchOption.AllDirectories)
                    .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
                    .Where(path => !path.Contains("/obj/", StringComparison.Ordinal))
                    .Where(path => !path.Contains("/bin/", StringComparison.Ordinal))
                    .Order(StringComparer.Ordinal)
                    .Select(path => new SourceFile(path, ReadText(path))),
            ]
            : [];

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Kessan.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("No Kessan.slnx above the tests.");
    }
}
