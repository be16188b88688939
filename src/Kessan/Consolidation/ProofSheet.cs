using System.Collections.Immutable;
using Kessan.Amounts;

namespace Kessan.Consolidation;

/// <summary>What a proof is about.</summary>
public enum ProofKind
{
    /// <summary>The cumulative translation adjustment of an entity.</summary>
    Translation,

    /// <summary>Goodwill of a combination.</summary>
    Goodwill,

    /// <summary>Non-controlling interests of a subsidiary.</summary>
    NonControllingInterests,

    /// <summary>The carrying amount of an equity-method investee.</summary>
    EquityMethod,

    /// <summary>Cash and the exchange effect on it.</summary>
    Cash,

    /// <summary>Equity: movements against balances.</summary>
    Equity,
}

/// <summary>Every residual of a closing, derived twice, and the differences that were left unadjusted.</summary>
/// <param name="Proofs">In order of kind, then name.</param>
/// <param name="Unadjusted">Differences that stay in the figures, largest first.</param>
/// <param name="Materiality">The group's materiality, presentation minor units; zero where none is stated.</param>
public sealed record ProofSheet(
    ImmutableArray<ProofRow> Proofs,
    ImmutableArray<UnadjustedDifference> Unadjusted,
    long Materiality
)
{
    /// <summary>The sum of the magnitudes of what is unadjusted, presentation minor units.</summary>
    public long UnadjustedTotal => Unadjusted.Sum(difference => Math.Abs(difference.Amount));

    /// <summary>Whether every proof holds.</summary>
    public bool Holds => Proofs.All(proof => proof.Holds);
}

/// <summary>One residual, derived twice.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Name">Which one: the entity, investee or figure.</param>
/// <param name="Unit">The currency of the amounts.</param>
/// <param name="First">The first derivation, in minor units, exact.</param>
/// <param name="Second">The second.</param>
/// <param name="Bound">The largest difference rounding explains; zero where the two must be equal.</param>
public sealed record ProofRow(
    ProofKind Kind,
    string Name,
    Currency Unit,
    Fraction First,
    Fraction Second,
    Fraction Bound
)
{
    /// <summary>First less second.</summary>
    public Fraction Difference => First - Second;

    /// <summary>Whether the difference is within its bound.</summary>
    public bool Holds => Difference <= Bound && Difference >= -Bound;
}

/// <summary>A difference that stays in the figures.</summary>
/// <param name="Name">What it is: a pair and account group, a rounding.</param>
/// <param name="Reason">Why.</param>
/// <param name="Amount">Presentation minor units, debit positive.</param>
public sealed record UnadjustedDifference(string Name, string Reason, long Amount);
