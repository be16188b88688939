namespace Kessan.Formats.Tests.TieOut.Mutation;

/// <summary>What became of a planted error.</summary>
/// <param name="Error">The error.</param>
/// <param name="IsTied">Whether the number takes part in a relation of the sound document.</param>
/// <param name="IsBeyondRounding">Whether one of those relations cannot hold any more.</param>
/// <param name="IsFlagged">Whether there is an alarm that the sound document does not give.</param>
/// <param name="IsNamed">Whether a new alarm's numbers include the number.</param>
/// <param name="IsFirst">Whether a new alarm's likeliest mend is of the number.</param>
/// <param name="IsMended">Whether that mend is what the sound document prints.</param>
public sealed record ErrorOutcome(
    PlantedError Error,
    bool IsTied,
    bool IsBeyondRounding,
    bool IsFlagged,
    bool IsNamed,
    bool IsFirst,
    bool IsMended
)
{
    /// <summary>How many numbers the new alarms name.</summary>
    public int Suspects { get; init; }
}
