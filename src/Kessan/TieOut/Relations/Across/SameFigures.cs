using System.Collections.Immutable;
using Kessan.TieOut.Numbers;

namespace Kessan.TieOut.Relations.Across;

/// <summary>The same figure in several places, in another unit or precision.</summary>
internal static class SameFigures
{
    private const int MostPairs = 4;
    private const int ColumnsAgree = 3;
    private const int AgreeForOne = 8;
    private const int LinesOfStatement = 3;
    private const int LeastOfSlip = 3;

    /// <summary>The relations.</summary>
    public static IEnumerable<Relation> Find(MeasuredItems items)
    {
        var found = items
            .Items.Where(item => item.Lines.Length > 1)
            .SelectMany(item => InItem(items, item))
            .Concat(InColumns(items))
            .Concat(UnderOneName(items))
            .ToList();
        return found
            .Where(relation => relation.Verdict != Verdict.Unknown)
            .Concat(WorthAsking(items, found.Where(relation => relation.Verdict == Verdict.Unknown).ToList()));
    }

    // Where line after line of two pages differs, the document holds two statements, as of a group and of its parent:
    // then a difference is what its reader expects. Otherwise it is asked once for a line.
    private static IEnumerable<Relation> WorthAsking(MeasuredItems items, List<Relation> doubtful)
    {
        var lines = doubtful
            .Select(relation => (Relation: relation, Lines: LinesOf(items, relation)))
            .DistinctBy(pair => (pair.Lines.One.Id, pair.Lines.Other.Id))
            .ToList();
        var holdsTwoStatements = lines
            .GroupBy(pair => (pair.Lines.One.Page, pair.Lines.Other.Page))
            .Any(pages => pages.DistinctBy(pair => pair.Lines.One.Name.Key).Count() >= LinesOfStatement);
        return holdsTwoStatements ? [] : lines.Select(pair => pair.Relation);
    }

    private static (Line One, Line Other) LinesOf(MeasuredItems items, Relation relation) =>
        (
            items.LineOf(items.Document.Numbers[relation.Operands[0].Number - 1]),
            items.LineOf(items.Document.Numbers[relation.Target - 1])
        );

    private static IEnumerable<Relation> InItem(MeasuredItems items, Item item)
    {
        foreach (var cell in item.Cells.GroupBy(cell => cell.Key with { Period = AtEnd(cell.Key) }))
        {
            var numbers = cell.SelectMany(numbers => numbers)
                .OrderBy(place => (place.Number.Step, place.Number.Id))
                .Select(place => place.Number)
                .ToList();
            var pairs = numbers.SelectMany((number, at) => numbers.Skip(at + 1).Select(other => (number, other)));
            foreach (var (exact, coarse) in numbers.Count <= MostPairs ? pairs : pairs.Take(numbers.Count - 1))
            {
                if (AreApart(items, exact, coarse) && Compare(items, exact, coarse) is { } relation)
                {
                    yield return relation;
                }
            }
        }
    }

    // A balance is of the period's end whether the document names the day or the period.
    private static PeriodKey? AtEnd(CellKey key) =>
        key.Unit == UnitKind.Count && key.Period is { } period ? period with { Start = null } : key.Period;

    private static bool AreApart(MeasuredItems items, FoundNumber one, FoundNumber other) =>
        items.LineOf(one).Id != items.LineOf(other).Id
        && !Differ(items, items.LineOf(one), items.LineOf(other))
        && (one.Site.Element != other.Site.Element || one.Site.IsProse)
        && (PeriodKey.Of(one.Period) is not null || Agreement.IsTelling(one, other));

