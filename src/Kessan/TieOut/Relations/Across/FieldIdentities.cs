using System.Collections.Immutable;
using Kessan.Amounts;
using Kessan.TieOut.Numbers;
using Kessan.TieOut.Relations.Across.Words;

namespace Kessan.TieOut.Relations.Across;

/// <summary>The sums of the field between lines of different places: revenue less cost, operating income and
/// depreciation, income less taxes, cash at the end.</summary>
/// <remarks>What a group calls operating income need not be gross profit less selling and administration; a formula is
/// therefore held against a print only where it holds in other periods of the same lines.</remarks>
internal sealed class FieldIdentities(MeasuredItems items, FigureEstimates estimates)
{
    private const int LeastOfGrowth = 4;

    private static readonly ImmutableArray<string> Adjusting =
    [
        "adjusted",
        "core",
        "underlying",
        "gaap",
        "ifr",
        "non",
        "normalized",
    ];

    /// <summary>The relations.</summary>
    public IEnumerable<Relation> Find() => FieldFormula.All.SelectMany(Of);

    private IEnumerable<Relation> Of(FieldFormula formula) =>
        items
            .Of(formula.Target)
            .Where(HasAmount)
            .SelectMany(target =>
                Lines(formula, target) is { } lines
                    ? Believed(Checks(formula, target, lines).ToList()).Concat(Growths(target, lines))
                    : []
            );

    private static bool HasAmount(Item item) =>
        item.Cells.Any(cell => cell.Key is { Role: NumberRole.Figure or NumberRole.Change, Unit: UnitKind.Money });

    /// <summary>The items of a formula's lines in the target's scope; null where one is missing.</summary>
    private ImmutableArray<(Item Item, int Sign)>? Lines(FieldFormula formula, Item target)
    {
        var lines = ImmutableArray.CreateBuilder<(Item, int)>();
        foreach (var (at, (term, sign)) in formula.Terms.Index())
        {
            var found = items
                .Of(term)
                .Where(item => HasAmount(item) && IsInScope(item, target))
                .MaxBy(item => (Overlap(item, target), item.Lines.Sum(line => line.Numbers.Length)));
            if (found is null && at < formula.Terms.Length - formula.Optional)
            {
                return null;
            }

            if (found is not null)
            {
                lines.Add((found, sign));
            }
        }

        return lines.ToImmutable();
    }

    /// <summary>Whether a line is another with what its makers left out of it.</summary>
    public static bool IsAdjustedOf(Item adjusted, Item plain) =>
        adjusted.Scope.Except(plain.Scope, StringComparer.Ordinal).ToList() is { Count: > 0 } words
        && words.TrueForAll(Adjusting.Contains)
        && plain.Scope.All(adjusted.Scope.Contains);

    private static bool IsInScope(Item item, Item target)
    {
        var narrower = item.Scope.Except(target.Scope, StringComparer.Ordinal);
        var wider = target.Scope.Except(item.Scope, StringComparer.Ordinal).Except(Adjusting, StringComparer.Ordinal);
        return !narrower.Any() && !wider.Any();
    }

    private static int Overlap(Item item, Item target) => item.Scope.Count(word => target.Scope.Contains(word));

    private IEnumerable<Check> Checks(FieldFormula formula, Item target, ImmutableArray<(Item Item, int Sign)> lines)
    {
        var periods = lines
            .Select(line => line.Item)
            .Append(target)
            .SelectMany(item => item.Cells)
            .Where(cell => cell.Key is { Role: NumberRole.Figure, Unit: UnitKind.Money, Period: not null })
            .Select(cell => cell.Key.Period!.Value)
            .Distinct()
            .OrderBy(period => (period.End, period.Start, period.IsPlanned));
        foreach (var period in periods)
        {
            var printed = Worked(formula, target, lines, item => estimates.Of(item, UnitKind.Money, period));
            var sharpest = Worked(formula, target, lines, item => estimates.Sharpest(item, UnitKind.Money, period));
            if (printed is not null)
            {
                yield return printed;
            }

            if (sharpest is not null && printed?.Result.Value.Width != sharpest.Result.Value.Width)
            {
                yield return sharpest;
            }

            var inParts = Worked(formula, target, lines, item => estimates.InParts(item, UnitKind.Money, period));
            if (inParts is not null && !inParts.IsOfSame(printed) && !inParts.IsOfSame(sharpest))
            {
                yield return inParts with
                {
                    IsAgain = true,
                };
            }
        }
    }

