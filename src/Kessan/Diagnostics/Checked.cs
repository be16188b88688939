using System.Collections.Immutable;

namespace Kessan.Diagnostics;

/// <summary>A value and every finding made on the way to it. There is always a value.</summary>
/// <typeparam name="T">The value's type.</typeparam>
/// <param name="Value">The value; what could not be read or done is missing from it, and a finding says so.</param>
/// <param name="Findings">All findings, in the order of <see cref="Diagnostic.CompareTo"/>.</param>
public sealed record Checked<T>(T Value, ImmutableArray<Diagnostic> Findings)
{
    /// <summary>Whether any finding is an error.</summary>
    public bool HasErrors => Findings.Any(finding => finding.Severity == Severity.Error);
}

/// <summary>Makes <see cref="Checked{T}"/> values.</summary>
public static class Checked
{
    /// <summary>A value without findings.</summary>
    public static Checked<T> Clean<T>(T value) => new(value, []);

    /// <summary>A value with findings, which are put into their fixed order.</summary>
    public static Checked<T> With<T>(T value, IEnumerable<Diagnostic> findings) => new(value, [.. findings.Order()]);
}