    private static Relation? Compare(MeasuredItems items, FoundNumber exact, FoundNumber coarse)
    {
        var relation = Claim.Of(RelationKind.Same, coarse, items.Reckon(coarse), items.Reckon(exact)).From((exact, 1));
        if (relation.Verdict != Verdict.Contradiction)
        {
            return relation.Because(
                $"{Claim.Called(coarse)}: {Claim.Named(coarse)} is {Claim.Named(exact)}.",
                Agreement.BitsOf(exact, coarse)
            );
        }

        if (IsNotComparable(items, exact, coarse))
        {
            return null;
        }

        var bits = Between(items, items.LineOf(exact), items.LineOf(coarse)).Sum(agreement => agreement.Bits);
        return bits == 0 || !IsAlone(items, exact) || !IsAlone(items, coarse) ? null
            : (bits >= Evidence.ToClaim - 2 && items.LineOf(exact).Name.Covers(items.LineOf(coarse).Name))
            || bits + SlipBits.Between(items, exact, coarse) >= Evidence.ToContradict
                ? relation.Because(
                    $"{Claim.Called(coarse)}: {Claim.Named(coarse)}, but {Claim.Named(exact)}; "
                        + "their lines say the same otherwise.",
                    bits
                )
            : Doubtful(relation, exact, coarse);
    }

    // Where a table has several lines of the name, where nothing tells what is counted and the prints differ in their
    // decimals, and where the whole line is printed with its signs turned, a difference says nothing.
    private static bool IsNotComparable(MeasuredItems items, FoundNumber one, FoundNumber other)
    {
        var (line, second) = (items.LineOf(one), items.LineOf(other));
        return line.Alike > 1
            || second.Alike > 1
            || (one.Unit.Kind == UnitKind.Unknown && one.Decimals != other.Decimals && one.Scale == other.Scale)
            || IsTurned(items, line, second);
    }

    // Two lines that differ in more cells than they agree in are not of one thing, whatever led from one to the other.
    private static bool Differ(MeasuredItems items, Line one, Line other)
    {
        var shared = Shared(one, other).ToList();
        var agreeing = shared.Count(pair => items.Reckon(pair.One).Meets(items.Reckon(pair.Other)));
        return !IsTurned(items, one, other) && agreeing * 2 < shared.Count;
    }

    private static bool IsTurned(MeasuredItems items, Line one, Line other)
    {
        var shared = Shared(one, other).Where(pair => !pair.One.Value.IsZero).ToList();
        return shared.Count > 0 && shared.TrueForAll(pair => (-items.Reckon(pair.One)).Meets(items.Reckon(pair.Other)));
    }

    // Several figures of one line, period and unit are told apart by heads nobody could read: which of them would have
    // to agree cannot be said. Heads' words are no part of the key: two pages word one column in two ways, or in none.
    private static bool IsAlone(MeasuredItems items, FoundNumber number)
    {
        var line = items.LineOf(number);
        var key = CellKey.Of(number, line.Name);
        return line.Numbers.Count(other => CellKey.Of(other, line.Name) == key) == 1;
    }

    private static Relation Doubtful(Relation relation, FoundNumber exact, FoundNumber coarse) =>
        relation with
        {
            Verdict = Verdict.Unknown,
            Why =
                $"Same name, different figures: scope? {Claim.Called(coarse)} is {Claim.Named(coarse)}, and "
                + $"{Claim.Called(exact)} is {Claim.Named(exact)}.",
        };

    private static List<Agreement> Between(MeasuredItems items, Line one, Line other) =>
        items.Agreements.GetValueOrDefault((Math.Min(one.Id, other.Id), Math.Max(one.Id, other.Id))) ?? [];

    // Two columns that agree in line after line of one name are of one thing: a line where they do not is wrong. A few
    // lines agree in the statements of a group and its parent, too; then only what one slip explains is.
    private static IEnumerable<Relation> InColumns(MeasuredItems items)
    {
        var pairs = items
            .Agreements.Values.SelectMany(list => list)
            .Where(agreement => !agreement.First.Site.IsProse && !agreement.Second.Site.IsProse)
            .Where(agreement => NameKey(items, agreement.First) == NameKey(items, agreement.Second))
            .GroupBy(agreement => (ColumnOf(agreement.First), ColumnOf(agreement.Second)))
            .Where(group => group.Select(agreement => agreement.First.Site.Row).Distinct().Count() >= ColumnsAgree);
        var columns = items.Document.Numbers.Where(number => !number.Site.IsProse).ToLookup(ColumnOf);
        foreach (var pair in pairs.OrderBy(pair => pair.First().First.Id))
        {
            var (first, second) = pair.Key;
            var failing = Failing(items, columns[first], columns[second]).ToList();
            var agreeing = pair.Count();
            var isEnough = agreeing >= AgreeForOne * failing.Count;
            foreach (var (one, other) in failing.Count * ColumnsAgree <= agreeing ? failing : [])
            {
                if (!isEnough && SlipBits.Between(items, one, other) < LeastOfSlip)
                {
                    continue;
                }

                yield return Claim
                    .Of(RelationKind.Same, other, items.Reckon(other), items.Reckon(one))
                    .From((one, 1))
                    .Because(
                        $"{Claim.Called(other)}: {Claim.Named(other)}, but {Claim.Named(one)}; "
                            + $"{agreeing} other figures of the two columns agree.",
                        Evidence.ToContradict
                    );
            }
        }
    }

