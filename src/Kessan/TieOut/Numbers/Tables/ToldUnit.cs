namespace Kessan.TieOut.Numbers.Tables;

/// <summary>What words around a figure tell of its unit; each part may be missing.</summary>
/// <param name="Kind">The kind; <see cref="UnitKind.Unknown"/> where only a scale is told.</param>
/// <param name="Name">The currency or the counted thing; empty where none is told.</param>
/// <param name="Scale">The power of ten; null where none is told.</param>
public readonly record struct ToldUnit(UnitKind Kind, string Name, int? Scale)
{
    /// <summary>Whether it says what is counted.</summary>
    public bool HasKind => Kind != UnitKind.Unknown;
}
