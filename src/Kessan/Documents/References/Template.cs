using System.Collections.Immutable;
using Kessan.Diagnostics;

namespace Kessan.Documents.References;

/// <summary>A text with references in it.</summary>
public sealed record Template(ImmutableArray<TemplatePart> Parts);

/// <summary>A stretch of a text: literal, or a reference.</summary>
/// <param name="Location">Where it stands; for a reference, the character after its brace.</param>
public abstract record TemplatePart(SourceLocation Location);

/// <summary>Words as they stand, doubled braces made single.</summary>
public sealed record LiteralPart(SourceLocation Location, string Text) : TemplatePart(Location);

/// <summary>A reference.</summary>
public sealed record ReferencePart(SourceLocation Location, Reference Reference) : TemplatePart(Location);
