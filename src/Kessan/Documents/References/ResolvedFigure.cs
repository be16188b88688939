using System.Collections.Immutable;
using Kessan.Amounts;
using Kessan.Documents.Wording;
using Kessan.Facts;

namespace Kessan.Documents.References;

/// <summary>The fact a reference names and, where it asks for one, its comparison.</summary>
/// <param name="Of">The fact.</param>
/// <param name="Comparison">The comparison; null where the fact stands for itself.</param>
public sealed record ResolvedFigure(Fact Of, Comparison? Comparison)
{
    /// <summary>Whether it is printed as a deduction: its sign, and that of what is told of it in its unit, is
    /// turned.</summary>
    public bool IsDeducted { get; init; }

    /// <summary>The identity of what is printed; a minus before it says that the sign is turned.</summary>
    public string Id => (IsTurned ? "-" : string.Empty) + (Comparison?.Id ?? Of.Id.ToString());

    /// <summary>The exact value; zero where a comparison has no meaning.</summary>
    public Fraction Value => IsTurned ? -Exact : Exact;

    private Fraction Exact => Comparison?.Value ?? Of.Value;

    /// <summary>Growth and shares are of sizes, and have their sign whichever way the figure is printed.</summary>
    private bool IsTurned => IsDeducted && (Comparison is null or { Kind: ComparisonKind.Change });

    /// <summary>The unit of the value.</summary>
    public string Unit => Comparison?.Unit ?? Of.Unit;

    /// <summary>The facts behind it.</summary>
    public ImmutableArray<FactId> Operands => Comparison is null ? [Of.Id] : [Of.Id, Comparison.Against.Id];

    /// <summary>The weakest status of the facts behind it.</summary>
    public string Status => Comparison is null ? Of.Status : FactStatus.Weakest([Of.Status, Comparison.Against.Status]);

    /// <summary>The number as the wording takes it.</summary>
    public NumberToPrint Number =>
        new(Value, Unit)
        {
            Label = Of.UnitLabel,
            Comparison = Comparison?.Kind,
            HasMeaning = Comparison is null or { Outcome: ComparisonOutcome.Defined },
            Decimals = Of.Decimals,
            Qualifier = Of.Qualifier,
        };
}
