using System.Text;
using Kessan.Amounts;
using Kessan.Formats.Csv;

namespace Kessan.Formats.TrialBalances;

/// <summary>A column of words while it is filled: a number of its word list for every row.</summary>
internal sealed class CodeColumn(int cell, int rows)
{
    private int[] _codes = GC.AllocateUninitializedArray<int>(rows);

    /// <summary>Its place in the row, from zero.</summary>
    public int Cell { get; } = cell;

    /// <summary>Its words.</summary>
    public WordList Words { get; } = new();

    /// <summary>The number of the word a row bears, or -1.</summary>
    public int Code(ReadOnlySpan<byte> bytes, ReadOnlySpan<CsvCell> cells)
    {
        var at = cells[Cell];
        return at.Quotes == CsvQuotes.Doubled ? CodeOfDoubled(bytes, at) : Words.Code(bytes, at.Start, at.End);
    }

    /// <summary>Sets a row.</summary>
    public void Set(int row, int code) => _codes[row] = code;

    /// <summary>The numbers of all rows.</summary>
    public int[] Codes(int count)
    {
        Array.Resize(ref _codes, count);
        return _codes;
    }

    private int CodeOfDoubled(ReadOnlySpan<byte> bytes, CsvCell at)
    {
        var text = Encoding.UTF8.GetBytes(CsvFile.Text(bytes, at));
        return Words.Code(text, 0, text.Length);
    }
}

/// <summary>The amounts in the currencies of the deals while they are filled.</summary>
internal sealed class TransactionColumn(int cell, CodeColumn currencies, int rows)
{
    private readonly List<Currency?> _known = [];
    private long[] _amounts = GC.AllocateUninitializedArray<long>(rows);

    /// <summary>Its place in the row, from zero.</summary>
    public int Cell { get; } = cell;

    /// <summary>The column of currencies.</summary>
    public CodeColumn Currencies { get; } = currencies;

    /// <summary>Sets a row.</summary>
    public void Set(int row, long amount) => _amounts[row] = amount;

    /// <summary>The currency of a number of the word list, looked up once; null where it is not known.</summary>
    public Currency? Find(int code, CurrencyTable table)
    {
        while (_known.Count <= code)
        {
            _known.Add(table.Find(Currencies.Words[_known.Count]));
        }

        return _known[code];
    }

    /// <summary>The amounts of all rows.</summary>
    public long[] Amounts(int count)
    {
        Array.Resize(ref _amounts, count);
        return _amounts;
    }
}
