using Kessan.Diagnostics;

namespace Kessan.Documents.Definitions;

/// <summary>A text of a definition: the key of a section of <c>report/text</c>, or what is printed as it
/// stands.</summary>
/// <param name="Text">As written.</param>
/// <param name="Place">Where its first character stands.</param>
public sealed record DefinedText(string Text, SourceLocation Place)
{
    /// <summary>Whether it is no key, whatever it looks like: a label found elsewhere.</summary>
    public bool IsLabel { get; init; }

    /// <summary>Whether it is printed as it stands: it has a reference, or no letter at all, such as
    /// <c>-</c>.</summary>
    public bool StandsForItself => Text.Contains('{', StringComparison.Ordinal) || !Text.Any(char.IsLetter);

    /// <inheritdoc/>
    public override string ToString() => Text;
}
