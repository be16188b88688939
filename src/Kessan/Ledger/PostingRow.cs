namespace Kessan.Ledger;

/// <summary>A row on its way into a segment.</summary>
/// <param name="Entity">Index of the entity.</param>
/// <param name="Account">Index of the account.</param>
/// <param name="Amount">Minor units, debit positive: functional before translation, presentation after it.</param>
public readonly record struct PostingRow(int Entity, int Account, long Amount)
{
    /// <summary>Index of the partner, or -1.</summary>
    public int Partner { get; init; } = -1;

    /// <summary>The movement; <see cref="Movement.None"/> for results.</summary>
    public Movement Movement { get; init; }

    /// <summary>Members of the dimensions; <c>default</c> for none.</summary>
    public DimensionCodes Dimensions { get; init; }

    /// <summary>Minor units of the functional currency where <see cref="Amount"/> is a presentation amount.</summary>
    public long Functional { get; init; }

    /// <summary>Line of the journal's file, zero for a rule's own.</summary>
    public int Line { get; init; }
}
