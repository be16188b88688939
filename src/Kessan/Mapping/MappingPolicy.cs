namespace Kessan.Mapping;

/// <summary>Mapping has no options: the folder's mapping files say everything.</summary>
public sealed record MappingPolicy
{
    /// <summary>The only policy.</summary>
    public static MappingPolicy Default { get; } = new();
}