    private Check? Worked(
        FieldFormula formula,
        Item target,
        ImmutableArray<(Item Item, int Sign)> lines,
        Func<Item, Estimate?> figure
    )
    {
        var result = figure(target);
        var parts = lines.Select(line => (Of: figure(line.Item), Line: line)).ToList();
        if (result is null || parts.Any(part => part.Of is null))
        {
            return null;
        }

        var sum = parts
            .Select(part => (Value: part.Of!, Sign: part.Line.Sign * Convention(part.Of!, part.Line.Sign)))
            .Aggregate((Estimate?)null, (total, part) => Added(total, part.Value, part.Sign))!;
        return sum.Shares(result) ? null : new(formula, result, sum);
    }

    // A line of which only the change and the growth are printed: what the others leave for it has to have grown so.
    private IEnumerable<Relation> Growths(Item target, ImmutableArray<(Item Item, int Sign)> lines)
    {
        foreach (var (item, sign) in lines)
        {
            var changes = item.Cells.Where(cell =>
                cell.Key is { Role: NumberRole.Change, Months: 12, Unit: UnitKind.Money, Period: not null }
            );
            foreach (var cell in changes.ToList())
            {
                var period = cell.Key.Period!.Value;
                var growth = item.Best(new(NumberRole.Growth, 12, UnitKind.Ratio, period));
                var others = lines
                    .Where(line => line.Item != item)
                    .Select(line => (Of: estimates.Of(line.Item, UnitKind.Money, period), line.Sign))
                    .Prepend((Of: estimates.Of(target, UnitKind.Money, period), Sign: -1))
                    .ToList();
                if (
                    growth is not null
                    && item.Figure(UnitKind.Money, period) is null
                    && others.TrueForAll(other => other.Of is not null)
                    && Growth((cell.First().Number, growth), others!, -sign) is { } relation
                )
                {
                    yield return relation;
                }
            }
        }
    }

    private Relation? Growth(
        (FoundNumber Change, FoundNumber Growth) said,
        IEnumerable<(Estimate Of, int Sign)> others,
        int sign
    )
    {
        var rest = others.Aggregate((Estimate?)null, (total, other) => Added(total, other.Of, other.Sign * sign))!;
        var change = items.Reckon(said.Change);
        if (change.Over(rest.Value - change) is not { } computed)
        {
            return null;
        }

        var relation = Claim
            .Of(RelationKind.Implied, said.Growth, items.Reckon(said.Growth), computed)
            .From([
                new(said.Change.Id, 1),
                .. rest.Numbers.Select(number => new Operand(number.Number.Id, number.Sign)),
            ])
            .Because(
                $"{Claim.Called(said.Growth)}: {Claim.Named(said.Growth)} is {Claim.Named(said.Change)} on what "
                    + $"{string.Join(", ", rest.Numbers.Select(number => Claim.Named(number.Number)))} leave for it.",
                Evidence.ToClaim
            );
        var bits = Evidence.Bits(computed.Width + said.Growth.Step, said.Growth.Value.Magnitude);
        return relation.Verdict == Verdict.Contradiction || bits < LeastOfGrowth ? null : relation;
    }

    private static Estimate Added(Estimate? total, Estimate part, int sign) =>
        total is not null ? total.Plus(part, sign)
        : sign > 0 ? part
        : new Estimate(Reckoned.Exactly(Fraction.Zero), []).Plus(part, -1);

    // An expense printed below zero throughout is already taken off, and so is what a line calls "less" something.
    private int Convention(Estimate part, int sign)
    {
        var lines = part.Numbers.Select(number => items.LineOf(number.Number)).Distinct().ToList();
        var figures = lines
            .SelectMany(line => line.Numbers)
            .Where(number => number.Role == NumberRole.Figure && !number.Value.IsZero)
            .ToList();
        var isTakenOff = figures.Count > 0 && figures.TrueForAll(number => number.Value.IsNegative);
        return isTakenOff && (sign < 0 || lines.TrueForAll(IsCalledLess)) ? -1 : 1;
    }

