namespace Kessan.Eng.Iij.Ledgers;

/// <summary>Amounts by what they are about, minor units, debit positive; what is zero is not there.</summary>
internal sealed class Amounts
{
    private readonly SortedDictionary<Cell, long> _cells = new(Comparer<Cell>.Create(Cell.Compare));

    public IEnumerable<KeyValuePair<Cell, long>> All => _cells;

    public long this[Cell cell] => _cells.GetValueOrDefault(cell);

    public void Add(Cell cell, long amount)
    {
        var sum = _cells.GetValueOrDefault(cell) + amount;
        if (sum == 0)
        {
            _cells.Remove(cell);
        }
        else
        {
            _cells[cell] = sum;
        }
    }

    public void Add(Amounts other)
    {
        foreach (var (cell, amount) in other.All)
        {
            Add(cell, amount);
        }
    }

    public long Sum(Func<Cell, bool> wanted) => _cells.Where(pair => wanted(pair.Key)).Sum(pair => pair.Value);

    public long Total => _cells.Values.Sum();
}
