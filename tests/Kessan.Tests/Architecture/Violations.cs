namespace Kessan.Tests.Architecture;

internal static class Violations
{
    /// <summary>Fails with every violation, one a line, so that all can be mended at once.</summary>
    public static void ShouldBeNone(this IEnumerable<string> violations)
    {
        var all = violations.ToList();
        Assert.True(all.Count == 0, $"{all.Count} violations:\n{string.Join('\n', all)}");
    }
}