    private static bool IsCalledLess(Line line) =>
        line.Numbers[0].Label is [.., var label] && label.StartsWith("less", StringComparison.OrdinalIgnoreCase);

    private IEnumerable<Relation> Believed(List<Check> checks)
    {
        var again = checks.Where(check => check is { IsAgain: true, Verdict: not Verdict.Contradiction }).ToList();
        checks.RemoveAll(check => check.IsAgain);
        var holding = checks.Where(check => check.Verdict != Verdict.Contradiction).ToList();
        var bits = holding.Sum(check => check.Bits);
        var failures = Culprits.Fewest(
            checks.Except(holding).Select(check => check.Numbers),
            holding.Select(check => check.Numbers)
        );
        var isHeldAgainst = holding.Count >= 2 && bits - (failures * Evidence.OfFailure) >= Evidence.ToContradict;
        return bits < Evidence.ToClaim - 3
            ? []
            : (isHeldAgainst ? checks : holding).Concat(again).Select(check => check.ToRelation(items, bits));
    }

    private sealed record Check(FieldFormula Formula, Estimate Result, Estimate Sum)
    {
        /// <summary>Whether it asks in other numbers what another check asks; it holds or says nothing.</summary>
        public bool IsAgain { get; init; }

        public Verdict Verdict { get; } = Sum.Value.Against(Result.Value);

        public IEnumerable<int> Numbers => Result.Numbers.Concat(Sum.Numbers).Select(number => number.Number.Id);

        public int Bits { get; } = Evidence.Bits(Sum.Value.Width + Result.Value.Width, Result.Value.Printed.Magnitude);

        public bool IsOfSame(Check? other) =>
            other is not null
            && Sum.Numbers.SequenceEqual(other.Sum.Numbers)
            && Result.Numbers.SequenceEqual(other.Result.Numbers);

        public Relation ToRelation(MeasuredItems items, int bits)
        {
            var (target, sign) = Result.Numbers[^1];
            var isSum = Result.IsSum && Sum.IsSum;
            var operands = Sum.Numbers.Concat(
                isSum
                    ? Result.Numbers.SkipLast(1).Select(number => (number.Number, Sign: -number.Sign))
                    : Result.Numbers.SkipLast(1)
            );
            var relation = isSum
                ? Solved(items, target, [.. operands.Select(number => (number.Number, number.Sign * sign))])
                : new Relation(
                    RelationKind.Implied,
                    target.Id,
                    [.. operands.Select(number => new Operand(number.Number.Id, number.Sign))],
                    Verdict,
                    items.Reckon(target).Range,
                    string.Empty
                );
            var terms = string.Join(
                ", ",
                Formula.Terms.Select(term => $"{(term.Sign < 0 ? "less" : "plus")} {Words(term.Term)}")
            );
            return relation.Because(
                $"{Words(Formula.Target)} is {terms.Replace("plus ", "", StringComparison.Ordinal)}: "
                    + $"{Claim.Named(target)} "
                    + $"{(Verdict == Verdict.Contradiction ? "is not" : "is")} what "
                    + $"{string.Join(", ", operands.Select(number => number.Number.Text))} come to.",
                bits
            );
        }

        // Where all are printed or sums of what is printed, the last number of the outcome is what the others leave.
        private static Relation Solved(
            MeasuredItems items,
            FoundNumber target,
            (FoundNumber Number, int Sign)[] operands
        )
        {
            var sum = operands
                .Select(part => part.Sign < 0 ? -items.Reckon(part.Number) : items.Reckon(part.Number))
                .Aggregate((left, right) => left + right);
            return Claim.Of(RelationKind.Sum, target, items.Reckon(target), sum).From(operands);
        }

        private static string Words(FieldTerm term) =>
            string.Concat(
                    term.ToString()
                        .Select(letter => char.IsUpper(letter) ? $" {char.ToLowerInvariant(letter)}" : $"{letter}")
                )
                .Trim();
    }
}
