using System.Collections.Immutable;
using Kessan.Diagnostics;

namespace Kessan.Documents.Definitions;

/// <summary>A document as it is defined, once for every language.</summary>
/// <param name="Name">Its name in files: <c>deck</c>, <c>summary</c>.</param>
/// <param name="Title">Its title.</param>
/// <param name="Format">Size of its pages.</param>
/// <param name="Pages">Its pages in order, each with an id of its own.</param>
/// <param name="Place">Where the definition begins.</param>
public sealed record DocumentDefinition(
    string Name,
    DefinedText Title,
    PageFormat Format,
    ImmutableArray<PageDefinition> Pages,
    SourceLocation Place
)
{
    /// <summary>The unit its amounts are printed in, <c>million</c>; null takes the group's.</summary>
    public string? Unit { get; init; }
}

/// <summary>A page as it is defined.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">What it is for.</param>
/// <param name="Title">Its title.</param>
/// <param name="Body">What it shows.</param>
/// <param name="Place">Where it begins.</param>
public sealed record PageDefinition(
    string Id,
    PageKind Kind,
    DefinedText Title,
    BlockDefinition Body,
    SourceLocation Place
)
{
    /// <summary>The message under the title; null where there is none.</summary>
    public DefinedText? Headline { get; init; }

    /// <summary>What stands at the right of the title; null says the unit.</summary>
    public DefinedText? Remark { get; init; }

    /// <summary>Names of footnotes beside those marked in texts.</summary>
    public ImmutableArray<DefinedText> Footnotes { get; init; } = [];
}
