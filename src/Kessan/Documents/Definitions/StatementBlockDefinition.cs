using System.Collections.Immutable;
using Kessan.Diagnostics;
using Kessan.Statements;

namespace Kessan.Documents.Definitions;

/// <summary>A primary statement as it is defined: which, of what periods; its lines come from the framework.</summary>
/// <param name="Kind">Which statement.</param>
/// <param name="Place">Where it begins.</param>
public sealed record StatementBlockDefinition(StatementKind Kind, SourceLocation Place) : BlockDefinition(Place)
{
    /// <summary>Its periods from the left, the last being the one told; empty takes the period and what it stands
    /// beside (IAS 1.38, IAS 34.20).</summary>
    public ImmutableArray<DefinedText> Periods { get; init; } = [];

    /// <summary>How the last period compares, in the words of references; a change without a period is over the
    /// first.</summary>
    public ImmutableArray<DefinedText> Comparisons { get; init; } = [];

    /// <summary>Heads over the label and every column; empty takes the words of the periods.</summary>
    public ImmutableArray<HeadDefinition> Heads { get; init; } = [];

    /// <summary>How deep the lines shown stand at most; null for all.</summary>
    public int? Depth { get; init; }

    /// <summary>What stands above it; null where there is nothing.</summary>
    public DefinedText? Caption { get; init; }

    /// <summary>The unit of its amounts; null takes the document's.</summary>
    public string? Unit { get; init; }

    /// <summary>Size of its text in hundredths of a point; zero takes the theme's.</summary>
    public int Size { get; init; }
}
