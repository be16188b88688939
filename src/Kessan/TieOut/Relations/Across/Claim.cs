using System.Collections.Immutable;
using Kessan.TieOut.Numbers;

namespace Kessan.TieOut.Relations.Across;

/// <summary>Makes relations, and the words that tell the reader why they are believed.</summary>
internal static class Claim
{
    /// <summary>A relation whose target is compared with what its operands come to.</summary>
    public static Relation Of(RelationKind kind, FoundNumber target, Reckoned printed, Reckoned computed) =>
        new(kind, target.Id, [], computed.Against(printed), computed.Range, string.Empty);

    /// <summary>The relation with its operands.</summary>
    public static Relation From(this Relation relation, params ReadOnlySpan<(FoundNumber Number, int Sign)> operands)
    {
        var built = ImmutableArray.CreateBuilder<Operand>(operands.Length);
        foreach (var (number, sign) in operands)
        {
            built.Add(new(number.Id, sign));
        }

        return relation with
        {
            Operands = built.ToImmutable(),
        };
    }

    /// <summary>The relation with its operands by their numbers.</summary>
    public static Relation From(this Relation relation, IEnumerable<Operand> operands) =>
        relation with
        {
            Operands = [.. operands],
        };

    /// <summary>The relation with what believes it.</summary>
    public static Relation Because(this Relation relation, string why, int evidence) =>
        relation with
        {
            Why = why,
            Evidence = evidence,
        };

    /// <summary>How a sentence speaks of a number: its text and its page.</summary>
    public static string Named(FoundNumber number) =>
        number.KnownTo is null ? $"{number.Text} on page {number.Place.Page}" : $"{number.Text} of the facts";

    /// <summary>What a line is called, as its label has it.</summary>
    public static string Called(FoundNumber number)
    {
        var label = number.Label.LastOrDefault(part => part.Length > 0) ?? string.Empty;
        var period = number.Period?.Text ?? string.Empty;
        return label.Length == 0 ? period
            : period.Length == 0 || label.Contains(period, StringComparison.Ordinal) ? label
            : $"{label}, {period}";
    }
}
