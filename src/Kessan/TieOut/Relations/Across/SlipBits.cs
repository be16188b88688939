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
        items.Reckon(wrong with { Value = slip.Value, Decimals = slip.Decimals }).Meets(items.Reckon(right));
}
