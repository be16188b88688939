using Kessan.Diagnostics;
using Kessan.Phases;

namespace Kessan.Translation;

/// <summary>The choices of translation.</summary>
public sealed record TranslationPolicy
{
    /// <summary>Each period's own amounts at its own average.</summary>
    public static TranslationPolicy Default { get; } = new();

    /// <summary>The average rate of results, and of movements that have no rate of their own day.</summary>
    public AverageRatePolicy Average { get; init; } = AverageRatePolicy.ByPeriod;

    /// <summary>The policy of a closing.</summary>
    /// <remarks>It holds for whole fiscal years: the one in force on the first day of the year. Within a year,
    /// closings stand on each other, and some of a year's quarters translated one way and some the other would have
    /// no meaning.</remarks>
    public static Checked<TranslationPolicy> For(ClosingFrame frame)
    {
        var inYear = frame.Group.Policies.On(frame.YearStart).Average ?? AverageRatePolicy.ByPeriod;
        var now = frame.Policies.Average ?? AverageRatePolicy.ByPeriod;
        var policy = new TranslationPolicy { Average = inYear };
        return inYear == now
            ? Checked.Clean(policy)
            : Checked.With(policy, [TranslationDiagnostics.PolicyChanges(frame.Policies, inYear, now)]);
    }
}
