using System.Collections.Immutable;
using Kessan.TieOut.Known;
using Kessan.TieOut.Relations;
using Kessan.TieOut.Wording;

namespace Kessan.TieOut.Findings;

/// <summary>What numbers that contradict stand against.</summary>
public enum BreakSource
{
    /// <summary>Other numbers of the document.</summary>
    Document,

    /// <summary>Facts of a close.</summary>
    Facts,

    /// <summary>A document published earlier.</summary>
    Earlier,
}

/// <summary>One contradiction, told to a reader.</summary>
/// <param name="Number">The number most likely wrong, by id.</param>
/// <param name="Numbers">All numbers of the document in it, by id.</param>
/// <param name="Source">What they stand against.</param>
public sealed record Break(int Number, ImmutableArray<int> Numbers, BreakSource Source)
{
    /// <summary>What the number is called.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>The arithmetic, a line for each relation: what is printed and what it would have to be.</summary>
    public ImmutableArray<string> Arithmetic { get; init; } = [];

    /// <summary>Why the relations are believed, a sentence for each.</summary>
    public ImmutableArray<string> Reasons { get; init; } = [];

    /// <summary>The single changes that would mend it; empty where none is known.</summary>
    public string Mend { get; init; } = string.Empty;
}

/// <summary>Tells the contradictions of a result.</summary>
public static class Breaks
{
    private const int MendsTold = 3;

    /// <summary>Every contradiction: the conflicts, and relations that break in no conflict; in order of the
    /// numbers.</summary>
    public static ImmutableArray<Break> Of(TieOutResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var apart = Standings
            .ContradictionsApart(result)
            .Select(at => new Conflict(Numbers(result.Relations[at]), [at], []));
        return
        [
            .. result
                .Conflicts.Concat(apart)
                .Select(conflict => (Conflict: conflict, Number: Likeliest(result, conflict)))
                .Where(one => one.Number > 0)
                .GroupBy(one => (one.Number, Source: SourceOf(result, one.Conflict)))
                .Select(group => Of(result, group.Key.Number, group.Key.Source, [.. group.Select(one => one.Conflict)]))
                .OrderBy(found => found.Number),
        ];
    }

    /// <summary>A relation as a line of arithmetic.</summary>
    public static string Arithmetic(TieOutResult result, Relation relation)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(relation);
        var target = result.Number(relation.Target);
        var formula = RelationText.Line(result, relation);
        if (relation.Kind == RelationKind.Direction)
        {
            return formula.Length == 0 ? relation.Why : $"{target.Text} against {formula}";
        }

        var computed = IntervalText.Of(relation.Computed, target);
        var printed = IntervalText.Of(target.Interval(result.Document.Rounding), target);
        return $"{target.Text} = {formula}: that comes to {computed}; {target.Text} stands for {printed}";
    }

    /// <summary>Conflicts that one change would mend are one contradiction to whoever mends it.</summary>
    private static Break Of(TieOutResult result, int number, BreakSource source, ImmutableArray<Conflict> conflicts)
    {
        var relations = conflicts
            .SelectMany(conflict => conflict.Relations)
            .Distinct()
            .Select(at => result.Relations[at])
            .ToList();
        return new(number, [.. conflicts.SelectMany(conflict => conflict.Numbers).Distinct()], source)
        {
            Name = NumberName.Of(result.Number(number)),
            Arithmetic = [.. relations.Select(relation => Arithmetic(result, relation))],
            Reasons = [.. relations.Select(relation => relation.Why).Where(why => why.Length > 0).Distinct()],
            Mend = Mend(result, conflicts),
        };
    }

    private static int Likeliest(TieOutResult result, Conflict conflict) =>
        !conflict.Mends.IsEmpty ? conflict.Mends[0].Number
        : !conflict.Relations.IsEmpty ? result.Relations[conflict.Relations[0]].Target
        : conflict.Numbers.FirstOrDefault();

    /// <summary>The changes that would mend all of them; where none does, the likeliest of each.</summary>
    private static string Mend(TieOutResult result, ImmutableArray<Conflict> conflicts)
    {
        var common = conflicts[0]
            .Mends.Where(mend => conflicts.All(conflict => conflict.Mends.Contains(mend)))
            .ToList();
        var told = common.Count > 0 ? common : [.. conflicts.SelectMany(conflict => conflict.Mends.Take(1)).Distinct()];
        return string.Join(
            "; or ",
            told.Take(MendsTold).Select(mend => $"{result.Number(mend.Number).Text} would have to be {mend.Printed}")
        );
    }

    private static BreakSource SourceOf(TieOutResult result, Conflict conflict)
    {
        var figures = conflict
            .Relations.SelectMany(at => result.Relations[at].Operands)
            .Where(operand => operand.Number == 0)
            .Select(operand => result.FindKnown(operand.FactId))
            .OfType<KnownFigure>()
            .ToList();
        return figures.Count == 0 ? BreakSource.Document
            : figures.TrueForAll(figure => figure.IsEarlier) ? BreakSource.Earlier
            : BreakSource.Facts;
    }

    private static ImmutableArray<int> Numbers(Relation relation) =>
        [
            .. relation
                .Operands.Select(operand => operand.Number)
                .Prepend(relation.Target)
                .Where(id => id > 0)
                .Distinct(),
        ];
}
