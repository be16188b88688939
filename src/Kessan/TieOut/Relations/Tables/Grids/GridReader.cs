using Kessan.TieOut.Numbers;
using Kessan.TieOut.Reading;

namespace Kessan.TieOut.Relations.Tables.Grids;

/// <summary>Sets a table's figures out by row and column.</summary>
internal static class GridReader
{
    private const int FewestFigures = 3;

    /// <summary>The grids of a table: one for each block of columns that has labels of its own.</summary>
    public static IEnumerable<TableGrid> Of(ReadTable table, IReadOnlyList<FoundNumber> numbers)
    {
        if (numbers.Count < FewestFigures)
        {
            yield break;
        }

        var texts = TableTexts.Of(table, numbers);
        foreach (var (from, to) in texts.Blocks())
        {
            var within = numbers.Where(n => n.Site.Column >= from && n.Site.Column < to).ToList();
            if (within.Count >= FewestFigures)
            {
                yield return Block(texts, from, within);
            }
        }
    }

    private static TableGrid Block(TableTexts texts, int from, List<FoundNumber> numbers)
    {
        var slots = Slots(numbers);
        var keys = slots.Values.Distinct().Order().ToList();
        var rows = numbers.Select(number => number.Site.Row).Distinct().Order().ToList();
        var firstFigure = numbers.Min(number => number.Site.Column);
        var rowAt = rows.Select((row, at) => (row, at)).ToDictionary(pair => pair.row, pair => pair.at);
        var keyAt = keys.Select((key, at) => (key, at)).ToDictionary(pair => pair.key, pair => pair.at);
        var cells = new FoundNumber?[rows.Count, keys.Count];
        foreach (var number in numbers)
        {
            cells[rowAt[number.Site.Row], keyAt[slots[number.Id]]] = number;
        }

        return new(
            [.. rows.Select((row, at) => texts.Row(row, at == 0 ? -1 : rows[at - 1], from, firstFigure))],
            [.. keys.Select((key, at) => new GridLine(texts.Head(key.Column), string.Empty, 0, at == 0))],
            cells
        );
    }

    /// <summary>The column of each number; a column whose cells hold several has one for amounts and one for ratios,
    /// and as many of each as there are in a cell.</summary>
    private static Dictionary<int, (int Column, int Kind, int Place)> Slots(List<FoundNumber> numbers)
    {
        var slots = new Dictionary<int, (int, int, int)>();
        foreach (var column in numbers.GroupBy(number => number.Site.Column))
        {
            var cells = column.GroupBy(number => number.Site.Row).ToList();
            var isStacked = cells.Exists(cell => cell.Count() > 1);
            foreach (var kind in cells.SelectMany(cell => cell.GroupBy(number => Kind(number, isStacked))))
            {
                var place = 0;
                foreach (var number in kind.OrderBy(number => number.Site.Position))
                {
                    slots[number.Id] = (column.Key, kind.Key, place++);
                }
            }
        }

        return slots;
    }

    private static int Kind(FoundNumber number, bool isStacked) =>
        isStacked && Tables.Reading.IsRatioOf(number) ? 1 : 0;
}
