using System.Collections.Immutable;
using System.Globalization;
using Kessan.Amounts;
using Kessan.Facts;
using Kessan.TieOut;
using Kessan.TieOut.Feasibility;
using Kessan.TieOut.Numbers;
using Kessan.TieOut.Relations;

namespace Kessan.Tests.TieOut.Feasibility;

/// <summary>Prints and the relations between them, as a reader would note them down.</summary>
internal sealed class Prints
{
    private readonly List<FoundNumber> _numbers = [];
    private readonly List<Relation> _relations = [];

    public RoundingRule Rounding { get; init; }

    public ImmutableArray<FoundNumber> Numbers => [.. _numbers];

    public ImmutableArray<Relation> Relations => [.. _relations];

    /// <summary>A number as printed; per cent where it says so.</summary>
    public int Of(string text, int row = 0, int column = 0)
    {
        var digits = text.Trim('(', ')', '%', '+').Replace(",", string.Empty, StringComparison.Ordinal);
        var scale = text.EndsWith('%') ? -2 : 0;
        Fraction.TryParse(digits, out var value).Should().BeTrue();
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        var decimals = point < 0 ? 0 : digits.Length - point - 1;
        value = text.StartsWith('(') ? -value : value;
        _numbers.Add(
            new(
                _numbers.Count + 1,
                text,
                new(1, row + 1, column + 1),
                value * Fraction.PowerOfTen(scale),
                scale,
                decimals,
                new(UnitKind.Unknown, string.Empty),
                NumberRole.Figure,
                null,
                [],
                new(0, row, column, 0)
            )
        );
        return _numbers.Count;
    }

    public Prints Sum(int target, params int[] signed) => Add(RelationKind.Sum, target, signed);

    public Prints Growth(int target, int later, int earlier) => Add(RelationKind.Growth, target, [later, -earlier]);

    public Prints Add(RelationKind kind, int target, int[] signed, Verdict? verdict = null)
    {
        _relations.Add(
            new(
                kind,
                target,
                [.. signed.Select(number => new Operand(Math.Abs(number), Math.Sign(number)))],
                verdict ?? Judge(kind, target, signed),
                default,
                string.Create(CultureInfo.InvariantCulture, $"{kind} {target}")
            )
        );
        return this;
    }

    /// <inheritdoc/>
    public override string ToString() =>
        string.Join(
            "; ",
            _relations
                .Select(relation =>
                    $"{relation.Kind} {relation.Target} of "
                    + string.Join(' ', relation.Operands.Select(part => part.Number * part.Sign))
                )
                .Prepend($"{Rounding} {string.Join(' ', _numbers.Select(number => number.Text))}")
        );

    public JointFeasibility Ask() => JointFeasibility.Of(Numbers, Relations, Rounding);

    public TrialOutcome Try(Func<FoundNumber, bool> counts) => Try(counts, _ => true);

    private TrialOutcome Try(Func<FoundNumber, bool> counts, Func<int, bool> isMeant)
    {
        var values = new PrintedValues(
            Numbers,
            new(Rounding, false),
            ImmutableDictionary<string, PrintedInterval>.Empty
        );
        var ties = new TieSet(values, Relations);
        return Trial.Of(
            [
                .. ties
                    .Believed.Concat(ties.Broken.Values.SelectMany(broken => broken))
                    .Where(tie => isMeant(tie.Relation)),
            ],
            variable => variable < Numbers.Length && counts(values.Number(variable)) ? values.Range(variable) : default,
            values.Printed
        );
    }

    // By intervals, one relation at a time, as the relations of a document are judged.
    private Verdict Judge(RelationKind kind, int target, int[] signed)
    {
        PrintedInterval at(int number) => Numbers[Math.Abs(number) - 1].Interval(Rounding);
        if (kind is RelationKind.Direction or RelationKind.Product or RelationKind.Revaluation)
        {
            return Verdict.Rounding;
        }

        var computed =
            kind == RelationKind.Growth
                ? IntervalArithmetic.Difference(
                    IntervalArithmetic.Quotient(at(signed[0]), at(signed[1]))!.Value,
                    IntervalArithmetic.Exactly(1)
                )
                : signed.Aggregate(
                    IntervalArithmetic.Exactly(0),
                    (sum, part) => IntervalArithmetic.Sum(sum, IntervalArithmetic.Times(at(part), Math.Sign(part)))
                );
        return IntervalArithmetic.Meet(at(target), computed) ? Verdict.Rounding : Verdict.Contradiction;
    }

    /// <summary>That a conflict falls as it is, and stands whichever of its numbers is left out: among all that is
    /// believed, or in the contradiction that it is.</summary>
    public void ShouldBeMinimal(Conflict conflict)
    {
        var own = conflict.Relations.ToHashSet();
        var isBroken = own.Any(place => _relations[place].Verdict == Verdict.Contradiction);
        bool isMeant(int place) => isBroken ? own.Contains(place) : _relations[place].Verdict != Verdict.Contradiction;
        TrialOutcome without(int left, Func<int, bool> isMeant) =>
            Try(number => number.Id != left && conflict.Numbers.Contains(number.Id), isMeant);
        without(0, own.Contains).Verdict.Should().Be(TrialVerdict.Falls);
        foreach (var left in conflict.Numbers)
        {
            without(left, isMeant).Verdict.Should().Be(TrialVerdict.Stands, "number {0} is needed", left);
        }

        foreach (var left in own)
        {
            without(0, place => place != left && own.Contains(place)).Verdict.Should().Be(TrialVerdict.Stands);
        }
    }
}
