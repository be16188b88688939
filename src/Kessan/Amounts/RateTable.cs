using Kessan.Diagnostics;

namespace Kessan.Amounts;

/// <summary>What a rate is a rate of.</summary>
public enum RateKind
{
    /// <summary>The spot rate at the end of a reporting period (IAS 21.39(a), ASC 830-30-45-3).</summary>
    Closing,

    /// <summary>An average for a period (IAS 21.40, ASC 830-10-55-10).</summary>
    Average,

    /// <summary>The spot rate on the date of a transaction (IAS 21.39(b)).</summary>
    Historical,
}

/// <summary>A rate as the folder gives it.</summary>
/// <param name="Currency">The currency one unit of which is priced.</param>
/// <param name="Kind">Closing, average or historical.</param>
/// <param name="From">First day; for closing and historical rates the same as <paramref name="To"/>.</param>
/// <param name="To">Last day.</param>
/// <param name="Rate">Presentation units for one unit.</param>
/// <param name="Source">Where the rate comes from, in the folder's words; may be empty.</param>
/// <param name="Location">File and line.</param>
public sealed record RateEntry(
    string Currency,
    RateKind Kind,
    DateOnly From,
    DateOnly To,
    ExchangeRate Rate,
    string Source,
    SourceLocation Location
);

/// <summary>The rates of a group into its presentation currency.</summary>
public sealed class RateTable
{
    private readonly Dictionary<(string Currency, RateKind Kind, DateOnly From, DateOnly To), RateEntry> _entries = [];

    /// <summary>A table of entries; a later entry of the same key is ignored (its duplication is a reader's
    /// finding).</summary>
    public RateTable(IEnumerable<RateEntry> entries)
    {
        foreach (var entry in entries)
        {
            _entries.TryAdd((entry.Currency, entry.Kind, entry.From, entry.To), entry);
        }
    }

    /// <summary>The rate on a date, or null.</summary>
    public RateEntry? On(string currency, RateKind kind, DateOnly date) =>
        _entries.GetValueOrDefault((currency, kind, date, date));

    /// <summary>The average rate of exactly these days, or null.</summary>
    public RateEntry? Average(string currency, DateOnly from, DateOnly to) =>
        _entries.GetValueOrDefault((currency, RateKind.Average, from, to));

    /// <summary>All entries, ordered by currency, kind and date.</summary>
    public IEnumerable<RateEntry> Entries =>
        _entries
            .Values.OrderBy(e => e.Currency, StringComparer.Ordinal)
            .ThenBy(e => e.Kind)
            .ThenBy(e => e.To)
            .ThenBy(e => e.From);
}