    private static IEnumerable<(FoundNumber One, FoundNumber Other)> Failing(
        MeasuredItems items,
        IEnumerable<FoundNumber> first,
        IEnumerable<FoundNumber> second
    )
    {
        var (ones, others) = (ByName(items, first), ByName(items, second));
        var isOneList = ones.Count == others.Count && ones.Keys.All(others.ContainsKey);
        foreach (var (name, one) in ones.Where(pair => isOneList || !IsBareTotal(pair.Key)))
        {
            var isSameCell =
                others.TryGetValue(name, out var other)
                && CellKey.Of(one, items.LineOf(one).Name) == CellKey.Of(other, items.LineOf(other).Name)
                && items.ItemOf(items.LineOf(one)) != items.ItemOf(items.LineOf(other));
            if (
                isSameCell
                && !items.Reckon(one).Meets(items.Reckon(other!))
                && !IsTurned(items, items.LineOf(one), items.LineOf(other!))
            )
            {
                yield return (one, other!);
            }
        }
    }

    // A total that says of nothing what it totals is of the lines above it.
    private static bool IsBareTotal(string name) => name is "計" or "合計" or "小計" or "総計";

    // Names that stand once in the column.
    private static Dictionary<string, FoundNumber> ByName(MeasuredItems items, IEnumerable<FoundNumber> column) =>
        column
            .Where(number => number.Role is not NumberRole.Share)
            .GroupBy(number => NameKey(items, number), StringComparer.Ordinal)
            .Where(group => group.Key.Length > 0 && group.Count() == 1)
            .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);

    private static string NameKey(MeasuredItems items, FoundNumber number) => items.LineOf(number).Name.Key;

    private static (int, int) ColumnOf(FoundNumber number) => (number.Site.Element, number.Site.Column);

    // The same words for two figures of one period that are not the same: the document owes its reader the scope.
    private static IEnumerable<Relation> UnderOneName(MeasuredItems items)
    {
        var named = items
            .Lines.Where(line => line.Name.IsSpecific)
            .GroupBy(line => line.Name.Key, StringComparer.Ordinal);
        foreach (var alike in named)
        {
            var things = alike.GroupBy(line => items.ItemOf(line)).Select(thing => thing.First()).ToList();
            var isOncePerElement = alike.GroupBy(line => line.Element).All(element => element.Count() == 1);
            var isSaidOnTwoPages = alike.Select(line => PageOf(items, line)).Distinct().Count() == alike.Count();
            if (things is not [var first, var second] || !isOncePerElement || !isSaidOnTwoPages)
            {
                continue;
            }

            foreach (var (one, other) in Shared(first, second))
            {
                if (!items.Reckon(one).Meets(items.Reckon(other)))
                {
                    yield return Doubtful(
                        Claim.Of(RelationKind.Same, other, items.Reckon(other), items.Reckon(one)).From((one, 1)),
                        one,
                        other
                    );
                }
            }
        }
    }

    // Where a text marks no pages, its outermost headings begin what would be one.
    private static string PageOf(MeasuredItems items, Line line) =>
        items.Document.Read.Pages.Length > 1 || line.Numbers[0].Label.Length < 2
            ? $"{line.Page}"
            : line.Numbers[0].Label[0];

    private static IEnumerable<(FoundNumber One, FoundNumber Other)> Shared(Line first, Line second)
    {
        var others = second.Numbers.ToLookup(number => CellKey.Of(number, second.Name));
        foreach (var number in first.Numbers)
        {
            var key = CellKey.Of(number, first.Name);
            if (key.Period is not null && others[key].FirstOrDefault() is { } other)
            {
                yield return (number, other);
            }
        }
    }
}
