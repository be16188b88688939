namespace Kessan.TieOut.Relations;

/// <summary>How many wrong prints it takes to explain that a formula fails in some places.</summary>
internal static class Culprits
{
    /// <summary>The fewest numbers, none of them part of a place where the formula holds, that every failing place has
    /// one of; a place with no such number counts for itself.</summary>
    /// <param name="failing">The numbers of each place where it fails, by <see cref="Numbers.FoundNumber.Id"/>.</param>
    /// <param name="holding">The numbers of each place where it holds.</param>
    /// <remarks>The number in most places is taken first, which is the fewest but in odd cases.</remarks>
    public static int Fewest(IEnumerable<IEnumerable<int>> failing, IEnumerable<IEnumerable<int>> holding)
    {
        var sound = holding.SelectMany(numbers => numbers).ToHashSet();
        var left = failing.Select(numbers => numbers.Where(number => !sound.Contains(number)).ToHashSet()).ToList();
        var alone = left.RemoveAll(numbers => numbers.Count == 0);
        var culprits = 0;
        while (left.Count > 0)
        {
            var worst = left.SelectMany(numbers => numbers)
                .GroupBy(number => number)
                .OrderByDescending(group => group.Count())
                .ThenBy(group => group.Key)
                .First()
                .Key;
            _ = left.RemoveAll(numbers => numbers.Contains(worst));
            culprits++;
        }

        return alone + culprits;
    }
}
