using System.Collections.Immutable;
using Kessan.Amounts;
using Kessan.Documents.Charts;
using Kessan.Documents.Definitions;

namespace Kessan.Documents.Composition;

/// <summary>Holds bridges to their totals: the steps before a total lead to it, exactly.</summary>
internal static class Bridges
{
    /// <summary>Tells totals that the steps before do not lead to.</summary>
    public static void Check(
        ImmutableArray<PartDefinition> steps,
        ImmutableArray<ChartPoint?> points,
        OpenDocument composition
    )
    {
        Fraction? led = null;
        for (var i = 0; i < steps.Length; i++)
        {
            if (points[i] is not { } point)
            {
                // A step without figure is a finding of its own; what it leads to cannot be told.
                led = null;
            }
            else if (point.Role == WaterfallRole.Difference)
            {
                led += point.Value;
            }
            else
            {
                if (led is { } sum && sum != point.Value)
                {
                    composition.Findings.Add(
                        DocumentDiagnostics.BridgeBroken(steps[i], sum, point.Value, point.Number.Unit)
                    );
                }

                led = point.Value;
            }
        }
    }
}
