using Kessan.Amounts;
using Kessan.Diagnostics;

namespace Kessan.Mapping;

/// <summary>A local account that no row of a mapping holds.</summary>
/// <param name="Entity">The entity's code.</param>
/// <param name="Code">The local account.</param>
/// <param name="LeftOut">What stands on it.</param>
/// <param name="Nearest">The nearest mapped code, or empty.</param>
/// <param name="HasMap">Whether the entity has a mapping file.</param>
/// <param name="Location">Where it first occurs.</param>
internal sealed record UnmappedAccount(
    string Entity,
    string Code,
    Money LeftOut,
    string Nearest,
    bool HasMap,
    SourceLocation Location
);
