using Kessan.Diagnostics;

namespace Kessan.Cli.Publication;

/// <summary>The closing line of a list of findings.</summary>
public static class FindingCount
{
    /// <summary><c>2 errors, 1 warning, 3 notes</c>, or that there are none.</summary>
    public static string Of(IReadOnlyCollection<Diagnostic> findings)
    {
        var counts = new[]
        {
            Count(findings, Severity.Error, "error"),
            Count(findings, Severity.Warning, "warning"),
            Count(findings, Severity.Info, "note"),
        };
        var texts = counts.Where(text => text.Length > 0).ToList();
        return texts.Count == 0 ? "No findings." : string.Join(", ", texts) + ".";
    }

    private static string Count(IReadOnlyCollection<Diagnostic> findings, Severity severity, string word)
    {
        var count = findings.Count(finding => finding.Severity == severity);
        return count switch
        {
            0 => string.Empty,
            1 => $"1 {word}",
            _ => $"{count} {word}s",
        };
    }
}
