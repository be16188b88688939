using System.Collections.Immutable;

namespace Kessan.TieOut.Relations.Across;

/// <summary>Joins the lines that measure one thing, believing names only as far as figures bear them out.</summary>
internal static class ItemSearch
{
    /// <summary>The document's items in reading order of their first lines.</summary>
    public static ImmutableArray<Item> Find(
        ImmutableArray<Line> lines,
        Dictionary<(int First, int Second), List<Agreement>> found
    )
    {
        var joined = new JoinedLines(lines.Length);
        foreach (var ((first, second), agreements) in found.OrderBy(pair => pair.Key))
        {
            if (AreOne(lines[first], lines[second], agreements))
            {
                joined.Join(first, second);
            }
        }

        JoinNeighbours(lines, joined);
        return [.. joined.Groups().Select(group => new Item([.. group.Select(line => lines[line])]))];
    }

    // The same words in both names, or names that cover each other: the more is said alike in words, the less the
    // figures have to say. Two rates of one size under names that are only alike are no evidence at all.
    private static bool AreOne(Line first, Line second, List<Agreement> agreements)
    {
        var bits = agreements.DistinctBy(agreement => agreement.First.Id).Sum(agreement => agreement.Bits);
        var shared = first.Name.Own.Count(word => second.Name.Own.Contains(word));
        var isSameName = first.Name.Key == second.Name.Key && first.Name.Key.Length > 0;
        return isSameName
            ? bits >= (first.Name.IsSpecific ? Evidence.ToClaim - 6 : Evidence.ToClaim - 2)
            : shared > 0 && bits >= Evidence.ToClaim - Math.Min(6, 2 * shared);
    }

    // "1H18: ..." and below it "1H17: ..." under the same headings.
    private static void JoinNeighbours(ImmutableArray<Line> lines, JoinedLines joined)
    {
        var prose = lines.Where(line => line.IsProse && line.Name.Key.Length > 0);
        foreach (var alike in prose.GroupBy(line => (line.Page, line.Name.FullKey)))
        {
            foreach (var (line, next) in alike.Zip(alike.Skip(1)))
            {
                if (!Cells(line).Intersect(Cells(next)).Any())
                {
                    joined.Join(line.Id, next.Id);
                }
            }
        }
    }

    private static IEnumerable<CellKey> Cells(Line line) =>
        line.Numbers.Select(number => CellKey.Of(number, line.Name));
}
