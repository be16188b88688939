using System.Collections.Immutable;

namespace Kessan.Facts.Securities;

/// <summary>The securities of a group: what it held, bought and sold, at what prices, under which rules.</summary>
public sealed record SecurityBook
{
    /// <summary>A group without securities.</summary>
    public static SecurityBook Empty { get; } = new();

    /// <summary>The securities, in ordinal order of codes.</summary>
    public ImmutableArray<Security> Securities { get; init; } = [];

    /// <summary>All events, in any order.</summary>
    public ImmutableArray<SecurityEvent> Events { get; init; } = [];

    /// <summary>All prices, in any order.</summary>
    public ImmutableArray<SecurityPrice> Prices { get; init; } = [];

    /// <summary>What the folder rules itself; the frameworks' own rules hold where it says nothing.</summary>
    public ImmutableArray<SecurityRule> Rules { get; init; } = [];
}
