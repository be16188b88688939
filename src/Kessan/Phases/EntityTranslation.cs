using System.Collections.Immutable;
using Kessan.Amounts;

namespace Kessan.Phases;

/// <summary>The translation of one entity at one closing, and its proof.</summary>
/// <param name="Entity">Index of the entity.</param>
/// <param name="Adjustment">The exact cumulative translation adjustment at the closing, presentation minor units,
/// debit positive: what the unrounded lines leave.</param>
/// <param name="Derived">The same, derived a second time from the prior close, the equity movements and the rate
/// table; equal, without tolerance.</param>
/// <param name="Components">What the derivation is made of, in order: opening, result, movements, rate
/// differences.</param>
/// <param name="Rounding">The accumulated rounding posted beside it, presentation minor units, debit
/// positive.</param>
/// <param name="Lines">How many lines were rounded this fiscal year: the bound of the rounding is half of
/// them.</param>
/// <param name="ResultToDate">The exact translated result of the fiscal year to date, presentation minor units,
/// debit positive.</param>
/// <param name="Rates">The rates used, in order of use.</param>
public sealed record EntityTranslation(
    int Entity,
    Fraction Adjustment,
    Fraction Derived,
    ImmutableArray<TranslationComponent> Components,
    long Rounding,
    int Lines,
    Fraction ResultToDate,
    ImmutableArray<RateUse> Rates
)
{
    /// <summary>The rounding that the opening position brought into the year, exact: its accumulated rounding and
    /// what its balances and its adjustment had been rounded by, which this year takes back. <see cref="Rounding"/>
    /// is never further from it than half of <see cref="Lines"/>.</summary>
    public Fraction RoundingCarried { get; init; }

    /// <summary>What dividends, and the equity an entity came into the group with this year, come to at the rates of
    /// their days beyond the averages of their periods, presentation minor units, debit positive (IAS 7.25): it is
    /// part of the exchange effect on cash, because the cash paid or brought in for them is analysed at
    /// averages.</summary>
    public Fraction DatedBeyondAverage { get; init; }

    /// <summary>What the next closing of the year continues from; null where a rate was missing and the entity is
    /// left out.</summary>
    public TranslationState? State { get; init; }
}

/// <summary>What the closings of a fiscal year so far came to, exactly: earlier periods are never translated
/// again.</summary>
/// <param name="Results">Results translated at averages, presentation minor units, debit positive.</param>
/// <param name="Movements">Movements of what is carried at historical rates, presentation minor units, debit
/// positive.</param>
/// <param name="Lines">How many increments of both were rounded.</param>
public sealed record TranslationState(Fraction Results, Fraction Movements, int Lines)
{
    /// <summary>The beginning of a year.</summary>
    public static TranslationState Empty { get; } = new(Fraction.Zero, Fraction.Zero, 0);
}

/// <summary>A part of the derivation of a translation adjustment.</summary>
/// <param name="Name">What it is: <c>opening</c>, <c>opening net assets at changed rate</c>, <c>result
/// FY2018-Q2</c>, ...</param>
/// <param name="Functional">Functional minor units it is computed on.</param>
/// <param name="FromRate">The rate the amount stands at, or null.</param>
/// <param name="ToRate">The rate it is carried to, or null.</param>
/// <param name="Amount">Presentation minor units, debit positive, exact.</param>
public sealed record TranslationComponent(
    string Name,
    System.Numerics.BigInteger Functional,
    ExchangeRate? FromRate,
    ExchangeRate? ToRate,
    Fraction Amount
);

/// <summary>A rate and what it was used for.</summary>
/// <param name="Purpose"><c>closing</c>, <c>average FY2018-Q2</c>, <c>historical 2018-06-28</c>, ...</param>
/// <param name="Entry">The row of the rate table.</param>
public sealed record RateUse(string Purpose, RateEntry Entry);
