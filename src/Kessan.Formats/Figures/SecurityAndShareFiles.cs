using System.Collections.Immutable;
using Kessan.Diagnostics;
using Kessan.Facts.Figures;
using Kessan.Facts.PerShare;
using Kessan.Facts.Securities;
using Kessan.Formats.Tables;

namespace Kessan.Formats.Figures;

/// <summary>Reads a table of the folder; nothing where it is not there.</summary>
internal interface ITableSource
{
    /// <summary>What a table holds, or the default.</summary>
    T? Read<T>(string table, Func<Table, FileReading, T> read);
}

/// <summary>Reads securities and shares, and checks them by themselves.</summary>
internal static class SecurityAndShareFiles
{
    /// <summary>Adds what the folder has of securities and shares.</summary>
    public static FigureBooks Read(FigureBooks figures, ITableSource source, Names names, Action<Diagnostic> tell)
    {
        var book = source.Read("securities", SecurityTables.ReadEvents) ?? SecurityBook.Empty;
        var prices = source.Read("prices", SecurityTables.ReadPrices);
        var rules = source.Read("securities-policy", SecurityTables.ReadRules);
        var shares = source.Read("shares", ShareTables.ReadEvents);
        var dividends = source.Read("dividends-per-share", ShareTables.ReadDividends);
        var read = figures with
        {
            Securities = book with { Prices = Or(prices), Rules = Or(rules) },
            Shares = Or(shares),
            DividendsPerShare = Or(dividends),
        };
        foreach (
            var finding in SecurityChecks
                .OfBook(read.Securities, names.Presentation)
                .Concat(ShareChecks.OfEvents(read.Shares))
        )
        {
            tell(finding);
        }

        return read;
    }

    private static ImmutableArray<T> Or<T>(ImmutableArray<T> read) => read.IsDefault ? [] : read;
}
