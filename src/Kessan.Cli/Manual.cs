using System.Reflection;

namespace Kessan.Cli;

/// <summary>The manual pages of the commands and of the findings: the very files of <c>docs/reference</c>.</summary>
public static class Manual
{
    /// <summary>The page of a command; <c>kessan</c> for the whole.</summary>
    /// <exception cref="InvalidOperationException">There is no such page: a mistake of the build.</exception>
    public static string OfCommand(string command) =>
        Read($"manual/{command}.md") ?? throw new InvalidOperationException($"No manual page of {command}.");

    /// <summary>The page of a finding's code, or null where there is no such code.</summary>
    public static string? OfFinding(string code) => Read($"diagnostics/{code.ToUpperInvariant()}.md");

    private static string? Read(string resource)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource);
        if (stream is null)
        {
            return null;
        }

        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
