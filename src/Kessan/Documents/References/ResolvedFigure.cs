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
    /// <summary>The identity of what is printed.</summary>
    public string Id => Comparison?.Id ?? Of.Id.ToString();

    /// <summary>The exact value; zero where a comparison has no meaning.</summary>
    public Fraction Value => Comparison?.Value ?? Of.Value;

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
