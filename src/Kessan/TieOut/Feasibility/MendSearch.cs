using System.Collections.Immutable;
using Kessan.Amounts;
using Kessan.TieOut.Numbers;
using Kessan.TieOut.Relations;

namespace Kessan.TieOut.Feasibility;

/// <summary>Looks for the single changes that would mend a conflict.</summary>
internal sealed class MendSearch
{
    private const int MostOthers = 16;

    private readonly PrintedValues _values;
    private readonly ConflictSearch _search;
    private readonly ILookup<(int, int), FoundNumber> _rows;
    private readonly string _minus;

    /// <summary>A search among the conflicts of a document.</summary>
    public MendSearch(PrintedValues values, ConflictSearch search)
    {
        (_values, _search) = (values, search);
        var numbers = Enumerable.Range(0, values.NumberCount).Select(values.Number).ToList();
        _minus = PrintedForm.MinusOf(numbers);
        _rows = numbers.ToLookup(number => (number.Site.Element, number.Site.Row));
    }

    /// <summary>The changes, the likeliest first.</summary>
    public ImmutableArray<Mend> Of(FoundConflict found) =>
        found.Ties.IsEmpty
            ? Turned(found)
            :
            [
                .. found
                    .Conflict.Numbers.Select(number => MendingOf(number - 1, found))
                    .OfType<Mending>()
                    .OrderByDescending(mending => mending.Gain)
                    .ThenBy(mending => mending.Misprint.Kind)
                    .ThenBy(mending => mending.Variable)
                    .Select(mending => new Mend(
                        mending.Variable + 1,
                        PrintedForm.Of(
                            _values.Number(mending.Variable),
                            mending.Misprint.Value,
                            mending.Misprint.Decimals,
                            _minus
                        )
                    )),
            ];

    // A direction that does not agree is mended by turning the sign.
    private ImmutableArray<Mend> Turned(FoundConflict found)
    {
        var relation = _search.Ties.Relations[found.Conflict.Relations[0]];
        var target = _values.Number(relation.Target - 1);
        return relation.Kind == RelationKind.Direction
            ? [new(target.Id, PrintedForm.Of(target, -target.Value, target.Decimals, _minus))]
            : [];
    }

    private Mending? MendingOf(int variable, FoundConflict found)
    {
        var others = _search
            .Found.Where(other => other != found && other.Conflict.Numbers.Contains(variable + 1))
            .Take(MostOthers)
            .ToList();
        ImmutableArray<Tie> ties = [.. found.Ties, .. others.SelectMany(other => other.Ties)];
        var mended = 1 + others.Count;
        var outcome = Ask(ties, variable, default);
        if (outcome.Verdict != TrialVerdict.Stands)
        {
            (ties, mended) = (found.Ties, 1);
            outcome = Ask(ties, variable, default);
        }

        if (outcome.Verdict != TrialVerdict.Stands || outcome.Asked is { From: null, To: null })
        {
            return null;
        }

        var range = outcome.Asked;
        var vouching = _search
            .Ties.BelievedOf(variable)
            .Where(voucher => !ties.Contains(voucher[0]))
            .Take(MostOthers)
            .ToList();
        var breaking = vouching.Count(voucher => Ask(voucher, variable, range).Verdict == TrialVerdict.Falls);
        ImmutableArray<Tie> every = [.. ties, .. vouching.SelectMany(voucher => voucher)];
        if (breaking == 0 && Ask(every, variable, default) is { Verdict: TrialVerdict.Stands } all)
        {
            (ties, range) = (every, all.Asked);
        }

        var preferred = variable == found.Suspect ? 1 : 0;
        return Printed(variable, range)
            .Where(misprint => Ask(ties, variable, RangeOf(variable, misprint)).Verdict == TrialVerdict.Stands)
            .Select(misprint => new Mending(variable, mended - breaking + preferred, misprint))
            .FirstOrDefault();
    }

    // What would lie in the range: the likeliest slip, of equals the nearest to the middle; else the middle itself.
    private IEnumerable<Misprint> Printed(int variable, ValueRange range)
    {
        var number = _values.Number(variable);
        var middle = range.Nearest((range.From?.Value ?? range.To!.Value) - number.Step);
        var isNeighbours = _rows[(number.Site.Element, number.Site.Row)]
            .Any(other => other.Site.Column != number.Site.Column && other.Value == number.Value);
        var plain = new Misprint(
            isNeighbours ? MisprintKind.Neighbour : MisprintKind.Other,
            new Fraction(Rounding.RoundWide(middle / number.Step, _values.Rules.Amounts), 1) * number.Step,
            number.Decimals
        );
        return Misprint
            .Of(number)
            .Where(misprint => RangeOf(variable, misprint).Meets(range))
            .OrderBy(misprint => misprint.Kind)
            .ThenBy(misprint => (misprint.Value - middle).Magnitude)
            .ThenBy(misprint => Math.Abs(misprint.Decimals - number.Decimals))
            .Take(3)
            .Append(plain);
    }

    private ValueRange RangeOf(int variable, Misprint misprint) =>
        _values.Rules.RangeOf(
            _values.Number(variable) with
            {
                Value = misprint.Value,
                Decimals = misprint.Decimals,
            },
            Reason.Print(variable)
        );

    private TrialOutcome Ask(IReadOnlyList<Tie> ties, int variable, ValueRange range) =>
        Trial.Of(ties, other => other == variable ? range : _values.Range(other), _values.Printed, variable);

    private sealed record Mending(int Variable, int Gain, Misprint Misprint);
}
