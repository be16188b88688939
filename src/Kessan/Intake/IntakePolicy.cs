namespace Kessan.Intake;

/// <summary>Thresholds of the sanity checks of intake.</summary>
/// <param name="MagnitudeFactor">Total assets that grow or shrink by this factor between two closings are asked
/// about.</param>
public sealed record IntakePolicy(long MagnitudeFactor)
{
    /// <summary>A factor of 500: a trial balance handed in in thousands is found, a doubled company is not.</summary>
    public static IntakePolicy Default { get; } = new(500);
}
