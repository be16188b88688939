using System.Collections.Immutable;
using Kessan.Facts.PerShare;
using Kessan.Facts.Securities;

namespace Kessan.Facts.Figures;

/// <summary>What a group's folder holds for its facts beyond the ledgers, as read.</summary>
public sealed record FigureBooks
{
    /// <summary>A folder with ledgers alone.</summary>
    public static FigureBooks None { get; } = new();

    /// <summary>Securities: holdings, trades, prices.</summary>
    public SecurityBook Securities { get; init; } = SecurityBook.Empty;

    /// <summary>Events of the parent's shares and options, in any order.</summary>
    public ImmutableArray<ShareEvent> Shares { get; init; } = [];

    /// <summary>Dividends of the parent for one share, in order of record date.</summary>
    public ImmutableArray<ShareDividend> DividendsPerShare { get; init; } = [];
}
