namespace Kessan.Scenarios;

/// <summary>Folders of scenarios, kept beside this project's sources; adding a folder adds a test.</summary>
internal static class Scenario
{
    public static string Root { get; } = FindRoot();

    public static string Folder { get; } = Path.Combine(Root, "tests", "Kessan.Scenarios");

    /// <summary>Whether goldens are rewritten instead of compared.</summary>
    public static bool UpdatesGoldens { get; } = Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1";

    /// <summary>The folders of a kind, in order of name.</summary>
    public static TheoryData<string> Names(string kind, Func<string, bool>? where = null)
    {
        var folder = Path.Combine(Folder, kind);
        var names = Directory
            .EnumerateDirectories(folder)
            .Select(path => Path.GetFileName(path))
            .Order(StringComparer.Ordinal);
        return [.. names.Where(where ?? (_ => true))];
    }

    /// <summary>Compares a text with the golden file, or rewrites the file.</summary>
    public static void ShouldBeGolden(this string text, string file)
    {
        if (UpdatesGoldens)
        {
            File.WriteAllText(file, text);
            return;
        }

        File.Exists(file).Should().BeTrue($"{file} is missing; UPDATE_GOLDEN=1 writes it");
        text.Should().Be(File.ReadAllText(file));
    }

    /// <summary>Copies a folder with everything in it over another.</summary>
    public static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target, overwrite: true);
        }
    }

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
