using Kessan.Diagnostics;

namespace Kessan.Documents.References;

/// <summary>Reads what stands between braces.</summary>
public static class ReferenceParser
{
    /// <summary>Reads a reference; null with findings where it is none.</summary>
    /// <param name="inner">The text between the braces.</param>
    /// <param name="at">Where its first character stands.</param>
    public static Checked<Reference?> Parse(string inner, SourceLocation at) => Checked.Clean<Reference?>(null);
}
