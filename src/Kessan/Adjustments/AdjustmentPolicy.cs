namespace Kessan.Adjustments;

/// <summary>Adjustments have no options: the journals of the folder say everything.</summary>
public sealed record AdjustmentPolicy
{
    /// <summary>The only policy.</summary>
    public static AdjustmentPolicy Default { get; } = new();
}
