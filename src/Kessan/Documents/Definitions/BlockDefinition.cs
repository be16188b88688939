using System.Collections.Immutable;
using Kessan.Diagnostics;

namespace Kessan.Documents.Definitions;

/// <summary>A part of a page as it is defined.</summary>
/// <param name="Place">Where it begins.</param>
public abstract record BlockDefinition(SourceLocation Place)
{
    /// <summary>Its name; null takes its key or kind.</summary>
    public DefinedText? Name { get; init; }

    /// <summary>Its part of the room; null takes the default of where it stands.</summary>
    public int? Weight { get; init; }
}

/// <summary>Blocks side by side, or one under another.</summary>
/// <param name="SideBySide">Whether they stand side by side.</param>
/// <param name="Parts">The blocks.</param>
/// <param name="Place">Where it begins.</param>
public sealed record ArrangementDefinition(bool SideBySide, ImmutableArray<BlockDefinition> Parts, SourceLocation Place)
    : BlockDefinition(Place);

/// <summary>A section of text.</summary>
/// <param name="Text">Its key.</param>
/// <param name="Style">How it is set.</param>
/// <param name="Place">Where it begins.</param>
public sealed record TextDefinition(DefinedText Text, TextStyle Style, SourceLocation Place) : BlockDefinition(Place);

/// <summary>A picture of the folder.</summary>
/// <param name="File">Path from the group folder.</param>
/// <param name="AltText">What it shows, in words.</param>
/// <param name="Place">Where it begins.</param>
public sealed record ImageDefinition(DefinedText File, DefinedText AltText, SourceLocation Place)
    : BlockDefinition(Place);

/// <summary>Room left free.</summary>
/// <param name="Place">Where it begins.</param>
public sealed record EmptyDefinition(SourceLocation Place) : BlockDefinition(Place);
