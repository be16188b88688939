using System.Collections.Immutable;
using Kessan.TieOut.Feasibility;
using Kessan.TieOut.Numbers;
using Kessan.TieOut.Relations;

namespace Kessan.TieOut.Known;

/// <summary>Compares the numbers of a document with figures known beside it.</summary>
/// <remarks>A number is matched by label, period, unit and value. That its label fits and its value does not is a
/// contradiction only where other numbers of that label tie; else a scope may differ, and it cannot be told.</remarks>
public static class KnownComparison
{
    /// <summary>A result with the relations to figures beside the document added after its own.</summary>
    /// <param name="result">What the document says of itself.</param>
    /// <param name="figures">The figures.</param>
    public static TieOutResult Of(TieOutResult result, ImmutableArray<KnownFigure> figures)
    {
        ArgumentNullException.ThrowIfNull(result);
        figures = [.. figures, .. RestOfPeriods.Of(figures)];
        var index = new KnownIndex(figures);
        var direct = new DirectMatches(result.Document, index);
        var derived = new DerivedMatches(result.Document, index, direct);
        var found = direct
            .Relations()
            .Concat(derived.Relations())
            .Concat(FactIdentities.Of(result.Document, figures))
            .OrderBy(relation => relation.Target)
            .ThenBy(relation => relation.Kind)
            .ToImmutableArray();
        var named = found
            .SelectMany(relation => relation.Operands)
            .Select(operand => operand.FactId)
            .Where(id => !string.IsNullOrEmpty(id))
            .ToHashSet(StringComparer.Ordinal);
        var targets = found.Select(relation => relation.Target).ToHashSet();
        var known = result
            .Known.Concat(figures.Where(figure => named.Contains(figure.Id)))
            .DistinctBy(figure => figure.Id, StringComparer.Ordinal)
            .ToImmutableArray();

        // What ties to a figure outside says nothing new of the others; what does not is asked about with them.
        var broken = found.Where(relation => relation.Verdict == Verdict.Contradiction);
        ImmutableArray<Relation> asked = [.. result.Relations, .. broken];
        var joint = JointFeasibility.Of(
            result.Document.Numbers,
            asked,
            result.Document.Rounding,
            known.ToDictionary(figure => figure.Id, figure => figure.Interval, StringComparer.Ordinal)
        );
        return result with
        {
            Relations = [.. asked, .. found.Where(relation => relation.Verdict != Verdict.Contradiction)],
            Conflicts = joint.Conflicts,
            Undecided = joint.Undecided,
            Known = known,
            Unmatched =
            [
                .. result.Document.Numbers.Select(number => number.Id).Where(number => !targets.Contains(number)),
            ],
        };
    }

    /// <summary>Whether a relation to a figure beside the document holds.</summary>
    internal static bool Holds(this Relation relation) => relation.Verdict is Verdict.Exact or Verdict.Rounding;

    /// <summary>A relation judged.</summary>
    internal static Relation Judged(
        NumberedDocument document,
        FoundNumber target,
        RelationKind kind,
        ImmutableArray<Operand> operands,
        Kessan.Facts.PrintedInterval computed
    )
    {
        var printed = target.Interval(document.Rounding);
        var middle = (computed.From + computed.To) / 2;
        return new(kind, target.Id, operands, VerdictRule.Of(printed, middle, computed), computed, string.Empty);
    }
}
