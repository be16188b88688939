namespace Kessan.Facts.Figures;

/// <summary>What a group's folder holds for its facts beyond the ledgers, as read.</summary>
public sealed record FigureBooks
{
    /// <summary>A folder with ledgers alone.</summary>
    public static FigureBooks None { get; } = new();
}
