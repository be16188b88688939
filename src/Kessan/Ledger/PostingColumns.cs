using System.Collections.Immutable;
using Kessan.Amounts;

namespace Kessan.Ledger;

/// <summary>The columns of a segment. Optional ones are null or empty where no row uses them.</summary>
internal sealed class PostingColumns
{
    public required int Count { get; init; }

    public required int[] Accounts { get; init; }

    public required int[] Partners { get; init; }

    public required Movement[] Movements { get; init; }

    public required long[] Functional { get; init; }

    public required long[] Presentation { get; init; }

    public required int[] Journals { get; init; }

    public required int[] Lines { get; init; }

    public int[]? Entities { get; init; }

    public int[]?[] Dimensions { get; init; } = new int[]?[AnalysisDimensions.Most];

    public long[] Transaction { get; init; } = [];

    public int[] Currencies { get; init; } = [];

    public ImmutableArray<Currency> CurrencyNames { get; init; } = [];

    /// <summary>These columns with transaction amounts of zero in the currencies given.</summary>
    public PostingColumns WithTransactionCurrencies(int[] codes, ImmutableArray<Currency> names) =>
        new()
        {
            Count = Count,
            Accounts = Accounts,
            Partners = Partners,
            Movements = Movements,
            Functional = Functional,
            Presentation = Presentation,
            Journals = Journals,
            Lines = Lines,
            Entities = Entities,
            Dimensions = Dimensions,
            Transaction = new long[Count],
            Currencies = codes,
            CurrencyNames = names,
        };
}
