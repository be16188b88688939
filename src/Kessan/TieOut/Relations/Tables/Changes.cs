using Kessan.TieOut.Numbers;

namespace Kessan.TieOut.Relations.Tables;

/// <summary>A figure, an earlier one and the change between them as an instance.</summary>
internal static class Changes
{
    /// <summary>The instance; null where the three can be no change of that kind.</summary>
    /// <param name="target">The change or growth.</param>
    /// <param name="now">The figure that changed.</param>
    /// <param name="before">What it was before.</param>
    /// <param name="isGrowth">Whether it is relative.</param>
    public static Instance? Of(FoundNumber target, FoundNumber now, FoundNumber before, bool isGrowth)
    {
        var areRatios = Reading.IsRatioOf(now);
        if (areRatios != Reading.IsRatioOf(before) || Reading.IsRateOfChange(now) || Reading.IsRateOfChange(before))
        {
            return null;
        }

        if (areRatios)
        {
            return Of(RelationKind.Points, Reading.AsPercent(target), now, before);
        }

        if (isGrowth)
        {
            return Of(RelationKind.Growth, Reading.AsPercent(target), now, before);
        }

        return Reading.IsRatioOf(target) ? null : Of(RelationKind.Difference, Reading.Of(target), now, before);
    }

    private static Instance Of(RelationKind kind, Reading target, FoundNumber now, FoundNumber before) =>
        new(kind, target, [new(Reading.Of(now), 1), new(Reading.Of(before), -1)]);
}
