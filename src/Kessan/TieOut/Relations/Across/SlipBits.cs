using System.Collections.Immutable;
using Kessan.TieOut.Numbers;

namespace Kessan.TieOut.Relations.Across;

/// <summary>How much it says for a misprint, not for another scope, that two figures differ by one slip.</summary>
internal static class SlipBits
{
    private const int Kinds = 4;
    private const int LeastSteps = 10;

    /// <summary>The bits: how unlikely it is by luck that one slip leads from one figure to the other, less the slips
    /// of that kind; nothing where the figures are near each other, as those of two scopes are.</summary>
    public static int Between(MeasuredItems items, FoundNumber exact, FoundNumber coarse)
    {
        var apart = (exact.Value - coarse.Value).Magnitude;
        if (apart < coarse.Step * LeastSteps)
        {
            return 0;
        }

        return Math.Max(Slip(items, exact, coarse), Slip(items, coarse, exact));
    }

    /// <summary>The bits it says for a misprint that one slip in a whole or one of its parts makes them add up;
    /// nothing where none does.</summary>
    public static int InSum(MeasuredItems items, FoundNumber whole, params ImmutableArray<FoundNumber> parts)
    {
        var most = 0;
        for (var at = -1; at < parts.Length; at++)
        {
            var wrong = at < 0 ? whole : parts[at];
            var slips = Misprint.Of(wrong).Where(slip => slip.Kind != MisprintKind.Sign || IsTurned(items, wrong));
            foreach (var kind in slips.GroupBy(slip => slip.Kind))
            {
                if (kind.Any(slip => AddsUp(items, whole, parts, (at, Corrected(wrong, slip)))))
                {
                    var tries = Evidence.OfTries(kind.Count() * Kinds * (parts.Length + 1));
                    most = Math.Max(most, Evidence.OfOdds(whole.Value.Magnitude / whole.Step) - tries);
                }
            }
        }

        return most;
    }

    // What is taken off is often printed below zero: a sign is wrong only where the rest of its line has the other.
    private static bool IsTurned(MeasuredItems items, FoundNumber number) =>
        items
            .LineOf(number)
            .Numbers.Any(other =>
                other.Role == number.Role && !other.Value.IsZero && other.Value.IsNegative != number.Value.IsNegative
            );

    private static bool AddsUp(
        MeasuredItems items,
        FoundNumber whole,
        ImmutableArray<FoundNumber> parts,
        (int At, FoundNumber Number) corrected
    )
    {
        var all = corrected.At < 0 ? parts : parts.SetItem(corrected.At, corrected.Number);
        var sum = all.Select(items.Reckon).Aggregate((left, right) => left + right);
        return sum.Meets(items.Reckon(corrected.At < 0 ? corrected.Number : whole));
    }

    private static FoundNumber Corrected(FoundNumber number, Misprint slip) =>
        number with
        {
            Value = slip.Value,
            Decimals = slip.Decimals,
        };

    private static int Slip(MeasuredItems items, FoundNumber wrong, FoundNumber right)
    {
        var slips = Misprint.Of(wrong).ToLookup(slip => slip.Kind);
        var step = wrong.Step > right.Step ? wrong.Step : right.Step;
        var size = wrong.Value.Magnitude > right.Value.Magnitude ? wrong.Value.Magnitude : right.Value.Magnitude;
        var most = 0;
        foreach (var kind in slips.Where(kind => kind.Any(slip => Leads(items, wrong, slip, right))))
        {
            most = Math.Max(most, Evidence.OfOdds(size / step) - Evidence.OfTries(kind.Count() * Kinds));
        }

        return most;
    }

    private static bool Leads(MeasuredItems items, FoundNumber wrong, Misprint slip, FoundNumber right) =>
        items.Reckon(Corrected(wrong, slip)).Meets(items.Reckon(right));
}
