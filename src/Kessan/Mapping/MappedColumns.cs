using Kessan.Amounts;
using Kessan.Ledger;

namespace Kessan.Mapping;

/// <summary>The columns of one trial balance in group codes, before they are put in order.</summary>
internal sealed class MappedColumns
{
    public MappedColumns(int capacity)
    {
        Accounts = new int[capacity];
        Partners = new int[capacity];
        Movements = new Movement[capacity];
        Amounts = new long[capacity];
        Lines = new int[capacity];
    }

    public int Count { get; set; }

    public int[] Accounts { get; private set; }

    public int[] Partners { get; private set; }

    public Movement[] Movements { get; private set; }

    public long[] Amounts { get; private set; }

    public int[] Lines { get; private set; }

    public int[]?[] Dimensions { get; } = new int[]?[AnalysisDimensions.Most];

    public long[] Transaction { get; set; } = [];

    public int[] Currencies { get; set; } = [];

    /// <summary>Puts every column in the order given.</summary>
    public void Arrange(int[] order)
    {
        Accounts = Pick(Accounts, order);
        Partners = Pick(Partners, order);
        Movements = Pick(Movements, order);
        Amounts = Pick(Amounts, order);
        Lines = Pick(Lines, order);
        for (var d = 0; d < Dimensions.Length; d++)
        {
            Dimensions[d] = Dimensions[d] is { } members ? Pick(members, order) : null;
        }

        Transaction = Transaction.Length == 0 ? Transaction : Pick(Transaction, order);
        Currencies = Currencies.Length == 0 ? Currencies : Pick(Currencies, order);
    }

    /// <summary>The segment of the entity's own books.</summary>
    public PostingSegment ToSegment(int entity, JournalHeader journal, IEnumerable<Currency> currencies) =>
        new(
            Stage.Mapping,
            entity,
            [journal],
            new PostingColumns
            {
                Count = Count,
                Accounts = Accounts,
                Partners = Partners,
                Movements = Movements,
                Functional = Amounts,
                Presentation = [],
                Journals = new int[Count],
                Lines = Lines,
                Dimensions = Dimensions,
                Transaction = Transaction,
                Currencies = Currencies,
                CurrencyNames = [.. currencies],
            }
        );

    private static T[] Pick<T>(T[] column, int[] order)
    {
        var picked = new T[order.Length];
        for (var i = 0; i < order.Length; i++)
        {
            picked[i] = column[order[i]];
        }

        return picked;
    }
}
