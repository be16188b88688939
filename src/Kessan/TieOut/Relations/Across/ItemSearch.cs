using System.Collections.Immutable;
using Kessan.Amounts;
using Kessan.TieOut.Numbers;
using Kessan.TieOut.Relations.Across.Joining;

namespace Kessan.TieOut.Relations.Across;

/// <summary>Joins the lines that measure one thing, believing names only as far as figures bear them out.</summary>
internal static class ItemSearch
{
    private const int ColumnsAgree = 3;

    /// <summary>The document's items in reading order of their first lines.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="found">What lines agree in, by their places.</param>
    /// <param name="rule">How amounts are rounded.</param>
    public static ImmutableArray<Item> Find(
        ImmutableArray<Line> lines,
        Dictionary<(int First, int Second), List<Agreement>> found,
        RoundingRule rule
    )
    {
        var joined = new JoinedLines(lines.Length);
        foreach (var ((first, second), agreements) in found.OrderBy(pair => pair.Key))
        {
            if (AreOne(lines[first], lines[second], agreements, rule))
            {
                joined.Join(first, second);
            }
        }

        JoinColumns(lines, found, joined);
        JoinNeighbours(lines, joined);
        GrowthBetween.Join(lines, joined, rule);
        ChangesOnPage.Join(lines, joined, rule);
        PartsOnPage.Join(lines, joined, rule);
        return [.. joined.Groups().Select(group => new Item([.. group.Select(line => lines[line])]))];
    }

    // The more two names have in common, the less the figures have to say; and rates say little where the names are
    // those that every table has. One figure that differs may be a misprint; lines that differ in several are two.
    private static bool AreOne(Line first, Line second, List<Agreement> agreements, RoundingRule rule)
    {
        var isSameName = first.Name.Key == second.Name.Key && first.Name.Key.Length > 0;
        if (
            !first.IsProse
            && !second.IsProse
            && agreements.Count < ColumnsAgree
            && agreements.TrueForAll(agreement => agreement.IsOfRates)
        )
        {
            return false;
        }

        var isSpecific = first.Name.IsSpecific || second.Name.IsSpecific;
        var bits = agreements
            .DistinctBy(agreement => agreement.First.Id)
            .Sum(agreement => agreement.IsOfRates && !isSpecific ? agreement.Bits / 2 : agreement.Bits);
        bits -= Evidence.OfFailure * Math.Max(0, Differing(first, second, rule) - 1);
        bits -= Evidence.OfTries(first.Alike * second.Alike);
        var shared = first.Name.Shared(second.Name);
        return isSameName
            ? bits
                >= Evidence.ToClaim
                    - (
                        isSpecific ? 6
                        : first.Name.SharesHeading(second.Name) ? 4
                        : 2
                    )
            : shared > 0 && bits >= Evidence.ToClaim - Math.Min(6, 2 * shared);
    }

    private static int Differing(Line first, Line second, RoundingRule rule)
    {
        var others = second.Numbers.ToLookup(number => Cell(second, number));
        return first
            .Numbers.GroupBy(number => Cell(first, number))
            .Where(cell => cell.Key.Text is not null && others.Contains(cell.Key))
            .Count(cell =>
                !cell.Any(one => others[cell.Key].Any(other => Reckoned.Of(one, rule).Meets(Reckoned.Of(other, rule))))
            );
    }

    // A period whose days nobody tells is that of its words.
    private static (CellKey Key, string? Text) Cell(Line line, FoundNumber number)
    {
        var key = CellKey.Of(number, line.Name);
        return (key, key.Period is null ? number.Period?.Text : string.Empty);
    }

    // Columns that agree in line after line of one name are of one thing; their other lines of one name, too.
    private static void JoinColumns(
        ImmutableArray<Line> lines,
        Dictionary<(int First, int Second), List<Agreement>> found,
        JoinedLines joined
    )
    {
        var pairs = found
            .Where(pair => lines[pair.Key.First].Name.Key == lines[pair.Key.Second].Name.Key)
            .SelectMany(pair => pair.Value.Select(agreement => (Lines: pair.Key, agreement.First, agreement.Second)))
            .Where(pair => !pair.First.Site.IsProse && !pair.Second.Site.IsProse)
            .GroupBy(pair =>
                (pair.First.Site.Element, pair.First.Site.Column, pair.Second.Site.Element, pair.Second.Site.Column)
            )
            .Where(group => group.DistinctBy(pair => pair.Lines.First).Count() >= ColumnsAgree);
        foreach (var pair in pairs.SelectMany(group => group))
        {
            joined.Join(pair.Lines.First, pair.Lines.Second);
        }
    }

    // "1H18: ..." and below it "1H17: ..." under the same headings, rows of years under one head.
    private static void JoinNeighbours(ImmutableArray<Line> lines, JoinedLines joined)
    {
        var named = lines.Where(line => line.Name.Key.Length > 0);
        foreach (var alike in named.GroupBy(line => (line.Page, line.IsProse ? 0 : line.Element, line.Name.FullKey)))
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
